import { withoutMajor } from '../../catalogue/packages/go.js';
import type { DeclaredPackage, PackageManifest } from '../package-manifest.js';
import { withoutSecrets } from '../secret-text.js';

type Found = Omit<PackageManifest, 'ecosystem'>;

/** `go.mod`: the module's path, what it requires, and folders that stand in for modules. It fixes the versions itself. */
export function readGoMod(text: string): Found {
  const declared: DeclaredPackage[] = [];
  const folders: { prefix: string; folder: string }[] = [];
  let name: string | undefined;
  let block = '';
  for (const [index, raw] of text.split('\n').entries()) {
    const [code = '', comment = ''] = raw.split('//', 2);
    const line = code.trim();
    if (line === ')') {
      block = '';
      continue;
    }
    const open = /^(require|replace|exclude|retract|tool)\s*\($/.exec(line);
    if (open) {
      block = open[1] as string;
      continue;
    }
    const [first = '', ...words] = line.split(/\s+/);
    const directive = block === '' ? first : block;
    const rest = block === '' ? words : [first, ...words];
    if (directive === 'module') name = rest[0]?.replace(/^"|"$/g, '');
    // What a tool added for another package is not wanted here.
    else if (directive === 'require' && rest[0] && !/^\s*indirect\b/.test(comment)) {
      const range = rest[1] === undefined ? undefined : withoutSecrets(rest[1].slice(0, 200));
      declared.push({ name: withoutMajor(rest[0]), ...(range === undefined ? {} : { range }), line: index + 1 });
    } else if (directive === 'replace') {
      const arrow = rest.indexOf('=>');
      const target = rest[arrow + 1];
      if (arrow > 0 && target && /^\.{1,2}(\/|$)/.test(target)) folders.push({ prefix: rest[0] as string, folder: target });
    }
  }
  return {
    sort: 'manifest',
    ...(name === undefined ? {} : { name }),
    declared,
    locked: declared.map(({ name: of, range, line }) => ({ name: of, version: range ?? '', line })),
    ...(folders.length > 0 ? { folders } : {}),
  };
}
