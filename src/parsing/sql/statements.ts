/** One word, name, text or sign of an SQL script. */
export interface SqlToken {
  /** Words are in lower case; names in double quotes, texts and dollar texts are without their quotes. */
  readonly text: string;
  readonly type: 'word' | 'name' | 'text' | 'dollar' | 'sign';
  readonly line: number;
}

export type SqlStatement = readonly SqlToken[];

const maxTokens = 400_000;
const maxStatements = 20_000;

/** Splits PostgreSQL text into statements of tokens, in one pass: comments, quotes and dollar quotes are known, nothing else is. */
export function sqlStatements(text: string, firstLine = 1): SqlStatement[] {
  const statements: SqlStatement[] = [];
  let tokens: SqlToken[] = [];
  let line = firstLine;
  let count = 0;
  const end = () => {
    if (tokens.length > 0) statements.push(tokens);
    tokens = [];
  };
  const add = (type: SqlToken['type'], content: string, at: number) => {
    tokens.push({ type, text: content, line: at });
    count++;
  };
  const countLines = (from: number, to: number) => {
    for (let at = from; at < to; at++) if (text.charCodeAt(at) === 10) line++;
  };
  const wordPattern = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]{0,200}|\d[\w.]{0,60}/y;
  const dollarPattern = /\$(?:[A-Za-z_]\w{0,60})?\$/y;
  for (let at = 0; at < text.length && count < maxTokens && statements.length < maxStatements; ) {
    const character = text[at] as string;
    if (character === '\n') {
      line++;
      at++;
    } else if (character <= ' ') at++;
    else if (character === '-' && text[at + 1] === '-') {
      const next = text.indexOf('\n', at);
      at = next === -1 ? text.length : next;
    } else if (character === '/' && text[at + 1] === '*') {
      const close = text.indexOf('*/', at + 2);
      const next = close === -1 ? text.length : close + 2;
      countLines(at, next);
      at = next;
    } else if (character === "'" || character === '"') {
      const close = closeOf(text, at, character);
      add(character === "'" ? 'text' : 'name', text.slice(at + 1, close).replaceAll(character + character, character), line);
      countLines(at, close);
      at = close + 1;
    } else if (character === '$') {
      dollarPattern.lastIndex = at;
      const tag = dollarPattern.exec(text)?.[0];
      if (tag === undefined) at++;
      else {
        const close = text.indexOf(tag, at + tag.length);
        const next = close === -1 ? text.length : close;
        add('dollar', text.slice(at + tag.length, next), line);
        countLines(at, next);
        at = next + tag.length;
      }
    } else if (character === ';') {
      end();
      at++;
    } else {
      wordPattern.lastIndex = at;
      const word = wordPattern.exec(text)?.[0];
      add(word === undefined ? 'sign' : 'word', word === undefined ? character : word.toLowerCase(), line);
      at += word?.length ?? 1;
    }
  }
  end();
  return statements;
}

function closeOf(text: string, open: number, quote: string): number {
  for (let at = text.indexOf(quote, open + 1); at !== -1; at = text.indexOf(quote, at + 1)) {
    if (text[at + 1] !== quote) return at;
    at++;
  }
  return text.length;
}

/** A reader of the tokens of one statement, from left to right. */
export class SqlCursor {
  readonly #tokens: SqlStatement;
  at = 0;

  constructor(tokens: SqlStatement) {
    this.#tokens = tokens;
  }

  get done(): boolean {
    return this.at >= this.#tokens.length;
  }

  peek(ahead = 0): SqlToken | undefined {
    return this.#tokens[this.at + ahead];
  }

  next(): SqlToken | undefined {
    return this.#tokens[this.at++];
  }

  /** Passes over these words when all of them come next. */
  take(...words: readonly string[]): boolean {
    if (!words.every((word, index) => this.is(word, index))) return false;
    this.at += words.length;
    return true;
  }

  is(word: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token !== undefined && (token.type === 'word' || token.type === 'sign') && token.text === word;
  }

  /** A name with its schema, if one comes next. */
  name(): { readonly schema: string; readonly name: string } | undefined {
    const parts: string[] = [];
    for (;;) {
      const token = this.peek();
      if (token?.type !== 'word' && token?.type !== 'name') break;
      parts.push(token.text);
      this.at++;
      if (!this.take('.')) break;
    }
    const name = parts.at(-1);
    return name === undefined ? undefined : { schema: parts.at(-2) ?? 'public', name };
  }

  /** Names up to a word that is none of a list. */
  names(): { readonly schema: string; readonly name: string }[] {
    const found = [];
    do {
      const name = this.name();
      if (name) found.push(name);
    } while (this.take(','));
    return found;
  }

  /** The tokens inside the brackets that open here. */
  brackets(): SqlToken[] | undefined {
    if (!this.is('(')) return undefined;
    const inside: SqlToken[] = [];
    let depth = 0;
    for (;;) {
      const token = this.next();
      if (!token) return inside;
      if (token.type === 'sign' && token.text === '(' && ++depth === 1) continue;
      if (token.type === 'sign' && token.text === ')' && --depth === 0) return inside;
      inside.push(token);
    }
  }

  /** Goes on until one of these words stands next, brackets passed over. */
  skipTo(...words: readonly string[]): boolean {
    while (!this.done) {
      if (words.some((word) => this.is(word))) return true;
      if (!this.brackets()) this.at++;
    }
    return false;
  }
}
