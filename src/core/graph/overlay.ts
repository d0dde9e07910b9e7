import { IntVector } from './int-vector.js';
import { hashPair } from './pair-table.js';

interface Ends {
  from(edge: number): number;
  to(edge: number): number;
  relation(edge: number): number;
}

/** The edges that are not in the sorted rows yet: a list per node and a hash by ends, all in typed arrays. */
export class Overlay {
  #edges = new IntVector();
  #keys = new IntVector();
  #nextOut = new IntVector();
  #nextIn = new IntVector();
  #firstOut = new IntVector();
  #firstIn = new IntVector();
  #slots = new Int32Array(1024);

  get size(): number {
    return this.#edges.length;
  }

  get bytes(): number {
    const lists = this.#nextOut.bytes + this.#nextIn.bytes + this.#firstOut.bytes + this.#firstIn.bytes;
    return this.#edges.bytes + this.#keys.bytes + lists + this.#slots.byteLength;
  }

  add(edge: number, from: number, relation: number, to: number): void {
    const nodes = Math.max(from, to) + 1;
    this.#firstOut.ensure(nodes, -1);
    this.#firstIn.ensure(nodes, -1);
    const hash = hashPair(hashPair(from, relation), to);
    const at = this.#edges.push(edge);
    this.#keys.push(hash);
    this.#nextOut.push(this.#firstOut.at(from));
    this.#nextIn.push(this.#firstIn.at(to));
    this.#firstOut.set(from, at);
    this.#firstIn.set(to, at);
    if (this.size * 2 > this.#slots.length) this.#rehash();
    else this.#place(at, hash);
  }

  find(from: number, relation: number, to: number, ends: Ends): number {
    const mask = this.#slots.length - 1;
    const hash = hashPair(hashPair(from, relation), to);
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = this.#slots[slot] as number;
      if (entry === 0) return -1;
      const edge = this.#edges.at(entry - 1);
      if (this.#keys.at(entry - 1) !== hash) continue;
      if (ends.from(edge) === from && ends.to(edge) === to && ends.relation(edge) === relation) return edge;
    }
  }

  each(node: number, direction: 'out' | 'in', visit: (edge: number) => void): void {
    const [first, next] = direction === 'out' ? [this.#firstOut, this.#nextOut] : [this.#firstIn, this.#nextIn];
    if (this.size === 0 || node >= first.length) return;
    for (let at = first.at(node); at !== -1; at = next.at(at)) visit(this.#edges.at(at));
  }

  /** Empties it and gives its memory back: right after a load it may have held millions. */
  clear(): void {
    this.#edges = new IntVector();
    this.#keys = new IntVector();
    this.#nextOut = new IntVector();
    this.#nextIn = new IntVector();
    this.#firstOut = new IntVector();
    this.#firstIn = new IntVector();
    this.#slots = new Int32Array(1024);
  }

  #place(at: number, hash: number): void {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = at + 1;
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let at = 0; at < this.size; at++) this.#place(at, this.#keys.at(at));
  }
}
