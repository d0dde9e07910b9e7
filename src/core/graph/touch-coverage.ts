import type { ScopeCoverage } from '../coverage.js';
import { type KindId, kindIds } from '../schema/index.js';
import { anyScope, kindCell, scopeCell, type Touched } from './cells.js';
import type { GraphStore } from './graph-store.js';
import { numberOfKind } from './symbols.js';

/** What of coverage a view can be asked: the standing of each scope, and what is missing of each kind. */
export interface Standing {
  readonly scopes: ReadonlyMap<string, string>;
  readonly kinds: ReadonlyMap<KindId, string | undefined>;
}

export function standingOf(scopes: ReadonlyMap<string, ScopeCoverage>, missing: (kind: KindId) => string | undefined): Standing {
  return {
    scopes: new Map([...scopes].map(([scope, { status, partialKinds }]) => [scope, `${status} ${[...partialKinds].sort().join()}`])),
    kinds: new Map(kindIds.map((kind) => [kind, missing(kind)])),
  };
}

export function touchCoverage(store: GraphStore, before: Standing, now: Standing, touched: Touched): void {
  let any = false;
  for (const scope of new Set([...before.scopes.keys(), ...now.scopes.keys()])) {
    if (before.scopes.get(scope) === now.scopes.get(scope)) continue;
    any = true;
    touched.cell(store.texts.intern(scope), scopeCell);
  }
  if (any) touched.cell(anyScope, scopeCell);
  for (const kind of kindIds) if (before.kinds.get(kind) !== now.kinds.get(kind)) touched.cell(numberOfKind(kind), kindCell);
}
