import type { AssetId } from '../../src/core/ids.js';
import type { AssetRecord, RelationRecord } from '../../src/core/record.js';
import { relationSpec } from '../../src/core/schema/index.js';
import { entriesOf, generation, recordOf, records, relationsOf, targetsOf } from './data.js';
import { held, type Measures, timed } from './measures.js';

/** The reference: records as they are, adjacency as a Map of Maps, a search per entry, and everything judged anew at each change. */
interface Maps {
  readonly records: Map<AssetId, AssetRecord>;
  readonly out: Map<AssetId, Map<AssetId, RelationRecord[]>>;
  relations: number;
}

export function measureMaps(assets: number): Measures {
  const before = held();
  const loaded = timed(() => load(assets));
  const maps = loaded.value;
  const memoryGraph = held() - before;
  const search = timed(() => paths(maps, entriesOf(assets), new Set(targetsOf(assets)), 6));
  const full = timed(() => evaluate(maps));
  maps.records.set(recordOf(1).id, recordOf(1, 'test'));
  const again = timed(() => evaluate(maps));
  return {
    relations: maps.relations,
    generate: generation(assets),
    load: loaded.ms,
    paths: search.value,
    pathSearch: search.ms,
    fullEvaluation: full.ms,
    incremental: again.ms,
    reevaluated: again.value,
    memoryGraph,
  };
}

function load(assets: number): Maps {
  const maps: Maps = { records: new Map(), out: new Map(), relations: 0 };
  for (const record of records(assets)) maps.records.set(record.id, record);
  for (const relation of relationsOf(assets)) {
    let row = maps.out.get(relation.from);
    if (!row) {
      row = new Map();
      maps.out.set(relation.from, row);
    }
    const edges = row.get(relation.to);
    if (edges) edges.push(relation);
    else row.set(relation.to, [relation]);
    maps.relations++;
  }
  return maps;
}

function paths(maps: Maps, entries: readonly AssetId[], targets: ReadonlySet<AssetId>, maxHops: number): number {
  let found = 0;
  for (const entry of entries) {
    const parents = new Map<AssetId, AssetId | undefined>([[entry, undefined]]);
    let frontier = [entry];
    for (let hop = 0; hop < maxHops; hop++) {
      const next: AssetId[] = [];
      for (const at of frontier)
        for (const [to, edges] of maps.out.get(at) ?? [])
          if (!parents.has(to) && edges.some((edge) => relationSpec(edge.kind).traversable !== 'no')) {
            parents.set(to, at);
            next.push(to);
          }
      frontier = next;
    }
    for (const id of parents.keys()) if (id !== entry && targets.has(id)) found++;
  }
  return found;
}

/** Both checks on everything; returns how many results that were. */
function evaluate(maps: Maps): number {
  const results: string[] = [];
  const active = (id: AssetId) => {
    const context = maps.records.get(id)?.properties.context;
    return context?.state === 'known' && context.value === 'active';
  };
  for (const [id, record] of maps.records) {
    if (record.kind === 'repository') continue;
    results.push(active(id) ? 'pass' : `${record.name} is not in use.`);
    let other: string | undefined;
    for (const [to, edges] of maps.out.get(id) ?? []) if (edges.some((edge) => edge.kind === 'uses-tool') && !active(to)) other ??= to;
    results.push(other === undefined ? 'pass' : `${record.name} uses ${other}, which is not in use.`);
  }
  return results.length;
}
