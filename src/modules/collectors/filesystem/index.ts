import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import ignore, { type Ignore } from 'ignore';
import { type CollectorEvent, defineCollector } from '../../../contracts/index.js';
import { contextOfPath } from '../../../core/context.js';
import { enclosingRepository, isRepository, openRepository, type Repository, repositoryRecord } from './repository.js';

/** Folders of installed dependencies, caches and build output: counted, never entered. */
const dependencyFolders = new Set([
  'node_modules',
  'bower_components',
  '.venv',
  'venv',
  'site-packages',
  '__pycache__',
  '.tox',
  '.nox',
  '.mypy_cache',
  '.pytest_cache',
  '.ruff_cache',
  '.gradle',
  '.terraform',
  '.next',
  '.nuxt',
  '.svelte-kit',
  '.turbo',
  '.yarn',
  '.pnpm-store',
]);

/** Files outside a scanned sub-folder that say who owns it. */
const ownershipFiles = ['CODEOWNERS', '.github/CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS', 'catalog-info.yaml'];

interface Level {
  readonly prefix: string;
  readonly rules: Ignore;
}

interface Walk {
  readonly repository: Repository;
  readonly scope: string;
  readonly readIgnored: boolean;
  readonly signal: AbortSignal;
  entries: number;
}

export default defineCollector({
  id: 'filesystem',
  version: 1,
  title: 'Files of a folder or repository',
  plane: 'code',
  docs: {
    summary: 'Walks a folder, follows the ignore rules of git, and hands over every file that a detector wants.',
    limits:
      'Symbolic links are never followed; installed dependencies and caches are counted and not entered; ignore rules outside the repository are not read.',
  },
  permissions: ['read files below the folder'],
  async *collect(target, { signal }) {
    const start = resolve(target.name);
    const folder = statSync(start).isDirectory() ? start : dirname(start);
    // Detached: the folder stands for itself, whatever repository it lies in (the demo estate lies in ours).
    const root = target.options.detached ? folder : (enclosingRepository(folder) ?? folder);
    yield* walkRepository(root, start, { readIgnored: target.options.ignored === 'read', signal });
  },
});

/** One repository, from `start` downwards; repositories within it follow as scopes of their own. */
async function* walkRepository(root: string, start: string, options: Pick<Walk, 'readIgnored' | 'signal'>): AsyncIterable<CollectorEvent> {
  const repository = openRepository(root);
  const below = toPosix(relative(root, start));
  const scope = `repo:${repository.home.slice('repository:'.length)}${below ? `//${below}` : ''}`;
  yield { type: 'scope', scope, home: repositoryRecord(repository, scope) };
  const walk: Walk = { repository, scope, entries: 0, ...options };
  const nested: string[] = [];
  let levels: Level[] = [{ prefix: '', rules: ignore().add(repository.exclude) }];
  const parents = below.split('/').slice(0, -1);
  for (let depth = 0; depth <= parents.length && below; depth++) levels = withIgnoreFile(root, parents.slice(0, depth).join('/'), levels);
  if (statSync(start).isDirectory()) yield* walkFolder(walk, below, levels, nested);
  else yield fileEvent(walk, below);
  if (below)
    for (const path of ownershipFiles) if (!path.startsWith(`${below}/`) && existsSync(join(root, path))) yield fileEvent(walk, path);
  yield { type: 'end', scope, status: options.signal.aborted ? 'partial' : 'complete' };
  for (const inner of nested) yield* walkRepository(inner, inner, options);
}

async function* walkFolder(walk: Walk, folder: string, inherited: readonly Level[], nested: string[]): AsyncIterable<CollectorEvent> {
  if (walk.signal.aborted) return;
  const { root, tracked } = walk.repository;
  let entries: ReturnType<typeof list>;
  try {
    entries = list(join(root, folder));
  } catch {
    yield { type: 'skipped', scope: walk.scope, reason: 'folder could not be listed', path: folder || '.', partial: true };
    return;
  }
  const levels = entries.some((entry) => entry.name === '.gitignore') ? withIgnoreFile(root, folder, inherited) : inherited;
  for (const entry of entries) {
    // A folder of many thousand files must not starve the detection that runs beside this walk.
    if (++walk.entries % 500 === 0) await breathe();
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isSymbolicLink()) {
      yield { type: 'skipped', scope: walk.scope, reason: 'symbolic link', path };
    } else if (entry.isDirectory()) {
      if (entry.name === '.git') continue;
      if (isRepository(join(root, path))) nested.push(join(root, path));
      else if (dependencyFolders.has(entry.name)) yield { type: 'skipped', scope: walk.scope, reason: 'dependencies or cache', path };
      else if (!walk.readIgnored && isIgnored(levels, `${path}/`) && !holdsTracked(tracked, path))
        yield { type: 'skipped', scope: walk.scope, reason: 'ignored by git', path };
      else yield* walkFolder(walk, path, levels, nested);
    } else if (entry.isFile()) {
      if (!walk.readIgnored && isIgnored(levels, path) && !tracked?.has(path))
        yield { type: 'skipped', scope: walk.scope, reason: 'ignored by git', path };
      else yield fileEvent(walk, path);
    } else {
      yield { type: 'skipped', scope: walk.scope, reason: 'not a regular file', path };
    }
  }
}

function list(folder: string) {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function fileEvent(walk: Walk, path: string): CollectorEvent {
  const { repository, scope } = walk;
  return {
    type: 'file',
    file: { document: { scope, home: repository.home, path, context: contextOfPath(path) }, file: join(repository.root, path) },
  };
}

function withIgnoreFile(root: string, folder: string, levels: readonly Level[]): Level[] {
  try {
    return [...levels, { prefix: folder, rules: ignore().add(readFileSync(join(root, folder, '.gitignore'), 'utf8')) }];
  } catch {
    return [...levels];
  }
}

/** The last rule that speaks of a path decides, deeper files after shallower ones. */
function isIgnored(levels: readonly Level[], path: string): boolean {
  let verdict = false;
  for (const { prefix, rules } of levels) {
    const answer = rules.test(prefix ? path.slice(prefix.length + 1) : path);
    if (answer.ignored) verdict = true;
    else if (answer.unignored) verdict = false;
  }
  return verdict;
}

function holdsTracked(tracked: ReadonlySet<string> | undefined, folder: string): boolean {
  if (!tracked) return false;
  for (const path of tracked) if (path.startsWith(`${folder}/`)) return true;
  return false;
}

const toPosix = (path: string) => path.replaceAll('\\', '/');
