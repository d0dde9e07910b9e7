import type { SourceView } from '../../../contracts/index.js';
import { type NpmLock, type NpmLocked, npmLock, npmLockfiles } from '../../../parsing/npm-packages.js';

export interface Declared {
  /** Name by which the lockfile knows it: the alias where there is one. */
  readonly asked: string;
  readonly range: string | undefined;
  /** Folder of its manifest. */
  readonly folder: string;
}

export interface Lock {
  readonly versions: readonly string[];
  readonly places: readonly { readonly path: string; readonly line: number }[];
  /** A lockfile that is there and could not be read. */
  readonly unreadable?: string;
}

/** What the lockfiles of a manifest say of one package: those beside it, else those of a folder above that it is a workspace of. */
export function lockOf(source: SourceView, declared: Declared): Lock {
  let unreadable: string | undefined;
  for (const base of foldersUp(declared.folder)) {
    for (const file of [...npmLockfiles, 'bun.lockb']) {
      const path = base === '.' ? file : `${base}/${file}`;
      if (!source.exists(path)) continue;
      const lock = source.lookup(npmLock, path);
      if (!lock) {
        unreadable ??= path;
        continue;
      }
      const found = versionsIn(lock, declared, relative(base, declared.folder));
      if (found.length > 0)
        return { versions: [...new Set(found.map(({ version }) => version))].sort(), places: found.map(({ line }) => ({ path, line })) };
    }
  }
  return { versions: [], places: [], ...(unreadable === undefined ? {} : { unreadable }) };
}

function versionsIn(lock: NpmLock, { asked, range }: Declared, folder: string): readonly NpmLocked[] {
  const named = lock.locked.filter(({ name }) => name === asked);
  if (!lock.members) {
    const answering = named.filter((entry) => entry.range === range);
    // A lockfile beside its manifest can only mean this manifest, whatever the range is called there.
    return answering.length > 0 || folder !== '.' ? answering : named;
  }
  if (!lock.members.includes(folder)) return [];
  for (const at of foldersUp(folder)) {
    const here = named.filter((entry) => entry.folder === at);
    if (here.length > 0) return here;
  }
  return [];
}

/** A folder and all above it, the nearest first. */
export function foldersUp(folder: string): string[] {
  if (folder === '.') return ['.'];
  const parts = folder.split('/');
  return [...parts.map((_, index) => parts.slice(0, parts.length - index).join('/')), '.'];
}

function relative(base: string, folder: string): string {
  if (base === folder) return '.';
  return base === '.' ? folder : folder.slice(base.length + 1);
}
