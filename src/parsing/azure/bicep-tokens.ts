/** A word of Bicep. A text with interpolations carries its parts, the words of each expression in a list of their own. */
export interface Token {
  readonly type: 'name' | 'number' | 'text' | 'mark' | 'line' | 'end';
  readonly text: string;
  readonly line: number;
  readonly parts?: readonly (string | readonly Token[])[];
}

const marks = ['...', '=>', '==', '!=', '=~', '!~', '<=', '>=', '&&', '||', '??', '::', '.?', '[?'];
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', "'": "'", '\\': '\\', $: '$' };
const maxNesting = 12;

/** The words of a Bicep file. Never throws: what is no word is a mark of its own, and a text that does not end is ended by its line. */
export function bicepTokens(text: string): Token[] {
  return new Reader(text).tokens(0);
}

class Reader {
  readonly #text: string;
  #at = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  /** Up to the end, or, inside a text, up to the brace that ends an interpolation. */
  tokens(nesting: number): Token[] {
    const found: Token[] = [];
    let braces = 0;
    const push = (type: Token['type'], text: string, line = this.#line) => found.push({ type, text, line });
    while (this.#at < this.#text.length) {
      const here = this.#text[this.#at] as string;
      if (here === '\n') {
        if (found[found.length - 1]?.type !== 'line') push('line', '\n');
        this.#line++;
        this.#at++;
      } else if (/\s/.test(here)) this.#at++;
      else if (this.#text.startsWith('//', this.#at)) this.#skipTo('\n');
      else if (this.#text.startsWith('/*', this.#at)) this.#comment();
      else if (here === "'") found.push(this.#quoted(nesting));
      else if (/[A-Za-z_]/.test(here)) push('name', this.#while(/[A-Za-z0-9_]/));
      else if (/[0-9]/.test(here)) push('number', this.#while(/[0-9]/));
      else {
        if (here === '{') braces++;
        if (here === '}' && nesting > 0 && braces-- === 0) break;
        const mark = marks.find((candidate) => this.#text.startsWith(candidate, this.#at)) ?? here;
        push('mark', mark);
        this.#at += mark.length;
      }
    }
    push('end', '');
    return found;
  }

  #while(pattern: RegExp): string {
    const start = this.#at;
    while (this.#at < this.#text.length && pattern.test(this.#text[this.#at] as string)) this.#at++;
    return this.#text.slice(start, this.#at);
  }

  #skipTo(end: string): void {
    const found = this.#text.indexOf(end, this.#at);
    this.#at = found === -1 ? this.#text.length : found;
  }

  #comment(): void {
    const end = this.#text.indexOf('*/', this.#at + 2);
    const stop = end === -1 ? this.#text.length : end + 2;
    for (; this.#at < stop; this.#at++) if (this.#text[this.#at] === '\n') this.#line++;
  }

  #quoted(nesting: number): Token {
    const line = this.#line;
    if (this.#text.startsWith("'''", this.#at)) {
      const start = this.#at + 3;
      const end = this.#text.indexOf("'''", start);
      const stop = end === -1 ? this.#text.length : end;
      const text = this.#text.slice(start, stop).replace(/^\r?\n/, '');
      for (let at = start; at < stop; at++) if (this.#text[at] === '\n') this.#line++;
      this.#at = Math.min(this.#text.length, stop + 3);
      return { type: 'text', text, line };
    }
    this.#at++;
    const parts: (string | Token[])[] = [];
    let plain = '';
    while (this.#at < this.#text.length) {
      const here = this.#text[this.#at] as string;
      if (here === "'" || here === '\n') break;
      if (here === '\\') {
        const next = this.#text[this.#at + 1] ?? '';
        plain += escapes[next] ?? next;
        this.#at += 2;
      } else if (here === '$' && this.#text[this.#at + 1] === '{' && nesting < maxNesting) {
        this.#at += 2;
        parts.push(plain, this.tokens(nesting + 1));
        plain = '';
        this.#at++;
      } else {
        plain += here;
        this.#at++;
      }
    }
    if (this.#text[this.#at] === "'") this.#at++;
    if (parts.length === 0) return { type: 'text', text: plain, line };
    return { type: 'text', text: '', line, parts: [...parts, plain].filter((part) => part !== '') };
  }
}
