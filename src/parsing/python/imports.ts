import type { SyntaxNode } from '../syntax.js';
import { type At, childrenOf } from './draft.js';

const dotted = (node: SyntaxNode) => node.text.replace(/\s+/g, '');

/**
 * `import a.b` binds `a` and loads `a.b`: two facts, so that both the name's meaning and the package's presence are right.
 * `import a.b as c` binds the inner module itself.
 */
export function readImport(node: SyntaxNode, at: At): void {
  const line = at.draft.line(node);
  const typeOnly = at.typeOnly ? { typeOnly: true } : {};
  for (const item of node.childrenForFieldName('name')) {
    if (item?.type === 'aliased_import') {
      const from = item.childForFieldName('name');
      const alias = item.childForFieldName('alias');
      if (from && alias) at.draft.import({ local: alias.text, from: dotted(from), name: '*', ...typeOnly, line }, at.scope, dotted(from));
    } else if (item?.type === 'dotted_name') {
      const path = dotted(item);
      const [top = path] = path.split('.');
      at.draft.import({ local: top, from: top, name: '*', ...typeOnly, line }, at.scope, top);
      if (top !== path) at.draft.import({ from: path, name: '*', ...typeOnly, line }, at.scope);
    }
  }
}

/** `from x import a, b as c`, `from . import d`, `from x import *`. */
export function readImportFrom(node: SyntaxNode, at: At): void {
  const module = node.childForFieldName('module_name');
  if (!module) return;
  const from = dotted(module);
  const typeOnly = at.typeOnly ? { typeOnly: true } : {};
  for (const item of childrenOf(node)) {
    const line = at.draft.line(item);
    if (item.type === 'wildcard_import') at.draft.import({ local: '*', from, name: '*', ...typeOnly, line }, at.scope);
    if (item.equals(module)) continue;
    const name = item.type === 'aliased_import' ? item.childForFieldName('name') : item.type === 'dotted_name' ? item : undefined;
    const local = item.type === 'aliased_import' ? item.childForFieldName('alias') : name;
    if (name && local)
      at.draft.import(
        { local: local.text, from, name: name.text, ...typeOnly, line },
        at.scope,
        from.startsWith('.') ? undefined : `${from}.${name.text}`,
      );
  }
}

/** Whether a condition is `TYPE_CHECKING`, so that what stands under it never runs. */
export function isTypeChecking(condition: SyntaxNode | null): boolean {
  return condition !== null && /^(typing\.|t\.)?TYPE_CHECKING$/.test(condition.text);
}

/** Dotted path of a chain of names as the imports explain it: `environ.get` after `from os import environ` is `os.environ.get`. */
export function originOf(node: SyntaxNode, at: At): string | undefined {
  const properties: string[] = [];
  let inner: SyntaxNode | null = node;
  for (let steps = 0; inner?.type === 'attribute' && steps < 6; steps++) {
    properties.unshift(inner.childForFieldName('attribute')?.text ?? '');
    inner = inner.childForFieldName('object');
  }
  if (inner?.type !== 'identifier' || at.bound?.has(inner.text)) return undefined;
  const origin = at.draft.origin(inner.text);
  return origin === undefined ? undefined : [origin, ...properties].join('.');
}
