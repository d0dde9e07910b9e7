import { aiPackage, packageKey, packageUrl } from '../../../catalogue/packages.js';
import { serviceFolder, serviceName } from '../../../catalogue/services.js';
import { defineResolver, type Recorder, type SourceView, unknownValue, unset } from '../../../contracts/index.js';
import { splitId } from '../../../core/ids.js';
import { type DeclaredPackage, type ManifestEcosystem, packageManifest } from '../../../parsing/package-manifest.js';

interface Declaration extends DeclaredPackage {
  readonly path: string;
}

/** Files that fix versions, by the manifest beside or below them. A `go.mod` fixes them itself. */
const lockfiles: Readonly<Record<ManifestEcosystem, string>> = {
  golang: 'go.mod',
  cargo: 'Cargo.lock',
  gem: 'Gemfile.lock',
  composer: 'composer.lock',
  swift: 'Package.resolved',
};

export default defineResolver({
  id: 'packages',
  version: 1,
  title: 'Packages of Go, Rust, Ruby, PHP and Swift',
  docs: {
    summary: 'Joins what the manifests of a service declare with what its lockfile fixes; crates of a workspace take over its versions.',
    limits:
      'Only packages that a manifest names are listed; what they bring along is not. Packages with many uses beyond AI wait for a call.',
  },
  reads: [packageManifest],
  emits: ['package', 'service'],
  relates: ['depends-on', 'defined-in'],
  resolve(source, see) {
    for (const [key, declarations] of declarationsOf(source)) {
      const [folder = '.', ecosystem, name = ''] = key.split('\n') as [string, ManifestEcosystem, string];
      emit(source, see, folder, ecosystem, name, declarations);
    }
  },
});

function declarationsOf(source: SourceView): Map<string, Declaration[]> {
  const found = new Map<string, Declaration[]>();
  for (const { key: path, data } of source.all(packageManifest)) {
    for (const declared of data.declared) {
      const entry = aiPackage(data.ecosystem, declared.name);
      if (!entry || entry.dualUse) continue;
      const key = `${serviceFolder(source, path)}\n${data.ecosystem}\n${entry.name}`;
      const list = found.get(key) ?? [];
      found.set(key, list);
      list.push({ ...declared, path });
    }
  }
  return found;
}

function emit(
  source: SourceView,
  see: Recorder,
  folder: string,
  ecosystem: ManifestEcosystem,
  name: string,
  declarations: readonly Declaration[],
): void {
  const at = declarations.map(({ path, line }) => ({ path, line }));
  const service = see.asset('service', {
    key: see.local(folder),
    name: serviceName(folder, splitId(see.home).key),
    at: at.slice(0, 1),
    properties: { path: folder },
  });
  see.relate(service, 'defined-in', see.home, { at: at.slice(0, 1) });
  const range = declarations
    .map((declaration) => declaration.range ?? inheritedRange(source, declaration, name))
    .find((each) => each !== undefined);
  const lock = lockOf(source, folder, ecosystem, name);
  const [only, ...others] = [...new Set(lock.map(({ version }) => version))];
  const id = see.asset('package', {
    key: packageKey(see, folder, ecosystem, name),
    name,
    at: [...at, ...lock.filter(({ path }) => !at.some((place) => place.path === path)).map(({ path, line }) => ({ path, line }))],
    confidence: 'likely',
    properties: {
      purl: packageUrl(ecosystem, name),
      ecosystem,
      role: aiPackage(ecosystem, name)?.role,
      provider: aiPackage(ecosystem, name)?.provider,
      versionRange: range ?? unset,
      declared: true,
      development: declarations.every((declaration) => declaration.development === true),
      locked: lock.length > 0,
      installedVersion: others.length > 0 ? unknownValue('several versions are locked') : only,
    },
  });
  see.relate(service, 'depends-on', id, { at });
}

/** The version that a workspace sets for its members. */
function inheritedRange(source: SourceView, declaration: Declaration, name: string): string | undefined {
  if (!declaration.inherited) return undefined;
  for (const folder of foldersAbove(declaration.path)) {
    const shared = source.lookup(packageManifest, folder === '' ? 'Cargo.toml' : `${folder}/Cargo.toml`)?.shared;
    const found = shared?.find((each) => each.name === name);
    if (found) return found.range;
  }
  return undefined;
}

/** The nearest lockfile upwards that names the package. */
function lockOf(
  source: SourceView,
  folder: string,
  ecosystem: ManifestEcosystem,
  name: string,
): { path: string; version: string; line: number }[] {
  for (const above of foldersAbove(`${folder === '.' ? '' : `${folder}/`}x`)) {
    const path = above === '' ? lockfiles[ecosystem] : `${above}/${lockfiles[ecosystem]}`;
    const locked = source.lookup(packageManifest, path)?.locked.filter((each) => each.name === name) ?? [];
    if (locked.length > 0) return locked.map(({ version, line }) => ({ path, version, line }));
    if (ecosystem === 'golang') return [];
  }
  return [];
}

/** Folders around a file, nearest first; the root is `''`. */
function foldersAbove(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/')).concat('');
}
