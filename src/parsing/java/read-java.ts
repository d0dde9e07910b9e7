import type { ModuleSummary } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { withSyntax } from '../syntax.js';
import { type At, childOf, childrenOf, lineOf, TypedDraft } from '../typed/draft.js';
import { defineType, isType } from './declarations.js';
import { readStatement } from './statements.js';

/** Java source → summary. Undefined when parsing ran out of time. */
export function readJava(text: string): ModuleSummary | undefined {
  return withSyntax('java', text, (root) => {
    const draft = new TypedDraft('java', root);
    draft.partial = root.hasError;
    const at: At = { draft, scope: 0, depth: 0 };
    for (const node of childrenOf(root)) {
      if (node.type === 'package_declaration') draft.package = childOf(node, 'scoped_identifier', 'identifier')?.text;
      else if (node.type === 'import_declaration') importFact(node, draft);
      else if (isType(node)) defineType(node, at);
      else readStatement(node, at);
    }
    return draft.finish();
  });
}

function importFact(node: SyntaxNode, draft: TypedDraft): void {
  const path = childOf(node, 'scoped_identifier', 'identifier')?.text.replace(/\s+/g, '');
  if (!path) return;
  const line = lineOf(node);
  if (childOf(node, 'asterisk')) {
    draft.import({ local: '*', from: path, name: '*', line });
    return;
  }
  const dot = path.lastIndexOf('.');
  const name = path.slice(dot + 1);
  draft.import({ local: name, from: dot < 0 ? '' : path.slice(0, dot), name, line });
}
