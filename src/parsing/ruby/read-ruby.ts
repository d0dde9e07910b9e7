import type { ModuleSummary } from '../module-summary.js';
import { OpenDraft } from '../open/draft.js';
import { type SyntaxNode, withSyntax } from '../syntax.js';
import { childrenOf } from '../typed/draft.js';
import { type At, constantsIn, type RubyFile } from './place.js';
import { visit } from './statements.js';

/**
 * Ruby source → summary. The grammar `ruby` must be loaded.
 *
 * A file names constants without importing them; each that it does not define is written down as an import of `::Name`, for the
 * resolver to find by its name.
 * @returns undefined when parsing ran out of its budget
 */
export function readRuby(text: string): ModuleSummary | undefined {
  return withSyntax('ruby', text, (root) => {
    const draft = new OpenDraft('ruby', root);
    draft.partial = root.hasError;
    const file: RubyFile = { heredocs: heredocsOf(root), defined: definedIn(root), constants: new Map() };
    const constants = new Map(constantsIn(childrenOf(root)).map((name) => [name, 0] as const));
    const at: At = { draft, scope: 0, depth: 0, file, methods: new Set(), constants };
    visit(root, at);
    for (const [local, { whole, line }] of file.constants) draft.import({ local, from: `::${whole}`, name: '*', line });
    return draft.finish();
  });
}

function definedIn(root: SyntaxNode): Set<string> {
  const nodes = root.descendantsOfType(['class', 'module']);
  return new Set(nodes.flatMap((node) => node?.childForFieldName('name')?.text.split('::')[0] ?? []));
}

/** Beginnings and bodies come in the same order. */
function heredocsOf(root: SyntaxNode): Map<number, SyntaxNode> {
  const starts = root.descendantsOfType('heredoc_beginning');
  const bodies = root.descendantsOfType('heredoc_body');
  return new Map(
    starts.flatMap((start, index) => (start && bodies[index] ? [[start.startIndex, bodies[index] as SyntaxNode] as const] : [])),
  );
}
