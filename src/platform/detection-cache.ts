import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { DetectPort, Document, FileOutcome, FileReference, Observation } from '../contracts/index.js';
import { type Entry, type Resolution, readCacheFile, type Stamp, writeCacheFile } from './cache-file.js';
import { packObservations, unpackObservations } from './packed-summaries.js';

interface Home {
  readonly old: ReadonlyMap<string, Entry>;
  readonly recordedMs: number;
  readonly fresh: Map<string, Entry>;
  readonly scope: string;
  /** A file says something else than before, or nothing any more. */
  changed: boolean;
  resolution?: Resolution;
  /** The resolution was made anew, or found to hold, in this scan: one that was broken off says nothing. */
  holds: 'no' | 'recalled' | 'made';
}

const unsettledMs = 2_000;

/** Where caches of this user lie: never in the target. */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  return environment.SIGHTLINE_CACHE_DIR ?? join(environment.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'sightline');
}

export interface CacheOptions {
  readonly folder: string;
  /** Versions of every detector, of the schema and of the fingerprint key: anything else is another cache. */
  readonly key: string;
}

/**
 * Remembers what detection said of each file, keyed by path, size, times and inode. Wraps another port: what is not remembered, or
 * is too fresh to be trusted, goes there. One file for each home, written when the scan ends.
 */
export class DetectionCache implements DetectPort {
  readonly #inner: DetectPort;
  readonly #options: CacheOptions;
  readonly #homes = new Map<string, Home>();
  readonly #startedMs = Date.now();
  hits = 0;

  constructor(inner: DetectPort, options: CacheOptions) {
    this.#inner = inner;
    this.#options = options;
  }

  async files(files: readonly FileReference[], demanded = false): Promise<readonly FileOutcome[]> {
    const outcomes: (FileOutcome | undefined)[] = [];
    const missing: { at: number; file: FileReference; stamp: Stamp | undefined }[] = [];
    for (const [at, file] of files.entries()) {
      const stamp = stampOf(file.file);
      const remembered = stamp && this.#find(file, stamp, demanded);
      outcomes.push(remembered);
      if (!remembered) missing.push({ at, file, stamp });
    }
    this.hits += files.length - missing.length;
    if (missing.length > 0) {
      const made = await this.#inner.files(
        missing.map(({ file }) => file),
        demanded,
      );
      for (const [index, { at, file, stamp }] of missing.entries()) {
        const outcome = made[index] as FileOutcome;
        outcomes[at] = outcome;
        const home = this.#home(file);
        if (!stamp || outcome.skipped) {
          if (home.old.has(keyOf(file, demanded))) home.changed = true;
          continue;
        }
        home.changed = true;
        const observations = packObservations(outcome.observations);
        home.fresh.set(keyOf(file, demanded), { stamp, context: contextOf(file), observations });
      }
    }
    return outcomes as FileOutcome[];
  }

  documents(documents: readonly Document[]): Promise<readonly Observation[]> {
    return this.#inner.documents(documents);
  }

  async rest(): Promise<void> {
    await this.#inner.rest?.();
  }

  /** Files that were listed before and are gone change the digest of the paths, so that only what was read needs a look here. */
  recall(scope: string, paths: ReadonlySet<string>): readonly Observation[] | undefined {
    const home = this.#homeOf(scope);
    if (!home?.resolution || home.changed || home.resolution.paths !== digestOf(paths)) return undefined;
    // What it had asked for is not asked for again, and stays known.
    for (const [key, entry] of home.old) if (key.startsWith(demandedMark)) home.fresh.set(key, entry);
    home.holds = 'recalled';
    return unpackObservations(home.resolution.observations);
  }

  remember(scope: string, paths: ReadonlySet<string>, resolved: readonly Observation[]): void {
    const home = this.#homeOf(scope);
    if (!home) return;
    home.resolution = { paths: digestOf(paths), observations: packObservations(resolved) };
    home.holds = 'made';
  }

  #homeOf(scope: string): Home | undefined {
    const [home, ...others] = [...this.#homes.values()].filter((candidate) => candidate.scope === scope);
    return others.length === 0 ? home : undefined;
  }

  /** Writes what was learnt, whole or not at all. A cache that cannot be written is no error: the next scan is slower. */
  async close(): Promise<void> {
    await this.#inner.close();
    for (const [home, { fresh, old, changed, holds, resolution }] of this.#homes) {
      if (!changed && holds !== 'made' && fresh.size === old.size) continue;
      writeCacheFile(this.#path(home), {
        recordedMs: this.#startedMs,
        entries: fresh,
        ...(resolution && holds !== 'no' ? { resolution } : {}),
      });
    }
  }

  #find(file: FileReference, stamp: Stamp, demanded: boolean): FileOutcome | undefined {
    const home = this.#home(file);
    const key = keyOf(file, demanded);
    const entry = home.old.get(key);
    if (!entry || entry.context !== contextOf(file) || entry.stamp.some((value, at) => value !== stamp[at])) return undefined;
    if (Math.max(stamp[1], stamp[2]) > home.recordedMs - unsettledMs) return undefined;
    home.fresh.set(key, entry);
    return { path: file.document.path, observations: unpackObservations(entry.observations) };
  }

  #home(file: FileReference): Home {
    // The root folder is part of the name: two clones of one repository have different inodes and would fight over one file. So is the
    // scope: what is remembered speaks of it.
    const root = file.file.slice(0, file.file.length - file.document.path.length);
    const name = `${file.document.home}\n${file.document.scope}\n${root}`;
    const known = this.#homes.get(name);
    if (known) return known;
    const stored = readCacheFile(this.#path(name));
    const made: Home = {
      old: stored?.entries ?? new Map(),
      recordedMs: stored?.recordedMs ?? 0,
      fresh: new Map(),
      scope: file.document.scope,
      changed: false,
      ...(stored?.resolution ? { resolution: stored.resolution } : {}),
      holds: 'no',
    };
    this.#homes.set(name, made);
    return made;
  }

  #path(home: string): string {
    return join(this.#options.folder, `${createHash('sha256').update(`${this.#options.key}\n${home}`).digest('hex').slice(0, 32)}.json.gz`);
  }
}

// No path holds a NUL.
const demandedMark = '\u0000';
const keyOf = (file: FileReference, demanded: boolean) => (demanded ? demandedMark + file.document.path : file.document.path);

function digestOf(paths: ReadonlySet<string>): string {
  const hash = createHash('sha256');
  for (const path of [...paths].sort()) hash.update(`${path}\u0000`);
  return hash.digest('hex');
}

// Nearly always one of a few constants: a hundred thousand copies of a word are megabytes.
const contextOf = ({ document: { context, settingsScope, filePermissions } }: FileReference): string =>
  settingsScope || filePermissions ? `${context} ${settingsScope ?? ''} ${filePermissions ?? ''}` : context;

function stampOf(path: string): Stamp | undefined {
  try {
    const { size, mtimeMs, ctimeMs, ino } = lstatSync(path);
    return [size, mtimeMs, ctimeMs, ino];
  } catch {
    return undefined;
  }
}
