import type { ModuleSummary } from '../../../../parsing/module-summary.js';
import type { Target } from '../module-graph.js';
import { goBeside, goPackage, goTarget } from './go.js';
import { phpTarget } from './php.js';
import { folderOf, type Projects } from './projects.js';
import { rubyTarget } from './ruby.js';
import { rustSubmodule, rustTarget } from './rust.js';
import { swiftTarget } from './swift.js';

type Language = ModuleSummary['language'];
type Resolve = (projects: Projects, from: string, specifier: string) => Target | undefined;

const resolvers: Readonly<Partial<Record<Language, Resolve>>> = {
  go: goTarget,
  rust: rustTarget,
  ruby: rubyTarget,
  php: phpTarget,
  swift: swiftTarget,
};

/** Languages whose imports are resolved here. */
export function isOpen(language: Language): boolean {
  return Object.hasOwn(resolvers, language);
}

export function openTarget(projects: Projects, from: string, specifier: string, language: Language): Target | undefined {
  return resolvers[language]?.(projects, from, specifier);
}

/** Files that share their names with this one without importing them. */
export function filesBeside(projects: Projects, path: string): readonly string[] {
  return path.endsWith('.go') ? goBeside(projects, path) : [];
}

/** All files that an import of this one brings: a package of Go is its folder. */
export function filesOf(projects: Projects, path: string): readonly string[] {
  return path.endsWith('.go') ? goPackage(projects, folderOf(path)) : [path];
}

export function openSubmodule(projects: Projects, path: string, name: string): string | undefined {
  return path.endsWith('.rs') ? rustSubmodule(projects, path, name) : undefined;
}

export { Projects } from './projects.js';
