import { aiPackage } from '../../../catalogue/packages.js';
import { defineDetector } from '../../../contracts/index.js';
import { type DataNode, dataFormatOf, get, parseData, textOf } from '../../../parsing/data.js';
import { aliasTarget, type NpmManifest, type NpmRequirement, npmManifest, rangeOf } from '../../../parsing/npm-packages.js';

type Group = Pick<NpmRequirement, 'development' | 'peer'>;

const groups: readonly (readonly [string, Group])[] = [
  ['dependencies', {}],
  ['optionalDependencies', {}],
  ['peerDependencies', { peer: true }],
  ['devDependencies', { development: true }],
];

export default defineDetector({
  id: 'npm-manifest',
  version: 1,
  title: 'JavaScript manifests',
  docs: {
    summary: 'Reads which AI packages a JavaScript project declares.',
    reads: 'package.json, pnpm-workspace.yaml, deno.json',
    limits: 'Packages that a project only brings along through others are not listed; overrides and bundled dependencies are not read.',
  },
  files: ['**/package.json', '**/pnpm-workspace.yaml', '**/deno.{json,jsonc}'],
  claims: true,
  emits: [],
  summaries: [npmManifest],
  covers: { kinds: ['package'] },
  detect(document, see) {
    const { path, text } = document;
    const parsed = parseData(text, dataFormatOf(path));
    const root = parsed.documents[0];
    if (!parsed.readable)
      return see.notice('unreadable', `${path} could not be parsed, so its packages are not known.`, parsed.errors[0]?.line);
    if (!root) return;
    const summary = path.endsWith('.yaml') ? workspace(root) : /deno\.jsonc?$/.test(path) ? denoImports(root) : packageJson(root);
    if (summary.declared.length > 0 || summary.name !== undefined || summary.catalogs?.length) see.summary(npmManifest, summary);
  },
});

function packageJson(root: DataNode): NpmManifest {
  const name = textOf(get(root, 'name'));
  const declared = groups.flatMap(([field, group]) =>
    (get(root, field)?.entries ?? []).flatMap(([key, node]) => requirement(key, textOf(node), node.line, group)),
  );
  const catalogs = [...catalogsOf(root), ...catalogsOf(get(root, 'workspaces'))];
  return {
    sort: 'package',
    ...(name !== undefined && aiPackage('npm', name) ? { name } : {}),
    declared,
    ...(catalogs.length > 0 ? { catalogs } : {}),
  };
}

function requirement(key: string, specifier: string | undefined, line: number, group: Group): NpmRequirement[] {
  const target = specifier?.startsWith('npm:') ? aliasTarget(specifier) : undefined;
  const name = target?.name ?? key;
  if (specifier === undefined || !aiPackage('npm', name)) return [];
  const range = target ? target.range : rangeOf(specifier);
  return [{ name, ...(name === key ? {} : { alias: key }), ...(range === undefined ? {} : { range }), ...group, line }];
}

function workspace(root: DataNode): NpmManifest {
  return { sort: 'workspace', declared: [], catalogs: catalogsOf(root) };
}

function catalogsOf(node: DataNode | undefined): NonNullable<NpmManifest['catalogs']> {
  const lists: (readonly [string, DataNode])[] = [...(get(node, 'catalogs')?.entries ?? [])];
  const unnamed = get(node, 'catalog');
  if (unnamed) lists.push(['default', unnamed]);
  return lists.flatMap(([catalog, list]) =>
    list.entries.flatMap(([name, value]) => {
      const range = rangeOf(textOf(value) ?? '');
      return range !== undefined && aiPackage('npm', name) ? [{ catalog, name, range }] : [];
    }),
  );
}

/** Imports of Deno name packages of npm as `npm:openai@^4/beta`. */
function denoImports(root: DataNode): NpmManifest {
  const declared = (get(root, 'imports')?.entries ?? []).flatMap(([key, node]): NpmRequirement[] => {
    const specifier = textOf(node);
    const target = specifier?.startsWith('npm:') ? aliasTarget(specifier.replace(/^(npm:\/?(?:@[^/]+\/)?[^/]+)\/.*$/, '$1')) : undefined;
    if (!target || !aiPackage('npm', target.name)) return [];
    return [{ ...target, ...(key === target.name ? {} : { alias: key }), line: node.line }];
  });
  return { sort: 'deno', declared };
}
