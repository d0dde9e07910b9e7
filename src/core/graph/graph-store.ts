import type { AssetRecord, RelationRecord } from '../record.js';
import { AssetRows } from './asset-rows.js';
import { type Claims, Clusters } from './clusters.js';
import { StatedDictionary } from './columns.js';
import { compare } from './compare.js';
import { EvidenceStore } from './evidence-store.js';
import { IntVector } from './int-vector.js';
import { provenanceOrder } from './merge-property.js';
import { numberOfRelation, RelationRows } from './relation-rows.js';
import { StringTable } from './string-table.js';
import { Symbols } from './symbols.js';
import { Topology } from './topology.js';

/** Another asset at the end of a relation, with the records that say so, what counts most first. */
export interface Joined {
  readonly other: number;
  readonly rows: readonly number[];
}

/** One edge between two symbols. */
export interface Ends {
  readonly from: number;
  readonly relation: number;
  readonly to: number;
}

/** Bytes that each part of the graph takes. Texts are an estimate, typed arrays are exact. */
export interface GraphMemory {
  readonly ids: number;
  readonly topology: number;
  readonly columns: number;
  readonly records: number;
  readonly evidence: number;
  readonly texts: number;
}

/** Records, relations and evidence in numbers, and which ids are one asset. Knows nothing of coverage, facts or views. */
export class GraphStore {
  readonly symbols = new Symbols();
  readonly texts = new StringTable();
  readonly topology = new Topology();
  readonly assets: AssetRows;
  readonly relations: RelationRows;
  readonly clusters: Clusters;
  readonly #dictionary = new StatedDictionary();
  readonly #evidence: EvidenceStore;
  readonly #buffer = new IntVector();

  constructor() {
    this.#evidence = new EvidenceStore(this.texts);
    this.assets = new AssetRows(this.symbols, this.texts, this.#evidence, this.#dictionary);
    this.relations = new RelationRows(this.topology, this.symbols, this.texts, this.#evidence);
    this.clusters = new Clusters(this.symbols, this.#claims());
  }

  /** The asset that an id or alias leads to, or -1. */
  canonical(id: string): number {
    return this.clusters.canonical(this.symbols.find(id));
  }

  /** Groups everything: after a load. */
  settle(): void {
    this.topology.fold();
    this.clusters.recompute(Int32Array.from({ length: this.symbols.size }, (_, symbol) => symbol));
  }

  /** The rows of an asset, what counts most first. The order follows from their content alone. */
  rowsOf(canonical: number): readonly number[] {
    const rows: number[] = [];
    let member = canonical;
    do {
      for (let row = this.assets.first(member); row !== -1; row = this.assets.next.at(row)) rows.push(row);
      member = this.clusters.nextMember(member);
    } while (member !== canonical);
    return rows.length < 2
      ? rows
      : sorted(
          rows,
          (row) => this.assets.record(row),
          (record) => record.id,
        );
  }

  /** The other ends of one relation, by id. Ends that no record describes are left out. */
  joined(canonical: number, direction: 'out' | 'in', relation: number): Joined[] {
    const { topology, clusters } = this;
    const edges = this.#buffer;
    edges.clear();
    let member = canonical;
    do {
      topology.edges(member, direction, relation, edges);
      member = clusters.nextMember(member);
    } while (member !== canonical);
    const found = new Map<number, number[]>();
    for (let at = 0; at < edges.length; at++) {
      const edge = edges.at(at);
      const other = clusters.canonical(direction === 'out' ? topology.to(edge) : topology.from(edge));
      if (other === -1) continue;
      let rows = found.get(other);
      if (!rows) {
        rows = [];
        found.set(other, rows);
      }
      for (let row = this.relations.first(edge); row !== -1; row = this.relations.next.at(row)) rows.push(row);
    }
    const joined = [...found].map(
      ([other, rows]): Joined => ({
        other,
        rows:
          rows.length < 2
            ? rows
            : sorted(
                rows,
                (row) => this.relations.record(row),
                (record) => `${record.from} ${record.to}`,
              ),
      }),
    );
    return joined.length < 2 ? joined : joined.sort((a, b) => compare(this.symbols.id(a.other), this.symbols.id(b.other)));
  }

  /** Every edge that touches a symbol, whatever its relation. */
  edgesAt(symbol: number): Ends[] {
    const found = new IntVector();
    for (const direction of ['out', 'in'] as const) this.topology.masked(symbol, direction, everyRelation, 1, found);
    return Array.from({ length: found.length }, (_, at) => this.endsOf(found.at(at)));
  }

  endsOf(edge: number): Ends {
    const { topology } = this;
    return { from: topology.from(edge), relation: topology.relation(edge), to: topology.to(edge) };
  }

  endsOfRecord({ from, kind, to }: RelationRecord): Ends {
    return { from: this.symbols.intern(from), relation: numberOfRelation(kind), to: this.symbols.intern(to) };
  }

  /** Rewrites the evidence where more is left over than in use. */
  compact(): void {
    if (!this.#evidence.wasteful) return;
    this.#evidence.compact((move) => {
      this.assets.rewrite(move);
      this.relations.rewrite(move);
    });
  }

  get memory(): GraphMemory {
    const { rows, columns } = this.assets.bytes;
    return {
      ids: this.symbols.bytes + this.clusters.bytes,
      topology: this.topology.bytes,
      columns: columns + this.#dictionary.bytes,
      records: rows + this.relations.bytes,
      evidence: this.#evidence.bytes,
      texts: this.texts.bytes,
    };
  }

  #claims(): Claims {
    const { assets } = this;
    function* rows(symbol: number): Iterable<number> {
      for (let row = assets.first(symbol); row !== -1; row = assets.next.at(row)) yield row;
    }
    return {
      precedence: (symbol) => {
        let best = -1;
        for (const row of rows(symbol)) {
          const order = provenanceOrder(assets.provenance(row));
          if (best === -1 || order < best) best = order;
        }
        return best;
      },
      aliases: function* (symbol) {
        for (const row of rows(symbol)) yield* assets.aliases(row);
      },
      liveIn: (symbol) => {
        const live: string[] = [];
        for (const row of rows(symbol)) {
          if (assets.provenance(row) !== 'observed') continue;
          const provider = assets.property(row, 'provider');
          live.push(provider?.state === 'known' ? String(provider.value) : `module ${this.texts.text(assets.module.at(row))}`);
        }
        return live;
      },
    };
  }
}

const everyRelation = new Uint8Array(128).fill(1);

/** By provenance, id, first place and at last the whole content. */
function sorted<R extends AssetRecord | RelationRecord>(
  rows: readonly number[],
  read: (row: number) => R,
  id: (record: R) => string,
): number[] {
  return rows
    .map((row) => {
      const record = read(row);
      const place = record.evidence[0]?.locator;
      const [path, line] = place?.type === 'file' ? [place.path, place.line ?? 0] : ['', 0];
      return { row, order: provenanceOrder(record.provenance), id: id(record), path, line, text: JSON.stringify(record) };
    })
    .sort((a, b) => a.order - b.order || compare(a.id, b.id) || compare(a.path, b.path) || a.line - b.line || compare(a.text, b.text))
    .map(({ row }) => row);
}
