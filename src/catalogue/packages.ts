import { cargoWords } from './packages/cargo.js';
import { composerWords } from './packages/composer.js';
import { type Ecosystem, type PackageEntry, type PackageTable, packageTable } from './packages/entry.js';
import { gemWords } from './packages/gem.js';
import { goWords, withoutMajor } from './packages/go.js';
import { npmWords } from './packages/npm.js';
import { hexWords, mavenWords, nugetWords, pubWords } from './packages/others.js';
import { ambiguousPythonImports, pypiImports, pypiWords } from './packages/pypi.js';
import { swiftWords } from './packages/swift.js';

const tables: Readonly<Record<Ecosystem, PackageTable>> = {
  npm: packageTable('npm', npmWords),
  pypi: packageTable('pypi', pypiWords),
  maven: packageTable('maven', mavenWords),
  nuget: packageTable('nuget', nugetWords),
  golang: packageTable('golang', goWords),
  cargo: packageTable('cargo', cargoWords),
  gem: packageTable('gem', gemWords),
  composer: packageTable('composer', composerWords),
  hex: packageTable('hex', hexWords),
  pub: packageTable('pub', pubWords),
  swift: packageTable('swift', swiftWords),
};

/**
 * Registry spelling of a name: PyPI ignores case and takes `-`, `_`, `.` for the same. NuGet ignores case, but shows the owner's. The major
 * version in a Go module's path is a version like any other.
 */
export function packageName(ecosystem: Ecosystem, name: string): string {
  if (ecosystem === 'pypi')
    return name
      .trim()
      .toLowerCase()
      .replace(/[-_.]+/g, '-');
  // Rules of constructs call crates and gems by their registry too.
  if (ecosystem === 'cargo' || ecosystem === 'gem') return name.trim().replace(/^(?:cargo|gem):/, '');
  return ecosystem === 'golang' ? withoutMajor(name.trim()) : name.trim();
}

/** The catalogue's entry for a package of a registry, by exact name or namespace; undefined when it is no AI package. */
export function aiPackage(ecosystem: Ecosystem, name: string): PackageEntry | undefined {
  const wanted = packageName(ecosystem, name);
  const table = tables[ecosystem];
  const exact = table.exact.get(wanted);
  if (exact) return exact;
  const rule = table.prefixes.find(({ prefix }) => wanted.startsWith(prefix) && wanted.length >= prefix.length);
  return rule && { ...rule.entry, name: wanted };
}

/** Package URL without version. */
export function packageUrl(ecosystem: Ecosystem, name: string): string {
  const wanted = packageName(ecosystem, name);
  const path = ecosystem === 'maven' ? wanted.replace(':', '/') : wanted;
  return `pkg:${ecosystem}/${path.startsWith('@') ? `%40${path.slice(1)}` : path}`;
}

/**
 * Natural key of a `package` asset: its manifest's folder and its package URL.
 * @param see whoever can make local keys: the recorder of a detector or resolver
 */
export function packageKey(
  see: { local(path: string, name?: string): string },
  folder: string,
  ecosystem: Ecosystem,
  name: string,
): string {
  return see.local(folder, packageUrl(ecosystem, name));
}

/** Name of the npm package that a module specifier belongs to; undefined for relative, absolute, aliased and built-in specifiers. */
export function npmNameOfSpecifier(specifier: string): string | undefined {
  const bare = specifier
    .replace(
      /^https:\/\/(?:(?:esm\.sh|esm\.run|unpkg\.com|cdn\.skypack\.dev)\/(?:v\d{1,4}\/)?|cdn\.jsdelivr\.net\/npm\/|deno\.land\/x\/)/,
      '',
    )
    .replace(/^(npm|jsr):/, '');
  const match = /^(@[a-z0-9~-][a-z0-9._~-]*\/[a-z0-9~-][a-z0-9._~-]*|[a-z0-9~-][a-z0-9._~-]*)(?=$|\/|@)/i.exec(bare);
  return match?.[1];
}

/** The AI package that an import specifier belongs to: `ai/rsc` → `ai`. */
export function npmPackageOfSpecifier(specifier: string): PackageEntry | undefined {
  const name = npmNameOfSpecifier(specifier);
  return name === undefined ? undefined : aiPackage('npm', name);
}

const moduleOwners = new Map<string, string>();
for (const [name] of tables.pypi.exact) {
  for (const module of pypiImports[name] ?? [name.replace(/-/g, '_')]) if (!moduleOwners.has(module)) moduleOwners.set(module, name);
}

/** The AI package that a Python module path belongs to: `google.genai.types` → `google-genai`. The longest known module wins. */
export function pypiPackageOfImport(module: string): PackageEntry | undefined {
  const parts = module.split('.');
  for (let length = parts.length; length > 0; length--) {
    const owner = moduleOwners.get(parts.slice(0, length).join('.'));
    const entry = owner === undefined ? undefined : tables.pypi.exact.get(owner);
    if (entry) return ambiguousPythonImports.has(parts[0] as string) ? { ...entry, ambiguous: true } : entry;
  }
  const first = (parts[0] ?? '').replace(/_/g, '-');
  return /^(langchain|langgraph|openinference)-/.test(first) ? aiPackage('pypi', first) : undefined;
}

export type { Ecosystem, PackageEntry, PackageRole } from './packages/entry.js';
