import type { ArgumentFact, CallFact, Expression, ImportFact, ModuleSummary, ScopeFact } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';

/** Where the reader of a language with declared types stands in the tree. */
export interface At {
  readonly draft: TypedDraft;
  /** Index of the scope that names are looked up in. */
  readonly scope: number;
  /** Levels of the tree above this one; readers stop at `maxDepth`. */
  readonly depth: number;
  /** The value read here becomes part of another scope than this one, so that its names must say where they stand. */
  readonly foreign?: boolean;
}

export const maxDepth = 150;

interface ScopeDraft extends Omit<ScopeFact, 'bindings' | 'returns'> {
  readonly bindings: Map<string, Expression[]>;
  readonly returns: Expression[];
}

/** A module summary of Java, Kotlin or C# while it is being written. */
export class TypedDraft {
  readonly #language: ModuleSummary['language'];
  readonly #scopes: ScopeDraft[] = [];
  readonly #imports: ImportFact[] = [];
  readonly #calls: CallFact[] = [];
  package: string | undefined;
  partial = false;

  constructor(language: ModuleSummary['language'], root: SyntaxNode) {
    this.#language = language;
    this.openScope({ type: 'module', name: '', line: 1, endLine: root.endPosition.row + 1 });
  }

  openScope(scope: Omit<ScopeDraft, 'bindings' | 'returns'>): number {
    this.#scopes.push({ ...scope, bindings: new Map(), returns: [] });
    return this.#scopes.length - 1;
  }

  scope(index: number): ScopeDraft {
    return this.#scopes[index] as ScopeDraft;
  }

  qualified(parent: number, name: string): string {
    const outer = this.scope(parent).name;
    return outer === '' ? name : `${outer}.${name}`;
  }

  bind(scope: number, name: string, value: Expression): void {
    const { bindings } = this.scope(scope);
    const values = bindings.get(name);
    if (values) values.push(value);
    else bindings.set(name, [value]);
  }

  binds(scope: number, name: string): boolean {
    return this.scope(scope).bindings.has(name);
  }

  returned(scope: number, value: Expression): void {
    this.scope(scope).returns.push(value);
  }

  /** The scope that declares a name, from a place outwards: a function's local or parameter, a class's field; undefined when none does. */
  home(name: string, from: number): number | undefined {
    for (let at: number | undefined = from, steps = 0; at !== undefined && steps < 200; steps++) {
      const scope: ScopeDraft = this.scope(at);
      if (scope.bindings.has(name) || scope.parameters?.some((parameter) => parameter.name === name)) return at;
      at = scope.parent;
    }
    return undefined;
  }

  /** The function around a place, or the module. */
  functionAround(from: number): number {
    for (let at: number | undefined = from; at !== undefined; at = this.scope(at).parent) if (this.scope(at).type !== 'class') return at;
    return 0;
  }

  /** The class around a place. */
  classAround(from: number): number | undefined {
    for (let at: number | undefined = from; at !== undefined; at = this.scope(at).parent) if (this.scope(at).type === 'class') return at;
    return undefined;
  }

  import(fact: ImportFact): void {
    this.#imports.push(fact);
  }

  /** `new(…)` is of the type that the name it is assigned to was declared with, wherever that stands. */
  #nameTargets(): void {
    for (const { bindings } of this.#scopes) {
      for (const [name, values] of bindings) bindings.set(name, [...settled(values)]);
      for (const value of [...bindings.values()].flat()) {
        const made = value.is === 'typed' && value.value?.is === 'call' ? value.value.call : undefined;
        const call = made === undefined ? undefined : this.#calls[made];
        if (value.is === 'typed' && made !== undefined && call?.construct && call.callee.is === 'opaque')
          this.#calls[made] = { ...call, callee: value.type };
      }
    }
  }

  call(node: SyntaxNode, at: At, callee: Expression, given: readonly ArgumentFact[], construct = false): Expression {
    const line = lineOf(node);
    this.#calls.push({
      ...(construct ? { construct: true } : {}),
      callee,
      arguments: given,
      scope: at.scope,
      line,
      endLine: node.endPosition.row + 1,
    });
    return { is: 'call', call: this.#calls.length - 1, line };
  }

  /** What is said of a value after it was made belongs to the call that made it. */
  give(call: number, argument: ArgumentFact): boolean {
    const fact = this.#calls[call];
    if (!fact || fact.arguments.length >= 100) return false;
    this.#calls[call] = { ...fact, arguments: [...fact.arguments, argument] };
    return true;
  }

  finish(): ModuleSummary {
    this.#nameTargets();
    const own = this.#scopes[0]?.bindings ?? new Map<string, Expression[]>();
    return {
      language: this.#language,
      imports: this.#imports,
      exports: [...own.keys()].map((name) => ({ name, local: name })),
      scopes: this.#scopes.map(({ bindings, returns, ...scope }) => ({
        ...scope,
        ...(returns.length > 0 ? { returns } : {}),
        bindings: Object.fromEntries(bindings),
      })),
      calls: this.#calls,
      ...(this.package === undefined ? {} : { package: this.package }),
      ...(this.partial ? { partial: true } : {}),
    };
  }
}

export const lineOf = (node: SyntaxNode): number => node.startPosition.row + 1;

export function opaque(why: string, line?: number): Expression {
  return { is: 'opaque', why, ...(line === undefined ? {} : { line }) };
}

/** A name as it is written here. */
export function nameAt(name: string, at: At, line?: number): Expression {
  return { is: 'name', name, ...(at.foreign ? { scope: at.scope } : {}), ...(line === undefined ? {} : { line }) };
}

/** `a.b.C` as members. */
export function dottedAt(dotted: string, at: At, line?: number): Expression {
  const [first = '', ...rest] = dotted.split('.');
  return rest.reduce<Expression>((object, property) => ({ is: 'member', object, property }), nameAt(first, at, line));
}

const comments = new Set(['line_comment', 'block_comment', 'comment', 'multiline_comment']);

/** Named children without comments. */
export function childrenOf(node: SyntaxNode | null | undefined): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (const child of node?.namedChildren ?? []) if (child && !comments.has(child.type)) children.push(child);
  return children;
}

export function childOf(node: SyntaxNode | null | undefined, ...types: readonly string[]): SyntaxNode | undefined {
  return childrenOf(node).find((child) => types.includes(child.type));
}

export function deeper(at: At): At {
  return { ...at, depth: at.depth + 1 };
}

/** The same place, where what is read becomes part of another scope. */
export function foreign(at: At): At {
  return { ...at, foreign: true };
}

/** A field that is declared in one place and set in another is of its declared type wherever it is set. */
function settled(values: readonly Expression[]): readonly Expression[] {
  const declared = values.length > 1 ? values.find((value) => value.is === 'typed' && !value.value) : undefined;
  if (declared?.is !== 'typed') return values;
  return values.flatMap((value) =>
    value === declared
      ? []
      : [value.is === 'typed' ? value : { is: 'typed', type: declared.type, value, ...(declared.line ? { line: declared.line } : {}) }],
  );
}
