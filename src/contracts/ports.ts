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
  /** All that was listed is detected; files follow only if a resolver asks. A time to give memory back. */
  rest?(): Promise<void>;
  /**
   * What resolving a scope brought before, if none of its files has changed since: resolvers are pure.
   * @param paths every path of the scope, read or not
   */
  recall?(scope: string, paths: ReadonlySet<string>): readonly Observation[] | undefined;
  remember?(scope: string, paths: ReadonlySet<string>, resolved: readonly Observation[]): void;
  close(): Promise<void>;
}

export type Progress = (stage: 'collect' | 'detect' | 'resolve' | 'evaluate', done: number, total?: number) => void;
