import type { At } from '../open/draft.js';
import type { SyntaxNode } from '../syntax.js';
import { childrenOf, lineOf } from '../typed/draft.js';
import { goString } from './text.js';

/** Words of a repository's name that its package seldom bears. */
const affixes = new Set(['go', 'golang', 'sdk', 'client', 'api', 'lib']);

/**
 * The name under which a package without an alias is used. It is its own to choose; usually the path says it: `anthropic-sdk-go` is
 * `anthropic`. Of the likely ones that wins which the file uses.
 */
export function packageName(path: string, text: string): string {
  const parts = path.split('/').filter((part) => !/^v\d+$/.test(part));
  const last = (parts.at(-1) ?? path).replace(/\.v\d+$/, '');
  const words = last.split(/[-.]/).filter(Boolean);
  const before = (parts.at(-2) ?? '').replaceAll('-', '');
  const candidates = [last, words.join(''), words.join('_'), ...words.filter((word) => !affixes.has(word)), ...words, before].filter(
    (word) => /^[A-Za-z_]\w*$/.test(word),
  );
  return candidates.find((name) => new RegExp(`\\b${name}\\.`).test(text)) ?? candidates[0] ?? last;
}

export function readImports(node: SyntaxNode, at: At, text: string): void {
  for (const child of childrenOf(node)) {
    if (child.type === 'import_spec_list') readImports(child, at, text);
    if (child.type !== 'import_spec') continue;
    const path = child.childForFieldName('path');
    const from = path ? goString(path) : '';
    if (from === '') continue;
    const alias = child.childForFieldName('name')?.text;
    const line = lineOf(child);
    if (alias === '_') at.draft.import({ from, name: '*', line });
    else if (alias === '.') at.draft.import({ local: '*', from, name: '*', line });
    else {
      const local = alias ?? packageName(from, text);
      at.draft.import({ local, from, name: '*', line });
      at.draft.origins.set(local, from);
    }
  }
}
