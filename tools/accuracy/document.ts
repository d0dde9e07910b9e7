import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { supportLevels } from '../../src/catalogue/support-levels.js';
import type { Measured } from './measure.js';
import { setTable } from './table.js';

const page = join(import.meta.dirname, '../../docs/explanation/accuracy.md');
const levels = ['manifest', 'import', 'call', 'cross-file', 'flow'] as const;

type Kept = { readonly date: string; readonly measured: readonly Measured[] } | undefined;

/** The claims as a table: one line per language or format. */
export function supportTable(): string {
  const lines = supportLevels.map(({ title, claims, estate, remark }) => {
    const marks = levels.map((level) => (claims.includes(level) ? 'yes' : '–')).join(' | ');
    return `| ${title} | ${marks} | ${estate === undefined ? '–' : `\`${estate}\``} | ${remark ?? ''} |`;
  });
  return [`| language or format | ${levels.join(' | ')} | gated by | remark |`, '|---|---|---|---|---|---|---|---|', ...lines].join('\n');
}

/** Replaces what stands between the marks of a part of the page. */
export function replacePart(text: string, part: string, content: string): string {
  const [begin, end] = [`<!-- ${part}: generated -->`, `<!-- ${part}: end -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/explanation/accuracy.md has no part "${part}"`);
  return `${text.slice(0, from + begin.length)}\n\n${content.trim()}\n\n${text.slice(to)}`;
}

/** Puts kept results and the claims into the page. Prose around them is written by hand. */
export function writePage(
  kept: Readonly<Record<'development' | 'control' | 'unseen', Kept>>,
  explained: (repository: string) => Readonly<Record<string, string>>,
): void {
  let text = replacePart(readFileSync(page, 'utf8'), 'support', supportTable());
  for (const [set, result] of Object.entries(kept)) {
    text = replacePart(text, set, result ? setTable(result.measured, result.date, explained) : 'Not measured yet.');
  }
  writeFileSync(page, text);
}
