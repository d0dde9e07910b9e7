import { namespaceOf } from '../../../catalogue/namespaces.js';
import { npmNameOfSpecifier, npmPackageOfSpecifier, pypiPackageOfImport } from '../../../catalogue/packages.js';
import { serviceFolder } from '../../../catalogue/services.js';
import type { SourceView } from '../../../contracts/index.js';
import { type ApplicationSetting, applicationSettings } from '../../../parsing/application-settings.js';
import { type ModuleSummary, moduleSummary } from '../../../parsing/module-summary.js';
import type { ManifestEcosystem } from '../../../parsing/package-manifest.js';
import { tsconfigSummary } from '../../../parsing/tsconfig.js';
import { filesBeside, filesOf, isOpen, openSubmodule, openTarget, Projects } from './languages/index.js';
import { insideOf, joinPath } from './paths.js';
import { declaredNames } from './typed/declared.js';
import { isTyped } from './typed/languages.js';
import { TypeIndex } from './typed/types.js';
import { Workspace } from './workspace.js';

/** What an import specifier stands for. */
export type Target =
  /** `member`: what of the file is meant, where a specifier names more than a file. */
  | { readonly is: 'local'; readonly path: string; readonly member?: string }
  | {
      readonly is: 'external';
      readonly ecosystem: 'npm' | 'pypi' | ManifestEcosystem;
      readonly root: string;
      /** What follows the root: members of a Python package; empty for npm. */
      readonly inside: string;
      readonly ai: boolean;
      readonly ambiguous?: boolean;
      /** Name of the package where it is longer than the root: modules of one family. */
      readonly package?: string;
    };

const scriptEndings = ['.ts', '.tsx', '.js', '.jsx', '.mts', '.mjs', '.cts', '.cjs'];

/** The modules of one source, and what their imports lead to. */
export class ModuleGraph {
  readonly #source: SourceView;
  readonly #targets = new Map<string, Target | undefined>();
  readonly #workspace: Workspace;
  /** Manifests of Go, Rust, Ruby and PHP. */
  readonly projects: Projects;
  readonly #declared = new Map<string, ReadonlySet<string>>();
  /** Folders named `src` that hold modules: each may be on the path of another project of the repository. */
  readonly #sourceRoots: readonly string[];
  /** Where types of Java, Kotlin and C# are declared. */
  readonly types: TypeIndex;
  /** What configuration files of applications say. */
  readonly settings: readonly { readonly path: string; readonly settings: readonly ApplicationSetting[] }[];
  /** Modules that were read and matter. */
  paths: readonly string[];

  constructor(source: SourceView) {
    this.#source = source;
    this.paths = source
      .all(moduleSummary)
      .filter(
        ({ data }) =>
          data.language === 'python' ||
          data.language === 'typescript' ||
          data.language === 'javascript' ||
          isTyped(data.language) ||
          isOpen(data.language),
      )
      .map(({ key }) => key);
    this.#workspace = new Workspace(source);
    this.projects = new Projects(source);
    this.types = new TypeIndex(source);
    this.settings = source.all(applicationSettings).map(({ key, data }) => ({ path: key, settings: data.settings }));
    this.#sourceRoots = [...new Set(this.paths.flatMap((path) => /^(?:.*\/)?src\//.exec(path)?.[0] ?? []))];
  }

  /** Whether some file was asked for that was not read so far. */
  asked = false;

  /** The summary of a file; asks for it when it was skipped so far. */
  module(path: string): ModuleSummary | undefined {
    const known = this.#source.lookup(moduleSummary, path);
    if (!known && this.#source.demand(path)) this.asked = true;
    return known;
  }

  exists(path: string): boolean {
    return this.#source.exists(path);
  }

  /** The summary of a file, if it was read anyway. */
  loaded(path: string): ModuleSummary | undefined {
    return this.#source.lookup(moduleSummary, path);
  }

  /** Whether something outside this source is of an AI library. */
  isAi(value: { readonly ecosystem: string; readonly root: string }): boolean {
    if (value.ecosystem === 'maven' || value.ecosystem === 'nuget') return namespaceOf(value.ecosystem, value.root) !== undefined;
    return false;
  }

  /** AI packages that the build of a file's service declares, or one above it. */
  declaredIn(path: string, ecosystem: 'maven' | 'nuget'): ReadonlySet<string> {
    const folder = this.service(path);
    const key = `${folder}\n${ecosystem}`;
    const known = this.#declared.get(key) ?? declaredNames(this.#source, folder, ecosystem);
    this.#declared.set(key, known);
    return known;
  }

  service(path: string): string {
    return serviceFolder(this.#source, path);
  }

  /**
   * Leaves only modules that have to do with the given ones: those that they import, and those that import them, at any distance.
   * Files that merely hold a word the prefilter looks for need no evaluation.
   */
  focus(wanted: Iterable<string>): void {
    const imports = new Map(this.paths.map((path) => [path, this.#localImports(path)] as const));
    const importers = new Map<string, string[]>();
    for (const [path, targets] of imports) for (const target of targets) importers.set(target, [...(importers.get(target) ?? []), path]);
    const kept = new Set<string>(wanted);
    // Upwards first, then downwards from all of these: not sideways through a module that everything imports.
    const up = [...kept];
    for (let path = up.pop(); path !== undefined; path = up.pop()) {
      for (const importer of importers.get(path) ?? []) {
        if (kept.has(importer)) continue;
        kept.add(importer);
        up.push(importer);
      }
    }
    const down = [...kept];
    for (let path = down.pop(); path !== undefined; path = down.pop()) {
      for (const target of imports.get(path) ?? []) {
        if (kept.has(target) || !imports.has(target)) continue;
        kept.add(target);
        down.push(target);
      }
    }
    this.paths = this.paths.filter((path) => kept.has(path));
  }

  #localImports(path: string): string[] {
    const module = this.loaded(path);
    if (module && isTyped(module.language)) return this.types.dependencies(path, module);
    const beside = this.beside(path);
    const imported = (module?.imports ?? []).flatMap((fact) => {
      const target = module && !fact.typeOnly ? this.resolve(path, fact.from, module.language) : undefined;
      return target?.is === 'local' ? filesOf(this.projects, target.path) : [];
    });
    return beside.length === 0 ? imported : [...imported, ...beside];
  }

  /** Files that share their names with this one without importing them. */
  beside(path: string): readonly string[] {
    return filesBeside(this.projects, path);
  }

  /** Asks for all files that an import of this one brings. */
  demandAll(path: string): void {
    for (const file of filesOf(this.projects, path)) this.module(file);
  }

  resolve(from: string, specifier: string, language: ModuleSummary['language']): Target | undefined {
    const key = `${from}\n${specifier}`;
    if (this.#targets.has(key)) return this.#targets.get(key);
    // Packages of the other languages are spread over files, and names are looked up by type instead.
    const target = isOpen(language)
      ? openTarget(this.projects, from, specifier, language)
      : language === 'python'
        ? this.#python(from, specifier)
        : isTyped(language)
          ? undefined
          : this.#script(from, specifier);
    this.#targets.set(key, target);
    return target;
  }

  /** A module inside a Python package: `from . import x` may mean `./x.py`. */
  submodule(path: string, name: string): string | undefined {
    if (!path.endsWith('__init__.py')) return openSubmodule(this.projects, path, name);
    return this.#pythonFile(`${path.slice(0, -'__init__.py'.length)}${name}`);
  }

  /** The local file or folder without `__init__.py` that a namespace package's member stands for. */
  pythonModule(from: string, dotted: string): string | undefined {
    const target = this.resolve(from, dotted, 'python');
    return target?.is === 'local' ? target.path : undefined;
  }

  #python(from: string, specifier: string): Target | undefined {
    const dots = /^\.*/.exec(specifier)?.[0].length ?? 0;
    const parts = specifier.slice(dots).split('.').filter(Boolean);
    if (dots > 0) {
      const folder = from.split('/').slice(0, -dots);
      if (from.split('/').length - dots < 0) return undefined;
      const path = this.#pythonFile([...folder, ...parts].join('/'));
      return path === undefined ? undefined : { is: 'local', path };
    }
    const entry = pypiPackageOfImport(specifier);
    const local = this.#pythonLocal(from, parts, entry !== undefined && !entry.ambiguous);
    if (local !== undefined) return { is: 'local', path: local };
    const inside = entry ? insideOf(specifier, entry.name) : parts.slice(1).join('.');
    return {
      is: 'external',
      ecosystem: 'pypi',
      root: entry?.name ?? parts[0] ?? specifier,
      inside,
      ai: entry !== undefined,
      ...(entry?.ambiguous ? { ambiguous: true } : {}),
    };
  }

  /** Roots on the path: the repository, the service, `src` in either, and the folders above the importing file, as scripts have them. */
  #pythonLocal(from: string, parts: readonly string[], strict: boolean): string | undefined {
    const service = this.service(from);
    const base = service === '.' ? '' : `${service}/`;
    const roots = new Set([base, `${base}src/`, '', 'src/']);
    if (!strict) {
      const folders = from.split('/').slice(0, -1);
      for (let length = folders.length; length > 0; length--) roots.add(`${folders.slice(0, length).join('/')}/`);
    }
    for (const root of roots) {
      const path = this.#pythonFile(root + parts.join('/'));
      if (path !== undefined && path !== from) return path;
    }
    if (strict || parts.length === 0) return undefined;
    // A project installed beside this one: only when one of them alone has a module of that name.
    const beside = new Set(this.#sourceRoots.flatMap((root) => this.#pythonFile(root + parts.join('/')) ?? []));
    const [only] = beside.size === 1 ? [...beside] : [];
    return only === from ? undefined : only;
  }

  #pythonFile(stem: string): string | undefined {
    const trimmed = stem.replace(/\/$/, '');
    if (trimmed === '') return this.#source.exists('__init__.py') ? '__init__.py' : undefined;
    return [`${trimmed}.py`, `${trimmed}/__init__.py`].find((path) => this.#source.exists(path));
  }

  #script(from: string, specifier: string): Target | undefined {
    if (specifier.startsWith('.')) {
      const path = this.#scriptFile(joinPath(from.split('/').slice(0, -1), specifier));
      return path === undefined ? undefined : { is: 'local', path };
    }
    const aliased = this.#alias(from, specifier);
    if (aliased !== undefined) return { is: 'local', path: aliased };
    const name = npmNameOfSpecifier(specifier);
    const member = this.#workspace
      .candidates(from, specifier)
      .map((stem) => this.#scriptFile(stem))
      .find((path) => path !== undefined);
    if (member !== undefined) return { is: 'local', path: member };
    // Modules that a build tool or a runtime brings along.
    if (/^(cloudflare|astro):\w|^\$env\//.test(specifier))
      return { is: 'external', ecosystem: 'npm', root: specifier, inside: '', ai: false };
    if (specifier.startsWith('node:')) return { is: 'external', ecosystem: 'npm', root: specifier.slice(5), inside: '', ai: false };
    if (name === undefined || /^[@~#]\//.test(specifier)) return undefined;
    const entry = npmPackageOfSpecifier(specifier);
    return {
      is: 'external',
      ecosystem: 'npm',
      root: name,
      inside: '',
      ai: entry !== undefined,
      ...(entry?.ambiguous ? { ambiguous: true } : {}),
    };
  }

  /** Path aliases of the nearest compiler configuration; without one, the customary `@/` and `~/`. */
  #alias(from: string, specifier: string): string | undefined {
    const folders = from.split('/').slice(0, -1);
    for (let length = folders.length; length >= 0; length--) {
      const folder = folders.slice(0, length);
      const config = this.#source.lookup(tsconfigSummary, [...folder, 'tsconfig.json'].join('/'));
      if (!config) continue;
      const base = folder.concat((config.baseUrl ?? '.').split('/'));
      for (const { pattern, targets } of config.paths) {
        const star = pattern.indexOf('*');
        const fits =
          star < 0 ? pattern === specifier : specifier.startsWith(pattern.slice(0, star)) && specifier.endsWith(pattern.slice(star + 1));
        if (!fits) continue;
        const middle = star < 0 ? '' : specifier.slice(star, specifier.length - (pattern.length - star - 1));
        for (const target of targets) {
          const path = this.#scriptFile(joinPath(base, target.replace('*', middle)));
          if (path !== undefined) return path;
        }
      }
      if (config.baseUrl !== undefined) {
        const path = this.#scriptFile(joinPath(base, specifier));
        if (path !== undefined) return path;
      }
    }
    const service = this.service(from);
    // Aliases that frameworks bring along.
    const customary = /^(\$lib|~~|@@)(?:\/(.*))?$/.exec(specifier);
    if (customary)
      return this.#scriptFile(joinPath([...service.split('/'), ...(customary[1] === '$lib' ? ['src', 'lib'] : [])], customary[2] ?? ''));
    if (!/^[@~]\//.test(specifier)) return undefined;
    const rest = specifier.slice(2);
    for (const root of [service, `${service}/src`, `${service}/app`, '.', 'src']) {
      const path = this.#scriptFile(joinPath(root.split('/'), rest));
      if (path !== undefined) return path;
    }
    return undefined;
  }

  #scriptFile(stem: string | undefined): string | undefined {
    if (stem === undefined) return undefined;
    // Data and components are imported with their ending.
    if (/\.(json|vue|svelte|astro)$/.test(stem)) return this.#source.exists(stem) ? stem : undefined;
    const source = stem.replace(/\.(c|m)?jsx?$/, '');
    const candidates = [
      ...(scriptEndings.some((ending) => stem.endsWith(ending)) ? [stem] : []),
      ...scriptEndings.flatMap((ending) => [`${stem}${ending}`, ...(source === stem ? [] : [`${source}${ending}`])]),
      ...scriptEndings.map((ending) => (stem === '' ? `index${ending}` : `${stem}/index${ending}`)),
    ];
    return candidates.find((path) => this.#source.exists(path));
  }
}
