import { z } from 'zod';
import type { Covers } from '../core/coverage.js';
import type { AssetId } from '../core/ids.js';
import type { Confidence } from '../core/record.js';
import type { Severity } from '../core/result.js';
import type { FactId, FactTypes, KindId, RelationId } from '../core/schema/index.js';
import type { AssetView, Neighbour, Owner, View } from '../core/view.js';
import { checkMetadata, covers, fn, kindId, moduleId, relationId, sentence, version } from './define.js';
import type { SourceView } from './resolver.js';
import type { SummaryKind } from './summary.js';

const docs = z.object({ summary: sentence, limits: sentence }).strict();
const factId = z.enum(['exposure', 'tool-capability', 'system-membership'] satisfies FactId[]);

/* ---------------------------------------------------------------- linkers */

/** Adds relations and aliases across sources. What it adds is `inferred` and carries its name; a rerun replaces all of it. */
export interface Linker {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly docs: { readonly summary: string; readonly limits: string };
  /** What it reads and writes orders the linkers; a cycle is rejected at load. */
  readonly readsRelations: readonly RelationId[];
  readonly writesRelations: readonly RelationId[];
  readonly covers?: Covers;
  link(view: View, join: LinkSink): void;
}

export interface LinkSink {
  relate(
    from: AssetId,
    relation: RelationId,
    to: AssetId,
    because: { readonly confidence?: Confidence; readonly evidenceOf?: readonly (AssetView | Neighbour)[] },
  ): void;
}

export function defineLinker(linker: Linker): Linker {
  checkMetadata(
    'Linker',
    z
      .object({
        id: moduleId,
        version,
        title: z.string().min(3),
        docs,
        readsRelations: z.array(relationId).readonly(),
        writesRelations: z.array(relationId).readonly(),
        covers: covers.optional(),
        link: fn,
      })
      .strict(),
    linker,
  );
  return linker;
}

/* --------------------------------------------------------------- analyses */

/** Derives one sort of fact. */
export interface Analysis<F extends FactId = FactId> {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly docs: { readonly summary: string; readonly limits: string };
  readonly fact: F;
  readonly readsFacts: readonly FactId[];
  readonly appliesTo: readonly KindId[];
  /** The fact about one asset with the places that prove it, or undefined when there is nothing to say. */
  derive(asset: AssetView, view: View): { readonly value: FactTypes[F]; readonly because: readonly string[] } | undefined;
}

export function defineAnalysis<F extends FactId>(analysis: Analysis<F>): Analysis {
  checkMetadata(
    'Analysis',
    z
      .object({
        id: moduleId,
        version,
        title: z.string().min(3),
        docs,
        fact: factId,
        readsFacts: z.array(factId).readonly(),
        appliesTo: z.array(kindId).min(1).readonly(),
        derive: fn,
      })
      .strict(),
    analysis,
  );
  return analysis as unknown as Analysis;
}

/* ----------------------------------------------------------------- owners */

/** Says who owns an asset, by one signal. The engine asks in order of precedence and takes the first answer. */
export interface OwnerSignal {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly docs: { readonly summary: string; readonly limits: string };
  /** Lower is asked first. */
  readonly precedence: number;
  readonly reads: readonly SummaryKind<unknown>[];
  /** Called once per source; the returned function is asked for every asset with evidence there. */
  prepare(source: SourceView): (question: OwnerQuestion) => Omit<Owner, 'signal'> | undefined;
}

export interface OwnerQuestion {
  /** Path of a file in this source. */
  readonly path?: string;
  readonly labels: Readonly<Record<string, string>>;
}

export function defineOwnerSignal(signal: OwnerSignal): OwnerSignal {
  checkMetadata(
    'Owner signal',
    z
      .object({
        id: moduleId,
        version,
        title: z.string().min(3),
        docs,
        precedence: z.number(),
        reads: z.array(z.object({ id: z.string(), version })).readonly(),
        prepare: fn,
      })
      .strict(),
    signal,
  );
  return signal;
}

/* ----------------------------------------------------------- attack paths */

export interface Hop {
  readonly from: AssetId;
  readonly relation: RelationId;
  readonly to: AssetId;
  /** True when the relation is walked against its direction. */
  readonly reversed: boolean;
}

export interface PathSearch {
  /**
   * Shortest traversable paths from any of `from` to each of `to`, one per pair of entry and target.
   * @param via relations that may be walked; default: all that are declared traversable
   * @param through kinds that a path may pass; default: all
   */
  paths(query: {
    readonly from: readonly AssetId[];
    readonly to: readonly AssetId[];
    readonly maxHops: number;
    readonly via?: readonly RelationId[];
    readonly through?: readonly KindId[];
  }): readonly { readonly entry: AssetId; readonly target: AssetId; readonly hops: readonly Hop[] }[];
}

export interface PathDraft {
  readonly entry: AssetId;
  readonly target: AssetId;
  readonly hops: readonly Hop[];
  /** A full sentence that names entry and target. */
  readonly message: string;
  readonly severity?: Severity;
  /** Checks whose findings on an asset of this path make it possible. The engine joins them by asset. */
  readonly enabledBy: readonly string[];
}

export interface AttackPathPattern {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly severity: Severity;
  readonly docs: { readonly summary: string; readonly limits: string; readonly remediation: string };
  readonly controls: readonly string[];
  find(view: View, search: PathSearch): readonly PathDraft[];
}

export function defineAttackPath(pattern: AttackPathPattern): AttackPathPattern {
  checkMetadata(
    'Attack path',
    z
      .object({
        id: moduleId,
        version,
        title: z.string().min(3),
        severity: z.enum(['critical', 'high', 'medium', 'low', 'info']),
        docs: docs.extend({ remediation: sentence }),
        controls: z.array(z.string()).readonly(),
        find: fn,
      })
      .strict(),
    pattern,
  );
  return pattern;
}
