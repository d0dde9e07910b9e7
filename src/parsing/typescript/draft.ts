import type {
  CallFact,
  ConditionFact,
  ExportFact,
  Expression,
  ImportFact,
  ModuleSummary,
  NarrowedFact,
  ParameterFact,
  ScopeFact,
} from '../module-summary.js';
import { orderOf } from '../narrowing.js';
import type { SyntaxNode } from '../syntax.js';
import type { PlainPattern } from './patterns.js';

export type Read = (node: SyntaxNode, at: At) => Expression;

/** Where the reader stands in the tree: what a name written here would mean. */
export interface At {
  readonly draft: TypeScriptDraft;
  /** Reads any expression or statement. Carried along, so that the files of this folder need not import each other in circles. */
  readonly read: Read;
  /** Index of the scope that calls and functions written here belong to. */
  readonly scope: number;
  /** Levels of the tree above this one; the reader stops at `maxDepth`. */
  readonly depth: number;
  /** Set when the value becomes part of another scope, or stands in a class body: names then say that they are looked up here. */
  readonly lookup?: number | undefined;
  /** The class that `this` means. */
  readonly owner?: number | undefined;
  /** Name that a function, class or object written here is bound to. */
  readonly naming?: string | undefined;
  /** Constants that the branches around this place compare something with. */
  readonly when?: readonly Expression[];
  /** What the branches around this place ask. */
  readonly conditions?: readonly ConditionFact[];
}

export const maxDepth = 250;

type Grown = 'bindings' | 'returns' | 'parameters' | 'written' | 'branches' | 'returnLines';

export interface ScopeDraft extends Omit<ScopeFact, Grown | 'decorators' | 'bases'> {
  readonly bindings: Map<string, Expression[]>;
  readonly returns: Expression[];
  readonly written: Map<string, number[]>;
  readonly branches: { from: number; to: number; loop?: boolean }[];
  readonly returnLines: number[];
  readonly parameters: ParameterFact[];
  decorators?: readonly Expression[];
  bases?: readonly Expression[];
  /** Every name that is declared here, with or without a value. */
  readonly declared: Set<string>;
}

type NewScope = Omit<ScopeDraft, Grown | 'declared'>;

/** A module summary while it is being written. */
export class TypeScriptDraft {
  readonly #language: 'typescript' | 'javascript';
  readonly #lineOf: (row: number) => number;
  readonly #scopes: ScopeDraft[] = [];
  readonly #imports: ImportFact[] = [];
  readonly #exports: ExportFact[] = [];
  readonly #calls: CallFact[] = [];
  readonly #narrowed: NarrowedFact[] = [];
  /** Names of the module that stand for the whole environment: `const env = process.env`. */
  readonly #environments = new Set<string>();
  readonly #inPlace = new Map<string, { readonly from: string; readonly dynamic: boolean; readonly line: number }>();
  readonly #patterns = new Map<string, PlainPattern>();
  partial = false;

  /** @param lineOf turns a row of the text (from 0) into a line of the file */
  constructor(language: 'typescript' | 'javascript', lineOf: (row: number) => number) {
    this.#language = language;
    this.#lineOf = lineOf;
  }

  line(node: SyntaxNode): number {
    return this.#lineOf(node.startPosition.row);
  }

  endLine(node: SyntaxNode): number {
    return this.#lineOf(node.endPosition.row);
  }

  openScope(scope: NewScope): number {
    this.#scopes.push({
      ...scope,
      bindings: new Map(),
      returns: [],
      parameters: [],
      written: new Map(),
      branches: [],
      returnLines: [],
      declared: new Set(),
    });
    return this.#scopes.length - 1;
  }

  scope(index: number): ScopeDraft {
    return this.#scopes[index] as ScopeDraft;
  }

  /** Name of something inside a scope, qualified by its parents. */
  qualified(scope: number, name: string): string {
    const parent = this.scope(scope).name;
    return parent === '' ? name : `${parent}.${name}`;
  }

  declare(scope: number, name: string): void {
    this.scope(scope).declared.add(name);
  }

  /** @param line where it is assigned, if the order of assignments means something there */
  bind(scope: number, name: string, value: Expression, line = 0): void {
    const { bindings, written, declared } = this.scope(scope);
    declared.add(name);
    const values = bindings.get(name);
    if (values) values.push(value);
    else bindings.set(name, [value]);
    const lines = written.get(name);
    if (lines) lines.push(line);
    else written.set(name, [line]);
  }

  /** Part of a scope that need not run, or runs again. */
  branch(scope: number, node: SyntaxNode, loop: boolean): void {
    this.scope(scope).branches.push({ from: this.line(node), to: this.endLine(node), ...(loop ? { loop } : {}) });
  }

  returns(scope: number, value: Expression, line: number): void {
    this.scope(scope).returns.push(value);
    this.scope(scope).returnLines.push(line);
  }

  narrow(facts: readonly Omit<NarrowedFact, 'scope' | 'from' | 'to'>[], scope: number, from: number, to: number): void {
    for (const fact of facts) if (to >= from) this.#narrowed.push({ ...fact, scope, from, to });
  }

  /** The scope that declares a name seen from another one; the module when none does. Class bodies declare no plain names. */
  home(name: string, from: number): number {
    let at: number | undefined = from;
    while (at !== undefined && at !== 0) {
      const scope: ScopeDraft = this.scope(at);
      if (scope.type !== 'class' && scope.declared.has(name)) return at;
      at = scope.parent;
    }
    return 0;
  }

  call(fact: CallFact): Expression {
    this.#calls.push(fact);
    return { is: 'call', call: this.#calls.length - 1, line: fact.line };
  }

  import(fact: ImportFact): void {
    this.#imports.push(fact);
    if (fact.local) this.declare(0, fact.local);
  }

  /**
   * An import without a name of its own, as in `(await import('x')).y`: gives it one that no source text can have.
   * @param name what is taken of the module
   */
  importInPlace(from: string, dynamic: boolean, line: number, name = '*'): string {
    const whole = `import(${JSON.stringify(from)})`;
    const local = name === '*' ? whole : `${whole}.${name}`;
    if (!this.#inPlace.has(local)) {
      this.#inPlace.set(local, { from, dynamic, line });
      this.import({ local, from, name, ...(dynamic ? { dynamic: true } : {}), line });
    }
    return local;
  }

  /** The import that taking a member of a module loaded in place comes to: resolvers know packages by what is taken of them. */
  memberInPlace(whole: string, name: string): string | undefined {
    const found = whole.endsWith(')') ? this.#inPlace.get(whole) : undefined;
    return found && this.importInPlace(found.from, found.dynamic, found.line, name);
  }

  export(fact: ExportFact): void {
    if (!this.#exports.some((known) => known.name === fact.name && known.from === fact.from && known.local === fact.local))
      this.#exports.push(fact);
  }

  environmentAlias(local: string): void {
    this.#environments.add(local);
  }

  /** Whether a name, written in this scope, is the whole environment. */
  isEnvironment(name: string, from: number): boolean {
    return this.#environments.has(name) && this.home(name, from) === 0;
  }

  /** Remembers a regular expression that a name of the module stands for. */
  bindPattern(name: string, pattern: PlainPattern): void {
    this.#patterns.set(name, pattern);
  }

  pattern(name: string, from: number): PlainPattern | undefined {
    return this.home(name, from) === 0 ? this.#patterns.get(name) : undefined;
  }

  finish(): ModuleSummary {
    return {
      language: this.#language,
      imports: this.#imports,
      exports: this.#exports,
      scopes: this.#scopes.map(({ bindings, returns, parameters, written, branches, returnLines, declared: _, ...scope }) => ({
        ...scope,
        ...(scope.type === 'function' ? { parameters } : {}),
        ...(returns.length > 0 ? { returns, returnLines } : {}),
        bindings: Object.fromEntries(bindings),
        ...orderOf(bindings, written, parameters),
        ...(branches.length > 0 ? { branches } : {}),
      })),
      calls: this.#calls,
      ...(this.#narrowed.length > 0 ? { narrowed: this.#narrowed } : {}),
      ...(this.partial ? { partial: true } : {}),
    };
  }
}

/** @param from what went into it */
export function opaque(why: string, line?: number, from: readonly Expression[] = []): Expression {
  return { is: 'opaque', why, ...(from.length > 0 ? { from } : {}), ...(line === undefined ? {} : { line }) };
}

/** A name as it is written here. */
export function nameAt(name: string, at: At): Expression {
  return { is: 'name', name, ...(at.lookup === undefined ? {} : { scope: at.lookup }) };
}

/** Named children without comments. */
export function childrenOf(node: SyntaxNode | null): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (const child of node?.namedChildren ?? []) if (child && child.type !== 'comment') children.push(child);
  return children;
}

export function deeper(at: At): At {
  return { ...at, depth: at.depth + 1, naming: undefined };
}

/** The same place, where what is read becomes part of another scope. */
export function foreign(at: At): At {
  return { ...at, lookup: at.lookup ?? at.scope };
}

/** What stands inside parentheses, assertions, `!` and `await`, which change nothing about which value it is. */
export function unwrapped(node: SyntaxNode | null): SyntaxNode | null {
  let at = node;
  for (let steps = 0; at && transparent.has(at.type) && steps < maxDepth; steps++) at = innerOf(at);
  return at;
}

export const transparent: ReadonlySet<string> = new Set([
  'parenthesized_expression',
  'non_null_expression',
  'as_expression',
  'satisfies_expression',
  'type_assertion',
  'instantiation_expression',
  'await_expression',
]);

/** The value inside a transparent node. */
export function innerOf(node: SyntaxNode): SyntaxNode | null {
  const children = childrenOf(node);
  return (node.type === 'type_assertion' ? children[children.length - 1] : children[0]) ?? null;
}
