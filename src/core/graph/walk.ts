import { type KindId, kindIds, type RelationId, relationIds, relationSpec } from '../schema/index.js';
import type { GraphStore } from './graph-store.js';
import { IntVector } from './int-vector.js';
import { numberOfKind } from './symbols.js';

const forwards = 1;
const backwards = 2;
/** Distance of what was not reached. */
export const unreached = 255;

export interface Step {
  readonly relation: number;
  /** Whether the relation is walked against its direction. */
  readonly reversed: boolean;
}

/** The graph as somebody walks it: assets instead of records, allowed relations in their allowed direction, kinds that may be passed. */
export class Walk {
  readonly #store: GraphStore;
  readonly #mask = new Uint8Array(128);
  readonly #passable = new Uint8Array(kindIds.length);
  readonly #edges = new IntVector();

  constructor(store: GraphStore, via: readonly RelationId[] | undefined, through: readonly KindId[] | undefined) {
    this.#store = store;
    for (const [number, relation] of relationIds.entries()) {
      if (via && !via.includes(relation)) continue;
      const { traversable } = relationSpec(relation);
      const [forward, backward] = [traversable === 'forward', traversable === 'backward'];
      this.#mask[number] = traversable === 'both' ? forwards | backwards : forward ? forwards : backward ? backwards : 0;
    }
    for (const kind of through ?? kindIds) this.#passable[numberOfKind(kind)] = 1;
  }

  /** Whether a path may go on through this asset. */
  passable(asset: number): boolean {
    return this.#passable[this.#store.symbols.kindNumber(asset)] === 1;
  }

  /** Appends the assets one step ahead of an asset, or one step before it. May name one twice. */
  next(asset: number, ahead: boolean, into: IntVector): void {
    const { topology, clusters } = this.#store;
    const edges = this.#edges;
    let member = asset;
    do {
      edges.clear();
      topology.masked(member, 'out', this.#mask, ahead ? forwards : backwards, edges);
      const outgoing = edges.length;
      topology.masked(member, 'in', this.#mask, ahead ? backwards : forwards, edges);
      for (let at = 0; at < edges.length; at++) {
        const other = clusters.canonical(at < outgoing ? topology.to(edges.at(at)) : topology.from(edges.at(at)));
        if (other !== -1 && other !== asset) into.push(other);
      }
      member = clusters.nextMember(member);
    } while (member !== asset);
  }

  /** The first step from one asset to a neighbour: relations in their declared order, along before against. */
  step(from: number, to: number): Step {
    for (const [relation] of relationIds.entries()) {
      const mask = this.#mask[relation] as number;
      if ((mask & forwards) !== 0 && this.#joined(from, relation, to)) return { relation, reversed: false };
      if ((mask & backwards) !== 0 && this.#joined(to, relation, from)) return { relation, reversed: true };
    }
    throw new Error('No step between assets that are no neighbours.');
  }

  #joined(from: number, relation: number, to: number): boolean {
    const { topology, clusters } = this.#store;
    const targets = clusters.members(to);
    return clusters.members(from).some((member) => targets.some((target) => topology.find(member, relation, target) !== -1));
  }
}

/** Distances from one set of assets, level by level. Kept between searches: only what was reached is cleared again. */
export class Distances {
  #distance = new Uint8Array(0);
  readonly reached = new IntVector();
  readonly #next = new IntVector();

  at(asset: number): number {
    return this.#distance[asset] as number;
  }

  /**
   * @param ahead along the walk, or against it
   * @param keep whether an asset at this distance is worth going on from
   */
  from(
    sources: readonly number[],
    walk: Walk,
    ahead: boolean,
    maxHops: number,
    size: number,
    keep: (asset: number, distance: number) => boolean,
  ): void {
    if (this.#distance.length < size) this.#distance = new Uint8Array(size).fill(unreached);
    else for (let at = 0; at < this.reached.length; at++) this.#distance[this.reached.at(at)] = unreached;
    this.reached.clear();
    for (const source of sources) this.#reach(source, 0);
    let level = 0;
    for (let hops = 1; hops <= maxHops && level < this.reached.length; hops++) {
      const end = this.reached.length;
      for (; level < end; level++) {
        const asset = this.reached.at(level);
        if (hops > 1 && !walk.passable(asset)) continue;
        this.#next.clear();
        walk.next(asset, ahead, this.#next);
        for (let at = 0; at < this.#next.length; at++) {
          const next = this.#next.at(at);
          if (this.#distance[next] === unreached && keep(next, hops)) this.#reach(next, hops);
        }
      }
    }
  }

  #reach(asset: number, distance: number): void {
    if (this.#distance[asset] !== unreached) return;
    this.#distance[asset] = distance;
    this.reached.push(asset);
  }
}
