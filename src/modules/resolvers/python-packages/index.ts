import { aiPackage, packageKey, packageUrl } from '../../../catalogue/packages.js';
import { serviceFolder, serviceName } from '../../../catalogue/services.js';
import { defineResolver, type Recorder, type SourceView, unknownValue, unset } from '../../../contracts/index.js';
import { splitId } from '../../../core/ids.js';
import { type PythonPackages, type PythonRequirement, pythonPackages } from '../../../parsing/python-requirements.js';
import { lockOf } from './locks.js';

interface Declaration extends PythonRequirement {
  readonly path: string;
  readonly sort: PythonPackages['sort'];
}

/** Which manifest is asked first when several of one service name a package. */
const precedence: readonly PythonPackages['sort'][] = ['pyproject', 'setup', 'pipfile', 'conda', 'requirements', 'script', 'lock'];

export default defineResolver({
  id: 'python-packages',
  version: 1,
  title: 'Python packages',
  docs: {
    summary: 'Joins what the manifests of a Python service declare with what its lockfile fixes.',
    limits:
      'Only packages that a manifest names are listed; what they bring along is not. Packages with many uses beyond AI wait for a call.',
  },
  reads: [pythonPackages],
  emits: ['package', 'service'],
  relates: ['depends-on', 'defined-in'],
  resolve(source, see) {
    for (const [folder, packages] of declarationsByService(source)) {
      const places = [...packages.values()].flat().map(({ path, line }) => ({ path, line }));
      const service = see.asset('service', {
        key: see.local(folder),
        name: serviceName(folder, splitId(see.home).key),
        at: places.slice(0, 1),
        properties: { path: folder },
      });
      see.relate(service, 'defined-in', see.home, { at: places.slice(0, 1) });
      for (const [name, declarations] of packages) emit(source, see, folder, name, declarations, service);
    }
  },
});

function declarationsByService(source: SourceView): [string, Map<string, Declaration[]>][] {
  const services = new Map<string, Map<string, Declaration[]>>();
  for (const { key: path, data } of source.all(pythonPackages)) {
    for (const requirement of data.declared) {
      const entry = aiPackage('pypi', requirement.name);
      if (!entry || entry.dualUse) continue;
      const folder = serviceFolder(source, path);
      const packages = services.get(folder) ?? new Map<string, Declaration[]>();
      services.set(folder, packages);
      const declarations = packages.get(entry.name) ?? [];
      packages.set(entry.name, declarations);
      declarations.push({ ...requirement, path, sort: data.sort });
    }
  }
  for (const packages of services.values()) for (const declarations of packages.values()) declarations.sort(byWeight);
  return [...services].sort(([a], [b]) => (a < b ? -1 : 1));
}

function byWeight(a: Declaration, b: Declaration): number {
  return (
    Number(a.development ?? false) - Number(b.development ?? false) ||
    precedence.indexOf(a.sort) - precedence.indexOf(b.sort) ||
    (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line)
  );
}

function emit(
  source: SourceView,
  see: Recorder,
  folder: string,
  name: string,
  declarations: readonly Declaration[],
  service: ReturnType<Recorder['asset']>,
): void {
  const lock = lockOf(source, folder, name, declarations);
  const at = declarations.map(({ path, line }) => ({ path, line }));
  const range = declarations.find((declaration) => declaration.range !== undefined)?.range;
  const [only, ...others] = lock.versions;
  const id = see.asset('package', {
    key: packageKey(see, folder, 'pypi', name),
    name,
    at: [...at, ...lock.places],
    confidence: 'likely',
    properties: {
      purl: packageUrl('pypi', name),
      ecosystem: 'pypi',
      role: aiPackage('pypi', name)?.role,
      versionRange: range ?? unset,
      declared: true,
      development: declarations.every((declaration) => declaration.development === true),
      locked: lock.unreadable ? unknownValue(`${lock.unreadable} could not be read`) : lock.versions.length > 0 || lock.hashed,
      installedVersion: others.length > 0 ? unknownValue('several versions are locked') : only,
    },
  });
  see.relate(service, 'depends-on', id, { at });
}
