import { type AssetId, splitId } from '../ids.js';
import { type KindId, kindIds } from '../schema/index.js';
import { IntVector } from './int-vector.js';
import { StringTable } from './string-table.js';

const kindNumbers = new Map<KindId, number>(kindIds.map((kind, number) => [kind, number]));

export const numberOfKind = (kind: KindId): number => kindNumbers.get(kind) as number;

/** Asset ids and aliases by dense number, with the kind of each. Every other part of the graph speaks in these numbers. */
export class Symbols {
  readonly #ids = new StringTable();
  readonly #kinds = new IntVector();

  get size(): number {
    return this.#ids.size;
  }

  /** The number of an id, or -1. */
  find(id: string): number {
    return this.#ids.find(id);
  }

  intern(id: string): number {
    const symbol = this.#ids.intern(id);
    if (symbol === this.#kinds.length) this.#kinds.push(numberOfKind(splitId(id).kind));
    return symbol;
  }

  id(symbol: number): AssetId {
    return this.#ids.text(symbol) as AssetId;
  }

  kind(symbol: number): KindId {
    return kindIds[this.#kinds.at(symbol)] as KindId;
  }

  kindNumber(symbol: number): number {
    return this.#kinds.at(symbol);
  }

  get bytes(): number {
    return this.#ids.bytes + this.#kinds.bytes;
  }
}
