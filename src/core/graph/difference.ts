import { cellKey, Touched } from './cells.js';
import type { Ends, GraphStore } from './graph-store.js';
import { MergedAsset } from './merged.js';

/**
 * Notes what part of the graph looks like before a change, and says afterwards which cells and rows differ: a change that ends in equal
 * answers touches nothing.
 */
export class Difference {
  readonly #store: GraphStore;
  readonly #region: readonly number[];
  readonly #canonical = new Map<number, number>();
  readonly #rows = new Map<number, ReadonlyMap<string, string>>();

  /** @param region symbols whose records, or whose grouping, the change can touch */
  constructor(store: GraphStore, region: readonly number[]) {
    this.#store = store;
    this.#region = region;
    for (const symbol of region) {
      const canonical = store.clusters.canonical(symbol);
      this.#canonical.set(symbol, canonical);
      if (canonical !== -1 && !this.#rows.has(canonical)) this.#rows.set(canonical, rowOf(store, canonical));
    }
  }

  /** @param relations edges whose records came, went or changed */
  since(relations: readonly Ends[]): Touched {
    const touched = new Touched();
    const after = new Set<number>();
    const moved: number[] = [];
    for (const symbol of this.#region) {
      const canonical = this.#store.clusters.canonical(symbol);
      if (canonical !== -1) after.add(canonical);
      if (canonical === this.#canonical.get(symbol)) continue;
      moved.push(symbol);
      touched.cell(symbol, cellKey('exists'));
    }
    for (const symbol of new Set([...this.#rows.keys(), ...after])) this.#compareRow(symbol, after.has(symbol), touched);
    for (const symbol of moved) for (const ends of this.#store.edgesAt(symbol)) this.#touchEnds(ends, touched);
    for (const ends of relations) this.#touchEnds(ends, touched);
    if (moved.length > 0 || relations.length > 0) touched.cell(0, cellKey('topology'));
    return touched;
  }

  #compareRow(symbol: number, stands: boolean, touched: Touched): void {
    const before = this.#rows.get(symbol);
    if (!before || !stands) {
      (before ? touched.vanished : touched.appeared).add(symbol);
      touched.cell(this.#store.symbols.kindNumber(symbol), cellKey('kind'));
    }
    const now = stands ? rowOf(this.#store, symbol) : new Map<string, string>();
    let different = false;
    for (const name of new Set([...(before?.keys() ?? []), ...now.keys()])) {
      if (before?.get(name) === now.get(name)) continue;
      different = true;
      touched.cell(symbol, cellKey('property', this.#store.texts.intern(name)));
    }
    if (different && before && stands) touched.rows.add(symbol);
  }

  #touchEnds({ from, relation, to }: Ends, touched: Touched): void {
    for (const [symbol, direction] of [
      [from, 'out'],
      [to, 'in'],
    ] as const)
      for (const canonical of [this.#canonical.get(symbol) ?? -1, this.#store.clusters.canonical(symbol)])
        if (canonical !== -1) touched.cell(canonical, cellKey(direction, relation));
  }
}

/** Every answer that an asset's own row gives, as comparable text. */
function rowOf(store: GraphStore, canonical: number): ReadonlyMap<string, string> {
  const asset = new MergedAsset(store, canonical);
  const row = new Map<string, string>();
  for (const name of store.assets.names(canonical)) {
    const state = asset.property(name);
    if (state.state !== 'unknown' || state.scope !== undefined) row.set(name, JSON.stringify(state));
  }
  row.set('#name', asset.name);
  row.set('#confidence', asset.confidence);
  row.set('#provenance', asset.provenance.join());
  row.set('#labels', JSON.stringify(asset.labels));
  row.set('#evidence', JSON.stringify(asset.evidence));
  row.set('#standing', JSON.stringify([asset.open, asset.scopes, asset.modules]));
  return row;
}
