/** Text from a target is hostile until it is escaped for where it goes. */

const invisible =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

const visible = (character: string) => `\\u{${(character.codePointAt(0) as number).toString(16)}}`;

/** Control, bidirectional and invisible characters shown as escapes; line breaks and tabs as spaces. */
export function plainText(text: string): string {
  return text.replace(/[\n\t]/g, ' ').replace(invisible, visible);
}

/** JSON in which those characters are escapes too: a report is printed to terminals as often as it is parsed. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(invisible, (character) =>
    Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  );
}

/** As plain text, with everything escaped that Markdown or HTML in it would read as markup. */
export function markdownText(text: string): string {
  return plainText(text)
    .replace(/[\\`*_{}[\]()#+!|~]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/@/g, '&#64;');
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** Breaks text into lines of at most `width` characters at spaces; a longer word keeps its line to itself. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  if (line) lines.push(indent + line);
  return lines.join('\n');
}

/** `a, b, c +4`: the first few of many. */
export function some(items: readonly string[], most: number): string {
  return items.length <= most ? items.join(', ') : `${items.slice(0, most).join(', ')} +${items.length - most}`;
}
