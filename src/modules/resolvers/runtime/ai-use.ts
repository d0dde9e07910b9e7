import { aiPackage, npmPackageOfSpecifier, type PackageEntry, pypiPackageOfImport } from '../../../catalogue/packages.js';
import { serviceFolder } from '../../../catalogue/services.js';
import type { SourceView } from '../../../contracts/index.js';
import { contextOfPath } from '../../../core/context.js';
import { type ImportFact, type ModuleSummary, moduleSummary } from '../../../parsing/module-summary.js';
import { pythonPackages } from '../../../parsing/python-requirements.js';

/** Folders of services whose own code or manifest uses an AI package. Tests, examples and vendored code prove nothing about what runs. */
export function aiServices(source: SourceView): ReadonlySet<string> {
  const found = new Set<string>();
  const unsure = new Map<string, Set<string>>();
  const take = (path: string, entry: PackageEntry | undefined, by: 'import' | 'manifest') => {
    if (!entry || entry.dualUse) return;
    const folder = serviceFolder(source, path);
    if (!entry.ambiguous) found.add(folder);
    else unsure.set(folder, (unsure.get(folder) ?? new Set()).add(`${by} ${entry.name}`));
  };
  for (const { key, data } of source.all(moduleSummary)) {
    if (!runs(key)) continue;
    for (const fact of data.imports) if (!fact.typeOnly) take(key, packageOf(data.language, fact), 'import');
  }
  for (const { key, data } of source.all(pythonPackages)) {
    if (!runs(key)) continue;
    for (const { name, development } of data.declared) if (!development) take(key, aiPackage('pypi', name), 'manifest');
  }
  // A name that is an ordinary word counts when a second fact agrees: another such package, or import and manifest together.
  for (const [folder, names] of unsure) if (names.size > 1) found.add(folder);
  return found;
}

function runs(path: string): boolean {
  const context = contextOfPath(path);
  return context !== 'test' && context !== 'vendored';
}

function packageOf(language: ModuleSummary['language'], { from }: ImportFact): PackageEntry | undefined {
  if (language === 'python') return from.startsWith('.') ? undefined : pypiPackageOfImport(from);
  if (language === 'typescript' || language === 'javascript') return npmPackageOfSpecifier(from);
  if (language !== 'go') return undefined;
  for (let path = from; path.includes('/'); path = path.slice(0, path.lastIndexOf('/'))) {
    const entry = aiPackage('golang', path);
    if (entry) return entry;
  }
  return undefined;
}
