import type { Evidence } from '../evidence.js';
import { type Confidence, confidenceRank, type OpenEnd, type Provenance } from '../record.js';
import { propertySpec, type RelationId, relationSpec } from '../schema/index.js';
import type { PropertyState } from '../view.js';
import type { GraphStore } from './graph-store.js';
import { mergeProperty } from './merge-property.js';

/** What the records of one asset say together. Every answer depends on the set of records only, never on their order or number. */
export class MergedAsset {
  readonly #store: GraphStore;
  readonly symbol: number;
  #rows: readonly number[] | undefined;

  constructor(store: GraphStore, symbol: number) {
    this.#store = store;
    this.symbol = symbol;
  }

  get rows(): readonly number[] {
    this.#rows ??= this.#store.rowsOf(this.symbol);
    return this.#rows;
  }

  property(name: string): PropertyState {
    const { assets, texts, symbols } = this.#store;
    return mergeProperty(
      propertySpec(symbols.kind(this.symbol), name),
      this.rows.map((row) => ({
        provenance: assets.provenance(row),
        stated: assets.property(row, name),
        scope: texts.text(assets.scope.at(row)),
      })),
    );
  }

  /** The least name among the best records of the id itself. */
  get name(): string {
    const { assets } = this.#store;
    const own = this.rows.filter((row) => assets.symbol.at(row) === this.symbol);
    const best = own.filter((row) => assets.provenance(row) === assets.provenance(own[0] as number));
    return best.map((row) => assets.name(row)).sort()[0] as string;
  }

  get confidence(): Confidence {
    return strongest(this.rows.map((row) => this.#store.assets.confidence(row)));
  }

  get provenance(): readonly Provenance[] {
    return [...new Set(this.rows.map((row) => this.#store.assets.provenance(row)))].sort();
  }

  /** All labels; where records differ the one that counts most wins. */
  get labels(): Readonly<Record<string, string>> {
    const labels = new Map<string, string>();
    for (const row of this.rows)
      for (const [key, value] of Object.entries(this.#store.assets.rest(row).labels)) if (!labels.has(key)) labels.set(key, value);
    return Object.fromEntries([...labels].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  get evidence(): readonly Evidence[] {
    return distinct(this.rows.flatMap((row) => this.#store.assets.evidence(row)));
  }

  /** Evidence of the records that state any of these properties; of all records when none does. */
  evidenceFor(properties: readonly string[]): readonly Evidence[] {
    const { assets } = this.#store;
    const stating = this.rows.filter((row) => properties.some((name) => assets.property(row, name) !== undefined));
    const evidence = distinct(stating.flatMap((row) => assets.evidence(row)));
    return evidence.length > 0 ? evidence : this.evidence;
  }

  get open(): readonly OpenEnd[] {
    return this.rows.flatMap((row) => this.#store.assets.rest(row).open);
  }

  get modules(): readonly string[] {
    return [...new Set(this.rows.map((row) => this.#store.texts.text(this.#store.assets.module.at(row))))].sort();
  }

  get scopes(): readonly string[] {
    return [...new Set(this.rows.map((row) => this.#store.texts.text(this.#store.assets.scope.at(row))))].sort();
  }
}

/** What the records of one relation between two assets say together. */
export class MergedRelation {
  readonly #store: GraphStore;
  readonly relation: RelationId;
  readonly rows: readonly number[];

  constructor(store: GraphStore, relation: RelationId, rows: readonly number[]) {
    this.#store = store;
    this.relation = relation;
    this.rows = rows;
  }

  get confidence(): Confidence {
    return strongest(this.rows.map((row) => this.#store.relations.confidence(row)));
  }

  get evidence(): readonly Evidence[] {
    return distinct(this.rows.flatMap((row) => this.#store.relations.record(row).evidence));
  }

  property(name: string): PropertyState {
    return mergeProperty(
      relationSpec(this.relation).properties[name],
      this.rows.map((row) => {
        const { provenance, properties, scope } = this.#store.relations.record(row);
        return { provenance, stated: properties[name], scope };
      }),
    );
  }
}

function strongest(all: readonly Confidence[]): Confidence {
  return all.reduce<Confidence>((best, one) => (confidenceRank[one] > confidenceRank[best] ? one : best), 'possible');
}

function distinct(evidence: readonly Evidence[]): readonly Evidence[] {
  if (evidence.length < 2) return evidence;
  return [...new Map(evidence.map((item) => [JSON.stringify(item), item])).values()];
}
