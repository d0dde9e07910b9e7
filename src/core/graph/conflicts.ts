import { splitId } from '../ids.js';
import type { Notice } from '../record.js';
import { kindIds, type RelationId, relationIds } from '../schema/index.js';
import { compare } from './compare.js';
import type { GraphStore } from './graph-store.js';

/** Names that exclude each other: one that joins two live objects, and one that two kinds of thing claim. Neither is merged. */
export function conflictNotices(store: GraphStore): Notice[] {
  const notices: Notice[] = [];
  for (const { symbols, because } of store.clusters.conflicts.values()) {
    const ids = symbols.map((symbol) => store.symbols.id(symbol));
    const first = symbols.find((symbol) => store.assets.first(symbol) !== -1) as number;
    const message = `Aliases join ${ids.join(', ')}, of which several are live objects (${because}): they were not merged.`;
    notices.push({ code: 'conflict', message, scope: scopeOf(store, first) });
  }
  for (const row of store.assets.rows()) {
    for (const alias of store.assets.aliases(row)) {
      const { kind, key } = splitId(store.symbols.id(alias));
      const others = kindIds.filter((other) => other !== kind && store.canonical(`${other}:${key}`) !== -1);
      if (others.length === 0) continue;
      const own = store.symbols.id(store.assets.symbol.at(row));
      const message = `${own} claims the alias ${key}, by which a ${others.join(' and a ')} is known: things of different kinds are never merged.`;
      notices.push({ code: 'conflict', message, scope: store.texts.text(store.assets.scope.at(row)) });
    }
  }
  return distinct(notices);
}

/** Relations of which one end is not in the inventory. They come to life when a record describes it. */
export function danglingNotices(store: GraphStore): Notice[] {
  const notices: Notice[] = [];
  for (const row of store.relations.rows()) {
    const { from, relation, to } = store.endsOf(store.relations.edge.at(row));
    const missing = [from, to].filter((symbol) => store.clusters.canonical(symbol) === -1);
    if (missing.length === 0) continue;
    const ends = missing.map((symbol) => store.symbols.id(symbol)).join(' and ');
    notices.push({
      code: 'conflict',
      message: `Relation ${relationIds[relation] as RelationId} has an end that no record describes: ${ends}`,
      scope: store.texts.text(store.relations.scope.at(row)),
      module: store.texts.text(store.relations.module.at(row)),
    });
  }
  return distinct(notices);
}

function scopeOf(store: GraphStore, symbol: number): string {
  const scopes: string[] = [];
  for (let row = store.assets.first(symbol); row !== -1; row = store.assets.next.at(row))
    scopes.push(store.texts.text(store.assets.scope.at(row)));
  return scopes.sort(compare)[0] as string;
}

function distinct(notices: readonly Notice[]): Notice[] {
  const known = new Map(notices.map((notice) => [JSON.stringify(notice), notice]));
  return [...known].sort(([a], [b]) => compare(a, b)).map(([, notice]) => notice);
}
