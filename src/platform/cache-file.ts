import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { PackedObservation } from './packed-summaries.js';

/** What must be equal for a remembered outcome to hold: the file as the system knows it. */
export type Stamp = readonly [size: number, mtimeMs: number, ctimeMs: number, inode: number];

export interface Entry {
  readonly stamp: Stamp;
  /** What else of the document a detector can see. */
  readonly context: string;
  readonly observations: readonly PackedObservation[];
}

/** What resolvers said of a scope whose files were these. */
export interface Resolution {
  /** Digest of every path. */
  readonly paths: string;
  readonly observations: readonly PackedObservation[];
}

export interface Stored {
  /** When it was recorded: files changed less than two seconds before may have changed again unseen. */
  readonly recordedMs: number;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly resolution?: Resolution;
}

const version = 3;
/** The first line; each further one is an entry, of which most hold nothing and say it in few characters. */
type Head = { readonly version: number } & Omit<Stored, 'entries'>;
type Line = readonly [key: string, stamp: Stamp, context: string, observations?: readonly PackedObservation[]];

const piece = 1 << 20;
const nothing: readonly PackedObservation[] = [];

/** Piece by piece, whole or not at all. A cache that cannot be written is no error: the next scan is slower. */
export function writeCacheFile(path: string, { entries, ...rest }: Stored): void {
  const temporary = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const descriptor = openSync(temporary, 'w', 0o600);
    try {
      let text = `${JSON.stringify({ version, ...rest } satisfies Head)}\n`;
      for (const [key, { stamp, context, observations }] of entries) {
        const line: Line = observations.length === 0 ? [key, stamp, context] : [key, stamp, context, observations];
        text += `${JSON.stringify(line)}\n`;
        if (text.length < piece) continue;
        writeWhole(descriptor, gzipSync(text, { level: 1 }));
        text = '';
      }
      writeWhole(descriptor, gzipSync(text, { level: 1 }));
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, path);
  } catch {
    discard(temporary);
  }
}

/** Undefined when there is none, or when any part of it is not what was written. */
export function readCacheFile(path: string): Stored | undefined {
  try {
    const bytes = gunzipSync(readFileSync(path));
    const entries = new Map<string, Entry>();
    let head: Head | undefined;
    for (let start = 0; start < bytes.length; ) {
      const end = bytes.indexOf(10, start);
      const line: unknown = JSON.parse(bytes.toString('utf8', start, end === -1 ? bytes.length : end));
      start = end === -1 ? bytes.length : end + 1;
      if (head) {
        const [key, stamp, context, observations = nothing] = line as Line;
        entries.set(key, { stamp, context, observations });
      } else {
        head = line as Head;
        if (head.version !== version) return undefined;
      }
    }
    return head && { recordedMs: head.recordedMs, entries, ...(head.resolution ? { resolution: head.resolution } : {}) };
  } catch {
    return undefined;
  }
}

function writeWhole(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Nothing was written there.
  }
}
