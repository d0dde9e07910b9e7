import type { Expression } from '../module-summary.js';
import { withoutSecrets } from '../secret-text.js';
import { opaque } from './draft.js';

/** Parts put together, neighbouring texts made one; a single text is a literal. A secret in a known format is kept back. */
export function joined(parts: readonly Expression[], line: number): Expression {
  const flat: Expression[] = [];
  for (const part of parts.flatMap((each) => (each.is === 'join' ? each.parts : [each]))) {
    const last = flat[flat.length - 1];
    if (part.is === 'literal' && last?.is === 'literal') flat[flat.length - 1] = { is: 'literal', value: `${last.value}${part.value}` };
    else if (part.is !== 'literal' || part.value !== '')
      flat.push(part.is === 'literal' ? { is: 'literal', value: String(part.value) } : part);
  }
  const [only, ...more] = flat;
  if (!only) return { is: 'literal', value: '', line };
  if (more.length === 0) return only.is === 'literal' ? literalText(String(only.value), line) : only;
  return { is: 'join', parts: flat.map((part) => (part.is === 'literal' ? literalText(String(part.value), line) : part)), line };
}

export function literalText(text: string, line: number): Expression {
  const value = withoutSecrets(text);
  return value === undefined ? opaque('secret', line) : { is: 'literal', value, line };
}

export function numberLiteral(text: string, line: number): Expression {
  const value = Number(text.replaceAll('_', '').replace(/(?<=[\d.])[lLfFdDmMuU]{1,2}$/, ''));
  return Number.isFinite(value) ? { is: 'literal', value, line } : opaque('number', line);
}

/** The lines of a text block without the indentation that they share, and without the line breaks around them. */
export function dedented(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const last = lines.at(-1) ?? '';
  const indent = lines
    .filter((line, index) => index > 0 && (line.trim() !== '' || index === lines.length - 1))
    .reduce((least, line) => Math.min(least, line.length - line.trimStart().length), Number.POSITIVE_INFINITY);
  const cut = Number.isFinite(indent) ? indent : 0;
  return lines
    .slice(1, last.trim() === '' ? -1 : undefined)
    .map((line) => line.slice(cut).trimEnd())
    .join('\n');
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', s: ' ', '0': '\0' };

/** What an escape sequence stands for. */
export function unescaped(sequence: string): string {
  const body = sequence.slice(1);
  const code = /^(?:[uU]+([0-9a-fA-F]{4,8})|x([0-9a-fA-F]{1,4}))$/.exec(body);
  if (code) {
    const point = Number.parseInt(code[1] ?? code[2] ?? '', 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '';
  }
  if (/^[\r\n]/.test(body)) return '';
  return escapes[body] ?? body;
}

const longestDoc = 2_000;

/** The words of a comment that stands before a declaration. */
export function docWords(text: string): string | undefined {
  const words = text
    .replace(/^\/\*+|(?<!\*)\*+\/$/g, '')
    .split('\n')
    .map((line) => line.trim().replace(/^(\/{2,3}|\*+) ?/, ''))
    .join('\n')
    .replace(/<\/?\w+>/g, '')
    .trim()
    .slice(0, longestDoc);
  return words === '' ? undefined : words;
}
