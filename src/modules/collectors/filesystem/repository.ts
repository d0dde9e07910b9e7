import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type AssetId, assetId } from '../../../core/ids.js';
import type { AssetRecord } from '../../../core/record.js';
import { indexPaths, originUrl, remoteKey } from '../../../parsing/git-config.js';

/** One repository, or a folder that belongs to none. */
export interface Repository {
  readonly root: string;
  readonly home: AssetId;
  readonly name: string;
  /** Paths that git tracks; undefined when there is no index to read. */
  readonly tracked: ReadonlySet<string> | undefined;
  /** Text of `.git/info/exclude`. */
  readonly exclude: string;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** The folder that holds git's data: `.git`, or where a `.git` file of a submodule or work tree points. */
function gitFolder(root: string): { own: string; common: string } | undefined {
  const path = join(root, '.git');
  if (!existsSync(path)) return undefined;
  if (statSync(path).isDirectory()) return { own: path, common: path };
  const pointer = /^gitdir:\s*(.+?)\s*$/m.exec(readText(path))?.[1];
  if (!pointer) return undefined;
  const own = resolve(root, pointer);
  const common = readText(join(own, 'commondir')).trim();
  return { own, common: common ? resolve(own, common) : own };
}

export function isRepository(folder: string): boolean {
  return existsSync(join(folder, '.git'));
}

/** The repository that a folder lies in, if any. */
export function enclosingRepository(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (isRepository(at)) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** Identity by remote, else by the folder's name: never by a path of this machine. */
export function openRepository(root: string): Repository {
  const git = gitFolder(root);
  const remote = git && originUrl(readText(join(git.common, 'config')));
  const key = (remote && remoteKey(remote)) || `local/${basename(root) || 'root'}`;
  let tracked: ReadonlySet<string> | undefined;
  if (git) {
    try {
      tracked = indexPaths(readFileSync(join(git.own, 'index')));
    } catch {
      tracked = undefined;
    }
  }
  return {
    root,
    home: assetId('repository', key),
    name: key.startsWith('local/') ? key.slice('local/'.length) : key.split('/').slice(1).join('/'),
    tracked,
    exclude: git ? readText(join(git.common, 'info', 'exclude')) : '',
  };
}

export function repositoryRecord(repository: Repository, scope: string): AssetRecord {
  return {
    id: repository.home,
    kind: 'repository',
    name: repository.name,
    properties: { context: { state: 'known', value: 'active' } },
    aliases: [],
    labels: {},
    provenance: 'declared',
    confidence: 'certain',
    evidence: [],
    open: [],
    scope,
    module: 'filesystem',
  };
}
