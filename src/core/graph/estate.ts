import type { Covers, ScopeCoverage } from '../coverage.js';
import type { AssetId } from '../ids.js';
import { kindOf, splitId } from '../ids.js';
import { emptyPolicy, type Policy } from '../policy.js';
import { type AssetRecord, type Confidence, confidenceRank, type Notice, type Provenance, type RelationRecord } from '../record.js';
import { type FactId, type FactTypes, type KindId, propertySpec, type RelationId, relationSpec } from '../schema/index.js';
import type { AssetView, Neighbour, Neighbours, Owner, PropertyState, View } from '../view.js';
import { mergeProperty, provenanceOrder } from './merge-property.js';

export interface EstateInput {
  readonly records: readonly AssetRecord[];
  readonly relations: readonly RelationRecord[];
  readonly coverage: readonly ScopeCoverage[];
  /** What each module covers, by module id. */
  readonly covers: ReadonlyMap<string, Covers>;
}

interface Node {
  readonly id: AssetId;
  readonly kind: KindId;
  readonly records: readonly AssetRecord[];
  readonly view: AssetView;
  readonly aliases: readonly string[];
}

interface Edge {
  readonly from: AssetId;
  readonly kind: RelationId;
  readonly to: AssetId;
  readonly records: RelationRecord[];
}

/** The merged graph of one estate, in memory. */
export class Estate {
  readonly nodes = new Map<AssetId, Node>();
  readonly edges = new Map<string, Edge>();
  readonly facts = new Map<string, { value: unknown; because: readonly string[] }>();
  readonly owners = new Map<AssetId, Owner>();
  readonly notices: Notice[] = [];
  readonly #out = new Map<string, Edge[]>();
  readonly #in = new Map<string, Edge[]>();
  readonly #kinds = new Map<KindId, AssetView[]>();
  readonly #canonical = new Map<string, AssetId>();
  readonly #input: EstateInput;

  constructor(input: EstateInput) {
    this.#input = input;
    this.#mergeAssets();
    for (const relation of input.relations) this.addRelation(relation);
  }

  /** The asset that a record's id, or an alias `<kind>:<key>`, belongs to now. */
  canonical(id: AssetId): AssetId | undefined {
    return this.#canonical.get(id);
  }

  addRelation(record: RelationRecord): void {
    const from = this.canonical(record.from);
    const to = this.canonical(record.to);
    if (!from || !to) {
      this.notices.push({
        code: 'conflict',
        message: `Relation ${record.kind} has an end that no record describes: ${from ? record.to : record.from}`,
        scope: record.scope,
        module: record.module,
      });
      return;
    }
    const key = `${from} ${record.kind} ${to}`;
    const known = this.edges.get(key);
    if (known) {
      known.records.push(record);
      return;
    }
    const edge: Edge = { from, kind: record.kind, to, records: [record] };
    this.edges.set(key, edge);
    push(this.#out, `${from} ${record.kind}`, edge);
    push(this.#in, `${to} ${record.kind}`, edge);
  }

  #mergeAssets(): void {
    const parent = new Map<string, string>();
    const find = (id: string): string => {
      let at = id;
      while (parent.get(at) !== at) at = parent.get(at) as string;
      parent.set(id, at);
      return at;
    };
    const ensure = (id: string) => parent.has(id) || parent.set(id, id);
    for (const record of this.#input.records) {
      ensure(record.id);
      for (const alias of record.aliases) {
        const other = `${record.kind}:${alias}`;
        ensure(other);
        const [a, b] = [find(record.id), find(other)];
        if (a !== b) parent.set(a, b);
      }
    }
    const groups = new Map<string, AssetRecord[]>();
    for (const record of this.#input.records) push(groups, find(record.id), record);
    const canonicalOf = new Map<string, AssetId>();
    for (const [root, records] of groups) {
      records.sort(
        (a, b) =>
          provenanceOrder(a.provenance) - provenanceOrder(b.provenance) ||
          compare(a.id, b.id) ||
          compare(JSON.stringify(a), JSON.stringify(b)),
      );
      const first = records[0] as AssetRecord;
      canonicalOf.set(root, first.id);
      const view = assetView(first.id, records);
      const aliases = [...new Set(records.flatMap((record) => [splitId(record.id).key, ...record.aliases]))]
        .filter((key) => key !== splitId(first.id).key)
        .sort();
      this.nodes.set(first.id, { id: first.id, kind: first.kind, records, view, aliases });
      push(this.#kinds, first.kind, view);
    }
    for (const id of parent.keys()) {
      const canonical = canonicalOf.get(find(id));
      if (canonical) this.#canonical.set(id, canonical);
    }
    for (const views of this.#kinds.values()) views.sort((a, b) => compare(a.id, b.id));
  }

  neighbours(id: AssetId, relation: RelationId, direction: 'out' | 'in'): Neighbours {
    const canonical = this.canonical(id);
    const edges = canonical ? ((direction === 'out' ? this.#out : this.#in).get(`${canonical} ${relation}`) ?? []) : [];
    const items = edges
      .map((edge): Neighbour => {
        const other = this.nodes.get(direction === 'out' ? edge.to : edge.from) as Node;
        return {
          asset: other.view,
          relation,
          confidence: strongest(edge.records),
          evidence: edge.records.flatMap((record) => record.evidence),
          property: (name) =>
            mergeProperty(
              relationSpec(relation).properties[name],
              edge.records.map((record) => ({ provenance: record.provenance, stated: record.properties[name], scope: record.scope })),
            ),
        };
      })
      .sort((a, b) => compare(a.asset.id, b.asset.id));
    const because = this.#incomplete(canonical, relation, direction);
    return because === undefined ? { items, complete: true } : { items, complete: false, because };
  }

  /** Why the relations of an asset are not known whole; undefined when they are. */
  #incomplete(id: AssetId | undefined, relation: RelationId, direction: 'out' | 'in'): string | undefined {
    const node = id && this.nodes.get(id);
    if (!node) return 'the asset is not in the inventory';
    for (const record of node.records) {
      const open = record.open.find((end) => end.relation === relation && end.direction === direction);
      if (open) return open.reason;
    }
    const covering = [...this.#input.covers]
      .filter(([, covers]) =>
        covers.relations?.some(
          (entry) => entry.kind === node.kind && entry.relation === relation && (entry.direction ?? 'out') === direction,
        ),
      )
      .map(([module]) => module);
    if (covering.length === 0) return `nothing that ran lists ${relation} of ${node.kind} whole`;
    for (const scope of new Set(node.records.map((record) => record.scope))) {
      const coverage = this.#input.coverage.find((entry) => entry.scope === scope);
      if (!coverage) continue;
      if (coverage.status !== 'complete' || coverage.partialKinds.includes(node.kind)) return `${scope} was not read whole`;
    }
    return undefined;
  }

  view(policy: Policy = emptyPolicy, now: string = new Date(0).toISOString()): View {
    return {
      asset: (id) => this.nodes.get(this.canonical(id) as AssetId)?.view,
      all: <K extends KindId>(kind: K) => (this.#kinds.get(kind) ?? []) as unknown as readonly AssetView<K>[],
      out: (id, relation) => this.neighbours(id, relation, 'out'),
      in: (id, relation) => this.neighbours(id, relation, 'in'),
      lookup: <K extends KindId>(kind: K, key: string) =>
        this.nodes.get(this.canonical(`${kind}:${key}` as AssetId) as AssetId)?.view as unknown as AssetView<K> | undefined,
      fact: <F extends FactId>(id: AssetId, fact: F) => this.facts.get(`${this.canonical(id)} ${fact}`)?.value as FactTypes[F] | undefined,
      complete: (kind) => {
        const broken = this.#input.coverage.find((entry) => entry.status !== 'complete' || entry.partialKinds.includes(kind));
        return broken ? { complete: false, because: `${broken.scope} was not read whole` } : { complete: true };
      },
      policy: (key) => policy[key],
      isPast: (instant) => Date.parse(instant) <= Date.parse(now),
      owner: (id) => this.owners.get(this.canonical(id) as AssetId),
    };
  }
}

function assetView(id: AssetId, records: readonly AssetRecord[]): AssetView {
  const kind = kindOf(id);
  const named = [...records].sort((a, b) => compare(a.name, b.name)).find((record) => record.id === id) ?? records[0];
  const state = (property: string): PropertyState =>
    mergeProperty(
      propertySpec(kind, property),
      records.map((record) => ({ provenance: record.provenance, stated: record.properties[property], scope: record.scope })),
    );
  return {
    id,
    kind,
    name: named?.name ?? id,
    confidence: strongest(records),
    provenance: [...new Set(records.map((record) => record.provenance))].sort() as Provenance[],
    labels: Object.assign({}, ...records.map((record) => record.labels).reverse()),
    evidence: records.flatMap((record) => record.evidence),
    get: state as AssetView['get'],
    value: ((property: string) => {
      const found = state(property);
      return found.state === 'known' ? found.value : undefined;
    }) as AssetView['value'],
  };
}

function strongest(records: readonly { confidence: Confidence }[]): Confidence {
  return records.reduce<Confidence>(
    (best, record) => (confidenceRank[record.confidence] > confidenceRank[best] ? record.confidence : best),
    'possible',
  );
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const found = map.get(key);
  if (found) found.push(value);
  else map.set(key, [value]);
}

/** By code unit, so that order never depends on a locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
