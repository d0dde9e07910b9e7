/** Text of a program in which comments are blanks, so that what it only talks about is not read. Lines stay where they are. */
export function withoutComments(text: string): string {
  let out = '';
  let from = 0;
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    if (quote) {
      if (character === '\\') at++;
      else if (character === quote || (character === '\n' && quote !== '`')) quote = '';
      continue;
    }
    if (character === '"' || character === "'" || character === '`') quote = character;
    else if (character === '/' && (text[at + 1] === '/' || text[at + 1] === '*')) {
      const close = text[at + 1] === '/' ? text.indexOf('\n', at) : text.indexOf('*/', at + 2);
      const end = close === -1 ? text.length : text[at + 1] === '/' ? close : close + 2;
      out += text.slice(from, at) + text.slice(at, end).replace(/[^\n]/g, ' ');
      from = end;
      at = end - 1;
    }
  }
  return out + text.slice(from);
}

/** Line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
