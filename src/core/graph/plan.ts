import type { ScopeCoverage } from '../coverage.js';
import type { AssetRecord, RelationRecord } from '../record.js';
import { type Change, relationSupportKey, supportKey } from './change.js';
import type { GraphStore } from './graph-store.js';
import { numberOfRelation } from './relation-rows.js';
import { mayReplace, mayWithdraw } from './retirement.js';

/** What a change comes to, after the rules of retirement and without what stays as it is. */
export interface Plan {
  readonly removedRows: readonly number[];
  readonly addedRecords: readonly AssetRecord[];
  readonly removedRelationRows: readonly number[];
  readonly addedRelations: readonly RelationRecord[];
}

interface Side<S, R> {
  readonly rowsOf: (support: S) => readonly number[];
  readonly read: (row: number) => R;
  readonly key: (support: S) => string;
}

/** @param coverageOf the standing of scopes with the change's own coverage in force */
export function planChange(store: GraphStore, change: Change, coverageOf: (scope: string) => ScopeCoverage | undefined): Plan {
  const assets = planSide(assetSide(store), change, change.records ?? [], change.withdrawn ?? [], coverageOf);
  const relations = planSide(relationSide(store), change, change.relations ?? [], change.withdrawnRelations ?? [], coverageOf);
  const forgotten = new Set((change.forgotten ?? []).map((scope) => store.texts.find(scope)));
  if (forgotten.size > 0) {
    for (const row of store.assets.rows()) if (forgotten.has(store.assets.scope.at(row))) assets.removed.add(row);
    for (const row of store.relations.rows()) if (forgotten.has(store.relations.scope.at(row))) relations.removed.add(row);
  }
  return {
    removedRows: [...assets.removed],
    addedRecords: assets.added,
    removedRelationRows: [...relations.removed],
    addedRelations: relations.added,
  };
}

function planSide<S, R extends S & (AssetRecord | RelationRecord)>(
  side: Side<S, R>,
  change: Change,
  incoming: readonly R[],
  withdrawn: readonly S[],
  coverageOf: (scope: string) => ScopeCoverage | undefined,
): { readonly removed: Set<number>; readonly added: R[] } {
  const removed = new Set<number>();
  const added: R[] = [];
  const groups = new Map<string, R[]>();
  for (const record of incoming) {
    const key = side.key(record);
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  for (const group of groups.values()) {
    const first = group[0] as R;
    const unread = change.unread?.get(first.scope);
    const wanted = new Map(group.map((record) => [contentOf(record), record]));
    const said = new Set(wanted.keys());
    for (const row of side.rowsOf(first)) {
      const before: AssetRecord | RelationRecord = side.read(row);
      const content = contentOf(before);
      // One that stands there twice already changes nothing either.
      if (said.has(content)) {
        wanted.delete(content);
        continue;
      }
      if (mayReplace(before, group, coverageOf(first.scope), unread)) removed.add(row);
    }
    added.push(...wanted.values());
  }
  for (const support of withdrawn) {
    if (groups.has(side.key(support))) continue;
    for (const row of side.rowsOf(support)) {
      const before: AssetRecord | RelationRecord = side.read(row);
      if (mayWithdraw(before, coverageOf(before.scope), change.unread?.get(before.scope))) removed.add(row);
    }
  }
  return { removed, added };
}

function assetSide(store: GraphStore) {
  return {
    key: supportKey,
    read: (row: number) => store.assets.record(row),
    rowsOf: (of: Parameters<typeof supportKey>[0]) => {
      const symbol = store.symbols.find(of.id);
      const rows: number[] = [];
      if (symbol === -1) return rows;
      const [scope, module] = [store.texts.find(of.scope), store.texts.find(of.module)];
      for (let row = store.assets.first(symbol); row !== -1; row = store.assets.next.at(row))
        if (store.assets.scope.at(row) === scope && store.assets.module.at(row) === module) rows.push(row);
      return rows;
    },
  };
}

function relationSide(store: GraphStore) {
  return {
    key: relationSupportKey,
    read: (row: number) => store.relations.record(row),
    rowsOf: (of: Parameters<typeof relationSupportKey>[0]) => {
      const [from, to] = [store.symbols.find(of.from), store.symbols.find(of.to)];
      const edge = from === -1 || to === -1 ? -1 : store.topology.find(from, numberOfRelation(of.kind), to);
      const rows: number[] = [];
      if (edge === -1) return rows;
      const [scope, module] = [store.texts.find(of.scope), store.texts.find(of.module)];
      for (let row = store.relations.first(edge); row !== -1; row = store.relations.next.at(row))
        if (store.relations.scope.at(row) === scope && store.relations.module.at(row) === module) rows.push(row);
      return rows;
    },
  };
}

/** The same text for the same content, whatever the order in which its parts were written. */
export function contentOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
