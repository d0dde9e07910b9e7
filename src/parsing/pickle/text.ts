/** Longer texts are no names, and are not kept. */
const maxKept = 1024;

/** A text of the stream, if it is short enough to be a name. */
export function textOf(bytes: Buffer, from: number, to: number, encoding: 'utf8' | 'latin1' = 'utf8'): string | undefined {
  return to - from > maxKept ? undefined : bytes.toString(encoding, from, to);
}

const simple: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  n: '\n',
  r: '\r',
  t: '\t',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  '\n': '',
};

/** The text of a quoted string of protocol 0, with its escapes resolved. */
export function quotedText(bytes: Buffer, from: number, to: number): string | undefined {
  const raw = textOf(bytes, from, to, 'latin1')?.trim();
  if (raw === undefined || raw.length < 2 || raw[0] !== raw.at(-1) || !/['"]/.test(raw[0] as string)) return undefined;
  return raw.slice(1, -1).replace(/\\(x[0-9a-fA-F]{2}|[0-7]{1,3}|[^x0-7])/g, (whole, code: string) => {
    if (code.length === 3 && code.startsWith('x')) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 0xff);
    return simple[code] ?? whole;
  });
}

/** The text of a line of protocol 0 in which only `\u` and `\U` are escapes. */
export function rawUnicodeText(bytes: Buffer, from: number, to: number): string | undefined {
  return textOf(bytes, from, to, 'latin1')?.replace(/\\(u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})/g, (whole, code: string) => {
    const point = Number.parseInt(code.slice(1), 16);
    return point > 0x10ffff ? whole : String.fromCodePoint(point);
  });
}

/** A decimal number as Python reads it: signs, spaces around and underscores within are allowed. */
export function decimal(bytes: Buffer, from: number, to: number): number | undefined {
  const raw = textOf(bytes, from, to, 'latin1')?.trim().replace(/L$/, '');
  if (raw === undefined || !/^[+-]?\d+(_\d+)*$/.test(raw)) return undefined;
  const value = Number(raw.replaceAll('_', ''));
  return Number.isSafeInteger(value) ? value : undefined;
}
