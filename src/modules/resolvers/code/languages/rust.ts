import { crateOf } from '../../../../catalogue/packages/cargo.js';
import type { Target } from '../module-graph.js';
import { folderOf, inFolder, type Projects } from './projects.js';

/** A path of Rust: into this crate, another one of the workspace, or one from elsewhere. */
export function rustTarget(projects: Projects, from: string, specifier: string): Target | undefined {
  const [first = '', ...rest] = specifier.split('::');
  if (first === 'crate') return inside(projects, crateRoots(projects, from), rest, from);
  if (first === 'self' || first === 'super') {
    let folder = ownFolder(from);
    let parts = rest;
    for (let up = first === 'super' ? 1 : 0; up > 0; up = parts[0] === 'super' ? 1 : 0) {
      if (parts[0] === 'super') parts = parts.slice(1);
      folder = folderOf(folder);
    }
    // The module's own file, for what is left of the path.
    const own =
      first === 'self' ? from : (moduleFile(projects, folder) ?? crateRoots(projects, from).find((path) => projects.exists(path)));
    return walk(projects, folder, parts, own);
  }
  // A module beside or below this one is named without `crate`.
  const below = moduleFile(projects, inFolder(ownFolder(from), first));
  if (below !== undefined) return walk(projects, inFolder(ownFolder(from), first), rest, below);
  const member = projects
    .all('cargo')
    .find(({ manifest }) => manifest.sort === 'manifest' && manifest.name?.replaceAll('-', '_') === first);
  if (member) return inside(projects, [inFolder(member.folder, 'src/lib.rs')], rest, from);
  const crate = crateOf(first);
  if (crate !== undefined)
    return { is: 'external', ecosystem: 'cargo', root: `cargo:${crate}`, inside: rest.join('.'), ai: true, ...ambiguity(crate) };
  return { is: 'external', ecosystem: 'cargo', root: first, inside: rest.join('.'), ai: false };
}

/** Crates whose name is an everyday word of code too. */
const everyday = new Set(['genai', 'ort', 'burn', 'llm', 'tch']);
const ambiguity = (crate: string) => (everyday.has(crate) ? { ambiguous: true } : {});

/** Where the crate of a file begins. */
function crateRoots(projects: Projects, from: string): string[] {
  const folder = projects.around(from, 'cargo').find(({ manifest }) => manifest.sort === 'manifest')?.folder;
  const base = folder === undefined ? (/^(.*?)(?:^|\/)src\//.exec(from)?.[1] ?? '') : folder;
  const main = inFolder(base, 'src/main.rs');
  const lib = inFolder(base, 'src/lib.rs');
  return from === lib ? [lib, main] : from === main ? [main, lib] : [lib, main];
}

function inside(projects: Projects, roots: readonly string[], rest: readonly string[], from: string): Target | undefined {
  const present = roots.filter((path) => projects.exists(path));
  const [root] = present;
  if (root === undefined) return walk(projects, folderOf(roots[0] ?? ''), rest, undefined);
  if (rest.length === 0) return { is: 'local', path: present.includes(from) ? from : root };
  return walk(projects, folderOf(root), rest, root);
}

/** Follows the modules of a path as far as they have files; the rest is said as members. */
function walk(projects: Projects, start: string, parts: readonly string[], own: string | undefined): Target | undefined {
  let folder = start;
  let file = own;
  let taken = 0;
  for (const part of parts) {
    const next = moduleFile(projects, inFolder(folder, part));
    if (next === undefined) break;
    file = next;
    folder = inFolder(folder, part);
    taken++;
  }
  if (file === undefined) return undefined;
  const member = parts.slice(taken).join('.');
  return { is: 'local', path: file, ...(member === '' ? {} : { member }) };
}

function moduleFile(projects: Projects, stem: string): string | undefined {
  return [`${stem}.rs`, `${stem}/mod.rs`].find((path) => projects.exists(path));
}

/** The folder that holds the modules below a file. */
function ownFolder(path: string): string {
  return /(^|\/)(mod|lib|main)\.rs$/.test(path) ? folderOf(path) : path.replace(/\.rs$/, '');
}

/** `mod x;` and `use crate::x` name a module by what it is called. */
export function rustSubmodule(projects: Projects, path: string, name: string): string | undefined {
  return moduleFile(projects, inFolder(ownFolder(path), name));
}
