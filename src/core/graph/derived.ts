import type { RelationRecord } from '../record.js';
import { cellKey, type Touched } from './cells.js';
import type { GraphStore } from './graph-store.js';
import { contentOf } from './plan.js';

/** The relations that linkers conclude: each carries its writer, and all of a writer's are replaced at once. */
export class DerivedRelations {
  readonly #store: GraphStore;
  readonly #rows = new Map<string, readonly number[]>();
  readonly #all = new Set<number>();

  constructor(store: GraphStore) {
    this.#store = store;
  }

  /** Whether a relation row was derived. */
  has(row: number): boolean {
    return this.#all.has(row);
  }

  replace(module: string, derive: () => readonly RelationRecord[], touched: Touched): Touched {
    const { relations } = this.#store;
    const different = new Map<string, RelationRecord>();
    for (const row of this.#rows.get(module) ?? []) {
      const record = relations.record(row);
      different.set(contentOf(record), record);
      relations.remove(row);
      this.#all.delete(row);
    }
    const made = new Map(derive().map((record) => [contentOf(record), record]));
    const rows: number[] = [];
    for (const [content, record] of made) {
      const row = relations.add(record);
      rows.push(row);
      this.#all.add(row);
      if (!different.delete(content)) different.set(content, record);
    }
    this.#rows.set(module, rows);
    for (const record of different.values()) this.#touch(record, touched);
    this.#store.compact();
    return touched;
  }

  #touch(record: RelationRecord, touched: Touched): void {
    const { from, relation, to } = this.#store.endsOfRecord(record);
    const { clusters } = this.#store;
    touched.cell(0, cellKey('topology'));
    if (clusters.canonical(from) !== -1) touched.cell(clusters.canonical(from), cellKey('out', relation));
    if (clusters.canonical(to) !== -1) touched.cell(clusters.canonical(to), cellKey('in', relation));
  }
}
