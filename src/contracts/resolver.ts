import { z } from 'zod';
import type { Covers } from '../core/coverage.js';
import type { KindId, RelationId } from '../core/schema/index.js';
import { checkMetadata, covers, fn, kindId, moduleId, relationId, sentence, version } from './define.js';
import type { Recorder } from './recorder.js';
import type { SummaryKind } from './summary.js';

/** The summaries of one source (a repository, a device). Every lookup is recorded, hit or miss, as a dependency of the outcome. */
export interface SourceView {
  /** All summaries of a kind, sorted by key. */
  all<T>(kind: SummaryKind<T>): readonly { readonly key: string; readonly data: T }[];
  lookup<T>(kind: SummaryKind<T>, key: string): T | undefined;
  /** Whether the source holds a file of this path, read or not. */
  exists(path: string): boolean;
  /** Paths of the files that lie in a folder itself (`''` is the root), sorted: a package of Go or Java is its folder. */
  filesIn(folder: string): readonly string[];
  /**
   * Asks for a file that the prefilter skipped. Returns false when the source has no such file. The engine then detects it and calls
   * the resolver again from the start; what was recorded so far in this round is dropped.
   */
  demand(path: string): boolean;
}

export interface Resolver {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly docs: { readonly summary: string; readonly limits: string };
  readonly reads: readonly SummaryKind<unknown>[];
  readonly emits: readonly KindId[];
  readonly relates?: readonly RelationId[];
  readonly covers?: Covers;
  /** Pure and deterministic; may be called several times. Each place needs its path. */
  resolve(source: SourceView, see: Recorder): void;
}

const schema = z
  .object({
    id: moduleId,
    version,
    title: z.string().min(3),
    docs: z.object({ summary: sentence, limits: sentence }).strict(),
    reads: z.array(z.object({ id: z.string(), version })).readonly(),
    emits: z.array(kindId).readonly(),
    relates: z.array(relationId).readonly().optional(),
    covers: covers.optional(),
    resolve: fn,
  })
  .strict();

export function defineResolver(resolver: Resolver): Resolver {
  checkMetadata('Resolver', schema, resolver);
  return resolver;
}
