import { packageName } from '../../../catalogue/packages.js';
import type { SourceView } from '../../../contracts/index.js';
import { type PythonPackages, type PythonRequirement, pythonPackages } from '../../../parsing/python-requirements.js';

export interface Lock {
  /** Different versions that are fixed for the package. */
  readonly versions: readonly string[];
  readonly places: readonly { readonly path: string; readonly line: number }[];
  /** A declaration itself fixes the files by their hashes. */
  readonly hashed: boolean;
  /** Name of a lockfile that is there and could not be read. */
  readonly unreadable?: string;
}

const lockfiles = ['uv.lock', 'poetry.lock', 'pdm.lock', 'pylock.toml', 'Pipfile.lock'];

type Declared = PythonRequirement & { readonly path: string; readonly sort: PythonPackages['sort'] };

/** What the lockfiles of a service say of one package: those beside it, or the workspace's `uv.lock` above a `pyproject.toml`. */
export function lockOf(source: SourceView, folder: string, name: string, declarations: readonly Declared[]): Lock {
  const beside = [
    ...lockfiles.map((file) => inFolder(folder, file)),
    ...declarations.map(({ path }) => path),
    ...compiledFrom(declarations),
  ];
  const workspace = declarations.some(({ sort }) => sort === 'pyproject')
    ? foldersAbove(folder).map((above) => inFolder(above, 'uv.lock'))
    : [];
  const hashed = declarations.some((declaration) => declaration.hashed);
  let unreadable: string | undefined;
  for (const paths of [[...new Set(beside)], ...workspace.map((path) => [path])]) {
    const found = paths.flatMap((path) => {
      const summary = source.lookup(pythonPackages, path);
      if (!summary && isLockfile(path) && source.exists(path)) unreadable ??= path;
      return (summary?.locked ?? []).filter((locked) => packageName('pypi', locked.name) === name).map((locked) => ({ ...locked, path }));
    });
    if (found.length > 0)
      return {
        versions: [...new Set(found.map(({ version }) => version))].sort(),
        places: found.map(({ path, line }) => ({ path, line })),
        hashed,
      };
  }
  return { versions: [], places: [], hashed, ...(unreadable === undefined ? {} : { unreadable }) };
}

function isLockfile(path: string): boolean {
  return lockfiles.includes(path.slice(path.lastIndexOf('/') + 1));
}

/** `requirements.in` is compiled into the `requirements.txt` beside it. */
function compiledFrom(declarations: readonly Declared[]): string[] {
  return declarations.flatMap(({ path }) => (path.endsWith('.in') ? [path.replace(/\.in$/, '.txt')] : []));
}

function inFolder(folder: string, file: string): string {
  return folder === '.' ? file : `${folder}/${file}`;
}

function foldersAbove(folder: string): string[] {
  if (folder === '.') return [];
  const parts = folder.split('/');
  return [...parts.keys()].reverse().map((length) => (length === 0 ? '.' : parts.slice(0, length).join('/')));
}
