import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hop, PathSearch } from '../../src/contracts/graph-modules.js';
import type { Estate } from '../../src/core/graph/estate.js';
import { type AssetId, assetId, kindOf } from '../../src/core/ids.js';
import type { AssetRecord, RelationRecord } from '../../src/core/record.js';
import { type KindId, type RelationId, relationIds, relationSpec } from '../../src/core/schema/index.js';
import { pathSearch } from '../../src/engine/paths.js';
import { estateOf } from '../support/random-estate.js';

type Query = Parameters<PathSearch['paths']>[0];

/** Every step of a walk, found by looking at all edges. */
function stepsOf(estate: Estate, via: readonly RelationId[] = relationIds): Hop[] {
  const steps: Hop[] = [];
  for (const { from, kind, to } of estate.edges.values()) {
    const { traversable } = relationSpec(kind);
    if (from === to || !via.includes(kind) || traversable === 'no') continue;
    if (traversable !== 'backward') steps.push({ from, relation: kind, to, reversed: false });
    if (traversable !== 'forward') steps.push({ from: to, relation: kind, to: from, reversed: true });
  }
  return steps.sort((a, b) => relationIds.indexOf(a.relation) - relationIds.indexOf(b.relation) || Number(a.reversed) - Number(b.reversed));
}

/** All shortest paths by trying everything; the one whose ids read backwards are least. */
function naive(estate: Estate, { from, to, maxHops, via, through }: Query): ReturnType<PathSearch['paths']> {
  const steps = stepsOf(estate, via);
  const canonical = (ids: readonly AssetId[]) => [...new Set(ids.flatMap((id) => estate.canonical(id) ?? []))];
  return canonical(from).flatMap((entry) =>
    canonical(to)
      .sort()
      .flatMap((target) => {
        let paths: AssetId[][] = entry === target ? [] : [[entry]];
        for (let hops = 1; hops <= maxHops && paths.length > 0; hops++) {
          paths = paths.flatMap((path) => {
            const last = path.at(-1) as AssetId;
            if (path.length > 1 && through && !through.includes(kindOf(last))) return [];
            return steps.filter((step) => step.from === last && !path.includes(step.to)).map((step) => [...path, step.to]);
          });
          const reached = paths.filter((path) => path.at(-1) === target).map((path) => [...path].reverse());
          const best = reached.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))[0]?.reverse();
          if (!best) continue;
          const hopsOf = best.slice(1).map((next, at) => steps.find((step) => step.from === best[at] && step.to === next) as Hop);
          return [{ entry, target, hops: hopsOf }];
        }
        return [];
      }),
  );
}

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const kinds: readonly KindId[] = ['agent', 'workload', 'data-store'];
const relations: readonly RelationId[] = ['uses-tool', 'deployed-as', 'reads', 'contains', 'invokes'];
const some = { provenance: 'declared', confidence: 'certain', evidence: [], scope: 'repo:one', module: 'first', properties: {} } as const;

const graph = fc
  .record({
    kinds: fc.array(fc.constantFrom(...kinds), { minLength: names.length, maxLength: names.length }),
    joined: fc.array(fc.tuple(fc.nat(6), fc.constantFrom(...relations), fc.nat(6)), { maxLength: 16 }),
    merged: fc.option(fc.tuple(fc.nat(6), fc.nat(6))),
  })
  .map(({ kinds, joined, merged }) => {
    const ids = names.map((name, at) => assetId(kinds[at] as KindId, name));
    const records = ids.map(
      (id, at): AssetRecord => ({
        ...some,
        id,
        kind: kindOf(id),
        name: id,
        labels: {},
        open: [],
        aliases: merged && merged[0] === at ? [names[merged[1]] as string] : [],
      }),
    );
    const edges = joined.map(([from, kind, to]): RelationRecord => ({ ...some, from: ids[from] as AssetId, kind, to: ids[to] as AssetId }));
    return { ids, records, edges };
  });

describe('path search', () => {
  it('finds what trying everything finds', () => {
    const query = fc.record({
      from: fc.array(fc.nat(6), { maxLength: 4 }),
      to: fc.array(fc.nat(6), { maxLength: 4 }),
      maxHops: fc.nat(5),
      via: fc.option(fc.subarray([...relations]), { nil: undefined }),
      through: fc.option(fc.subarray([...kinds]), { nil: undefined }),
    });
    fc.assert(
      fc.property(graph, query, ({ ids, records, edges }, { from, to, maxHops, via, through }) => {
        const estate = estateOf(records, edges);
        const asked: Query = {
          from: from.map((at) => ids[at] as AssetId),
          to: to.map((at) => ids[at] as AssetId),
          maxHops,
          ...(via ? { via } : {}),
          ...(through ? { through } : {}),
        };
        expect(pathSearch(estate).paths(asked)).toEqual(naive(estate, asked));
      }),
      { numRuns: 500 },
    );
  });

  it('finds the same after the same edges came in several steps and some went again', () => {
    fc.assert(
      fc.property(graph, graph, ({ ids, records, edges }, other) => {
        const whole = estateOf(records, edges);
        const grown = estateOf(
          records,
          other.edges.filter((edge) => ids.includes(edge.from)),
        );
        grown.apply({ relations: edges });
        const wanted = new Set(edges.map((edge) => JSON.stringify(edge)));
        grown.apply({
          withdrawnRelations: [...grown.relations()].filter(
            (edge) => !edges.some((kept) => kept.from === edge.from && kept.kind === edge.kind && kept.to === edge.to),
          ),
        });
        expect(wanted.size).toBe(grown.store.topology.size);
        const asked = { from: ids, to: ids, maxHops: 6 };
        expect(pathSearch(grown).paths(asked)).toEqual(pathSearch(whole).paths(asked));
      }),
    );
  });
});
