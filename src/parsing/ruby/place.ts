import type { Expression } from '../module-summary.js';
import type { At as OpenAt } from '../open/draft.js';
import type { SyntaxNode } from '../syntax.js';

/** Where the reader of Ruby stands. */
export interface At extends OpenAt {
  readonly file: RubyFile;
  /** Methods that the class at hand defines in this file. */
  readonly methods: ReadonlySet<string>;
  /** Constants of the classes around, which may be set below the place that uses them. */
  readonly constants: ReadonlyMap<string, number>;
}

/** What the whole file has once. */
export interface RubyFile {
  readonly heredocs: ReadonlyMap<number, SyntaxNode>;
  /** Classes and modules that it defines. */
  readonly defined: ReadonlySet<string>;
  /** Constants that the file uses: what they stand for is looked up by their name. */
  readonly constants: Map<string, { readonly whole: string; readonly line: number }>;
}

/** The scope that holds a local variable; methods do not see those of their surroundings, blocks do. */
export function localHome(name: string, at: At): number | undefined {
  for (let index: number | undefined = at.scope, steps = 0; index !== undefined && steps < 100; steps++) {
    const scope = at.draft.scope(index);
    if (scope.type === 'class') return undefined;
    if (scope.bindings.has(name) || scope.parameters?.some((parameter) => parameter.name === name)) return index;
    if (scope.type === 'function' && !scope.name.includes('<anonymous>')) return undefined;
    index = scope.parent;
  }
  return undefined;
}

/** Constants that a body sets. */
export function constantsIn(children: readonly SyntaxNode[]): string[] {
  return children.flatMap((child) => {
    const left = child.type === 'assignment' ? child.childForFieldName('left') : null;
    return left?.type === 'constant' ? [left.text] : [];
  });
}

export const thisAt = (at: At): Expression => ({ is: 'name', name: 'this', ...(at.foreign ? { scope: at.scope } : {}) });
