import { evidencePaths, localPart } from '../tree.js';
import type { ReportedAsset, Tree, Truth, Unit } from '../types.js';
import { importedPackages } from './imports.js';
import { declaredPackages, ownPackages } from './manifests.js';
import { notebookInstalls } from './notebook-installs.js';
import { standingOf } from './packages.js';

/** Folder and package URL of a reported package: `services/api`, `pkg:npm/openai`. */
function placeOf(asset: ReportedAsset): { readonly folder: string; readonly purl: string } | undefined {
  const key = localPart(asset) ?? asset.id.slice(asset.id.indexOf(':') + 1);
  const at = key.lastIndexOf('pkg:');
  if (at < 0) return undefined;
  const before = key.slice(0, at).replace(/#$/, '');
  const folder = localPart(asset) === undefined ? '.' : before;
  return { folder: folder === '' ? '.' : folder, purl: decodeURIComponent(key.slice(at)) };
}

const within = (path: string, folder: string) => folder === '.' || path.startsWith(`${folder}/`);

/** Packages that manifests declare, by folder, and that code imports, by repository. */
export function packageTruth(tree: Tree): Truth {
  const units = new Map<string, Unit>();
  const add = (unit: Unit) => {
    if (!units.get(unit.identity)?.required) units.set(unit.identity, unit);
  };
  const declared = declaredPackages(tree);
  const own = ownPackages(tree);
  for (const { folder, ecosystem, name } of declared) {
    const standing = standingOf(ecosystem, name);
    if (standing === undefined) continue;
    const purl = `pkg:${ecosystem}/${name}`;
    const matches = (asset: ReportedAsset) => {
      const place = placeOf(asset);
      return place?.purl === purl && place.folder === folder;
    };
    add({ row: 'package (declared)', identity: `${folder} ${purl}`, required: standing === 'ai' && !own.has(name), matches });
  }
  for (const { path, ecosystem, name, test } of importedPackages(tree, declared)) {
    const purl = `pkg:${ecosystem}/${name}`;
    const matches = (asset: ReportedAsset) => {
      const place = placeOf(asset);
      return place?.purl === purl && within(path, place.folder);
    };
    const earlier = units.get(`imported ${purl}`);
    const either = (asset: ReportedAsset) => matches(asset) || (earlier?.matches(asset) ?? false);
    units.set(`imported ${purl}`, {
      row: 'package (imported)',
      identity: `imported ${purl}`,
      required: !test || (earlier?.required ?? false),
      matches: either,
    });
  }
  for (const { path, name } of notebookInstalls(tree)) {
    const purl = `pkg:pypi/${name}`;
    const matches = (asset: ReportedAsset) => placeOf(asset)?.purl === purl && evidencePaths(asset).includes(path);
    add({ row: 'package (declared)', identity: `${path} ${purl}`, required: false, matches });
  }
  return { units: [...units.values()], reaches: [{ row: 'package (declared)', covers: (asset) => asset.kind === 'package' }] };
}
