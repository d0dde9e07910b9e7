import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { DetectPort, Document, FileOutcome, FileReference, Observation } from '../contracts/index.js';

/** What must be equal for a remembered outcome to hold: the file as the system knows it. */
type Stamp = readonly [size: number, mtimeMs: number, ctimeMs: number, inode: number];

interface Entry {
  readonly stamp: Stamp;
  readonly context: string;
  readonly outcome: FileOutcome;
}

interface Stored {
  readonly version: 1;
  /** When it was recorded: files changed less than two seconds before may have changed again unseen. */
  readonly recordedMs: number;
  readonly entries: readonly (readonly [path: string, entry: Entry])[];
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
  readonly #homes = new Map<
    string,
    { readonly old: Map<string, Entry>; readonly recordedMs: number; readonly fresh: Map<string, Entry> }
  >();
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
        if (stamp && !outcome.skipped)
          this.#home(file).fresh.set(keyOf(file, demanded), { stamp, context: file.document.context, outcome });
      }
    }
    return outcomes as FileOutcome[];
  }

  documents(documents: readonly Document[]): Promise<readonly Observation[]> {
    return this.#inner.documents(documents);
  }

  /** Writes what was learnt, whole or not at all. A cache that cannot be written is no error: the next scan is slower. */
  async close(): Promise<void> {
    await this.#inner.close();
    for (const [home, { fresh }] of this.#homes) {
      const stored: Stored = { version: 1, recordedMs: this.#startedMs, entries: [...fresh] };
      const path = this.#path(home);
      const temporary = `${path}.${process.pid}`;
      try {
        mkdirSync(this.#options.folder, { recursive: true, mode: 0o700 });
        writeFileSync(temporary, gzipSync(JSON.stringify(stored), { level: 1 }), { mode: 0o600 });
        renameSync(temporary, path);
      } catch {
        rmSync(temporary, { force: true });
      }
    }
  }

  #find(file: FileReference, stamp: Stamp, demanded: boolean): FileOutcome | undefined {
    const home = this.#home(file);
    const key = keyOf(file, demanded);
    const entry = home.old.get(key);
    if (!entry || entry.context !== file.document.context || entry.stamp.some((value, at) => value !== stamp[at])) return undefined;
    if (Math.max(stamp[1], stamp[2]) > home.recordedMs - unsettledMs) return undefined;
    home.fresh.set(key, entry);
    return entry.outcome;
  }

  #home(file: FileReference) {
    // The root folder is part of the name: two clones of one repository have different inodes and would fight over one file.
    const root = file.file.slice(0, file.file.length - file.document.path.length);
    const name = `${file.document.home} ${root}`;
    const known = this.#homes.get(name);
    if (known) return known;
    const stored = this.#read(name);
    const made = { old: new Map(stored?.entries ?? []), recordedMs: stored?.recordedMs ?? 0, fresh: new Map<string, Entry>() };
    this.#homes.set(name, made);
    return made;
  }

  #read(home: string): Stored | undefined {
    try {
      const stored = JSON.parse(gunzipSync(readFileSync(this.#path(home))).toString('utf8')) as Stored;
      return stored.version === 1 ? stored : undefined;
    } catch {
      return undefined;
    }
  }

  #path(home: string): string {
    return join(this.#options.folder, `${createHash('sha256').update(`${this.#options.key}\n${home}`).digest('hex').slice(0, 32)}.json.gz`);
  }
}

const keyOf = (file: FileReference, demanded: boolean) => (demanded ? `demanded ${file.document.path}` : file.document.path);

function stampOf(path: string): Stamp | undefined {
  try {
    const { size, mtimeMs, ctimeMs, ino } = lstatSync(path);
    return [size, mtimeMs, ctimeMs, ino];
  } catch {
    return undefined;
  }
}
