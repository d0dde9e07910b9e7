/**
 * What a detector hands to resolvers: a compact, serialisable digest of one document. The token ties name and type together, so that
 * writer and reader agree; it lives on the floor below both (`parsing/` or `catalogue/`).
 */
export interface SummaryKind<T> {
  readonly id: string;
  /** Counts up when the shape changes; part of every cache key. */
  readonly version: number;
  readonly _type?: T;
}

export function summaryKind<T>(id: string, version: number): SummaryKind<T> {
  return { id, version };
}

export interface Summary {
  readonly kind: string;
  /** Key within its source: nearly always the document's path. */
  readonly key: string;
  readonly data: unknown;
}
