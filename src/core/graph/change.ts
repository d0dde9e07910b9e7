import type { ScopeCoverage } from '../coverage.js';
import type { AssetId } from '../ids.js';
import type { AssetRecord, RelationRecord } from '../record.js';
import type { RelationId } from '../schema/index.js';

/** What stands behind an asset: one record id, seen in one scope by one module. */
export interface Support {
  readonly id: AssetId;
  readonly scope: string;
  readonly module: string;
}

/** What stands behind a relation. */
export interface RelationSupport {
  readonly from: AssetId;
  readonly kind: RelationId;
  readonly to: AssetId;
  readonly scope: string;
  readonly module: string;
}

/**
 * A step from one estate to the next. Coverage takes effect first: it decides what the same change may withdraw. Records replace what
 * the same support said before; support that is withdrawn goes only where its scope was read whole.
 */
export interface Change {
  readonly coverage?: readonly ScopeCoverage[];
  readonly records?: readonly AssetRecord[];
  readonly relations?: readonly RelationRecord[];
  readonly withdrawn?: readonly Support[];
  readonly withdrawnRelations?: readonly RelationSupport[];
  /** Scopes that are gone themselves, as two complete listings of scopes agree: everything in them goes. */
  readonly forgotten?: readonly string[];
  /** Documents by scope that were listed and could not be read: they retire nothing that they once evidenced. */
  readonly unread?: ReadonlyMap<string, readonly string[]>;
}

/** Everything that one run brought back from one scope. */
export interface ScopeObservation {
  readonly coverage: ScopeCoverage;
  readonly records: readonly AssetRecord[];
  readonly relations: readonly RelationRecord[];
  readonly unread?: readonly string[];
}

export const supportKey = (of: Support): string => JSON.stringify([of.id, of.scope, of.module]);
export const relationSupportKey = (of: RelationSupport): string => JSON.stringify([of.from, of.kind, of.to, of.scope, of.module]);

/**
 * The change from what an estate knows of a scope to what a run of it brought: support that was not seen again is withdrawn, as far as
 * the modules that looked go.
 */
export function scopeChange(
  known: { readonly records: Iterable<AssetRecord>; readonly relations: Iterable<RelationRecord> },
  { coverage, records, relations, unread }: ScopeObservation,
): Change {
  const looked = new Set([...coverage.modules, ...records.map((record) => record.module), ...relations.map((relation) => relation.module)]);
  const mine = (record: { readonly scope: string; readonly module: string }) =>
    record.scope === coverage.scope && looked.has(record.module);
  const seen = new Set(records.map(supportKey));
  const seenRelations = new Set(relations.map(relationSupportKey));
  return {
    coverage: [coverage],
    records,
    relations,
    withdrawn: [...known.records].filter((record) => mine(record) && !seen.has(supportKey(record))),
    withdrawnRelations: [...known.relations].filter((relation) => mine(relation) && !seenRelations.has(relationSupportKey(relation))),
    ...(unread ? { unread: new Map([[coverage.scope, unread]]) } : {}),
  };
}
