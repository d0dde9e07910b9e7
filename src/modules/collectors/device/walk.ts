import type { Stats } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

export interface FoundFile {
  /** Path below the folder that was searched. */
  readonly path: string;
  readonly file: string;
  readonly stat: Stats;
}

export type Miss = { readonly path: string; readonly reason: string; readonly partial: boolean };

const maxDepth = 8;
const maxFiles = 5_000;
const skipped = new Set(['.git', 'node_modules', '__pycache__', '.venv', 'cache']);

/**
 * Files at the places below a folder, in order. Symbolic links are said and never followed, also on the way to a place.
 * @param places paths with `*` for one part; a folder stands for what is below it
 */
export async function* findFiles(root: string, places: readonly string[], missed: (miss: Miss) => void): AsyncIterable<FoundFile> {
  const seen = new Set<string>();
  for (const place of [...places].sort()) {
    for await (const found of descend(root, '', place.split('/'), missed)) {
      if (seen.has(found.path)) continue;
      seen.add(found.path);
      if (seen.size > maxFiles) return missed({ path: place, reason: `more than ${maxFiles} files`, partial: true });
      yield found;
    }
  }
}

async function* descend(root: string, at: string, parts: readonly string[], missed: (miss: Miss) => void): AsyncIterable<FoundFile> {
  const [part, ...rest] = parts;
  if (part === undefined) return yield* tree(root, at, 0, missed);
  if (part !== '*') {
    const path = at === '' ? part : `${at}/${part}`;
    const stat = await lstat(join(root, path)).catch(() => undefined);
    if (!stat) return;
    if (stat.isSymbolicLink()) return missed({ path, reason: 'symbolic link', partial: false });
    if (rest.length > 0 && !stat.isDirectory()) return;
    return yield* descend(root, path, rest, missed);
  }
  for (const name of await listed(root, at, missed)) yield* descend(root, at, [name, ...rest], missed);
}

async function* tree(root: string, path: string, depth: number, missed: (miss: Miss) => void): AsyncIterable<FoundFile> {
  const file = join(root, path);
  const stat = await lstat(file).catch(() => undefined);
  if (!stat) return;
  if (stat.isSymbolicLink()) return missed({ path, reason: 'symbolic link', partial: false });
  if (stat.isFile()) return yield { path, file, stat };
  if (!stat.isDirectory()) return;
  if (depth >= maxDepth) return missed({ path, reason: `deeper than ${maxDepth} folders`, partial: false });
  for (const name of await listed(root, path, missed)) if (!skipped.has(name)) yield* tree(root, `${path}/${name}`, depth + 1, missed);
}

async function listed(root: string, path: string, missed: (miss: Miss) => void): Promise<string[]> {
  try {
    return (await readdir(join(root, path))).sort();
  } catch {
    missed({ path, reason: 'folder could not be listed', partial: true });
    return [];
  }
}
