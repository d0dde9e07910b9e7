import type { Hop, PathSearch } from '../contracts/graph-modules.js';
import type { Estate } from '../core/graph/estate.js';
import { type AssetId, kindOf } from '../core/ids.js';
import { type RelationId, relationIds, relationSpec } from '../core/schema/index.js';

/** Breadth-first search over traversable relations, from all entries at once. */
export function pathSearch(estate: Estate): PathSearch {
  return {
    paths({ from, to, maxHops, via, through }) {
      const relations = (via ?? relationIds).filter((relation) => relationSpec(relation).traversable !== 'no');
      const targets = new Set(to.map((id) => estate.canonical(id) ?? id));
      const found: { entry: AssetId; target: AssetId; hops: Hop[] }[] = [];
      for (const start of from) {
        const entry = estate.canonical(start) ?? start;
        const parents = new Map<AssetId, Hop | undefined>([[entry, undefined]]);
        let frontier: AssetId[] = [entry];
        for (let depth = 0; depth < maxHops && frontier.length > 0; depth++) {
          const next: AssetId[] = [];
          for (const at of frontier) {
            if (at !== entry && through && !through.includes(kindOf(at))) continue;
            for (const hop of steps(estate, at, relations)) {
              if (parents.has(hop.to)) continue;
              parents.set(hop.to, hop);
              next.push(hop.to);
            }
          }
          frontier = next;
        }
        for (const target of [...targets].sort()) {
          if (target === entry || !parents.has(target)) continue;
          const hops: Hop[] = [];
          for (let hop = parents.get(target); hop; hop = parents.get(hop.from)) hops.unshift(hop);
          found.push({ entry, target, hops });
        }
      }
      return found;
    },
  };
}

function* steps(estate: Estate, at: AssetId, relations: readonly RelationId[]): Iterable<Hop> {
  for (const relation of relations) {
    const { traversable } = relationSpec(relation);
    if (traversable !== 'backward')
      for (const { asset } of estate.neighbours(at, relation, 'out').items) yield { from: at, relation, to: asset.id, reversed: false };
    if (traversable !== 'forward')
      for (const { asset } of estate.neighbours(at, relation, 'in').items) yield { from: at, relation, to: asset.id, reversed: true };
  }
}
