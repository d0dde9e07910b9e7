import picomatch from 'picomatch';
import { type Detector, type Document, type Observation, Recorder } from '../contracts/index.js';
import { contextOfPath } from '../core/context.js';
import { FileInterest } from './file-interest.js';

const defaultMaxBytes = 2 * 1024 * 1024;

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

  /** The largest file that any detector would read under this path; 0 when none wants it. */
  maxBytes(path: string): number {
    return this.interested(path).reduce((most, detector) => Math.max(most, detector.maxBytes ?? defaultMaxBytes), 0);
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
