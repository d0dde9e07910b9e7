import type { Covers, ScopeCoverage } from '../coverage.js';
import { splitId } from '../ids.js';
import { type KindId, kindSpec, type RelationId } from '../schema/index.js';
import { anyScope, cellKey, kindCell, type ReadSink, scopeCell } from './cells.js';
import type { GraphStore } from './graph-store.js';
import type { MergedAsset } from './merged.js';
import { numberOfKind } from './symbols.js';
import { type Standing, standingOf } from './touch-coverage.js';

/** What was read whole, and by whom: decides when absence means something. */
export class Completeness {
  readonly #scopes = new Map<string, ScopeCoverage>();
  readonly #listed = new Set<string>();
  /** Who lists a relation whole for the assets that it recorded itself. */
  readonly #listedBy = new Map<string, Set<string>>();
  readonly #store: GraphStore;

  constructor(store: GraphStore, coverage: readonly ScopeCoverage[], covers: ReadonlyMap<string, Covers>) {
    this.#store = store;
    for (const entry of coverage) this.#scopes.set(entry.scope, entry);
    for (const [module, { relations }] of covers)
      for (const entry of relations ?? []) {
        const listing = `${entry.kind} ${entry.relation} ${entry.direction ?? 'out'}`;
        if (entry.own) this.#listedBy.set(listing, (this.#listedBy.get(listing) ?? new Set()).add(module));
        else this.#listed.add(listing);
      }
  }

  get coverage(): readonly ScopeCoverage[] {
    return [...this.#scopes.values()].sort((a, b) => (a.scope < b.scope ? -1 : 1));
  }

  of(scope: string): ScopeCoverage | undefined {
    return this.#scopes.get(scope);
  }

  set(coverage: ScopeCoverage): void {
    this.#scopes.set(coverage.scope, coverage);
  }

  delete(scope: string): void {
    this.#scopes.delete(scope);
  }

  /** Everything that can be asked of coverage, to be compared before and after a change. */
  standing(): Standing {
    return standingOf(this.#scopes, (kind) => this.missing(kind));
  }

  /** Why not every asset of a kind is known; undefined when all are. */
  missing(kind: KindId, sink?: ReadSink): string | undefined {
    sink?.(numberOfKind(kind), kindCell);
    let first: string | undefined;
    for (const [scope, entry] of this.#scopes) if (!whole(entry, kind) && (first === undefined || scope < first)) first = scope;
    return first === undefined ? undefined : notWhole(first);
  }

  /**
   * Why the relations of an asset are not known whole; undefined when they are. What an asset points to is said where the asset is said;
   * what points to an asset that is known everywhere can stand in any scope.
   */
  incomplete(asset: MergedAsset, relation: RelationId, direction: 'out' | 'in', sink?: ReadSink): string | undefined {
    sink?.(asset.symbol, cellKey('property', this.#store.texts.intern('#standing')));
    const reasons = asset.open.filter((end) => end.relation === relation && end.direction === direction).map((end) => end.reason);
    if (reasons.length > 0) return reasons.sort()[0];
    const id = this.#store.symbols.id(asset.symbol);
    const kind = this.#store.symbols.kind(asset.symbol);
    const listing = `${kind} ${relation} ${direction}`;
    const own = this.#listedBy.get(listing);
    if (!this.#listed.has(listing) && !(own && asset.modules.every((module) => own.has(module))))
      return `nothing that ran lists ${relation} of ${kind} whole`;
    if (direction === 'in' && isGlobal(id)) {
      sink?.(anyScope, scopeCell);
      return this.missing(kind);
    }
    for (const scope of asset.scopes) {
      sink?.(this.#store.texts.intern(scope), scopeCell);
      const entry = this.#scopes.get(scope);
      if (entry && !whole(entry, kind)) return notWhole(scope);
    }
    return undefined;
  }
}

/** Whether a scope was read whole as far as one kind goes. */
export function whole(coverage: ScopeCoverage, kind: KindId): boolean {
  return coverage.status === 'complete' && !coverage.partialKinds.includes(kind);
}

const notWhole = (scope: string) => `${scope} was not read whole`;

/** Whether a key means the same thing in every source: local keys begin with their home and two slashes. */
function isGlobal(id: string): boolean {
  const { kind, key } = splitId(id);
  const { reach } = kindSpec(kind).key;
  if (reach !== 'either') return reach === 'global';
  const cut = key.indexOf('//');
  return cut <= 0 || key[cut - 1] === ':';
}
