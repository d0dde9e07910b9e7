import { aiPackage, npmPackageOfSpecifier, type PackageEntry } from '../../../catalogue/packages.js';
import { serviceFolder, serviceName } from '../../../catalogue/services.js';
import type { Recorder, SourceView } from '../../../contracts/index.js';
import { contextOfPath } from '../../../core/context.js';
import { splitId } from '../../../core/ids.js';
import { appTraces } from '../../../parsing/apps/summaries.js';
import { moduleSummary } from '../../../parsing/module-summary.js';
import { npmManifest } from '../../../parsing/npm-packages.js';

export type Place = { readonly path: string; readonly line: number };

/** The folder of the application that a file at its root or in `.bolt/`, `docs/` and the like belongs to. */
function applicationFolder(source: SourceView, path: string): string {
  return serviceFolder(source, path.replace(/(^|\/)(\.bolt|\.emergent|base44|docs)\/[^/]+$/, '$1x'));
}

/** Records what builders produced. @returns folders of such applications */
export function emitApplications(source: SourceView, see: Recorder): ReadonlySet<string> {
  const built = new Map<string, Map<string, Place[]>>();
  const standing = new Map<string, Set<string>>();
  for (const { key: path, data } of source.all(appTraces)) {
    const folder = applicationFolder(source, path);
    for (const { id } of data.standsOn) standing.set(folder, (standing.get(folder) ?? new Set()).add(id));
    for (const { id, line } of data.builders) {
      // The blueprint of a prototype counts beside the studio's own folder.
      const root = folder === '.' ? '' : `${folder}/`;
      if (
        id === 'firebase-studio' &&
        !['.idx/dev.nix', '.idx/integrations.json', '.idx/mcp.json'].some((name) => source.exists(root + name))
      )
        continue;
      const builders = built.get(folder) ?? new Map<string, Place[]>();
      built.set(folder, builders);
      builders.set(id, [...(builders.get(id) ?? []), { path, line }]);
    }
  }
  for (const [folder, builders] of built) {
    const at = [...builders.values()].flat();
    const id = see.asset('service', {
      key: see.local(folder),
      name: serviceName(folder, splitId(see.home).key),
      at,
      properties: {
        path: folder,
        builtWith: [...builders.keys()].sort(),
        standsOn: standing.has(folder) ? [...(standing.get(folder) ?? [])].sort() : undefined,
      },
    });
    see.relate(id, 'defined-in', see.home, { at: at.slice(0, 1) });
  }
  return new Set(built.keys());
}

/** Folders of services below a folder in which AI stands beside another package, by import or manifest. */
export function aiServicesUsing(source: SourceView, folder: string, standsOn: string, wanted: RegExp): string[] {
  const inside = (path: string) => folder === '.' || path.startsWith(`${folder}/`);
  const runs = (path: string) => inside(path) && contextOfPath(path) !== 'test' && contextOfPath(path) !== 'vendored';
  const ai = new Set<string>();
  const using = new Set<string>();
  const note = (path: string, name: string, entry: PackageEntry | undefined) => {
    const service = serviceFolder(source, path);
    if (wanted.test(name)) using.add(service);
    if (entry && !entry.dualUse && !entry.ambiguous) ai.add(service);
  };
  for (const { key, data } of source.all(moduleSummary))
    if (runs(key) && (data.language === 'typescript' || data.language === 'javascript'))
      for (const { from, typeOnly } of data.imports) if (!typeOnly) note(key, from, npmPackageOfSpecifier(from));
  for (const { key, data } of source.all(npmManifest))
    if (runs(key)) for (const { name, development } of data.declared) if (!development) note(key, name, aiPackage('npm', name));
  for (const { key, data } of source.all(appTraces))
    if (runs(key) && data.standsOn.some(({ id }) => id === standsOn)) using.add(serviceFolder(source, key));
  return [...ai].filter((service) => using.has(service)).sort();
}
