import type { Check } from '../../src/contracts/index.js';
import { Estate } from '../../src/core/graph/estate.js';
import { PathFinder } from '../../src/core/graph/path-search.js';
import { emptyPolicy } from '../../src/core/policy.js';
import { fail, pass } from '../../src/core/result.js';
import type { AssetView, View } from '../../src/core/view.js';
import { Evaluator } from '../../src/engine/incremental/evaluator.js';
import { entriesOf, generation, recordOf, records, relationsOf, targetsOf } from './data.js';
import { held, type Measures, timed } from './measures.js';

const appliesTo = ['agent', 'tool', 'mcp-server', 'workload', 'data-store'] as const;
const checks = [
  {
    id: 'own-row',
    version: 1,
    appliesTo,
    evaluate: (asset: AssetView) => (asset.value('context') === 'active' ? pass() : fail(`${asset.name} is not in use.`)),
  },
  {
    id: 'neighbours',
    version: 1,
    appliesTo,
    evaluate: (asset: AssetView, view: View) => {
      const other = view.out(asset.id, 'uses-tool').items.find((item) => item.asset.value('context') !== 'active');
      return other ? fail(`${asset.name} uses ${other.asset.name}, which is not in use.`) : pass();
    },
  },
] as unknown as readonly Check[];

const changes = 200;

export function measureSightline(assets: number): Measures {
  const before = held();
  const scopes = { coverage: [], covers: new Map() };
  const loaded = timed(() => new Estate({ records: records(assets), relations: relationsOf(assets), ...scopes }));
  const estate = loaded.value;
  const memoryGraph = held() - before;
  const { ids, topology, columns, records: rows, evidence, texts } = estate.store.memory;
  const query = { from: entriesOf(assets), to: targetsOf(assets), maxHops: 6 };
  const search = timed(() => new PathFinder(estate.store).paths(query));
  const first = timed(
    () => new Evaluator(estate, { linkers: [], analyses: [], checks }, { policy: emptyPolicy, now: '2026-01-01T00:00:00Z' }),
  );
  const evaluator = first.value;
  let reevaluated = 0;
  const stepped = timed(() => {
    for (let at = 0; at < changes; at++) {
      const changed = Math.floor((at * assets) / changes) + 1;
      reevaluated += evaluator.apply({ records: [recordOf(changed, 'test')] }).results;
    }
  });
  const { reads, results } = evaluator.bytes;
  return {
    relations: estate.store.topology.size,
    generate: generation(assets),
    load: loaded.ms,
    paths: search.value.length,
    pathSearch: search.ms,
    fullEvaluation: first.ms,
    incremental: stepped.ms / changes,
    reevaluated: reevaluated / changes,
    memoryIds: ids,
    memoryTopology: topology,
    memoryColumns: columns,
    memoryRecords: rows,
    memoryEvidence: evidence,
    memoryTexts: texts,
    memoryReads: reads + results,
    memoryGraph,
  };
}
