import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import type { Detector, DetectPort, Document, FileOutcome, FileReference, Observation } from '../contracts/index.js';
import { Detection } from '../engine/detect.js';
import { loadGrammars } from './grammars.js';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Text of a file, or why there is none. A NUL byte near the start means binary. */
export function decodeText(bytes: Uint8Array): { text: string } | { skipped: string } {
  if (bytes.length >= 2 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))) {
    return { text: new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes) };
  }
  if (bytes.subarray(0, 8192).includes(0)) return { skipped: 'binary' };
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    return { text: new TextDecoder('latin1').decode(bytes) };
  }
}

/** Reads and detects in this process: for one file, for tests, and inside each worker. */
export class InProcessDetection implements DetectPort {
  readonly #detection: Detection;

  constructor(detectors: readonly Detector[]) {
    this.#detection = new Detection(detectors);
  }

  async files(files: readonly FileReference[], demanded = false): Promise<FileOutcome[]> {
    const outcomes: FileOutcome[] = [];
    for (const file of files) outcomes.push(await this.#file(file, demanded));
    return outcomes;
  }

  async documents(documents: readonly Document[]): Promise<Observation[]> {
    const observations: Observation[] = [];
    for (const document of documents) {
      await loadGrammars(this.#detection.interested(document.path).flatMap((detector) => detector.grammars ?? []));
      observations.push(...this.#detection.detect(document));
    }
    return observations;
  }

  async close(): Promise<void> {}

  async #file(file: FileReference, demanded: boolean): Promise<FileOutcome> {
    const { path } = file.document;
    const interested = this.#detection.interested(path);
    if (interested.length === 0) return { path, observations: [] };
    const skip = (skipped: string): FileOutcome => ({ path, observations: [], skipped, claimed: this.#detection.claimed(path) });
    const limit = this.#detection.maxBytes(path);
    const loaded = load(file.file, limit);
    if ('skipped' in loaded) return skip(loaded.skipped);
    const decoded = decodeText(loaded.bytes);
    if ('skipped' in decoded) return skip(decoded.skipped);
    const wanted = interested.filter((detector) => demanded || !detector.prefilter || detector.prefilter.test(decoded.text));
    if (wanted.length === 0) return { path, observations: [] };
    await loadGrammars(wanted.flatMap((detector) => detector.grammars ?? []));
    return { path, observations: this.#detection.detect({ ...file.document, text: decoded.text }, demanded) };
  }
}

/**
 * Bytes of a file up to a limit, or why there are none. Size is asked of the open file: it may have changed since it was listed.
 * Synchronous on purpose: in a worker it is three times faster than the same through the thread pool.
 */
function load(path: string, limit: number): { bytes: Buffer } | { skipped: string } {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const status = fstatSync(descriptor);
    if (!status.isFile()) return { skipped: 'not a regular file' };
    if (status.size > limit) return { skipped: `larger than ${Math.round(limit / 1024 / 1024)} MB` };
    return { bytes: readFileSync(descriptor) };
  } catch (error) {
    return { skipped: (error as NodeJS.ErrnoException).code === 'EACCES' ? 'no permission' : 'unreadable' };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
