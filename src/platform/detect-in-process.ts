import type { Detector, DetectPort, Document, FileOutcome, FileReference, Observation } from '../contracts/index.js';
import { Detection } from '../engine/detect.js';
import { loadGrammars } from './grammars.js';
import { readBounded } from './read-bounded.js';

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

  /** Whether a detector claims the file by its name. */
  claimed(path: string): boolean {
    return this.#detection.claimed(path);
  }

  async #file(file: FileReference, demanded: boolean): Promise<FileOutcome> {
    const { path } = file.document;
    const interested = this.#detection.interested(path);
    if (interested.length === 0) return { path, observations: [] };
    const text = await this.#text(file, demanded);
    const bytes = demanded ? undefined : this.#bytes(file);
    const observations = [...(text?.observations ?? []), ...(bytes?.observations ?? [])];
    // What one sort of detector could not take is skipped only when no other sort could.
    const skipped = text && bytes ? text.skipped && bytes.skipped : (text?.skipped ?? bytes?.skipped);
    return { path, observations, ...(skipped ? { skipped, claimed: this.#detection.claimed(path) } : {}) };
  }

  async #text(file: FileReference, demanded: boolean): Promise<Taken | undefined> {
    const { path } = file.document;
    const limits = this.#detection.limits(path, 'text');
    if (!limits) return undefined;
    const loaded = readBounded(file.file, limits);
    if ('skipped' in loaded) return { observations: [], ...loaded };
    const decoded = decodeText(loaded.bytes);
    if ('skipped' in decoded) return { observations: [], ...decoded };
    const wanted = this.#detection
      .interested(path)
      .filter((detector) => !detector.binary && (demanded || !detector.prefilter || detector.prefilter.test(decoded.text)));
    if (wanted.length === 0) return { observations: [] };
    await loadGrammars(wanted.flatMap((detector) => detector.grammars ?? []));
    return { observations: this.#detection.detect({ ...file.document, text: decoded.text }, demanded) };
  }

  #bytes(file: FileReference): Taken | undefined {
    const limits = this.#detection.limits(file.document.path, 'bytes');
    if (!limits) return undefined;
    const loaded = readBounded(file.file, limits);
    return 'skipped' in loaded
      ? { observations: [], ...loaded }
      : { observations: this.#detection.detect({ ...file.document, text: '', ...loaded }) };
  }
}

/** What came of a file as text, or as bytes. */
interface Taken {
  readonly observations: readonly Observation[];
  readonly skipped?: string;
}
