import type { HclExpression, HclStep } from '../hcl.js';
import { literalText, withoutSecret } from '../hcl-secret.js';
import { bicepTokens, type Token } from './bicep-tokens.js';

/** A declaration of a resource inside the body of another one. */
export interface Nested {
  readonly at: number;
}

/** What cannot be read; caught by whoever reads a statement. */
export class Fault extends Error {}

const maxDepth = 120;
const levels: readonly (readonly string[])[] = [
  ['??'],
  ['||'],
  ['&&'],
  ['==', '!=', '=~', '!~'],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/', '%'],
];
const opened: ReadonlySet<string> = new Set(['(', '[', '{', '[?']);
const closed: ReadonlySet<string> = new Set([')', ']', '}']);

/**
 * Reads expressions of Bicep into the same reduced form as those of Terraform. Names stay names; whoever knows the declarations of the
 * file says what they mean.
 */
export class Expressions {
  protected readonly tokens: readonly Token[];
  protected at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  protected get token(): Token {
    return this.tokens[this.at] ?? { type: 'end', text: '', line: 0 };
  }

  protected is(text: string, type: Token['type'] = 'mark'): boolean {
    return this.token.type === type && this.token.text === text;
  }

  protected take(text: string): boolean {
    if (!this.is(text)) return false;
    this.at++;
    return true;
  }

  protected expect(text: string): void {
    if (!this.take(text)) throw new Fault(`${text} is missing`);
  }

  protected lines(): void {
    while (this.token.type === 'line') this.at++;
  }

  /** Passes over what is balanced, up to one of these marks or the end of the line. */
  protected skipUntil(...stops: readonly string[]): void {
    let open = 0;
    for (; this.token.type !== 'end'; this.at++) {
      const { type, text } = this.token;
      if (open === 0 && (type === 'line' || (type === 'mark' && stops.includes(text)))) return;
      if (type === 'mark' && opened.has(text)) open++;
      if (type === 'mark' && closed.has(text)) open = Math.max(0, open - 1);
    }
  }

  expression(): HclExpression {
    if (++this.#depth > maxDepth) throw new Fault('nested too deeply');
    try {
      const test = this.#level(0);
      const before = this.at;
      this.lines();
      if (!this.take('?')) {
        this.at = before;
        return test;
      }
      this.lines();
      const yes = this.expression();
      this.lines();
      this.expect(':');
      this.lines();
      return { is: 'conditional', test, yes, no: this.expression() };
    } finally {
      this.#depth--;
    }
  }

  #level(level: number): HclExpression {
    const operators = levels[level];
    if (!operators) return this.#unary();
    let left = this.#level(level + 1);
    for (;;) {
      const before = this.at;
      // An operator may stand at the start of the next line.
      if (level < 3) this.lines();
      const { type, text } = this.token;
      if (type !== 'mark' || !operators.includes(text)) {
        this.at = before;
        return left;
      }
      this.at++;
      this.lines();
      const right = this.#level(level + 1);
      left =
        text === '??'
          ? { is: 'call', name: 'coalesce', arguments: [left, right] }
          : { is: 'operation', operator: text === '=~' ? '==' : text === '!~' ? '!=' : text, operands: [left, right] };
    }
  }

  #unary(): HclExpression {
    if (++this.#depth > maxDepth) throw new Fault('nested too deeply');
    try {
      if (this.take('!')) return { is: 'operation', operator: '!', operands: [this.#unary()] };
      if (this.take('-')) return { is: 'operation', operator: '-', operands: [this.#unary()] };
      return this.#postfix(this.#primary());
    } finally {
      this.#depth--;
    }
  }

  #postfix(start: HclExpression): HclExpression {
    const steps: HclStep[] = [];
    let of = start;
    const done = (): HclExpression => (steps.length === 0 ? of : { is: 'access', of, steps: [...steps] });
    for (;;) {
      if (this.take('::')) {
        // A resource inside another one: its own name is known in the whole file.
        of = { is: 'name', name: this.#name() };
        steps.length = 0;
      } else if (this.take('.') || this.take('.?')) {
        const name = this.#name();
        if (!this.take('(')) steps.push({ get: name });
        else {
          // `az.resourceId(…)`, `sys.concat(…)`, and functions of a resource such as `account.listKeys()`.
          const given = this.#arguments();
          const space = of.is === 'name' && steps.length === 0 && (of.name === 'az' || of.name === 'sys');
          of = { is: 'call', name, arguments: space ? given : [done(), ...given] };
          steps.length = 0;
        }
      } else if (this.take('[') || this.take('[?')) {
        const index = this.expression();
        this.expect(']');
        steps.push(index.is === 'literal' ? { get: String(index.value) } : { at: index });
      } else if (!this.take('!')) return done();
    }
  }

  #name(): string {
    if (this.token.type !== 'name') throw new Fault('a name is missing');
    return (this.tokens[this.at++] as Token).text;
  }

  #arguments(): HclExpression[] {
    const given: HclExpression[] = [];
    this.lines();
    while (!this.take(')')) {
      given.push(this.#lambdaOr());
      this.lines();
      this.take(',');
      this.lines();
    }
    return given;
  }

  /** `x => …` and `(x, y) => …` become a loop without a collection, which whoever calls the function gives it. */
  #lambdaOr(): HclExpression {
    const before = this.at;
    const names: string[] = [];
    const start = this.token;
    if (start.type === 'name') names.push(this.#name());
    else if (this.take('(')) {
      while (this.token.type === 'name') {
        names.push(this.#name());
        this.take(',');
      }
      if (!this.take(')')) names.length = 0;
    }
    if (names.length > 0 && this.take('=>')) {
      this.lines();
      return { is: 'for', names, in: { is: 'opaque', why: 'a function without a collection' }, value: this.expression() };
    }
    this.at = before;
    return this.expression();
  }

  #primary(): HclExpression {
    const { type, text, parts, line } = this.token;
    if (type === 'text') {
      this.at++;
      return parts
        ? { is: 'template', parts: parts.map((part) => (typeof part === 'string' ? literalText(part) : inner(part))) }
        : literalText(text);
    }
    if (type === 'number') {
      this.at++;
      return { is: 'literal', value: Number(text) };
    }
    if (type === 'name') {
      this.at++;
      if (text === 'true' || text === 'false') return { is: 'literal', value: text === 'true' };
      if (text === 'null') return { is: 'literal', value: null };
      return this.take('(') ? { is: 'call', name: text, arguments: this.#arguments() } : { is: 'name', name: text };
    }
    if (this.take('(')) {
      this.lines();
      const value = this.expression();
      this.lines();
      this.expect(')');
      return value;
    }
    if (this.take('[')) return this.#list();
    if (this.take('{')) return this.object();
    throw new Fault(`line ${line}: an expression is missing`);
  }

  #list(): HclExpression {
    this.lines();
    if (this.is('for', 'name')) {
      const loop = this.loop();
      const value = this.expression();
      this.lines();
      this.expect(']');
      return { is: 'for', names: namesOf(loop), in: loop.in, value };
    }
    const items: HclExpression[] = [];
    const spread: HclExpression[] = [];
    while (!this.take(']')) {
      if (this.take('...')) spread.push(this.expression());
      else items.push(this.expression());
      this.lines();
      this.take(',');
      this.lines();
    }
    const list: HclExpression = { is: 'list', items };
    return spread.length === 0 ? list : { is: 'call', name: 'concat', arguments: [list, ...spread] };
  }

  /** `for item in collection:` and `for (item, index) in collection:`. */
  protected loop(): { readonly item: string; readonly index?: string; readonly in: HclExpression } {
    this.at++;
    let item: string;
    let index: string | undefined;
    if (this.take('(')) {
      item = this.#name();
      this.expect(',');
      index = this.#name();
      this.expect(')');
    } else item = this.#name();
    if (!this.is('in', 'name')) throw new Fault('in is missing');
    this.at++;
    const collection = this.expression();
    this.expect(':');
    this.lines();
    return { item, ...(index === undefined ? {} : { index }), in: collection };
  }

  /** The members of an object, after its opening brace. Resources that are declared in it are handed over by their place. */
  object(nested?: Nested[]): HclExpression {
    const entries: { key: HclExpression; value: HclExpression }[] = [];
    const spread: HclExpression[] = [];
    this.lines();
    while (!this.take('}')) {
      if (nested && (this.is('@') || (this.is('resource', 'name') && this.tokens[this.at + 1]?.type === 'name'))) {
        nested.push({ at: this.at });
        this.skipNested();
      } else if (this.take('...')) spread.push(this.expression());
      else {
        const key = this.#key();
        this.expect(':');
        this.lines();
        const value = this.expression();
        entries.push({ key, value: key.is === 'literal' ? withoutSecret(String(key.value), value) : value });
      }
      this.lines();
      this.take(',');
      this.lines();
    }
    const object: HclExpression = { is: 'object', entries };
    return spread.length === 0 ? object : { is: 'call', name: 'merge', arguments: [object, ...spread] };
  }

  protected skipNested(): void {
    while (this.is('@')) {
      this.skipUntil();
      this.lines();
    }
    this.skipUntil();
  }

  #key(): HclExpression {
    const { type, text, parts } = this.token;
    if (type !== 'name' && type !== 'text') throw new Fault('the name of a member is missing');
    this.at++;
    if (!parts) return { is: 'literal', value: text };
    return { is: 'template', parts: parts.map((part) => (typeof part === 'string' ? { is: 'literal', value: part } : inner(part))) };
  }
}

/** The names that a loop binds, in the order of Terraform: the index first. */
function namesOf(loop: { readonly item: string; readonly index?: string }): string[] {
  return loop.index === undefined ? [loop.item] : [loop.index, loop.item];
}

function inner(tokens: readonly Token[]): HclExpression {
  return new Expressions(tokens).expression();
}

/** One expression by itself. Throws a `Fault` when it is none. */
export function readBicepExpression(text: string): HclExpression {
  return new Expressions(bicepTokens(text)).expression();
}
