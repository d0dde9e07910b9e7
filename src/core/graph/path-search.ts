import type { AssetId } from '../ids.js';
import { type KindId, type RelationId, relationIds } from '../schema/index.js';
import { compare } from './compare.js';
import type { GraphStore } from './graph-store.js';
import { IntVector } from './int-vector.js';
import { Distances, unreached, Walk } from './walk.js';

export interface PathQuery {
  readonly from: readonly AssetId[];
  readonly to: readonly AssetId[];
  readonly maxHops: number;
  /** Relations that may be walked; default: all that are declared traversable. */
  readonly via?: readonly RelationId[];
  /** Kinds that a path may pass; default: all. */
  readonly through?: readonly KindId[];
}

export interface FoundPath {
  readonly entry: AssetId;
  readonly target: AssetId;
  readonly hops: readonly { readonly from: AssetId; readonly relation: RelationId; readonly to: AssetId; readonly reversed: boolean }[];
}

/** Longest path that is looked for, whatever is asked. */
const hopLimit = 64;

/**
 * Shortest paths from each entry to each target. One search from the whole of the larger side, half of the way, gives the distance that
 * prunes the single searches from the smaller side. Among paths of one length the one whose last asset before the target is least by id is taken, and so on
 * backwards: the answer depends neither on the order of loading nor on the side that was searched.
 */
export class PathFinder {
  readonly #store: GraphStore;
  readonly #far = new Distances();
  readonly #near = new Distances();
  readonly #neighbours = new IntVector();

  constructor(store: GraphStore) {
    this.#store = store;
  }

  paths(query: PathQuery): FoundPath[] {
    const walk = new Walk(this.#store, query.via, query.through);
    const entries = this.#canonical(query.from);
    const targets = this.#canonical(query.to).sort((a, b) => compare(this.#id(a), this.#id(b)));
    const maxHops = Math.min(query.maxHops, hopLimit);
    const size = this.#store.symbols.size;
    const ahead = entries.length <= targets.length;
    const [single, many] = ahead ? [entries, targets] : [targets, entries];
    // Half of the way is enough: a search that is less far along than that has met few assets yet, and goes on without a bound.
    const half = Math.ceil(maxHops / 2);
    this.#far.from(many, walk, !ahead, half, size, () => true);
    const least = (asset: number) => {
      const far = this.#far.at(asset);
      return far === unreached ? half + 1 : far;
    };
    const found = new Map<number, Map<number, readonly number[]>>();
    for (const start of single) {
      this.#near.from([start], walk, ahead, maxHops, size, (asset, hops) => hops + least(asset) <= maxHops);
      const parents = new Map<number, number>();
      for (const end of many) {
        if (end === start || this.#near.at(end) === unreached) continue;
        const [entry, target] = ahead ? [start, end] : [end, start];
        const path = ahead ? this.#back(entry, target, (asset) => this.#near.at(asset), walk, parents) : this.#within(entry, target, walk);
        const byTarget = found.get(entry) ?? new Map<number, readonly number[]>();
        found.set(entry, byTarget.set(target, path));
      }
    }
    return entries.flatMap((entry) =>
      targets.flatMap((target) => {
        const path = found.get(entry)?.get(target);
        return path ? [this.#found(path, walk)] : [];
      }),
    );
  }

  /** From the target back to the entry, always by the least of the assets that are one step nearer to the entry. */
  #back(entry: number, target: number, distance: (asset: number) => number, walk: Walk, parents: Map<number, number>): number[] {
    const path = [target];
    for (let at = target; at !== entry; ) {
      let best = parents.get(at) ?? -1;
      if (best === -1) {
        const wanted = distance(at) - 1;
        this.#neighbours.clear();
        walk.next(at, false, this.#neighbours);
        for (let index = 0; index < this.#neighbours.length; index++) {
          const other = this.#neighbours.at(index);
          if (distance(other) !== wanted || (wanted > 0 && !walk.passable(other)) || other === best) continue;
          if (best === -1 || this.#id(other) < this.#id(best)) best = other;
        }
        parents.set(at, best);
      }
      path.push(best);
      at = best;
    }
    return path.reverse();
  }

  /** Distances are known to the target: walks the shortest ways forward level by level, then takes the way back as above. */
  #within(entry: number, target: number, walk: Walk): number[] {
    const total = this.#near.at(entry);
    const distance = new Map<number, number>([[entry, 0]]);
    let level = [entry];
    for (let hops = 1; hops <= total; hops++) {
      const next: number[] = [];
      for (const asset of level) {
        if (hops > 1 && !walk.passable(asset)) continue;
        this.#neighbours.clear();
        walk.next(asset, true, this.#neighbours);
        for (let at = 0; at < this.#neighbours.length; at++) {
          const other = this.#neighbours.at(at);
          if (this.#near.at(other) !== total - hops || distance.has(other)) continue;
          distance.set(other, hops);
          next.push(other);
        }
      }
      level = next;
    }
    return this.#back(entry, target, (asset) => distance.get(asset) ?? unreached, walk, new Map());
  }

  #found(path: readonly number[], walk: Walk): FoundPath {
    const hops = path.slice(1).map((to, at) => {
      const from = path[at] as number;
      const { relation, reversed } = walk.step(from, to);
      return { from: this.#id(from), relation: relationIds[relation] as RelationId, to: this.#id(to), reversed };
    });
    return { entry: this.#id(path[0] as number), target: this.#id(path.at(-1) as number), hops };
  }

  #canonical(ids: readonly AssetId[]): number[] {
    return [...new Set(ids.map((id) => this.#store.canonical(id)))].filter((symbol) => symbol !== -1);
  }

  #id(symbol: number): AssetId {
    return this.#store.symbols.id(symbol);
  }
}
