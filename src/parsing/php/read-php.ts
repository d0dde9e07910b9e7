import type { ModuleSummary } from '../module-summary.js';
import { OpenDraft } from '../open/draft.js';
import { withSyntax } from '../syntax.js';
import { childrenOf, lineOf } from '../typed/draft.js';
import type { At, PhpFile } from './names.js';
import { visit } from './statements.js';

/**
 * PHP source → summary. The grammar `php` must be loaded. Classes that are named without `use` are written down as imports by their
 * whole name.
 * @returns undefined when parsing ran out of its budget
 */
export function readPhp(text: string): ModuleSummary | undefined {
  return withSyntax('php', text, (root) => {
    const draft = new OpenDraft('php', root);
    draft.partial = root.hasError;
    const file: PhpFile = { namespace: '', uses: new Map(), classes: new Map() };
    const at: At = { draft, scope: 0, depth: 0, file };
    const namespace = childrenOf(root).find((node) => node.type === 'namespace_definition');
    file.namespace = namespace?.childForFieldName('name')?.text ?? '';
    for (const node of childrenOf(root)) {
      const name = /^(class|interface|trait|enum)_declaration$/.test(node.type) ? node.childForFieldName('name')?.text : undefined;
      if (name) draft.classOf(name, 0, lineOf(node), node.endPosition.row + 1);
    }
    visit(root, at);
    for (const [local, { whole, line }] of file.classes) draft.import({ local, from: whole, name: '*', line });
    const summary = draft.finish();
    // What a file returns is what including it yields: configuration is written so.
    const own = summary.scopes[0]?.returns?.[0];
    return own
      ? { ...summary, exports: [...summary.exports, { name: 'default', local: 'return' }], scopes: withReturn(summary, own) }
      : summary;
  });
}

function withReturn(
  summary: ModuleSummary,
  value: NonNullable<NonNullable<ModuleSummary['scopes'][number]['returns']>[number]>,
): ModuleSummary['scopes'] {
  const [first, ...rest] = summary.scopes;
  return first ? [{ ...first, bindings: { ...first.bindings, return: [value] } }, ...rest] : summary.scopes;
}
