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

/**
 * The same with the contents of texts blanked too, but for what templates work out (`${…}`): what a program only prints is not read.
 * @param code text without comments
 */
export function withoutTexts(code: string): string {
  const out: string[] = [];
  /** Open quotes, and depth of braces in each `${` that is open. */
  const open: (string | number)[] = [];
  for (let at = 0; at < code.length; at++) {
    const character = code[at] as string;
    const inner = open[open.length - 1];
    if (typeof inner === 'string') {
      if (inner === '`' && character === '$' && code[at + 1] === '{') {
        open.push(0);
        out.push('${');
        at++;
        continue;
      }
      const ends = character === inner || (character === '\n' && inner !== '`');
      if (ends) open.pop();
      out.push(ends || character === '\n' ? character : ' ');
      if (character === '\\' && at + 1 < code.length) out.push(code[++at] === '\n' ? '\n' : ' ');
      continue;
    }
    if (character === '"' || character === "'" || character === '`') open.push(character);
    else if (inner !== undefined && character === '{') open[open.length - 1] = inner + 1;
    else if (inner !== undefined && character === '}') {
      if (inner === 0) open.pop();
      else open[open.length - 1] = inner - 1;
    }
    out.push(character);
  }
  return out.join('');
}

/** Line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
