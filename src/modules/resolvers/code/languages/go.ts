import { goModuleOf, withoutMajor } from '../../../../catalogue/packages/go.js';
import { aiPackage } from '../../../../catalogue/packages.js';
import type { Target } from '../module-graph.js';
import { folderOf, inFolder, type Projects } from './projects.js';

const mostFiles = 80;

/** The files of a Go package, without its tests. */
export function goPackage(projects: Projects, folder: string): string[] {
  return projects
    .filesIn(folder)
    .filter((path) => path.endsWith('.go') && !path.endsWith('_test.go'))
    .slice(0, mostFiles);
}

/** The files of the same package as this one. */
export function goBeside(projects: Projects, path: string): string[] {
  return goPackage(projects, folderOf(path)).filter((other) => other !== path);
}

/** A package by its import path: one of the modules here, of a module that a directive replaces, or one from elsewhere. */
export function goTarget(projects: Projects, from: string, specifier: string): Target | undefined {
  const folder = localFolder(projects, from, specifier);
  const [first] = folder === undefined ? [] : goPackage(projects, folder);
  if (first !== undefined) return { is: 'local', path: first };
  // A path of a module here that holds no source is nobody else's.
  if (folder !== undefined) return undefined;
  const known = goModuleOf(specifier);
  if (known)
    return {
      is: 'external',
      ecosystem: 'golang',
      root: known.root,
      inside: known.inside,
      ai: true,
      package: required(projects, from, specifier) ?? (aiPackage('golang', known.root) ? known.root : withoutMajor(specifier)),
    };
  return { is: 'external', ecosystem: 'golang', root: specifier, inside: '', ai: false };
}

/** The module that a manifest around the file requires, of which the path is a part. */
function required(projects: Projects, from: string, specifier: string): string | undefined {
  const path = withoutMajor(specifier);
  const names = projects.around(from, 'golang').flatMap(({ manifest }) => manifest.declared.map(({ name }) => name));
  return names.filter((name) => path === name || path.startsWith(`${name}/`)).sort((a, b) => b.length - a.length)[0];
}

function localFolder(projects: Projects, from: string, specifier: string): string | undefined {
  const nearest = projects.around(from, 'golang');
  const others = projects.all('golang').filter((project) => !nearest.includes(project));
  let best: { length: number; folder: string } | undefined;
  for (const { folder, manifest } of [...nearest, ...others]) {
    const prefixes = [
      ...(manifest.name === undefined ? [] : [{ prefix: manifest.name, folder: '' }]),
      ...(nearest.some((project) => project.folder === folder) ? (manifest.folders ?? []) : []),
    ];
    for (const { prefix, folder: inner } of prefixes) {
      if (specifier !== prefix && !specifier.startsWith(`${prefix}/`)) continue;
      if (best && prefix.length <= best.length) continue;
      const rest = specifier.slice(prefix.length + 1);
      best = { length: prefix.length, folder: inFolder(normal(inFolder(folder, inner)), rest) };
    }
  }
  return best?.folder;
}

/** `a/./b/../c` → `a/c`. */
function normal(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
