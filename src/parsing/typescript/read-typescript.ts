import type { GrammarName } from '../../contracts/detector.js';
import type { ModuleSummary } from '../module-summary.js';
import { withSyntax } from '../syntax.js';
import { TypeScriptDraft } from './draft.js';
import { read } from './expressions.js';

export type TypeScriptGrammar = Extract<GrammarName, 'typescript' | 'tsx' | 'javascript'>;

/** Grammar of a file by its name. JSX is common in `.js`, and the grammar of JavaScript knows it. */
export function grammarOfPath(path: string): TypeScriptGrammar {
  if (/\.[mc]?ts$/i.test(path)) return 'typescript';
  return /\.[tj]sx$/i.test(path) ? 'tsx' : 'javascript';
}

/**
 * TypeScript or JavaScript source → summary. The grammar must be loaded.
 * @param lineOf turns a row of the text (from 0) into a line of the file it came from; components of web frameworks need it
 * @returns undefined when parsing ran out of its budget
 */
export function readTypeScript(
  text: string,
  grammar: TypeScriptGrammar,
  lineOf: (row: number) => number = (row) => row + 1,
): ModuleSummary | undefined {
  return withSyntax(grammar, text, (root) => {
    const draft = new TypeScriptDraft(grammar === 'javascript' ? 'javascript' : 'typescript', lineOf);
    draft.openScope({ type: 'module', name: '', line: lineOf(0), endLine: draft.endLine(root) });
    draft.partial = root.hasError;
    read(root, { draft, read, scope: 0, depth: 0 });
    return draft.finish();
  });
}
