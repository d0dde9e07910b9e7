import { type KindId, kindIds } from '../schema/index.js';
import type { Touched } from './cells.js';
import { compare } from './compare.js';
import type { GraphStore } from './graph-store.js';
import { numberOfKind } from './symbols.js';

/** The assets of each kind in the order of their ids, made when first asked for and kept from then on. */
export class KindLists {
  readonly #store: GraphStore;
  #lists: number[][] | undefined;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  of(kind: KindId): readonly number[] {
    this.#lists ??= this.#build();
    return this.#lists[numberOfKind(kind)] as number[];
  }

  update({ appeared, vanished }: Touched): void {
    if (!this.#lists) return;
    for (const symbol of vanished) {
      const [list, at] = this.#place(this.#lists, symbol);
      if (list[at] === symbol) list.splice(at, 1);
    }
    for (const symbol of appeared) {
      const [list, at] = this.#place(this.#lists, symbol);
      if (list[at] !== symbol) list.splice(at, 0, symbol);
    }
  }

  #place(lists: number[][], symbol: number): [list: number[], at: number] {
    const { symbols } = this.#store;
    const list = lists[symbols.kindNumber(symbol)] as number[];
    const id = symbols.id(symbol);
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (symbols.id(list[middle] as number) < id) low = middle + 1;
      else high = middle;
    }
    return [list, low];
  }

  #build(): number[][] {
    const { symbols, clusters } = this.#store;
    const lists: number[][] = kindIds.map(() => []);
    for (let symbol = 0; symbol < symbols.size; symbol++)
      if (clusters.canonical(symbol) === symbol) (lists[symbols.kindNumber(symbol)] as number[]).push(symbol);
    for (const list of lists) list.sort((a, b) => compare(symbols.id(a), symbols.id(b)));
    return lists;
  }
}
