import type { ModuleSummary } from '../module-summary.js';
import { type At, OpenDraft } from '../open/draft.js';
import { withSyntax } from '../syntax.js';
import { childrenOf, lineOf } from '../typed/draft.js';
import { visitItem } from './items.js';
import { withoutMacros } from './text.js';

/**
 * Rust source → summary. The grammar `rust` must be loaded.
 * @returns undefined when parsing ran out of its budget
 */
export function readRust(text: string): ModuleSummary | undefined {
  return withSyntax('rust', withoutMacros(text), (root) => {
    const draft = new OpenDraft('rust', root);
    draft.partial = root.hasError;
    const at: At = { draft, scope: 0, depth: 0 };
    const top = childrenOf(root);
    for (const node of top) if (node.type === 'use_declaration') visitItem(node, at);
    // Types before what implements them and makes values of them.
    for (const node of top)
      if (/^(struct|enum|trait)_item$/.test(node.type)) {
        const name = node.childForFieldName('name')?.text;
        if (name) draft.classOf(name, 0, lineOf(node), node.endPosition.row + 1);
      }
    for (const node of top) if (node.type !== 'use_declaration') visitItem(node, at);
    // A crate may be named without `use`.
    for (const [mark, name] of draft.origins)
      if (mark.startsWith('?') && !draft.origins.has(name) && draft.home(name, 0) === undefined)
        draft.import({ local: name, from: name, name: '*', line: 1 });
    return draft.finish();
  });
}
