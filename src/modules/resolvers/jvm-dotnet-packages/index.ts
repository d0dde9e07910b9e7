import { aiPackage, packageKey, packageUrl } from '../../../catalogue/packages.js';
import { serviceFolder, serviceName } from '../../../catalogue/services.js';
import { defineResolver, type SourceView } from '../../../contracts/index.js';
import { splitId } from '../../../core/ids.js';
import { type DeclaredPackages, declaredPackages } from '../../../parsing/declared-packages.js';
import { versionOf } from './versions.js';

type Ecosystem = DeclaredPackages['ecosystem'];

interface Declaration {
  readonly path: string;
  readonly line: number;
  readonly development: boolean;
  readonly version: string | undefined;
}

export default defineResolver({
  id: 'jvm-dotnet-packages',
  version: 1,
  title: 'Maven, Gradle and NuGet packages',
  docs: {
    summary: 'Joins what builds of Java, Kotlin and .NET declare with the versions that parents, catalogues, central files and locks give.',
    limits: 'Only packages that a build names are listed; what they bring along is not. Builds outside the source are not fetched.',
  },
  reads: [declaredPackages],
  emits: ['package', 'service'],
  relates: ['depends-on', 'defined-in'],
  resolve(source, see) {
    for (const [folder, packages] of declarations(source)) {
      const places = [...packages.values()].flatMap(({ found }) => found.map(({ path, line }) => ({ path, line })));
      const service = see.asset('service', {
        key: see.local(folder),
        name: serviceName(folder, splitId(see.home).key),
        at: places.slice(0, 1),
        properties: { path: folder },
      });
      see.relate(service, 'defined-in', see.home, { at: places.slice(0, 1) });
      for (const { ecosystem, name, found } of packages.values()) {
        const at = found.map(({ path, line }) => ({ path, line }));
        const entry = aiPackage(ecosystem, name);
        const version = found.find((each) => each.version !== undefined)?.version;
        const id = see.asset('package', {
          key: packageKey(see, folder, ecosystem, name),
          name,
          at,
          confidence: 'likely',
          properties: {
            purl: packageUrl(ecosystem, name),
            ecosystem,
            role: entry?.role,
            provider: entry?.provider,
            versionRange: version,
            declared: true,
            development: found.every(({ development }) => development),
          },
        });
        see.relate(service, 'depends-on', id, { at: at.slice(0, 1) });
      }
    }
  },
});

type Packages = Map<string, { readonly ecosystem: Ecosystem; readonly name: string; readonly found: Declaration[] }>;

function declarations(source: SourceView): [string, Packages][] {
  const files = source.all(declaredPackages);
  const aliases = new Map(files.flatMap(({ data }) => Object.entries(data.aliases ?? {})));
  const services = new Map<string, Packages>();
  for (const { key: path, data } of files) {
    if (data.sort !== 'manifest') continue;
    const used = (data.uses ?? []).flatMap(({ alias, line, development }) =>
      (aliases.get(alias) ?? []).map((name) => ({ name, line, development, version: undefined })),
    );
    for (const { name, line, development, version } of [...data.declared, ...used]) {
      const entry = aiPackage(data.ecosystem, name);
      if (!entry || entry.dualUse) continue;
      const folder = serviceFolder(source, path);
      const packages: Packages = services.get(folder) ?? new Map();
      services.set(folder, packages);
      const known = packages.get(name) ?? { ecosystem: data.ecosystem, name, found: [] };
      packages.set(name, known);
      known.found.push({ path, line, development: development === true, version: versionOf(files, path, data, name, version) });
    }
  }
  return [...services].sort(([a], [b]) => (a < b ? -1 : 1));
}
