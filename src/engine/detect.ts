import picomatch from 'picomatch';
import { type Detector, type Document, type Observation, Recorder } from '../contracts/index.js';
import { contextOfPath } from '../core/context.js';
import { FileInterest } from './file-interest.js';

const defaultMaxBytes = 2 * 1024 * 1024;

/** Bytes up to which a file is read whole, and the ends that are read of a larger one. */
export interface ReadLimits {
  readonly whole: number;
  readonly slices?: { readonly head: number; readonly tail: number };
}

/** Decides which detectors read a document, and runs them. One for a process; keeps no document. */
export class Detection {
  readonly #interest: FileInterest;
  readonly #operations: readonly { readonly detector: Detector; readonly matches: (operation: string) => boolean }[];

  constructor(detectors: readonly Detector[]) {
    this.#interest = new FileInterest(detectors);
    this.#operations = detectors.flatMap((detector) =>
      detector.operations ? [{ detector, matches: picomatch([...detector.operations]) }] : [],
    );
  }

  /** Detectors whose file patterns fit a path. */
  interested(path: string): readonly Detector[] {
    return this.#interest.of(path);
  }

  /** How much of a file its detectors would read, as text or as bytes; undefined when none of that sort wants it. */
  limits(path: string, sort: 'text' | 'bytes'): ReadLimits | undefined {
    const detectors = this.interested(path).filter((detector) => Boolean(detector.binary) === (sort === 'bytes'));
    if (detectors.length === 0) return undefined;
    const slices = detectors.flatMap((detector) => detector.slices ?? []);
    return {
      whole: Math.max(...detectors.map((detector) => detector.maxBytes ?? defaultMaxBytes)),
      ...(slices.length > 0
        ? { slices: { head: Math.max(...slices.map(({ head }) => head)), tail: Math.max(...slices.map(({ tail }) => tail)) } }
        : {}),
    };
  }

  /** Whether a detector claims the file by its name. */
  claimed(path: string): boolean {
    return this.interested(path).some((detector) => detector.claims);
  }

  /**
   * Runs every detector that fits.
   * @param demanded a resolver asked for this file: the detectors run that its prefilter kept away before, and no others again
   */
  detect(document: Document, demanded = false): Observation[] {
    const observations: Observation[] = [];
    const operation = document.api && `${document.api.service}.${document.api.operation}`;
    const detectors =
      operation === undefined
        ? this.interested(document.path)
        : this.#operations.filter((entry) => entry.matches(operation)).map((entry) => entry.detector);
    for (const detector of detectors) {
      // A document is text or bytes: each goes to the detectors of its sort.
      if (Boolean(detector.binary) !== (document.bytes !== undefined)) continue;
      const passes = !detector.prefilter || detector.prefilter.test(document.text);
      if (passes === demanded) continue;
      if (document.text.length > (detector.maxBytes ?? defaultMaxBytes)) continue;
      observations.push(runDetector(detector, document));
    }
    return observations;
  }
}

/** One detector on one document. A detector that throws is a defect of ours: said as a notice that makes its scope partial. */
export function runDetector(detector: Detector, document: Document): Observation {
  const see = new Recorder({
    scope: document.scope,
    home: document.home,
    module: detector.id,
    provenance: document.api ? 'observed' : 'declared',
    document,
    contextOf: contextOfPath,
  });
  try {
    detector.detect(document, see);
    return see.observation();
  } catch (error) {
    const failed = new Recorder({
      scope: document.scope,
      home: document.home,
      module: detector.id,
      provenance: 'declared',
      document,
      contextOf: contextOfPath,
    });
    failed.notice('unreadable', `${detector.title} could not be read: ${(error as Error).message}`);
    return failed.observation();
  }
}
