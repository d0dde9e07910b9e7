import type { ModuleSummary } from '../module-summary.js';
import { OpenDraft } from '../open/draft.js';
import { withSyntax } from '../syntax.js';
import { childrenOf } from '../typed/draft.js';
import { readImports } from './imports.js';
import { visit } from './statements.js';
import { declareType } from './types.js';

/**
 * Go source → summary. The grammar `go` must be loaded.
 * @returns undefined when parsing ran out of its budget
 */
export function readGo(text: string): ModuleSummary | undefined {
  return withSyntax('go', text, (root) => {
    const draft = new OpenDraft('go', root);
    draft.partial = root.hasError;
    const at = { draft, scope: 0, depth: 0 };
    const top = childrenOf(root);
    for (const node of top) {
      if (node.type === 'package_clause') draft.package = childrenOf(node)[0]?.text;
      if (node.type === 'import_declaration') readImports(node, at, text);
    }
    // Types before everything else: their methods and literals may come first.
    for (const node of top) if (node.type === 'type_declaration') for (const spec of childrenOf(node)) declareType(spec, at);
    for (const node of top) if (node.type !== 'type_declaration') visit(node, at);
    return draft.finish();
  });
}
