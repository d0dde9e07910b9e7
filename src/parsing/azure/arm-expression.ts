import type { HclExpression, HclStep } from '../hcl.js';
import { literalText } from '../hcl-secret.js';

const maxDepth = 100;
const opaque = (why: string): HclExpression => ({ is: 'opaque', why });

/** A text of an ARM template: `[…]` is an expression, `[[` a bracket. What cannot be read is opaque. */
export function armText(text: string): HclExpression {
  if (!text.startsWith('[') || !text.endsWith(']')) return literalText(text);
  if (text.startsWith('[[')) return literalText(text.slice(1));
  if (text.length > 20_000) return opaque('an expression that is too long');
  const reader = new Reader(text.slice(1, -1));
  const value = reader.expression(0);
  return value && reader.ended ? value : opaque('an expression that cannot be read');
}

/** `name(…)`, `'text'`, numbers, members and indexes: there is nothing else in it. */
class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get ended(): boolean {
    this.#space();
    return this.#at >= this.#text.length;
  }

  expression(depth: number): HclExpression | undefined {
    if (depth > maxDepth) return undefined;
    this.#space();
    const start = this.#primary(depth);
    if (!start) return undefined;
    const steps: HclStep[] = [];
    for (;;) {
      if (this.#take('.')) {
        const name = this.#word();
        if (name === '') return undefined;
        steps.push({ get: name });
      } else if (this.#take('[')) {
        const index = this.expression(depth + 1);
        if (!index || !this.#take(']')) return undefined;
        steps.push(index.is === 'literal' ? { get: String(index.value) } : { at: index });
      } else return steps.length === 0 ? start : { is: 'access', of: start, steps };
    }
  }

  #primary(depth: number): HclExpression | undefined {
    const here = this.#text[this.#at] ?? '';
    if (here === "'") return this.#quoted();
    if (/[-0-9]/.test(here)) {
      const written = this.#while(/[-0-9.]/);
      return Number.isFinite(Number(written)) ? { is: 'literal', value: Number(written) } : undefined;
    }
    const name = this.#word();
    if (name === '' || !this.#take('(')) return undefined;
    const given: HclExpression[] = [];
    while (!this.#take(')')) {
      const value = this.expression(depth + 1);
      if (!value) return undefined;
      given.push(value);
      if (!this.#take(',') && this.#peek() !== ')') return undefined;
    }
    return { is: 'call', name, arguments: given };
  }

  #quoted(): HclExpression | undefined {
    let text = '';
    for (this.#at++; this.#at < this.#text.length; this.#at++) {
      if (this.#text[this.#at] !== "'") text += this.#text[this.#at];
      else if (this.#text[this.#at + 1] === "'") {
        text += "'";
        this.#at++;
      } else {
        this.#at++;
        return literalText(text);
      }
    }
    return undefined;
  }

  #word(): string {
    this.#space();
    return this.#while(/[A-Za-z0-9_]/);
  }

  #while(pattern: RegExp): string {
    const start = this.#at;
    while (this.#at < this.#text.length && pattern.test(this.#text[this.#at] as string)) this.#at++;
    return this.#text.slice(start, this.#at);
  }

  #space(): void {
    this.#while(/\s/);
  }

  #peek(): string {
    this.#space();
    return this.#text[this.#at] ?? '';
  }

  #take(mark: string): boolean {
    if (this.#peek() !== mark) return false;
    this.#at++;
    return true;
  }
}
