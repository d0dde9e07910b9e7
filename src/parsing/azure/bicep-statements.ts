import type { HclExpression } from '../hcl.js';
import { Expressions, Fault, type Nested } from './bicep-expressions.js';
import { bicepTokens } from './bicep-tokens.js';

/** What a Bicep file declares, its expressions still speaking of its own names. */
export interface Declaration {
  readonly is: 'param' | 'var' | 'resource' | 'module' | 'output' | 'using';
  readonly name: string;
  /** Resource type with its version, or where a module comes from. */
  readonly of?: string;
  readonly existing?: boolean;
  readonly secure?: boolean;
  readonly when?: HclExpression;
  readonly loop?: { readonly item: string; readonly index?: string; readonly in: HclExpression };
  readonly value?: HclExpression;
  /** Name of the resource that it is declared in. */
  readonly parent?: string;
  readonly line: number;
  readonly endLine: number;
}

export interface Statements {
  readonly declarations: readonly Declaration[];
  /** First line that could not be read; what stands around it was. */
  readonly brokenAt?: number;
}

/** Reads a `*.bicep` or `*.bicepparam`. Never throws. */
export function readStatements(text: string): Statements {
  return new Reader(bicepTokens(text)).file();
}

const words = new Set(['param', 'var', 'resource', 'module', 'output', 'using']);
const maxNesting = 10;
/** A file with more than these is no Bicep; each may cost the rest of it once. */
const maxFaults = 50;

class Reader extends Expressions {
  readonly #found: Declaration[] = [];
  #brokenAt: number | undefined;
  #faults = 0;

  file(): Statements {
    while (this.token.type !== 'end') {
      this.lines();
      const before = this.at;
      try {
        this.#statement(undefined, 0);
      } catch (error) {
        if (!(error instanceof Fault || error instanceof RangeError)) throw error;
        this.#brokenAt ??= this.token.line || this.tokens[before]?.line || 1;
        if (++this.#faults > maxFaults) break;
        this.at = Math.max(before + 1, this.#nextStatement(before + 1));
      }
      if (this.at === before) this.at++;
    }
    return { declarations: this.#found, ...(this.#brokenAt === undefined ? {} : { brokenAt: this.#brokenAt }) };
  }

  /** Where reading may go on after a fault: a line that begins like a statement. */
  #nextStatement(from: number): number {
    for (let at = from; at < this.tokens.length; at++) {
      const { type, text } = this.tokens[at] ?? { type: 'end', text: '' };
      if (type === 'name' && words.has(text) && this.tokens[at - 1]?.type === 'line' && this.tokens[at + 1]?.type === 'name') return at;
    }
    return this.tokens.length;
  }

  #statement(parent: string | undefined, nesting: number): void {
    let secure = false;
    while (this.is('@')) {
      this.at++;
      if (this.is('secure', 'name')) secure = true;
      this.skipUntil();
      this.lines();
    }
    const { type, text: word, line } = this.token;
    if (type === 'end') return;
    if (type !== 'name' || !words.has(word)) {
      this.skipUntil();
      return;
    }
    this.at++;
    if (word === 'using') {
      const from = this.token;
      this.skipUntil();
      if (from.type === 'text') this.#found.push({ is: 'using', name: from.text, line, endLine: line });
      return;
    }
    const name = this.token;
    // `module`, `output` and the like may be the name of something else in a file that is no Bicep.
    if (name.type !== 'name') throw new Fault('a name is missing');
    this.at++;
    if (word === 'param' || word === 'var' || word === 'output') {
      this.#skipType();
      const value = this.take('=') ? this.#value() : undefined;
      this.#push({ is: word, name: name.text, ...(secure ? { secure } : {}), ...(value ? { value } : {}), line });
      return;
    }
    this.#resource(word as 'resource' | 'module', name.text, line, parent, nesting);
  }

  #value(): HclExpression {
    this.lines();
    return this.expression();
  }

  /** A type may be an object or run over several lines joined by `|`. */
  #skipType(): void {
    this.skipUntil('=');
    for (;;) {
      const before = this.at;
      this.lines();
      if (!this.is('|')) {
        this.at = before;
        return;
      }
      this.at++;
      this.skipUntil('=');
    }
  }

  #push(draft: Omit<Declaration, 'endLine'>): void {
    this.#found.push({ ...draft, endLine: this.tokens[this.at - 1]?.line ?? draft.line });
  }

  #resource(word: 'resource' | 'module', name: string, line: number, parent: string | undefined, nesting: number): void {
    const of = this.token;
    if (of.type !== 'text' || of.parts) throw new Fault('what it is made of is missing');
    this.at++;
    const existing = this.is('existing', 'name');
    if (existing) this.at++;
    this.expect('=');
    this.lines();
    let loop: Declaration['loop'];
    if (this.take('[')) {
      this.lines();
      if (!this.is('for', 'name')) throw new Fault('for is missing');
      loop = this.loop();
    }
    let when: HclExpression | undefined;
    if (this.is('if', 'name')) {
      this.at++;
      this.expect('(');
      when = this.expression();
      this.expect(')');
      this.lines();
    }
    this.expect('{');
    const nested: Nested[] = [];
    const value = this.object(word === 'resource' ? nested : undefined);
    if (loop) {
      this.lines();
      this.expect(']');
    }
    this.#push({
      is: word,
      name,
      of: of.text,
      ...(existing ? { existing } : {}),
      ...(when ? { when } : {}),
      ...(loop ? { loop } : {}),
      ...(parent === undefined ? {} : { parent }),
      value,
      line,
    });
    const end = this.at;
    if (nesting < maxNesting)
      for (const { at } of nested) {
        this.at = at;
        this.#statement(name, nesting + 1);
      }
    this.at = end;
  }
}
