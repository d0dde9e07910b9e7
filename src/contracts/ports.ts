import type { FileReference } from './collector.js';
import type { Document } from './document.js';
import type { Observation } from './recorder.js';

/** What became of one file. */
export interface FileOutcome {
  readonly path: string;
  readonly observations: readonly Observation[];
  /** Set when the file was not read: why, in the words of the coverage table. */
  readonly skipped?: string;
  /** A detector claims the file by its name, so that not reading it makes its scope partial. */
  readonly claimed?: boolean;
}

/** Reads files and runs the detectors on them, wherever that may be: in this process or in workers. */
export interface DetectPort {
  /** @param demanded past the prefilters, because a resolver asked */
  files(files: readonly FileReference[], demanded?: boolean): Promise<readonly FileOutcome[]>;
  documents(documents: readonly Document[]): Promise<readonly Observation[]>;
  close(): Promise<void>;
}

export type Progress = (stage: 'collect' | 'detect' | 'resolve' | 'evaluate', done: number, total?: number) => void;
