import type { Expression } from '../module-summary.js';
import type { At as OpenAt } from '../open/draft.js';
import type { SyntaxNode } from '../syntax.js';
import { childrenOf, lineOf, nameAt } from '../typed/draft.js';

/** Where the reader of PHP stands. */
export interface At extends OpenAt {
  readonly file: PhpFile;
}

/** What the whole file has once. */
export interface PhpFile {
  namespace: string;
  /** Name as it is used here → whole name. */
  readonly uses: Map<string, string>;
  /** Classes without `use`: of the same namespace, or named whole. */
  readonly classes: Map<string, { readonly whole: string; readonly line: number }>;
}

export const wholeName = (node: SyntaxNode): string => node.text.replace(/\s+/g, '').replace(/^\\/, '');

/** `use A\B;`, `use A\B as C;`, `use A\{B, C as D};`; functions and constants too. */
export function readUse(node: SyntaxNode, at: At): void {
  const group = node.childForFieldName('body');
  const prefix = group ? (childrenOf(node).find((child) => child.type === 'namespace_name')?.text ?? '') : '';
  for (const clause of childrenOf(group ?? node)) {
    if (clause.type !== 'namespace_use_clause') continue;
    const alias = clause.childForFieldName('alias')?.text;
    const named = childrenOf(clause)[0];
    if (!named) continue;
    const whole = [prefix, wholeName(named)].filter(Boolean).join('\\');
    const local = alias ?? whole.split('\\').at(-1) ?? whole;
    at.file.uses.set(local, whole);
    at.draft.import({ local, from: whole, name: '*', line: lineOf(clause) });
  }
}

/** A class by its name, as `use` and the namespace explain it. */
export function className(node: SyntaxNode, at: At): Expression {
  const line = lineOf(node);
  if (node.type === 'relative_scope' || /^(self|static|parent)$/.test(node.text)) {
    return { is: 'name', name: 'this', ...(at.foreign ? { scope: at.scope } : {}), line };
  }
  const text = node.text.replace(/\s+/g, '');
  const plain = text.replace(/^\\/, '');
  const [first = '', ...rest] = plain.split('\\');
  const used = text.startsWith('\\') ? undefined : at.file.uses.get(first);
  if (used !== undefined && rest.length === 0) return nameAt(first, at, line);
  if (at.draft.knownClass(plain) !== undefined) return { is: 'name', name: plain, scope: 0, line };
  const whole =
    used !== undefined ? [used, ...rest].join('\\') : text.startsWith('\\') ? plain : [at.file.namespace, plain].filter(Boolean).join('\\');
  at.file.classes.set(`\\${whole}`, { whole, line });
  return nameAt(`\\${whole}`, at, line);
}
