import { z } from 'zod';
import type { Covers } from '../core/coverage.js';
import type { KindId, RelationId } from '../core/schema/index.js';
import { checkMetadata, covers, fn, kindId, moduleId, relationId, sentence, version } from './define.js';
import type { Document } from './document.js';
import type { Recorder } from './recorder.js';
import type { SummaryKind } from './summary.js';

/** A tree-sitter grammar that must be loaded before `detect` is called. */
export type GrammarName =
  | 'python'
  | 'typescript'
  | 'tsx'
  | 'javascript'
  | 'terraform'
  | 'go'
  | 'java'
  | 'kotlin'
  | 'c-sharp'
  | 'rust'
  | 'ruby'
  | 'php'
  | 'bash';

export interface Detector {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly docs: { readonly summary: string; readonly reads: string; readonly limits: string };
  /**
   * Globs (picomatch, matched against the path in its source, dot files included) of the documents it reads.
   * `claims: true`: the name alone says that the file is ours, so failing to read or parse it makes its scope partial.
   */
  readonly files: readonly string[];
  readonly claims: boolean;
  /** Reads replies of APIs instead of files: `<service>.<Operation>`, with `*`. */
  readonly operations?: readonly string[];
  /** Only files whose text matches are handed over, unless a resolver demands them. Linear, no backtracking. */
  readonly prefilter?: RegExp;
  readonly grammars?: readonly GrammarName[];
  /** Bytes; larger files are skipped with a notice, unless `slices` says which parts of them will do. Default 2 MB. */
  readonly maxBytes?: number;
  /** Takes `document.bytes` instead of text, of every file that its globs name: binary files come to such detectors alone. */
  readonly binary?: true;
  /** For detectors of bytes: how much of the two ends is read of a file beyond `maxBytes`, so that a header costs the same in 20 GB. */
  readonly slices?: { readonly head: number; readonly tail: number };
  readonly emits: readonly KindId[];
  readonly relates?: readonly RelationId[];
  readonly summaries?: readonly SummaryKind<unknown>[];
  readonly covers?: Covers;
  /** Pure. Must not throw; says `unreadable` instead. Reads the document once. */
  detect(document: Document, see: Recorder): void;
}

const schema = z
  .object({
    id: moduleId,
    version,
    title: z.string().min(3),
    docs: z.object({ summary: sentence, reads: z.string().min(3), limits: sentence }).strict(),
    files: z.array(z.string().min(1)).readonly(),
    claims: z.boolean(),
    operations: z.array(z.string()).readonly().optional(),
    prefilter: z.instanceof(RegExp).optional(),
    grammars: z.array(z.string()).readonly().optional(),
    maxBytes: z.number().positive().optional(),
    binary: z.literal(true).optional(),
    slices: z.object({ head: z.number().positive(), tail: z.number().positive() }).strict().optional(),
    emits: z.array(kindId).readonly(),
    relates: z.array(relationId).readonly().optional(),
    summaries: z
      .array(z.object({ id: z.string(), version }))
      .readonly()
      .optional(),
    covers: covers.optional(),
    detect: fn,
  })
  .strict()
  .refine((detector) => detector.binary || !detector.slices, { path: ['slices'], message: 'only for detectors of bytes' })
  .refine((detector) => !detector.binary || !detector.prefilter, { path: ['prefilter'], message: 'only for detectors of text' });

export function defineDetector(detector: Detector): Detector {
  checkMetadata('Detector', schema, detector);
  return detector;
}
