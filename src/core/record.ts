import type { Evidence } from './evidence.js';
import type { AssetId } from './ids.js';
import type { KindId, PropertyValue, RelationId } from './schema/index.js';

/** How we know: stated in code or configuration, seen live, concluded by a linker, or signed by a person. */
export type Provenance = 'declared' | 'observed' | 'inferred' | 'attested';

export type Confidence = 'certain' | 'likely' | 'possible';

export const confidenceRank: Readonly<Record<Confidence, number>> = { possible: 0, likely: 1, certain: 2 };

/** What one record states of one property. A property that a record does not mention is absent from the map. */
export type Stated =
  | { readonly state: 'known'; readonly value: PropertyValue }
  | { readonly state: 'unset' }
  | { readonly state: 'unknown'; readonly reason: string };

/** A relation kind that this record could not list whole, and why (tools from a call that cannot be followed). */
export interface OpenEnd {
  readonly relation: RelationId;
  readonly direction: 'out' | 'in';
  readonly reason: string;
}

/** One observed asset under its own natural key. Immutable. */
export interface AssetRecord {
  readonly id: AssetId;
  readonly kind: KindId;
  readonly name: string;
  readonly properties: Readonly<Record<string, Stated>>;
  /** Other natural keys of the same kind by which others may know it. Strong: equal alias means same asset. */
  readonly aliases: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  readonly provenance: Provenance;
  readonly confidence: Confidence;
  readonly evidence: readonly Evidence[];
  readonly open: readonly OpenEnd[];
  readonly scope: string;
  readonly module: string;
}

export interface RelationRecord {
  readonly from: AssetId;
  readonly kind: RelationId;
  readonly to: AssetId;
  readonly properties: Readonly<Record<string, Stated>>;
  readonly provenance: Provenance;
  readonly confidence: Confidence;
  readonly evidence: readonly Evidence[];
  readonly scope: string;
  readonly module: string;
}

export type NoticeCode =
  | 'unreadable' // a claimed document could not be read or parsed: its scope is partial
  | 'partly-readable' // one member was dropped, the rest was read
  | 'unresolved' // a value could not be followed
  | 'conflict' // two facts exclude each other
  | 'limit' // a limit cut something off
  | 'note';

export interface Notice {
  readonly code: NoticeCode;
  readonly message: string;
  readonly scope: string;
  readonly path?: string;
  readonly line?: number;
  readonly module?: string;
}
