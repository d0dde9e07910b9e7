import type { Confidence, Provenance, RelationRecord, Stated } from '../record.js';
import { type RelationId, relationIds } from '../schema/index.js';
import { confidenceIn, packOrigin, provenanceIn } from './asset-rows.js';
import type { EvidenceStore } from './evidence-store.js';
import { IntVector } from './int-vector.js';
import type { StringTable } from './string-table.js';
import type { Symbols } from './symbols.js';
import type { Topology } from './topology.js';

const relationNumbers = new Map<RelationId, number>(relationIds.map((relation, number) => [relation, number]));

export const numberOfRelation = (relation: RelationId): number => relationNumbers.get(relation) as number;

/** Relation records as rows of integers: the support of the topology's edges. An edge stands while it has a row. */
export class RelationRows {
  readonly edge = new IntVector();
  readonly next = new IntVector();
  readonly scope = new IntVector();
  readonly module = new IntVector();
  readonly #origin = new IntVector();
  readonly #properties = new IntVector();
  readonly #evidence = new IntVector();
  readonly #evidenceCount = new IntVector();
  readonly #first = new IntVector();
  readonly #free: number[] = [];
  readonly #topology: Topology;
  readonly #symbols: Symbols;
  readonly #texts: StringTable;
  readonly #store: EvidenceStore;

  constructor(topology: Topology, symbols: Symbols, texts: StringTable, store: EvidenceStore) {
    this.#topology = topology;
    this.#symbols = symbols;
    this.#texts = texts;
    this.#store = store;
    texts.intern('');
  }

  /** First row of an edge, or -1. */
  first(edge: number): number {
    return edge < this.#first.length ? this.#first.at(edge) : -1;
  }

  add(record: RelationRecord): number {
    const from = this.#symbols.intern(record.from);
    const to = this.#symbols.intern(record.to);
    const edge = this.#topology.add(from, numberOfRelation(record.kind), to);
    this.#first.ensure(edge + 1, -1);
    const row = this.#free.pop() ?? this.edge.length;
    const stated = Object.keys(record.properties).sort();
    const properties =
      stated.length === 0
        ? 0
        : this.#texts.intern(JSON.stringify(Object.fromEntries(stated.map((name) => [name, record.properties[name]]))));
    this.edge.put(row, edge);
    this.next.put(row, this.#first.at(edge));
    this.scope.put(row, this.#texts.intern(record.scope));
    this.module.put(row, this.#texts.intern(record.module));
    this.#origin.put(row, packOrigin(record.provenance, record.confidence));
    this.#properties.put(row, properties);
    this.#evidence.put(row, this.#store.append(record.evidence));
    this.#evidenceCount.put(row, record.evidence.length);
    this.#first.set(edge, row);
    return row;
  }

  remove(row: number): void {
    const edge = this.edge.at(row);
    if (this.#first.at(edge) === row) this.#first.set(edge, this.next.at(row));
    else {
      let before = this.#first.at(edge);
      while (this.next.at(before) !== row) before = this.next.at(before);
      this.next.set(before, this.next.at(row));
    }
    if (this.#first.at(edge) === -1) this.#topology.remove(edge);
    this.#store.release(this.#evidence.at(row), this.#evidenceCount.at(row));
    this.edge.set(row, -1);
    this.#free.push(row);
  }

  confidence(row: number): Confidence {
    return confidenceIn(this.#origin.at(row));
  }

  provenance(row: number): Provenance {
    return provenanceIn(this.#origin.at(row));
  }

  record(row: number): RelationRecord {
    const edge = this.edge.at(row);
    const properties = this.#properties.at(row);
    return {
      from: this.#symbols.id(this.#topology.from(edge)),
      kind: relationIds[this.#topology.relation(edge)] as RelationId,
      to: this.#symbols.id(this.#topology.to(edge)),
      properties: properties === 0 ? {} : (JSON.parse(this.#texts.text(properties)) as Record<string, Stated>),
      provenance: this.provenance(row),
      confidence: this.confidence(row),
      evidence: this.#store.read(this.#evidence.at(row), this.#evidenceCount.at(row)),
      scope: this.#texts.text(this.scope.at(row)),
      module: this.#texts.text(this.module.at(row)),
    };
  }

  /** Every row in use. */
  *rows(): Iterable<number> {
    for (let row = 0; row < this.edge.length; row++) if (this.edge.at(row) !== -1) yield row;
  }

  /** Follows the evidence to where it was moved. */
  rewrite(move: (offset: number, count: number) => number): void {
    for (const row of this.rows()) this.#evidence.set(row, move(this.#evidence.at(row), this.#evidenceCount.at(row)));
  }

  get bytes(): number {
    const vectors = [this.edge, this.next, this.scope, this.module, this.#origin, this.#properties, this.#evidence, this.#evidenceCount];
    return [...vectors, this.#first].reduce((sum, vector) => sum + vector.bytes, 0);
  }
}
