import { unknownValue } from '../../../contracts/index.js';
import { type AssetId, assetId, isRelativeUrl, normaliseUrl } from '../../../core/ids.js';
import { emitCredential } from './clients.js';
import { boundName } from './lookup.js';
import { given, type Hit, hasHiddenArguments, type Made, madeBy, placeOf, type Scan, serviceOf, valuesOf } from './scan.js';
import { type Site, textsOf, type Value } from './values.js';

/** Identity of a store: its address, else its engine and collection in this service. */
function storeOf(scan: Scan, made: Made, site: Site): { key: string; name: string; engine: string; url?: string } {
  const engine = made.construct.framework ?? 'vector-store';
  const [address] = textsOf(valuesOf(scan, given(scan, site, made.construct.base)));
  const url = address !== undefined && /^https?:/.test(address) ? normaliseUrl(address) : undefined;
  const [collection] = textsOf(valuesOf(scan, given(scan, site, made.construct.collection)));
  const module = scan.graph.loaded(site.module);
  const name = collection ?? (module ? boundName(module, site.call) : undefined);
  const label = name ? `${engine}/${name}` : engine;
  const place =
    url === undefined ? scan.see.local(scan.graph.service(site.module), label) : isRelativeUrl(url) ? scan.see.local('.', url) : url;
  return { key: place, name: label, engine, ...(url === undefined ? {} : { url }) };
}

export function emitStore(scan: Scan, hit: Hit): void {
  const { key, name, engine, url } = storeOf(scan, hit, hit.site);
  const at = placeOf(scan, hit.site);
  const id = scan.see.asset('vector-store', {
    key,
    name,
    at,
    properties: { engine, encrypted: url === undefined ? undefined : url.startsWith('https:') },
  });
  const service = serviceOf(scan, hit.path);
  scan.see.relate(service, 'connects-to', id, { at });
  emitCredential(scan, hit, service);
}

export type Isolation = 'none' | 'constant' | 'caller-supplied' | 'identity-derived';

/** A query, and what keeps tenants apart in it. */
export function emitRetrieval(scan: Scan, hit: Hit): void {
  const store = madeBy(hit.external).find(({ construct }) => construct.does === 'vector-store');
  if (!store?.site) return;
  const { key } = storeOf(scan, store, { module: store.site.module, call: store.site.call });
  const to: AssetId = assetId('vector-store', key);
  const found = given(scan, hit.site, hit.construct.filter);
  const hidden = !found && hasHiddenArguments(scan, hit.site);
  const isolation = found ? isolationOf(scan, valuesOf(scan, found), 0) : hidden ? undefined : 'none';
  scan.see.relate(serviceOf(scan, hit.path), 'retrieves-from', to, {
    at: placeOf(scan, hit.site),
    properties: { isolation: isolation ?? unknownValue('the filter could not be followed') },
  });
}

/** Settings of a search that narrow nothing. */
const tuning = /^(k|top_?k|limit|fetch_?k|score_?threshold|lambda_?mult|search_?type|include_\w+)$/i;
const identity = /(^|[._])(session|auth|current_?user|principal|claims|jwt|identity|request\.state\.user|req\.user|ctx\.user)([._]|$)/i;

/** Where the value of a filter comes from; the strongest part of it counts, since every part narrows. */
export function isolationOf(scan: Scan, values: readonly Value[], level: number): Isolation | undefined {
  const rank: readonly Isolation[] = ['none', 'constant', 'caller-supplied', 'identity-derived'];
  let best: Isolation | undefined;
  const raise = (found: Isolation | undefined) => {
    if (found && (best === undefined || rank.indexOf(found) > rank.indexOf(best))) best = found;
  };
  for (const value of values) {
    if (level > 6) return undefined;
    if (value.is === 'constant') raise(value.value === null ? 'none' : 'constant');
    else if (value.is === 'environment') raise('constant');
    else if (value.is === 'parameter')
      raise(
        identity.test(`${value.name}.${value.path}`) || /Session|CurrentUser|Principal/.test(value.annotation ?? '')
          ? 'identity-derived'
          : 'caller-supplied',
      );
    else if (value.is === 'object') {
      raise(value.open ? undefined : 'none');
      for (const [key, item] of value.entries) if (!tuning.test(key)) raise(isolationOf(scan, scan.evaluator.force(item), level + 1));
    } else if (value.is === 'list') for (const item of value.items) raise(isolationOf(scan, scan.evaluator.force(item), level + 1));
    else if (value.is === 'external') raise(externalIsolation(scan, value, level));
    else return undefined;
  }
  return best;
}

/** Filter objects (`FieldCondition(match=…)`) hold their values as arguments; sessions come from libraries of authentication. */
function externalIsolation(scan: Scan, value: Extract<Value, { is: 'external' }>, level: number): Isolation | undefined {
  if (/^(next-auth|@auth\/|@clerk\/|@supabase\/|better-auth|iron-session|flask_login)/.test(value.root) || identity.test(value.path))
    return 'identity-derived';
  const site = value.sites.at(-1);
  const call = site && scan.graph.loaded(site.module)?.calls[site.call];
  if (!site || !call) return undefined;
  const where = { module: site.module, scope: call.scope, ...(site.frame ? { frame: site.frame } : {}) };
  const parts = call.arguments
    .filter((argument) => argument.name !== 'key' && argument.name !== 'k')
    .flatMap((argument) => [...scan.evaluator.evaluate(argument.value, where)]);
  return parts.length === 0 ? undefined : isolationOf(scan, parts, level + 1);
}
