import type { Evidence } from './evidence.js';
import type { AssetId } from './ids.js';
import type { Policy, PolicyKey } from './policy.js';
import type { Confidence, Provenance } from './record.js';
import type { FactId, FactTypes, KindId, PropertyName, PropertyOf, PropertyValue, RelationId } from './schema/index.js';

/** What is known of one property after merging every record of an asset. */
export type PropertyState<T = PropertyValue> =
  | { readonly state: 'known'; readonly value: T; readonly provenance: readonly Provenance[] }
  /** Read, and not configured. */
  | { readonly state: 'unset' }
  /** Not stated by any record, or stated as unreadable. */
  | { readonly state: 'unknown'; readonly reason: string; readonly scope?: string }
  | { readonly state: 'contradicted'; readonly values: readonly { readonly provenance: Provenance; readonly value: T | null }[] };

export interface AssetView<K extends KindId = KindId> {
  readonly id: AssetId;
  readonly kind: K;
  readonly name: string;
  readonly confidence: Confidence;
  readonly provenance: readonly Provenance[];
  readonly labels: Readonly<Record<string, string>>;
  readonly evidence: readonly Evidence[];
  get<P extends PropertyName<K>>(property: P): PropertyState<PropertyOf<K, P>>;
  /** The known value, or undefined for unset, unknown and contradicted: use where "not known to be so" is the question. */
  value<P extends PropertyName<K>>(property: P): PropertyOf<K, P> | undefined;
}

export interface Neighbour {
  readonly asset: AssetView;
  readonly relation: RelationId;
  readonly confidence: Confidence;
  readonly evidence: readonly Evidence[];
  property(name: string): PropertyState;
}

export interface Neighbours {
  readonly items: readonly Neighbour[];
  /** True only when every scope that could hold such a relation was read whole by a module that covers it. */
  readonly complete: boolean;
  /** Why not complete. */
  readonly because?: string;
}

/**
 * The only way in which checks, analyses and linkers see the estate. Every answer is recorded as a read before it is given, so that
 * evaluation can be incremental; there is no raw iteration.
 */
export interface View {
  asset(id: AssetId): AssetView | undefined;
  all<K extends KindId>(kind: K): readonly AssetView<K>[];
  out(id: AssetId, relation: RelationId): Neighbours;
  in(id: AssetId, relation: RelationId): Neighbours;
  /** By any natural key of a kind: its own or an alias. */
  lookup<K extends KindId>(kind: K, key: string): AssetView<K> | undefined;
  fact<F extends FactId>(id: AssetId, fact: F): FactTypes[F] | undefined;
  /** Whether every scope was read whole by modules that cover this kind: only then does absence of such assets mean something. */
  complete(kind: KindId): { readonly complete: boolean; readonly because?: string };
  policy<P extends PolicyKey>(key: P): Policy[P];
  /** Whether an instant has passed; schedules a re-evaluation when it has not. */
  isPast(instant: string): boolean;
  /** The owner that the owner signals agree on. */
  owner(id: AssetId): Owner | undefined;
}

export interface Owner {
  /** `team:<name>` or `user:<name>`, as the signal writes it without its sigils. */
  readonly name: string;
  readonly confidence: Confidence;
  /** Id of the owner signal, and the place that says so. */
  readonly signal: string;
  readonly because: string;
}
