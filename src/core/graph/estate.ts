import type { Covers, ScopeCoverage } from '../coverage.js';
import type { Evidence } from '../evidence.js';
import type { AssetId } from '../ids.js';
import { emptyPolicy, type Policy } from '../policy.js';
import type { AssetRecord, Notice, RelationRecord } from '../record.js';
import type { KindId, RelationId } from '../schema/index.js';
import type { Neighbours, Owner, View } from '../view.js';
import { type ReadSink, Touched } from './cells.js';
import type { Change } from './change.js';
import { Completeness } from './completeness.js';
import { conflictNotices, danglingNotices } from './conflicts.js';
import { DerivedRelations } from './derived.js';
import { Difference } from './difference.js';
import { EstateView } from './estate-view.js';
import { GraphStore } from './graph-store.js';
import { KindLists } from './kind-lists.js';
import { MergedAsset } from './merged.js';
import { EdgeMap, NodeMap } from './nodes.js';
import { planChange } from './plan.js';
import { touchCoverage } from './touch-coverage.js';

export { compare } from './compare.js';

export interface EstateInput {
  readonly records: Iterable<AssetRecord>;
  readonly relations: Iterable<RelationRecord>;
  readonly coverage: readonly ScopeCoverage[];
  /** What each module covers, by module id. */
  readonly covers: ReadonlyMap<string, Covers>;
}

/** The merged graph of one estate, in memory: loaded at once, then changed step by step. */
export class Estate {
  readonly store = new GraphStore();
  readonly completeness: Completeness;
  /** By `<asset id> <fact>`. */
  readonly facts = new Map<string, { value: unknown; because: readonly string[] }>();
  readonly owners = new Map<AssetId, Owner>();
  readonly nodes: NodeMap;
  readonly edges: EdgeMap;
  readonly #derived: DerivedRelations;
  readonly #kinds: KindLists;
  readonly #notes: Notice[] = [];

  constructor(input: EstateInput) {
    for (const record of input.records) this.store.assets.add(record);
    for (const relation of input.relations) this.store.relations.add(relation);
    this.store.settle();
    this.completeness = new Completeness(this.store, input.coverage, input.covers);
    this.#derived = new DerivedRelations(this.store);
    this.#kinds = new KindLists(this.store);
    this.nodes = new NodeMap(this);
    this.edges = new EdgeMap(this);
  }

  /** The asset that a record's id, or an alias `<kind>:<key>`, belongs to now. */
  canonical(id: AssetId): AssetId | undefined {
    const symbol = this.store.canonical(id);
    return symbol === -1 ? undefined : this.store.symbols.id(symbol);
  }

  /** Where the records that state these properties of an asset were read: what a finding about them should open. */
  evidenceFor(id: AssetId, properties: readonly string[]): readonly Evidence[] {
    const symbol = this.store.canonical(id);
    return symbol === -1 ? [] : new MergedAsset(this.store, symbol).evidenceFor(properties);
  }

  /** Aliases that could not be merged, relations without an end, and what modules had to say. */
  get notices(): readonly Notice[] {
    return [...conflictNotices(this.store), ...danglingNotices(this.store), ...this.#notes];
  }

  note(notice: Notice): void {
    this.#notes.push(notice);
  }

  /** Canonical symbols of a kind, by id. */
  ofKind(kind: KindId): readonly number[] {
    return this.#kinds.of(kind);
  }

  addRelation(record: RelationRecord): void {
    this.store.relations.add(record);
  }

  /**
   * Takes one step: records, relations and coverage that came, were replaced or went. Only a scope that was read whole withdraws
   * anything. Returns what answers differently now.
   */
  apply(change: Change): Touched {
    const before = this.completeness.standing();
    for (const scope of change.forgotten ?? []) this.completeness.delete(scope);
    for (const coverage of change.coverage ?? []) this.completeness.set(coverage);
    const plan = planChange(this.store, change, (scope) => this.completeness.of(scope));
    const { assets, relations, symbols, clusters } = this.store;

    const seeds = new Set<number>();
    for (const row of plan.removedRows) for (const symbol of [assets.symbol.at(row), ...assets.aliases(row)]) seeds.add(symbol);
    for (const { id, kind, aliases } of plan.addedRecords)
      for (const name of [id, ...aliases.map((alias) => `${kind}:${alias}`)]) seeds.add(symbols.intern(name));
    const region = clusters.region(seeds);
    const difference = new Difference(this.store, region);
    const ends = [
      ...plan.removedRelationRows.map((row) => this.store.endsOf(relations.edge.at(row))),
      ...plan.addedRelations.map((relation) => this.store.endsOfRecord(relation)),
    ];

    for (const row of plan.removedRows) assets.remove(row);
    for (const record of plan.addedRecords) assets.add(record);
    for (const row of plan.removedRelationRows) relations.remove(row);
    for (const relation of plan.addedRelations) relations.add(relation);
    clusters.recompute(region);

    const touched = difference.since(ends);
    touchCoverage(this.store, before, this.completeness.standing(), touched);
    this.#kinds.update(touched);
    this.store.compact();
    return touched;
  }

  /** Replaces everything that one linker derived. It runs with its own earlier work taken away, and never sees it. */
  rederive(module: string, derive: () => readonly RelationRecord[]): Touched {
    return this.#derived.replace(module, derive, new Touched());
  }

  *records(): Iterable<AssetRecord> {
    for (const row of this.store.assets.rows()) yield this.store.assets.record(row);
  }

  /** Relations as records state them, without what linkers derived. */
  *relations(): Iterable<RelationRecord> {
    for (const row of this.store.relations.rows()) if (!this.#derived.has(row)) yield this.store.relations.record(row);
  }

  neighbours(id: AssetId, relation: RelationId, direction: 'out' | 'in'): Neighbours {
    const view = this.view();
    return direction === 'out' ? view.out(id, relation) : view.in(id, relation);
  }

  view(policy: Policy = emptyPolicy, now: string = new Date(0).toISOString(), sink?: ReadSink): EstateView & View {
    return new EstateView(this, { policy, now, ...(sink ? { sink } : {}) });
  }
}
