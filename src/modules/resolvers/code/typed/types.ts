import { serviceFolder } from '../../../../catalogue/services.js';
import type { SourceView } from '../../../../contracts/index.js';
import { declaredPackages } from '../../../../parsing/declared-packages.js';
import { type ModuleSummary, moduleSummary } from '../../../../parsing/module-summary.js';
import { isTyped } from './languages.js';

interface Home {
  readonly path: string;
  readonly package: string;
}

/** Where the types and top-level functions of Java, Kotlin and C# are declared: a package is spread over files. */
export class TypeIndex {
  readonly #source: SourceView;
  readonly #byName = new Map<string, Home[]>();
  /** Folders that packages begin in: `app/src/main/java/`. */
  readonly #roots = new Set<string>();
  /** Namespaces that a C# project opens for all its files. */
  readonly #global = new Map<string, Set<string>>();
  readonly #packages = new Set<string>();
  readonly #found = new Map<string, string | undefined>();

  constructor(source: SourceView) {
    this.#source = source;
    for (const { key: path, data } of source.all(declaredPackages)) {
      for (const namespace of data.opens ?? []) this.#open(path, namespace);
    }
    for (const { key: path, data } of source.all(moduleSummary)) {
      if (!isTyped(data.language)) continue;
      for (const name of Object.keys(data.scopes[0]?.bindings ?? {})) {
        const homes = this.#byName.get(name) ?? [];
        this.#byName.set(name, homes);
        homes.push({ path, package: data.package ?? '' });
      }
      const folder = path.slice(0, path.lastIndexOf('/') + 1);
      const inside = data.package === undefined || data.package === '' ? '' : `${data.package.replaceAll('.', '/')}/`;
      if (data.language !== 'csharp' && folder.endsWith(inside)) this.#roots.add(folder.slice(0, folder.length - inside.length));
      const parts = (data.package ?? '').split('.');
      for (let length = parts.length; length > 0; length--) this.#packages.add(parts.slice(0, length).join('.'));
      for (const fact of data.imports) {
        if (fact.everywhere) this.#open(path, fact.from);
      }
    }
  }

  #open(path: string, namespace: string): void {
    const service = serviceFolder(this.#source, path);
    const opened = this.#global.get(service) ?? new Set<string>();
    this.#global.set(service, opened);
    opened.add(namespace);
  }

  /** Files of this source whose types a file names. */
  dependencies(path: string, module: ModuleSummary): string[] {
    const opened = new Set([module.package ?? '', ...module.imports.flatMap((fact) => (fact.local === '*' ? [fact.from] : []))]);
    if (module.language === 'csharp') {
      for (const namespace of this.opened(path)) opened.add(namespace);
      const parts = (module.package ?? '').split('.');
      for (let length = parts.length; length > 0; length--) opened.add(parts.slice(0, length).join('.'));
    }
    const imported = new Map(module.imports.map((fact) => [fact.local ?? '', fact.from]));
    const found = new Set<string>();
    for (const name of namesIn(module)) {
      const from = imported.get(name);
      for (const home of this.#byName.get(name) ?? []) {
        const near = from === undefined ? opened.has(home.package) : from === home.package || from.startsWith(`${home.package}.`);
        if (near && home.path !== path) found.add(home.path);
      }
    }
    return [...found];
  }

  /** Whether this source declares a package itself, or one below it. */
  declares(package_: string): boolean {
    return this.#packages.has(package_);
  }

  /** Namespaces that are open in every file of the project that a file belongs to. */
  opened(path: string): Iterable<string> {
    return this.#global.get(serviceFolder(this.#source, path)) ?? [];
  }

  /** The file that declares a name in a package; asks for it by the custom of its language when it was not read. */
  locate(package_: string, name: string, from: string, language: ModuleSummary['language']): string | undefined {
    const key = `${package_}\n${name}\n${serviceFolder(this.#source, from)}`;
    if (this.#found.has(key)) return this.#found.get(key);
    const path = this.#locate(package_, name, from, language);
    this.#found.set(key, path);
    return path;
  }

  #locate(package_: string, name: string, from: string, language: ModuleSummary['language']): string | undefined {
    const homes = (this.#byName.get(name) ?? []).filter((home) => home.package === package_);
    const service = serviceFolder(this.#source, from);
    const near = homes.find(({ path }) => serviceFolder(this.#source, path) === service) ?? homes[0];
    if (near) return near.path;
    if (!/^[A-Z]\w*$/.test(name)) return undefined;
    const candidates = language === 'csharp' ? csharpPlaces(package_, name, from, service) : this.#jvmPlaces(package_, name);
    const path = candidates.find((candidate) => candidate !== from && this.#source.exists(candidate));
    if (path !== undefined && !this.#source.lookup(moduleSummary, path)) this.#source.demand(path);
    return path;
  }

  #jvmPlaces(package_: string, name: string): string[] {
    const folder = package_ === '' ? '' : `${package_.replaceAll('.', '/')}/`;
    return [...this.#roots].flatMap((root) => [`${root}${folder}${name}.java`, `${root}${folder}${name}.kt`]);
  }
}

/** A namespace usually ends in the folders below its project: `Acme.Shop.Ai.Models` in `Ai/Models/`. */
function csharpPlaces(package_: string, name: string, from: string, service: string): string[] {
  const parts = package_.split('.').filter(Boolean);
  const base = service === '.' ? '' : `${service}/`;
  const places = [`${from.slice(0, from.lastIndexOf('/') + 1)}${name}.cs`];
  for (let skip = 0; skip <= parts.length; skip++) {
    const folder = parts.slice(skip).join('/');
    places.push(`${base}${folder ? `${folder}/` : ''}${name}.cs`);
  }
  // A project beside this one is named by the beginning of its namespaces.
  const beside = service.includes('/') ? service.slice(0, service.lastIndexOf('/') + 1) : '';
  for (let length = parts.length; length > 0; length--) {
    const project = parts.slice(0, length).join('.');
    const inside = parts.slice(length).join('/');
    places.push(`${beside}${project}/${inside ? `${inside}/` : ''}${name}.cs`);
  }
  return places;
}

/** Every name in a module that may be a type's, or a function's of another file. */
function namesIn(module: ModuleSummary): Set<string> {
  const names = new Set<string>();
  const text = JSON.stringify([module.scopes, module.calls]);
  for (const match of text.matchAll(/"(?:name|annotation)":"([A-Za-z_]\w*)/g)) names.add(match[1] as string);
  for (const match of text.matchAll(/"annotation":"[^"]{0,200}"/g)) for (const word of match[0].match(/[A-Z]\w*/g) ?? []) names.add(word);
  return names;
}
