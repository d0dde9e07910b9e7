import { type AssetRecord, type Confidence, confidenceRank, type OpenEnd, type Provenance, type Stated } from '../record.js';
import { kindIds } from '../schema/index.js';
import { KindColumns, type StatedDictionary } from './columns.js';
import type { EvidenceStore } from './evidence-store.js';
import { IntVector } from './int-vector.js';
import { provenanceOrder, provenances } from './merge-property.js';
import type { StringTable } from './string-table.js';
import { numberOfKind, type Symbols } from './symbols.js';

const confidences = (Object.keys(confidenceRank) as Confidence[]).sort((a, b) => confidenceRank[a] - confidenceRank[b]);

export const packOrigin = (provenance: Provenance, confidence: Confidence): number =>
  provenanceOrder(provenance) | (confidenceRank[confidence] << 2);
export const provenanceIn = (origin: number): Provenance => provenances[origin & 3] as Provenance;
export const confidenceIn = (origin: number): Confidence => confidences[origin >> 2] as Confidence;

/** The rare parts of a record, equal ones stored once. */
interface Rest {
  readonly labels: Readonly<Record<string, string>>;
  readonly aliases: readonly string[];
  readonly open: readonly OpenEnd[];
}
const noRest: Rest = { labels: {}, aliases: [], open: [] };

/** Asset records as rows of integers. The rows of one id are a list. */
export class AssetRows {
  readonly symbol = new IntVector();
  readonly next = new IntVector();
  readonly scope = new IntVector();
  readonly module = new IntVector();
  readonly #name = new IntVector();
  readonly #origin = new IntVector();
  readonly #rest = new IntVector();
  readonly #evidence = new IntVector();
  readonly #evidenceCount = new IntVector();
  readonly #slot = new IntVector();
  readonly #first = new IntVector();
  readonly #free: number[] = [];
  readonly #columns: KindColumns[];
  readonly #symbols: Symbols;
  readonly #texts: StringTable;
  readonly #store: EvidenceStore;

  constructor(symbols: Symbols, texts: StringTable, store: EvidenceStore, dictionary: StatedDictionary) {
    this.#symbols = symbols;
    this.#texts = texts;
    this.#store = store;
    this.#columns = kindIds.map(() => new KindColumns(dictionary));
    texts.intern('');
  }

  /** First row of an id, or -1. */
  first(symbol: number): number {
    return symbol < this.#first.length ? this.#first.at(symbol) : -1;
  }

  add(record: AssetRecord): number {
    const symbol = this.#symbols.intern(record.id);
    this.#first.ensure(this.#symbols.size, -1);
    const row = this.#free.pop() ?? this.symbol.length;
    for (const alias of record.aliases) this.#symbols.intern(`${record.kind}:${alias}`);
    const plain = record.aliases.length === 0 && record.open.length === 0 && Object.keys(record.labels).length === 0;
    const rest = plain ? 0 : this.#texts.intern(JSON.stringify({ labels: record.labels, aliases: record.aliases, open: record.open }));
    this.symbol.put(row, symbol);
    this.next.put(row, this.#first.at(symbol));
    this.scope.put(row, this.#texts.intern(record.scope));
    this.module.put(row, this.#texts.intern(record.module));
    this.#name.put(row, this.#texts.intern(record.name));
    this.#origin.put(row, packOrigin(record.provenance, record.confidence));
    this.#rest.put(row, rest);
    this.#evidence.put(row, this.#store.append(record.evidence));
    this.#evidenceCount.put(row, record.evidence.length);
    this.#slot.put(row, this.#of(symbol).add(record.properties));
    this.#first.set(symbol, row);
    return row;
  }

  remove(row: number): void {
    const symbol = this.symbol.at(row);
    if (this.#first.at(symbol) === row) this.#first.set(symbol, this.next.at(row));
    else {
      let before = this.#first.at(symbol);
      while (this.next.at(before) !== row) before = this.next.at(before);
      this.next.set(before, this.next.at(row));
    }
    this.#of(symbol).remove(this.#slot.at(row));
    this.#store.release(this.#evidence.at(row), this.#evidenceCount.at(row));
    this.symbol.set(row, -1);
    this.#free.push(row);
  }

  name(row: number): string {
    return this.#texts.text(this.#name.at(row));
  }

  provenance(row: number): Provenance {
    return provenanceIn(this.#origin.at(row));
  }

  confidence(row: number): Confidence {
    return confidenceIn(this.#origin.at(row));
  }

  rest(row: number): Rest {
    const code = this.#rest.at(row);
    return code === 0 ? noRest : (JSON.parse(this.#texts.text(code)) as Rest);
  }

  /** Symbols of the aliases that a row claims. */
  aliases(row: number): readonly number[] {
    if (this.#rest.at(row) === 0) return [];
    const kind = this.#symbols.kind(this.symbol.at(row));
    return this.rest(row).aliases.map((alias) => this.#symbols.intern(`${kind}:${alias}`));
  }

  evidence(row: number) {
    return this.#store.read(this.#evidence.at(row), this.#evidenceCount.at(row));
  }

  property(row: number, name: string): Stated | undefined {
    return this.#of(this.symbol.at(row)).get(this.#slot.at(row), name);
  }

  /** Names of the properties that any record of this kind ever stated. */
  names(symbol: number): readonly string[] {
    return this.#of(symbol).names;
  }

  record(row: number): AssetRecord {
    const symbol = this.symbol.at(row);
    return {
      id: this.#symbols.id(symbol),
      kind: this.#symbols.kind(symbol),
      name: this.name(row),
      properties: this.#of(symbol).all(this.#slot.at(row)),
      ...this.rest(row),
      provenance: this.provenance(row),
      confidence: this.confidence(row),
      evidence: this.evidence(row),
      scope: this.#texts.text(this.scope.at(row)),
      module: this.#texts.text(this.module.at(row)),
    };
  }

  /** Every row in use. */
  *rows(): Iterable<number> {
    for (let row = 0; row < this.symbol.length; row++) if (this.symbol.at(row) !== -1) yield row;
  }

  /** Follows the evidence to where it was moved. */
  rewrite(move: (offset: number, count: number) => number): void {
    for (const row of this.rows()) this.#evidence.set(row, move(this.#evidence.at(row), this.#evidenceCount.at(row)));
  }

  get bytes(): { readonly rows: number; readonly columns: number } {
    const vectors = [this.symbol, this.next, this.scope, this.module, this.#name, this.#origin, this.#rest, this.#evidence];
    const rows = [...vectors, this.#evidenceCount, this.#slot, this.#first].reduce((sum, vector) => sum + vector.bytes, 0);
    return { rows, columns: this.#columns.reduce((sum, columns) => sum + columns.bytes, 0) };
  }

  #of(symbol: number): KindColumns {
    return this.#columns[numberOfKind(this.#symbols.kind(symbol))] as KindColumns;
  }
}
