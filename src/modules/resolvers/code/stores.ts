import { unknownValue } from '../../../contracts/index.js';
import { type AssetId, assetId, isRelativeUrl, normaliseUrl } from '../../../core/ids.js';
import { emitCredential } from './clients.js';
import { narrowingOf } from './isolation.js';
import { boundName } from './lookup.js';
import { given, type Hit, type Made, madeBy, placeOf, type Scan, serviceOf, valuesOf } from './scan.js';
import { wrapsStore } from './typed/services.js';
import { type Site, textsOf } from './values.js';

interface Store {
  readonly key: string;
  readonly name: string;
  readonly engine: string;
  readonly url?: string;
}

/** Identity of a store: its address, else its engine and collection in this service, else the name that the code has for it. */
function storeOf(scan: Scan, made: Made, site: Site, collection: string | undefined): Store {
  const engine = made.construct.framework ?? 'vector-store';
  const backing = backingOf(scan, made, site);
  if (backing?.site && site.call !== backing.site.call) {
    const [named] = textsOf(valuesOf(scan, given(scan, site, made.construct.collection)));
    return storeOf(scan, backing, { module: backing.site.module, call: backing.site.call }, collection ?? named);
  }
  const [address] = textsOf(valuesOf(scan, given(scan, site, made.construct.base)));
  const url = address !== undefined && /^https?:/.test(address) ? normaliseUrl(address) : undefined;
  const [own] = textsOf(valuesOf(scan, given(scan, site, made.construct.collection)));
  const module = scan.graph.loaded(site.module);
  const name = collection ?? own ?? (module ? boundName(module, site.call) : undefined);
  const label = name ? `${engine}/${name}` : engine;
  const place =
    url === undefined ? scan.see.local(scan.graph.service(site.module), label) : isRelativeUrl(url) ? scan.see.local('.', url) : url;
  return { key: place, name: label, engine, ...(url === undefined ? {} : { url }) };
}

const backings = [
  'vector_store',
  'vectorStore',
  'storage_context',
  'client',
  'qdrant_client',
  'weaviate_client',
  'chroma_collection',
  'pinecone_index',
];

/** The store that another object only stands in front of: an index over it, a class around its client. */
function backingOf(scan: Scan, made: Made, site: Site): Made | undefined {
  const names = made.construct.framework === 'llama-index' ? { names: backings, position: 0 } : { names: backings };
  for (const value of valuesOf(scan, given(scan, site, names))) {
    if (value.is !== 'external') continue;
    const inner = madeBy(value).find(({ construct, site: other }) => other && construct.does === 'vector-store');
    if (inner?.site && !isSame(inner.site, site)) return inner;
    // `StorageContext.from_defaults(vector_store=…)` carries it.
    const carrier = /(^|\.)StorageContext\.from_defaults\(\)$/.test(value.path) ? value.sites.at(-1) : undefined;
    for (const carried of carrier ? valuesOf(scan, given(scan, carrier, { names: ['vector_store'] })) : []) {
      const found = carried.is === 'external' ? madeBy(carried).find(({ construct }) => construct.does === 'vector-store') : undefined;
      if (found?.site && !isSame(found.site, site)) return found;
    }
  }
  return undefined;
}

/** Something else of this source stands in front of this store, and says more of it. */
function isBacking(scan: Scan, hit: Hit): boolean {
  return scan.hits.some(
    (other) =>
      other.construct.does === 'vector-store' &&
      !isSame(other.site, hit.site) &&
      isSame(backingOf(scan, other, other.site)?.site, hit.site),
  );
}

const isSame = (one: Site | undefined, other: Site) => one?.module === other.module && one.call === other.call;

/** The store behind something that is done with one. */
function storeBehind(hit: Hit): Made | undefined {
  return madeBy(hit.external).find(({ construct }) => construct.does === 'vector-store');
}

/** Collections that code takes of a store by a constant name: `client.index('docs')`, `client.search('docs', …)`. */
function collectionsOf(scan: Scan, store: Site): string[] {
  const names = scan.hits.flatMap((hit) =>
    (hit.construct.does === 'collection' || hit.construct.does === 'retrieve') && isSame(storeBehind(hit)?.site, store)
      ? textsOf(valuesOf(scan, given(scan, hit.site, hit.construct.collection)))
      : [],
  );
  return [...new Set(names)].sort();
}

/** The collection that a query asks: of the query's own, else the one that its receiver is. */
function collectionOf(scan: Scan, hit: Hit): string | undefined {
  const [own] = textsOf(valuesOf(scan, given(scan, hit.site, hit.construct.collection)));
  if (own !== undefined) return own;
  for (const { construct, site } of madeBy(hit.external)) {
    if (construct.does !== 'collection' || !site) continue;
    const [name] = textsOf(valuesOf(scan, given(scan, site, construct.collection)));
    if (name !== undefined) return name;
  }
  return undefined;
}

export function emitStore(scan: Scan, hit: Hit): void {
  if (wrapsStore(scan, hit)) return;
  const service = serviceOf(scan, hit.path);
  if (isBacking(scan, hit)) {
    emitCredential(scan, hit, service);
    return;
  }
  const collections = collectionsOf(scan, hit.site);
  for (const collection of collections.length > 0 ? collections : [undefined])
    emitOne(scan, hit, storeOf(scan, hit, hit.site, collection), service);
  emitCredential(scan, hit, service);
}

function emitOne(scan: Scan, hit: Hit, store: Store, service: AssetId): AssetId {
  const { key, name, engine, url } = store;
  const at = placeOf(scan, hit.site);
  const id = scan.see.asset('vector-store', {
    key,
    name,
    at,
    properties: { engine, encrypted: url === undefined ? undefined : url.startsWith('https:') },
  });
  scan.see.relate(service, 'connects-to', id, { at });
  return id;
}

/** A query, and what keeps tenants apart in it. */
export function emitRetrieval(scan: Scan, hit: Hit): void {
  const store = storeBehind(hit);
  const asked = hit.construct.asks;
  if (!store?.site && !asked) return;
  const collection = collectionOf(scan, hit);
  let to: AssetId;
  if (store?.site) {
    const site = { module: store.site.module, call: store.site.call };
    const only = collectionsOf(scan, site);
    to = assetId('vector-store', storeOf(scan, store, site, collection ?? (only.length === 1 ? only[0] : undefined)).key);
    // A query whose collection is chosen at run time may ask any of them.
    if (collection === undefined && only.length > 1) {
      for (const name of only) relate(scan, hit, assetId('vector-store', storeOf(scan, store, site, name).key));
      return;
    }
  } else {
    // A general database: only this very query makes it a store of vectors.
    if (!asksByMeaning(scan, hit)) return;
    const engine = hit.construct.framework ?? 'vector-store';
    const label = collection === undefined ? engine : `${engine}/${collection}`;
    to = emitOne(scan, hit, { key: scan.see.local(scan.graph.service(hit.path), label), name: label, engine }, serviceOf(scan, hit.path));
  }
  relate(scan, hit, to);
}

function relate(scan: Scan, hit: Hit, to: AssetId): void {
  const { isolation, filter } = narrowingOf(scan, hit);
  scan.see.relate(serviceOf(scan, hit.path), 'retrieves-from', to, {
    at: placeOf(scan, hit.site),
    properties: { isolation: isolation ?? unknownValue('the filter could not be followed'), ...(filter === undefined ? {} : { filter }) },
  });
}

/** Whether a query of a general database looks for what is near: it has an argument, or a text, that only such a query has. */
function asksByMeaning(scan: Scan, hit: Hit): boolean {
  const { asks } = hit.construct;
  if (asks === 'always') return true;
  if (!asks) return false;
  if (asks.names && given(scan, hit.site, asks.names)) return true;
  const pattern = asks.text;
  return pattern !== undefined && textsIn(scan, hit).some((text) => pattern.test(text));
}

/** Constant texts among the arguments, also in templates with gaps. */
function textsIn(scan: Scan, hit: Hit): string[] {
  return hit.call.arguments.flatMap(({ value }) => {
    const where = { module: hit.path, scope: hit.call.scope };
    if (value.is === 'join') return value.parts.flatMap((part) => (part.is === 'literal' ? [String(part.value)] : []));
    return textsOf(scan.evaluator.evaluate(value, where));
  });
}
