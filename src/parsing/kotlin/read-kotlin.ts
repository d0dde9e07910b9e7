import type { ModuleSummary } from '../module-summary.js';
import { type SyntaxNode, withSyntax } from '../syntax.js';
import { type At, childOf, childrenOf, lineOf, TypedDraft } from '../typed/draft.js';
import { readStatement } from './statements.js';

/** Kotlin source → summary. Undefined when parsing ran out of time. */
export function readKotlin(text: string): ModuleSummary | undefined {
  return withSyntax('kotlin', text, (root) => {
    const draft = new TypedDraft('kotlin', root);
    draft.partial = root.hasError;
    const at: At = { draft, scope: 0, depth: 0 };
    for (const node of childrenOf(root)) {
      if (node.type === 'package_header') draft.package = childOf(node, 'identifier')?.text.replace(/\s+/g, '');
      else if (node.type === 'import_list') for (const header of childrenOf(node)) importFact(header, draft);
      else if (node.type === 'import_header') importFact(node, draft);
      else readStatement(node, at);
    }
    return draft.finish();
  });
}

function importFact(node: SyntaxNode, draft: TypedDraft): void {
  const path = childOf(node, 'identifier')?.text.replace(/[\s`]+/g, '');
  if (!path) return;
  const line = lineOf(node);
  if (childOf(node, 'wildcard_import')) {
    draft.import({ local: '*', from: path, name: '*', line });
    return;
  }
  const dot = path.lastIndexOf('.');
  const name = path.slice(dot + 1);
  const alias = childrenOf(childOf(node, 'import_alias'))[0]?.text;
  draft.import({ local: alias ?? name, from: dot < 0 ? '' : path.slice(0, dot), name, line });
}
