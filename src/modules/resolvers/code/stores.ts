import { unknownValue } from '../../../contracts/index.js';
import { type AssetId, assetId, isRelativeUrl, normaliseUrl } from '../../../core/ids.js';
import { emitCredential } from './clients.js';
import { narrowingOf } from './isolation.js';
import { boundName } from './lookup.js';
import { given, type Hit, type Made, madeBy, placeOf, type Scan, serviceOf, valuesOf } from './scan.js';
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
  const service = serviceOf(scan, hit.path);
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
