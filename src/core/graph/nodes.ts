import { type AssetId, splitId } from '../ids.js';
import type { AssetRecord, RelationRecord } from '../record.js';
import { type KindId, kindIds, type RelationId, relationIds } from '../schema/index.js';
import type { AssetView } from '../view.js';
import type { Estate } from './estate.js';

export interface Node {
  readonly id: AssetId;
  readonly kind: KindId;
  readonly records: readonly AssetRecord[];
  readonly view: AssetView;
  /** The other keys by which it is known. */
  readonly aliases: readonly string[];
}

export interface Edge {
  readonly from: AssetId;
  readonly kind: RelationId;
  readonly to: AssetId;
  readonly records: readonly RelationRecord[];
}

/** Every asset of an estate, in the order of kinds and ids; each is put together when asked for. */
export class NodeMap implements Iterable<readonly [AssetId, Node]> {
  readonly #estate: Estate;

  constructor(estate: Estate) {
    this.#estate = estate;
  }

  get size(): number {
    return kindIds.reduce((sum, kind) => sum + this.#estate.ofKind(kind).length, 0);
  }

  has(id: AssetId): boolean {
    return this.#estate.canonical(id) === id;
  }

  get(id: AssetId): Node | undefined {
    const { store } = this.#estate;
    const symbol = store.symbols.find(id);
    if (symbol === -1 || store.clusters.canonical(symbol) !== symbol) return undefined;
    return {
      id,
      kind: store.symbols.kind(symbol),
      view: this.#estate.view().handle(symbol),
      get records() {
        return store.rowsOf(symbol).map((row) => store.assets.record(row));
      },
      get aliases() {
        const names = store.clusters.members(symbol).filter((member) => member !== symbol);
        return names.map((member) => splitId(store.symbols.id(member)).key).sort();
      },
    };
  }

  *keys(): Iterable<AssetId> {
    for (const kind of kindIds) for (const symbol of this.#estate.ofKind(kind)) yield this.#estate.store.symbols.id(symbol);
  }

  *values(): Iterable<Node> {
    for (const id of this.keys()) yield this.get(id) as Node;
  }

  *[Symbol.iterator](): Iterator<readonly [AssetId, Node]> {
    for (const id of this.keys()) yield [id, this.get(id) as Node];
  }
}

/** Every relation between two assets, merged over the records that state it. */
export class EdgeMap {
  readonly #estate: Estate;

  constructor(estate: Estate) {
    this.#estate = estate;
  }

  get size(): number {
    let size = 0;
    for (const _ of this.values()) size++;
    return size;
  }

  *values(): Iterable<Edge> {
    const { store } = this.#estate;
    for (const from of this.#estate.nodes.keys()) {
      const symbol = store.symbols.find(from);
      for (const [number, kind] of relationIds.entries())
        for (const { other, rows } of store.joined(symbol, 'out', number))
          yield { from, kind, to: store.symbols.id(other), records: rows.map((row) => store.relations.record(row)) };
    }
  }
}
