import type { ModuleSummary } from '../module-summary.js';
import { withSyntax } from '../syntax.js';
import { PythonDraft } from './draft.js';
import { readStatement } from './statements.js';
import { docText } from './text.js';

/**
 * Python source → summary. The grammar `python` must be loaded.
 * @param lineOf turns a row of the text (from 0) into a line of the file it came from; notebooks need it
 * @returns undefined when parsing ran out of its budget
 */
export function readPython(text: string, lineOf: (row: number) => number = (row) => row + 1): ModuleSummary | undefined {
  return withSyntax('python', text, (root) => {
    const draft = new PythonDraft(lineOf);
    const doc = docText(root);
    draft.openScope({ type: 'module', name: '', line: 1, endLine: draft.endLine(root), ...(doc ? { doc } : {}) });
    draft.partial = root.hasError;
    readStatement(root, { draft, scope: 0, depth: 0 });
    return draft.finish();
  });
}
