import type { CallFact, Expression, ImportFact, ModuleSummary, NarrowedFact, ScopeFact } from '../module-summary.js';
import { orderOf } from '../narrowing.js';
import type { SyntaxNode } from '../syntax.js';

/** Where the reader stands in the tree: what a name written here would mean. */
export interface At {
  readonly draft: PythonDraft;
  /** Index of the scope that names are looked up in. */
  readonly scope: number;
  /** Levels of the tree above this one; the reader stops at `maxDepth`. */
  readonly depth: number;
  /** The value read here becomes part of another scope, so that its names must say where they stand. */
  readonly foreign?: boolean;
  /** The name of the first parameter of the method at hand, and the class it belongs to. */
  readonly self?: { readonly name: string; readonly scope: number } | undefined;
  /** Names bound by the comprehension around this place, and what they stand for. */
  readonly bound?: ReadonlyMap<string, Expression> | undefined;
  /** Constants that the branches around this place compare something with. */
  readonly when?: readonly Expression[];
  /** Inside `if TYPE_CHECKING`. */
  readonly typeOnly?: boolean;
}

export const maxDepth = 120;

type Grown = 'bindings' | 'returns' | 'written' | 'branches' | 'returnLines' | 'annotations';

export interface ScopeDraft extends Omit<ScopeFact, Grown> {
  readonly bindings: Map<string, Expression[]>;
  readonly returns: Expression[];
  readonly written: Map<string, number[]>;
  readonly branches: { from: number; to: number; loop?: boolean }[];
  readonly returnLines: number[];
  readonly annotations: Map<string, string>;
  /** Names that `global` or `nonlocal` ties to another scope. */
  readonly elsewhere: Map<string, number>;
}

type NewScope = Omit<ScopeDraft, Grown | 'elsewhere'>;

/** A module summary while it is being written. */
export class PythonDraft {
  readonly scopes: ScopeDraft[] = [];
  readonly #imports: ImportFact[] = [];
  readonly #calls: CallFact[] = [];
  readonly #narrowed: NarrowedFact[] = [];
  /** Local name → dotted path it was imported from: says whether `os` is the standard library's. */
  readonly #origins = new Map<string, string>();
  readonly #exported = new Map<string, ImportFact>();
  readonly #lineOf: (row: number) => number;
  partial = false;

  /** @param lineOf turns a row of the text (from 0) into a line of the file */
  constructor(lineOf: (row: number) => number) {
    this.#lineOf = lineOf;
  }

  line(node: SyntaxNode): number {
    return this.#lineOf(node.startPosition.row);
  }

  endLine(node: SyntaxNode): number {
    return this.#lineOf(node.endPosition.row);
  }

  openScope(scope: NewScope): number {
    this.scopes.push({
      ...scope,
      bindings: new Map(),
      returns: [],
      written: new Map(),
      branches: [],
      returnLines: [],
      annotations: new Map(),
      elsewhere: new Map(),
    });
    return this.scopes.length - 1;
  }

  scope(index: number): ScopeDraft {
    return this.scopes[index] as ScopeDraft;
  }

  /** @param line where it is assigned, if the order of assignments means something there */
  bind(scope: number, name: string, value: Expression, line = 0): void {
    const { bindings, written } = this.scope(scope);
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

  /** The scope in which assigning a name at this place binds it. */
  home(name: string, from: number): number {
    return this.scope(from).elsewhere.get(name) ?? from;
  }

  call(fact: CallFact): Expression {
    this.#calls.push(fact);
    return { is: 'call', call: this.#calls.length - 1, line: fact.line };
  }

  /** @param origin dotted path of what the local name stands for, where that is known without following anything */
  import(fact: ImportFact, scope: number, origin?: string): void {
    this.#imports.push(fact);
    if (fact.local && origin) this.#origins.set(fact.local, origin);
    if (scope === 0 && fact.local && !fact.typeOnly) this.#exported.set(fact.local, fact);
  }

  origin(local: string): string | undefined {
    return this.#origins.get(local);
  }

  finish(): ModuleSummary {
    this.#dropImportFallbacks();
    const own = this.scopes[0]?.bindings ?? new Map<string, Expression[]>();
    return {
      language: 'python',
      imports: this.#imports,
      exports: [
        ...[...own.keys()].map((name) => ({ name, local: name })),
        ...[...this.#exported.values()].flatMap(({ local, from, name }) =>
          local && !own.has(local) ? [{ name: local, from, imported: name }] : [],
        ),
      ],
      scopes: this.scopes.map(({ bindings, returns, written, branches, returnLines, annotations, elsewhere: _, ...scope }) => ({
        ...scope,
        ...(returns.length > 0 ? { returns, returnLines } : {}),
        bindings: Object.fromEntries(bindings),
        ...orderOf(bindings, written, scope.parameters),
        ...(branches.length > 0 ? { branches } : {}),
        ...(annotations.size > 0 ? { annotations: Object.fromEntries(annotations) } : {}),
      })),
      calls: this.#calls,
      ...(this.#narrowed.length > 0 ? { narrowed: this.#narrowed } : {}),
      ...(this.partial ? { partial: true } : {}),
    };
  }

  /** `try: import x` / `except ImportError: x = None` says that x may be missing, not that it is None. */
  #dropImportFallbacks(): void {
    const module = this.scopes[0]?.bindings;
    for (const name of this.#exported.keys()) {
      const values = module?.get(name)?.filter((value) => !(value.is === 'literal' && value.value === null));
      if (values?.length) module?.set(name, values);
      else module?.delete(name);
    }
  }
}

/** @param from what went into it */
export function opaque(why: string, line?: number, from: readonly Expression[] = []): Expression {
  return { is: 'opaque', why, ...(from.length > 0 ? { from } : {}), ...(line === undefined ? {} : { line }) };
}

/** Named children without comments. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (const child of node.namedChildren) if (child && child.type !== 'comment' && child.type !== 'line_continuation') children.push(child);
  return children;
}

export function deeper(at: At): At {
  return { ...at, depth: at.depth + 1 };
}
