import { type DataNode, get, parseData, textOf } from '../data.js';
import type { PythonRequirement } from '../python-requirements.js';
import { installedByLine } from './script-packages.js';

export interface NotebookCode {
  /** The code cells one after the other, magics and shell lines made into `pass`. */
  readonly text: string;
  /** Row of that text (from 0) → line of the notebook's file. */
  readonly lineOf: (row: number) => number;
  /** Packages that its lines install. */
  readonly installs: readonly PythonRequirement[];
}

/** Cell magics that hold no Python. Others (`%%time`, `%%capture`) only wrap it. */
const foreignCell = /^%%(?:bash|sh|script|html|javascript|js|latex|markdown|svg|perl|ruby|sql|writefile|file|cmd|R|bigquery|pypy|ai)\b/;

const pythonKernel = /python/i;

/** The Python of a Jupyter notebook; undefined when it is none or has no code. */
export function notebookCode(text: string): NotebookCode | undefined {
  const root = parseData(text, 'json').documents[0];
  const language = textOf(get(root, 'metadata', 'kernelspec', 'language')) ?? textOf(get(root, 'metadata', 'language_info', 'name'));
  if (language && !pythonKernel.test(language)) return undefined;
  const lines: string[] = [];
  const places: number[] = [];
  const installs: PythonRequirement[] = [];
  for (const cell of get(root, 'cells')?.items ?? []) {
    if (textOf(get(cell, 'cell_type')) !== 'code') continue;
    const rows = sourceRows(get(cell, 'source'));
    if (foreignCell.test(rows[0]?.text ?? '')) continue;
    for (const row of rows) {
      lines.push(row.text.replace(/^([ \t]*)(?:[%!?].*|[\w.]{1,80}\?{1,2}|[^'"#]{0,80}=[ \t]*[!%].*)$/, '$1pass'));
      places.push(row.line);
      installs.push(...installedByLine(row.text, row.line));
    }
  }
  return lines.length === 0
    ? undefined
    : { text: lines.join('\n'), lineOf: (row) => places[row] ?? places[places.length - 1] ?? 1, installs };
}

function sourceRows(source: DataNode | undefined): { text: string; line: number }[] {
  const pieces = source?.type === 'list' ? source.items : source ? [source] : [];
  return pieces.flatMap((piece) => {
    const rows = (textOf(piece) ?? '').split('\n');
    if (rows.length > 1 && rows[rows.length - 1] === '') rows.pop();
    return rows.map((text) => ({ text, line: piece.line }));
  });
}
