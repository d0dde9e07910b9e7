import { IntVector } from './int-vector.js';

/** Pairs of integers by dense number: cells that were read, results of a module on an asset. */
export class PairTable {
  readonly #first = new IntVector(1024);
  readonly #second = new IntVector(1024);
  #slots = new Int32Array(2048);

  get size(): number {
    return this.#first.length;
  }

  first(index: number): number {
    return this.#first.at(index);
  }

  second(index: number): number {
    return this.#second.at(index);
  }

  /** The number of a pair, or -1. */
  find(first: number, second: number): number {
    return (this.#slots[this.#slot(first, second)] as number) - 1;
  }

  intern(first: number, second: number): number {
    let slot = this.#slot(first, second);
    const found = this.#slots[slot] as number;
    if (found > 0) return found - 1;
    if (this.size * 2 >= this.#slots.length) {
      this.#rehash();
      slot = this.#slot(first, second);
    }
    this.#first.push(first);
    this.#second.push(second);
    this.#slots[slot] = this.size;
    return this.size - 1;
  }

  get bytes(): number {
    return this.#first.bytes + this.#second.bytes + this.#slots.byteLength;
  }

  #slot(first: number, second: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hashPair(first, second) & mask; ; slot = (slot + 1) & mask) {
      const entry = this.#slots[slot] as number;
      if (entry === 0 || (this.#first.at(entry - 1) === first && this.#second.at(entry - 1) === second)) return slot;
    }
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let index = 0; index < this.size; index++) {
      let slot = hashPair(this.#first.at(index), this.#second.at(index)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = index + 1;
    }
    this.#slots = slots;
  }
}

export function hashPair(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return hash ^ (hash >>> 14);
}
