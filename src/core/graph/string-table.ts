import { IntVector } from './int-vector.js';

/**
 * Texts by dense number. Own open addressing instead of a Map: a Map stops at 16.7 million entries and takes several times the memory.
 */
export class StringTable {
  readonly #texts: string[] = [];
  readonly #hashes = new IntVector(1024);
  #slots = new Int32Array(2048);
  #characters = 0;
  /** The last texts by length and end: scopes, modules and paths come in runs. */
  readonly #recent = new Int32Array(64).fill(-1);

  get size(): number {
    return this.#texts.length;
  }

  text(index: number): string {
    return this.#texts[index] as string;
  }

  /** The number of a text, or -1. */
  find(text: string): number {
    const hash = hashText(text);
    return (this.#slots[this.#slot(text, hash)] as number) - 1;
  }

  intern(text: string): number {
    const place = (text.length + text.charCodeAt(text.length - 1)) & 63;
    const last = this.#recent[place] as number;
    if (last !== -1 && this.#texts[last] === text) return last;
    const index = this.#add(text);
    this.#recent[place] = index;
    return index;
  }

  #add(text: string): number {
    const hash = hashText(text);
    let slot = this.#slot(text, hash);
    const found = this.#slots[slot] as number;
    if (found > 0) return found - 1;
    if (this.#texts.length * 2 >= this.#slots.length) {
      this.#rehash(this.#slots.length * 2);
      slot = this.#slot(text, hash);
    }
    this.#texts.push(text);
    this.#hashes.push(hash);
    this.#characters += text.length;
    this.#slots[slot] = this.#texts.length;
    return this.#texts.length - 1;
  }

  /** Approximate: a text takes its characters and a header of some 16 bytes, and 8 for the pointer. */
  get bytes(): number {
    return this.#slots.byteLength + this.#hashes.bytes + this.#characters + this.#texts.length * 24;
  }

  #slot(text: string, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = this.#slots[slot] as number;
      if (entry === 0 || (this.#hashes.at(entry - 1) === hash && this.#texts[entry - 1] === text)) return slot;
    }
  }

  #rehash(size: number): void {
    const slots = new Int32Array(size);
    const mask = size - 1;
    for (let index = 0; index < this.#texts.length; index++) {
      let slot = this.#hashes.at(index) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = index + 1;
    }
    this.#slots = slots;
  }
}

function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
