import { booleanOf, type DataNode, get, parseData, scalarText, textOf } from '../data.js';
import type { DeclaredPackage, PackageManifest } from '../package-manifest.js';
import { withoutSecrets } from '../secret-text.js';

type Found = Omit<PackageManifest, 'ecosystem'>;

export function readCargo(text: string): Found | undefined {
  const parsed = parseData(text, 'toml');
  const root = parsed.documents[0];
  if (!parsed.readable) return undefined;
  const targets = (get(root, 'target')?.entries ?? []).map(([, node]) => node);
  const tables = [root, ...targets];
  const declared = tables.flatMap((table) => [
    ...requirements(get(table, 'dependencies'), false),
    ...requirements(get(table, 'build-dependencies'), true),
    ...requirements(get(table, 'dev-dependencies'), true),
  ]);
  const shared = requirements(get(root, 'workspace', 'dependencies'), false);
  const name = textOf(get(root, 'lib', 'name')) ?? textOf(get(root, 'package', 'name'));
  return { sort: 'manifest', ...(name === undefined ? {} : { name }), declared, locked: [], ...(shared.length > 0 ? { shared } : {}) };
}

function requirements(table: DataNode | undefined, development: boolean): DeclaredPackage[] {
  return (table?.entries ?? []).map(([key, node]) => {
    const version = node.type === 'map' ? (scalarText(get(node, 'version')) ?? scalarText(get(node, 'git'))) : scalarText(node);
    const range = version === undefined ? undefined : withoutSecrets(version.slice(0, 200));
    return {
      name: textOf(get(node, 'package')) ?? key,
      ...(range === undefined ? {} : { range }),
      ...(development ? { development } : {}),
      ...(booleanOf(get(node, 'workspace')) === true ? { inherited: true } : {}),
      line: node.line,
    };
  });
}

export function readCargoLock(text: string): Found | undefined {
  const parsed = parseData(text, 'toml');
  if (!parsed.readable) return undefined;
  const locked = (get(parsed.documents[0], 'package')?.items ?? []).flatMap((item) => {
    const name = textOf(get(item, 'name'));
    const version = textOf(get(item, 'version'));
    return name && version ? [{ name, version, line: item.line }] : [];
  });
  return { sort: 'lock', declared: [], locked };
}
