import { compare } from './compare.js';
import { IntVector } from './int-vector.js';
import type { Symbols } from './symbols.js';

/** What clusters need to know of the records that stand. */
export interface Claims {
  /** Best provenance among the records of a symbol, 0 being the best, or -1 without records. */
  precedence(symbol: number): number;
  /** Symbols of the aliases that the records of a symbol claim. */
  aliases(symbol: number): Iterable<number>;
  /** What tells live objects apart: the same text on two observed ids means two objects that one provider knows by different keys. */
  liveIn(symbol: number): readonly string[];
}

export interface Conflict {
  readonly symbols: readonly number[];
  readonly because: string;
}

/**
 * Which symbols name one asset. Recomputed from the surviving records wherever a claim came or went, so that a merge can split again.
 * Rings are circular lists: `cluster` joins everything that aliases connect, `group` what is one asset. They differ only where aliases
 * connect two live objects of one provider: then nothing in that cluster is merged.
 */
export class Clusters {
  readonly #symbols: Symbols;
  readonly #claims: Claims;
  readonly #cluster = new IntVector();
  readonly #group = new IntVector();
  readonly #canonical = new IntVector();
  readonly #parent = new IntVector();
  /** By the least symbol of the cluster. */
  readonly conflicts = new Map<number, Conflict>();

  constructor(symbols: Symbols, claims: Claims) {
    this.#symbols = symbols;
    this.#claims = claims;
  }

  /** The symbol whose key is the asset's id, or -1. */
  canonical(symbol: number): number {
    return symbol >= 0 && symbol < this.#canonical.length ? this.#canonical.at(symbol) : -1;
  }

  /** The symbols that name the same asset. */
  members(symbol: number): number[] {
    return ring(this.#group, symbol);
  }

  /** Next symbol of the same asset, in a circle. */
  nextMember(symbol: number): number {
    return symbol < this.#group.length ? this.#group.at(symbol) : symbol;
  }

  /** Everything whose grouping a change at these symbols can touch. */
  region(seeds: Iterable<number>): number[] {
    this.#grow();
    const found = new Set<number>();
    for (const seed of seeds) if (!found.has(seed)) for (const member of ring(this.#cluster, seed)) found.add(member);
    return [...found];
  }

  /** Groups a region anew from the claims that stand now. */
  recompute(region: Iterable<number> & { readonly length: number }): void {
    this.#grow();
    for (const symbol of region) {
      this.conflicts.delete(symbol);
      this.#parent.set(symbol, symbol);
      this.#cluster.set(symbol, symbol);
      this.#group.set(symbol, symbol);
    }
    for (const symbol of region) for (const alias of this.#claims.aliases(symbol)) this.#join(symbol, alias);
    for (const symbol of region) {
      if (this.#find(symbol) !== symbol) continue;
      if (this.#cluster.at(symbol) === symbol) this.#canonical.set(symbol, this.#claims.precedence(symbol) === -1 ? -1 : symbol);
      else this.#settle(ring(this.#cluster, symbol));
    }
  }

  get bytes(): number {
    return this.#cluster.bytes + this.#group.bytes + this.#canonical.bytes + this.#parent.bytes;
  }

  #settle(members: readonly number[]): void {
    const owners = members.filter((symbol) => this.#claims.precedence(symbol) !== -1);
    const because = this.#conflict(owners);
    if (because !== undefined) {
      const sorted = [...owners].sort((a, b) => compare(this.#symbols.id(a), this.#symbols.id(b)));
      this.conflicts.set(Math.min(...members), { symbols: sorted, because });
      this.#separate(members, owners);
      return;
    }
    let best = -1;
    for (const symbol of owners) if (best === -1 || this.#before(symbol, best)) best = symbol;
    for (const symbol of members) {
      this.#canonical.set(symbol, best);
      this.#group.set(symbol, this.#cluster.at(symbol));
    }
  }

  /** Each id for itself; a name that only one of them claims still leads to it. */
  #separate(members: readonly number[], owners: readonly number[]): void {
    const claimants = new Map<number, number>();
    for (const owner of owners)
      for (const alias of this.#claims.aliases(owner)) {
        const known = claimants.get(alias);
        claimants.set(alias, known === undefined || known === owner ? owner : -1);
      }
    for (const symbol of members) {
      const own = this.#claims.precedence(symbol) !== -1;
      const leadsTo = own ? symbol : (claimants.get(symbol) ?? -1);
      this.#canonical.set(symbol, leadsTo);
      if (!own && leadsTo !== -1) this.#splice(this.#group, symbol, leadsTo);
    }
  }

  #conflict(owners: readonly number[]): string | undefined {
    const seen = new Set<string>();
    const twice = new Set<string>();
    for (const symbol of owners)
      for (const live of new Set(this.#claims.liveIn(symbol))) {
        if (seen.has(live)) twice.add(live);
        seen.add(live);
      }
    return [...twice].sort()[0];
  }

  #before(a: number, b: number): boolean {
    const order = this.#claims.precedence(a) - this.#claims.precedence(b);
    return order < 0 || (order === 0 && this.#symbols.id(a) < this.#symbols.id(b));
  }

  #join(a: number, b: number): void {
    const [left, right] = [this.#find(a), this.#find(b)];
    if (left === right) return;
    this.#parent.set(left, right);
    this.#splice(this.#cluster, a, b);
  }

  /** Two rings become one by exchanging what follows. */
  #splice(next: IntVector, a: number, b: number): void {
    const after = next.at(a);
    next.set(a, next.at(b));
    next.set(b, after);
  }

  #find(symbol: number): number {
    let at = symbol;
    while (this.#parent.at(at) !== at) {
      this.#parent.set(at, this.#parent.at(this.#parent.at(at)));
      at = this.#parent.at(at);
    }
    return at;
  }

  #grow(): void {
    const known = this.#parent.length;
    const size = this.#symbols.size;
    for (const vector of [this.#cluster, this.#group, this.#canonical, this.#parent]) vector.ensure(size, -1);
    for (let symbol = known; symbol < size; symbol++) {
      this.#cluster.set(symbol, symbol);
      this.#group.set(symbol, symbol);
      this.#parent.set(symbol, symbol);
    }
  }
}

function ring(next: IntVector, start: number): number[] {
  const members = [start];
  if (start < next.length) for (let at = next.at(start); at !== start; at = next.at(at)) members.push(at);
  return members;
}
