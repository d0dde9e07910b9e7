import { aiPackage, packageKey, packageUrl } from '../../../catalogue/packages.js';
import { serviceFolder, serviceName } from '../../../catalogue/services.js';
import { defineResolver, type Recorder, type SourceView, unknownValue, unset } from '../../../contracts/index.js';
import { splitId } from '../../../core/ids.js';
import { type NpmRequirement, npmLock, npmManifest } from '../../../parsing/npm-packages.js';
import { foldersUp, type Lock, lockOf } from './locks.js';

interface Declaration extends NpmRequirement {
  readonly path: string;
  readonly folder: string;
}

type Packages = Map<string, Declaration[]>;

export default defineResolver({
  id: 'npm-packages',
  version: 1,
  title: 'JavaScript packages',
  docs: {
    summary: 'Joins what the manifests of a JavaScript service declare with what its lockfile fixes, also across workspaces.',
    limits:
      'Only packages that a manifest names are listed; what they bring along is not. Packages with many uses beyond AI wait for a call.',
  },
  reads: [npmManifest, npmLock],
  emits: ['package', 'service'],
  relates: ['depends-on', 'defined-in'],
  resolve(source, see) {
    for (const [folder, packages] of declarationsByService(source)) {
      const at = [...packages.values()].flat().map(({ path, line }) => ({ path, line }));
      const service = see.asset('service', {
        key: see.local(folder),
        name: serviceName(folder, splitId(see.home).key),
        at: at.slice(0, 1),
        properties: { path: folder },
      });
      see.relate(service, 'defined-in', see.home, { at: at.slice(0, 1) });
      for (const [name, declarations] of packages) emit(source, see, folder, name, declarations, service);
    }
  },
});

function declarationsByService(source: SourceView): [string, Packages][] {
  const manifests = source.all(npmManifest);
  // A package that is developed in this very source is no dependency on somebody else's.
  const own = new Set(manifests.flatMap(({ data }) => data.name ?? []));
  const services = new Map<string, Packages>();
  for (const { key: path, data } of manifests) {
    for (const requirement of data.declared) {
      const entry = aiPackage('npm', requirement.name);
      if (!entry || entry.dualUse || own.has(requirement.name) || isLocal(requirement.range)) continue;
      const folder = serviceFolder(source, path);
      const packages: Packages = services.get(folder) ?? new Map();
      services.set(folder, packages);
      const declarations = packages.get(entry.name) ?? [];
      packages.set(entry.name, declarations);
      declarations.push({ ...requirement, path, folder: path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.' });
    }
  }
  for (const packages of services.values()) for (const declarations of packages.values()) declarations.sort(byWeight);
  return [...services].sort(([a], [b]) => (a < b ? -1 : 1));
}

function isLocal(range: string | undefined): boolean {
  return range !== undefined && /^(workspace|link|file|portal):/.test(range);
}

/** What runs comes before what only the user of a library brings, and that before what is for development alone. */
function byWeight(a: Declaration, b: Declaration): number {
  const weight = ({ peer, development }: Declaration) => (development ? 2 : peer ? 1 : 0);
  return weight(a) - weight(b) || (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line);
}

function emit(
  source: SourceView,
  see: Recorder,
  folder: string,
  name: string,
  declarations: readonly Declaration[],
  service: ReturnType<Recorder['asset']>,
): void {
  const locks = declarations.map((each) => lockOf(source, { asked: each.alias ?? each.name, range: each.range, folder: each.folder }));
  const versions = [...new Set(locks.flatMap((lock) => lock.versions))].sort();
  const at = declarations.map(({ path, line }) => ({ path, line }));
  const first = declarations[0];
  const id = see.asset('package', {
    key: packageKey(see, folder, 'npm', name),
    name,
    at: [...at, ...placesOf(locks)],
    confidence: 'likely',
    properties: {
      purl: packageUrl('npm', name),
      ecosystem: 'npm',
      role: aiPackage('npm', name)?.role,
      versionRange: first && rangeIn(source, first),
      declared: true,
      development: declarations.every((declaration) => declaration.development === true),
      locked: isLocked(locks, versions),
      installedVersion: versions.length > 1 ? unknownValue('several versions are locked') : versions[0],
    },
  });
  see.relate(service, 'depends-on', id, { at });
}

function isLocked(locks: readonly Lock[], versions: readonly string[]) {
  if (versions.length > 0) return true;
  const unread = locks.find((lock) => lock.unreadable !== undefined)?.unreadable;
  return unread === undefined ? false : unknownValue(`${unread} could not be read`);
}

function placesOf(locks: readonly Lock[]): Lock['places'][number][] {
  const seen = new Map(locks.flatMap((lock) => lock.places).map((place) => [`${place.path}:${place.line}`, place]));
  return [...seen.values()];
}

/** The declared range; `catalog:` and `catalog:name` stand for one that the workspace's root declares. */
function rangeIn(source: SourceView, { name, range, folder }: Declaration) {
  if (range === undefined) return unset;
  if (!range.startsWith('catalog:')) return range;
  const wanted = range.slice('catalog:'.length).trim() || 'default';
  for (const base of foldersUp(folder)) {
    for (const file of ['pnpm-workspace.yaml', 'package.json']) {
      const manifest = source.lookup(npmManifest, base === '.' ? file : `${base}/${file}`);
      const found = manifest?.catalogs?.find((each) => each.catalog === wanted && each.name === name);
      if (found) return found.range;
    }
  }
  return unknownValue(`catalogue ${wanted} was not found`);
}
