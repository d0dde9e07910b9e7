import { type AssetId, splitId } from '../ids.js';
import type { Policy, PolicyKey } from '../policy.js';
import {
  type FactId,
  type FactTypes,
  isKindId,
  type KindId,
  type PropertyName,
  type PropertyOf,
  type RelationId,
} from '../schema/index.js';
import type { AssetView, Neighbour, Neighbours, Owner, PropertyState, View } from '../view.js';
import { cellKey, type ReadSink } from './cells.js';
import type { Estate } from './estate.js';
import type { GraphStore } from './graph-store.js';
import { MergedAsset, MergedRelation } from './merged.js';
import { numberOfRelation } from './relation-rows.js';
import { numberOfKind } from './symbols.js';

export interface ViewOptions {
  readonly policy: Policy;
  readonly now: string;
  /** Told of every read before it is answered; without it nothing is recorded. */
  readonly sink?: ReadSink;
}

/** The estate as checks, analyses and linkers see it. */
export class EstateView implements View {
  readonly #estate: Estate;
  readonly #store: GraphStore;
  readonly #options: ViewOptions;
  readonly #sink: ReadSink | undefined;

  constructor(estate: Estate, options: ViewOptions) {
    this.#estate = estate;
    this.#store = estate.store;
    this.#options = options;
    this.#sink = options.sink;
  }

  asset(id: AssetId): AssetView | undefined {
    const symbol = this.#resolve(id);
    return symbol === -1 ? undefined : this.handle(symbol);
  }

  all<K extends KindId>(kind: K): readonly AssetView<K>[] {
    this.#sink?.(numberOfKind(kind), cellKey('kind'));
    return this.#estate.ofKind(kind).map((symbol) => this.handle(symbol) as unknown as AssetView<K>);
  }

  out(id: AssetId, relation: RelationId): Neighbours {
    return this.#neighbours(id, relation, 'out');
  }

  in(id: AssetId, relation: RelationId): Neighbours {
    return this.#neighbours(id, relation, 'in');
  }

  lookup<K extends KindId>(kind: K, key: string): AssetView<K> | undefined {
    return this.asset(`${kind}:${key}` as AssetId) as unknown as AssetView<K> | undefined;
  }

  fact<F extends FactId>(id: AssetId, fact: F): FactTypes[F] | undefined {
    const symbol = this.#resolve(id);
    if (symbol === -1) return undefined;
    this.#sink?.(symbol, cellKey('fact', this.#store.texts.intern(fact)));
    return this.#estate.facts.get(`${this.#store.symbols.id(symbol)} ${fact}`)?.value as FactTypes[F] | undefined;
  }

  complete(kind: KindId): { readonly complete: boolean; readonly because?: string } {
    const because = this.#estate.completeness.missing(kind, this.#sink);
    return because === undefined ? { complete: true } : { complete: false, because };
  }

  policy<P extends PolicyKey>(key: P): Policy[P] {
    this.#sink?.(this.#store.texts.intern(key), cellKey('policy'));
    return this.#options.policy[key];
  }

  isPast(instant: string): boolean {
    this.#sink?.(this.#store.texts.intern(instant), cellKey('time'));
    return Date.parse(instant) <= Date.parse(this.#options.now);
  }

  owner(id: AssetId): Owner | undefined {
    const symbol = this.#resolve(id);
    if (symbol === -1) return undefined;
    this.#sink?.(symbol, cellKey('owner'));
    return this.#estate.owners.get(this.#store.symbols.id(symbol));
  }

  /** The view of an asset by its canonical symbol. */
  handle(symbol: number): AssetView {
    return new AssetHandle(this.#store, symbol, this.#sink);
  }

  /** By any name. What has never been heard of gets a number too, so that its appearing is noticed. */
  #resolve(id: string): number {
    const { symbols, clusters } = this.#store;
    let symbol = symbols.find(id);
    if (symbol === -1) {
      if (!this.#sink || !isKindId(id.slice(0, Math.max(0, id.indexOf(':'))))) return -1;
      symbol = symbols.intern(id);
    }
    this.#sink?.(symbol, cellKey('exists'));
    return clusters.canonical(symbol);
  }

  #neighbours(id: AssetId, relation: RelationId, direction: 'out' | 'in'): Neighbours {
    const symbol = this.#resolve(id);
    if (symbol === -1) return { items: [], complete: false, because: 'the asset is not in the inventory' };
    const number = numberOfRelation(relation);
    this.#sink?.(symbol, cellKey(direction, number));
    const items = this.#store.joined(symbol, direction, number).map(({ other, rows }): Neighbour => {
      const merged = new MergedRelation(this.#store, relation, rows);
      return new NeighbourHandle(this.handle(other), merged);
    });
    const because = this.#estate.completeness.incomplete(new MergedAsset(this.#store, symbol), relation, direction, this.#sink);
    return because === undefined ? { items, complete: true } : { items, complete: false, because };
  }
}

/** One asset, read from the columns when asked. */
class AssetHandle implements AssetView {
  readonly #store: GraphStore;
  readonly #merged: MergedAsset;
  readonly #sink: ReadSink | undefined;

  constructor(store: GraphStore, symbol: number, sink: ReadSink | undefined) {
    this.#store = store;
    this.#merged = new MergedAsset(store, symbol);
    this.#sink = sink;
  }

  get id(): AssetId {
    return this.#store.symbols.id(this.#merged.symbol);
  }

  get kind(): KindId {
    return splitId(this.id).kind;
  }

  get name() {
    return this.#row('#name').name;
  }

  get confidence() {
    return this.#row('#confidence').confidence;
  }

  get provenance() {
    return this.#row('#provenance').provenance;
  }

  get labels() {
    return this.#row('#labels').labels;
  }

  get evidence() {
    return this.#row('#evidence').evidence;
  }

  get<P extends PropertyName<KindId>>(property: P): PropertyState<PropertyOf<KindId, P>> {
    return this.#row(property).property(property) as PropertyState<PropertyOf<KindId, P>>;
  }

  value<P extends PropertyName<KindId>>(property: P): PropertyOf<KindId, P> | undefined {
    const state = this.get(property);
    return state.state === 'known' ? state.value : undefined;
  }

  #row(property: string): MergedAsset {
    this.#sink?.(this.#merged.symbol, cellKey('property', this.#store.texts.intern(property)));
    return this.#merged;
  }
}

/** What is read of the relation itself belongs to the read of the neighbours. */
class NeighbourHandle implements Neighbour {
  readonly asset: AssetView;
  readonly #merged: MergedRelation;

  constructor(asset: AssetView, merged: MergedRelation) {
    this.asset = asset;
    this.#merged = merged;
  }

  get relation() {
    return this.#merged.relation;
  }

  get confidence() {
    return this.#merged.confidence;
  }

  get evidence() {
    return this.#merged.evidence;
  }

  property(name: string): PropertyState {
    return this.#merged.property(name);
  }
}
