import type { Expression, ModuleSummary } from '../module-summary.js';
import { type At as TypedAt, TypedDraft } from '../typed/draft.js';

/** Where the reader of Go, Rust, Ruby or PHP stands. */
export interface At extends TypedAt {
  readonly draft: OpenDraft;
  /** What the method at hand calls its object, and the class that this is. */
  readonly self?: { readonly name: string; readonly scope: number };
  /** Variables of the blocks around this place, which may have the names of others in the same function. */
  readonly block?: Block;
}

/** Variables that a block declares, and what they are called in the summary, which knows functions but no blocks. */
export interface Block {
  readonly own: Set<string>;
  readonly names: Map<string, string>;
}

/** The same place, inside a block of its own. */
export function inBlock<T extends At>(at: T): T {
  return { ...at, block: { own: new Set<string>(), names: new Map(at.block?.names) } };
}

/** What a variable is called in the summary. */
export function variable(name: string, at: At): string {
  return at.block?.names.get(name) ?? name;
}

/**
 * The name under which a new variable is bound: its own, unless another one of the function has that already.
 * @param again a second declaration in one block makes another variable
 */
export function declared(name: string, at: At, again: boolean): string {
  if (!at.block || (at.block.own.has(name) && !again)) return variable(name, at);
  at.block.own.add(name);
  const taken = (each: string) =>
    at.draft.binds(at.scope, each) || (at.draft.scope(at.scope).parameters?.some((parameter) => parameter.name === each) ?? false);
  let fresh = name;
  for (let count = 2; taken(fresh) && count < 200; count++) fresh = `${name}#${count}`;
  at.block.names.set(name, fresh);
  return fresh;
}

const mostEntries = 200;

/** A module summary of a language whose classes are open: methods apart from their type, fields known by their type alone. */
export class OpenDraft extends TypedDraft {
  readonly #types = new Map<number, Map<string, Expression>>();
  readonly #declared = new Set<Expression>();
  readonly #decorators = new Map<number, Expression[]>();
  readonly #classes = new Map<string, number>();
  /** Local name → path it was imported from. */
  readonly origins = new Map<string, string>();

  /** The class of a name in a scope, made on first use: its methods may come before it, or stand in a file without it. */
  classOf(name: string, parent: number, line: number, endLine: number): number {
    const whole = this.qualified(parent, name);
    const known = this.#classes.get(whole);
    if (known !== undefined) return known;
    const scope = this.openScope({ type: 'class', name: whole, parent, line, endLine, bases: [] });
    this.#classes.set(whole, scope);
    this.bind(parent, name, { is: 'scope', scope, line });
    return scope;
  }

  knownClass(whole: string): number | undefined {
    return this.#classes.get(whole);
  }

  addBase(scope: number, base: Expression): void {
    (this.scope(scope).bases as Expression[] | undefined)?.push(base);
  }

  /** Decorators of a class that is known already. */
  decorate(scope: number, decorators: readonly Expression[]): void {
    if (decorators.length > 0) this.#decorators.set(scope, [...(this.#decorators.get(scope) ?? []), ...decorators]);
  }

  /** What a field is where nothing says what it holds: its declared type. */
  typed(scope: number, field: string, type: Expression): void {
    const types = this.#types.get(scope) ?? new Map<string, Expression>();
    this.#types.set(scope, types);
    types.set(field, type);
  }

  /** A variable that is declared by its type alone: what is assigned to its fields makes it an object. */
  declare(scope: number, name: string, type: Expression): void {
    this.#declared.add(type);
    this.bind(scope, name, type);
  }

  /**
   * `name.key = value` and `name[key] = value` of an object written in place: it has that entry as well, or instead.
   * @returns whether the name holds such an object here
   */
  setEntry(from: number, name: string, key: string, value: Expression): boolean {
    const home = this.home(name, from);
    const values = home === undefined ? undefined : this.scope(home).bindings.get(name);
    const last = values?.at(-1);
    if (values && last && this.#declared.has(last)) {
      values[values.length - 1] = { is: 'object', entries: [{ key, value }], spreads: [] };
      return true;
    }
    if (last?.is === 'call') return this.give(last.call, { name: key, value });
    if (!values || last?.is !== 'object' || last.entries.length >= mostEntries) return false;
    const before = last.entries.find((entry) => entry.key === key);
    const after: Expression = before ? { is: 'either', options: [before.value, value] } : value;
    values[values.length - 1] = { ...last, entries: [...last.entries.filter((entry) => entry !== before), { key, value: after }] };
    return true;
  }

  override finish(): ModuleSummary {
    for (const [scope, types] of this.#types)
      for (const [field, type] of types) if (!this.binds(scope, field)) this.bind(scope, field, type);
    const summary = super.finish();
    if (this.#decorators.size === 0) return summary;
    const decorated = summary.scopes.map((scope, index) => {
      const decorators = this.#decorators.get(index);
      return decorators ? { ...scope, decorators } : scope;
    });
    return { ...summary, scopes: decorated };
  }
}
