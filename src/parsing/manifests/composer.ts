import { type DataNode, get, parseData, scalarText, textOf, textsOf } from '../data.js';
import type { DeclaredPackage, PackageManifest } from '../package-manifest.js';
import { withoutSecrets } from '../secret-text.js';

type Found = Omit<PackageManifest, 'ecosystem'>;

export function readComposer(text: string): Found | undefined {
  const parsed = parseData(text, 'json');
  const root = parsed.documents[0];
  if (!parsed.readable) return undefined;
  const name = textOf(get(root, 'name'));
  const folders = [get(root, 'autoload', 'psr-4'), get(root, 'autoload-dev', 'psr-4')].flatMap((table) =>
    (table?.entries ?? []).flatMap(([prefix, node]) =>
      textsOf(node).map((folder) => ({ prefix, folder: folder.replace(/^\.\/|\/$/g, '') })),
    ),
  );
  return {
    sort: 'manifest',
    ...(name === undefined ? {} : { name }),
    declared: [...requirements(get(root, 'require'), false), ...requirements(get(root, 'require-dev'), true)],
    locked: [],
    ...(folders.length > 0 ? { folders } : {}),
  };
}

function requirements(table: DataNode | undefined, development: boolean): DeclaredPackage[] {
  return (table?.entries ?? []).map(([name, node]) => {
    const range = withoutSecrets((scalarText(node) ?? '').slice(0, 200));
    return { name, ...(range ? { range } : {}), ...(development ? { development } : {}), line: node.line };
  });
}

export function readComposerLock(text: string): Found | undefined {
  const parsed = parseData(text, 'json');
  if (!parsed.readable) return undefined;
  const root = parsed.documents[0];
  const locked = [...(get(root, 'packages')?.items ?? []), ...(get(root, 'packages-dev')?.items ?? [])].flatMap((item) => {
    const name = textOf(get(item, 'name'));
    const version = textOf(get(item, 'version'));
    return name && version ? [{ name, version, line: item.line }] : [];
  });
  return { sort: 'lock', declared: [], locked };
}
