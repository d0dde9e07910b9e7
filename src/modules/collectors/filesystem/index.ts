import { lstat, readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { type CollectorEvent, defineCollector, type FileReference } from '../../../contracts/index.js';
import { contextOfPath } from '../../../core/context.js';
import { type AssetId, assetId } from '../../../core/ids.js';
import type { AssetRecord } from '../../../core/record.js';

/** Folders that hold other people's code or build output: counted, never entered. */
const alwaysSkipped = new Set([
  '.git',
  'node_modules',
  '.venv',
  'venv',
  '__pycache__',
  '.tox',
  '.mypy_cache',
  '.gradle',
  '.terraform',
  '.next',
  '.nuxt',
  '.turbo',
  'bower_components',
]);

interface Level {
  readonly prefix: string;
  readonly rules: Ignore;
}

export default defineCollector({
  id: 'filesystem',
  version: 1,
  title: 'Files of a folder or repository',
  plane: 'code',
  docs: {
    summary: 'Walks a folder, follows the ignore rules of git, and hands over every file that a detector wants.',
    limits: 'Symbolic links are never followed; folders of installed dependencies and build output are counted and not entered.',
  },
  permissions: ['read files below the folder'],
  async *collect(target, { signal }) {
    const root = resolve(target.name);
    const home = await repositoryRecord(root);
    const scope = `repo:${home.id.slice('repository:'.length)}`;
    yield { type: 'scope', scope, home: { ...home, scope } };
    yield* walk(root, '', [], scope, home.id, signal);
    yield { type: 'end', scope, status: signal.aborted ? 'partial' : 'complete' };
  },
});

async function* walk(
  root: string,
  folder: string,
  inherited: readonly Level[],
  scope: string,
  home: AssetId,
  signal: AbortSignal,
): AsyncIterable<CollectorEvent> {
  if (signal.aborted) return;
  let names: string[];
  try {
    names = (await readdir(join(root, folder))).sort();
  } catch {
    yield { type: 'skipped', scope, reason: 'folder could not be listed', path: folder || '.', partial: true };
    return;
  }
  const levels = names.includes('.gitignore')
    ? [...inherited, { prefix: folder, rules: ignore().add(await readFile(join(root, folder, '.gitignore'), 'utf8').catch(() => '')) }]
    : inherited;
  for (const name of names) {
    const path = folder ? `${folder}/${name}` : name;
    const stat = await lstat(join(root, path)).catch(() => undefined);
    if (!stat) continue;
    if (stat.isSymbolicLink()) {
      yield { type: 'skipped', scope, reason: 'symbolic link', path };
      continue;
    }
    if (stat.isDirectory()) {
      if (alwaysSkipped.has(name)) yield { type: 'skipped', scope, reason: 'dependencies or build output', path };
      else if (ignored(levels, `${path}/`)) yield { type: 'skipped', scope, reason: 'ignored by git', path };
      else yield* walk(root, path, levels, scope, home, signal);
      continue;
    }
    if (!stat.isFile()) continue;
    if (ignored(levels, path)) {
      yield { type: 'skipped', scope, reason: 'ignored by git', path };
      continue;
    }
    const file: FileReference = { document: { scope, home, path, context: contextOfPath(path) }, file: join(root, path), bytes: stat.size };
    yield { type: 'file', file };
  }
}

function ignored(levels: readonly Level[], path: string): boolean {
  let verdict = false;
  for (const { prefix, rules } of levels) {
    const answer = rules.test(prefix ? path.slice(prefix.length + 1) : path);
    if (answer.ignored) verdict = true;
    else if (answer.unignored) verdict = false;
  }
  return verdict;
}

/** The repository as git's own configuration names it; a folder without a remote is known by its name only. */
async function repositoryRecord(root: string): Promise<Omit<AssetRecord, 'scope'> & { scope: string }> {
  const config = await readFile(join(root, '.git', 'config'), 'utf8').catch(() => '');
  const remote = /\[remote "origin"\][^[]*?\n\s*url\s*=\s*(\S+)/.exec(config)?.[1];
  const key = (remote && remoteKey(remote)) || `local/${basename(root)}`;
  return {
    id: assetId('repository', key),
    kind: 'repository',
    name: key.replace(/^local\//, ''),
    properties: { context: { state: 'known', value: 'active' } },
    aliases: [],
    labels: {},
    provenance: 'declared',
    confidence: 'certain',
    evidence: [],
    open: [],
    scope: '',
    module: 'filesystem',
  };
}

/** `host/owner/name` of a remote in any of git's spellings, without credentials. */
export function remoteKey(remote: string): string | undefined {
  const match = /^(?:[a-z+]+:\/\/)?(?:[^@/]*@)?([^/:]+)(?::\d+(?=\/))?[/:](.+?)(?:\.git)?\/?$/i.exec(remote);
  return match ? `${(match[1] as string).toLowerCase()}/${match[2]}` : undefined;
}
