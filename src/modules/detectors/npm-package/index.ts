import { defineDetector } from '../../../contracts/index.js';
import { type DataNode, get, parseData, textOf } from '../../../parsing/data.js';
import { type NpmEntry, npmEntry } from '../../../parsing/npm-entry.js';

const mostTargets = 12;

export default defineDetector({
  id: 'npm-package',
  version: 1,
  title: 'JavaScript packages of the source',
  docs: {
    summary: 'Reads under which name a package of a workspace is imported, so that such imports can be followed into its folder.',
    reads: 'package.json',
    limits: 'What a build writes is followed back to its source by customary folder names only.',
  },
  files: ['**/package.json'],
  claims: false,
  prefilter: /"name"\s*:/,
  maxBytes: 500_000,
  emits: [],
  summaries: [npmEntry],
  detect(document, see) {
    const parsed = parseData(document.text, 'json');
    const root = parsed.documents[0];
    const name = parsed.readable ? textOf(get(root, 'name')) : undefined;
    if (name === undefined || !/^(@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/i.test(name)) return;
    const main = ['source', 'module', 'main', 'types'].flatMap((field) => textOf(get(root, field)) ?? []);
    const entries = exported(get(root, 'exports'));
    const whole = entries.some(({ subpath }) => subpath === '.') || main.length === 0 ? [] : [{ subpath: '.', targets: main }];
    const summary: NpmEntry = { name, entries: [...entries, ...whole] };
    see.summary(npmEntry, summary);
  },
});

/** `exports`: one target, targets by condition, or either by subpath. */
function exported(node: DataNode | undefined): { subpath: string; targets: readonly string[] }[] {
  if (!node) return [];
  const bySubpath = node.entries.length > 0 && node.entries.every(([key]) => key.startsWith('.'));
  const groups: readonly (readonly [string, DataNode])[] = bySubpath ? node.entries : [['.', node]];
  return groups.slice(0, 200).map(([subpath, target]) => ({ subpath, targets: targetsOf(target, 0).slice(0, mostTargets) }));
}

function targetsOf(node: DataNode, level: number): string[] {
  const text = textOf(node);
  if (text !== undefined) return [text];
  if (level > 4) return [];
  return [...node.items, ...node.entries.map(([, value]) => value)].flatMap((inner) => targetsOf(inner, level + 1));
}
