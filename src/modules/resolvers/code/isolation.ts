import type { CallFact } from '../../../parsing/module-summary.js';
import { whereOf } from './evaluate.js';
import { given, type Hit, hasHiddenArguments, type Scan, valuesOf } from './scan.js';
import type { Site, Value } from './values.js';

export type Isolation = 'none' | 'constant' | 'caller-supplied' | 'identity-derived';

const rank: readonly Isolation[] = ['none', 'constant', 'caller-supplied', 'identity-derived'];

/** What keeps tenants apart in a query; `isolation` is absent where that could not be followed. */
export interface Narrowing {
  readonly isolation?: Isolation;
  /** Names of the filters. */
  readonly filter?: string;
}

/** Calls in front of a query or behind it that narrow it: `index.namespace(id).query(…)`, `table.search(v).where(…)`. */
const before = /^(namespace|withTenant|with_tenant|tenant|partition)$/;
const after = /^(where|filter|prefilter|withTenant|match|eq|andWhere)$/;

export function narrowingOf(scan: Scan, hit: Hit): Narrowing {
  const values: Value[] = [];
  const names = new Set<string>();
  for (const name of hit.construct.filter?.names ?? []) {
    const found = given(scan, hit.site, { names: [name] });
    if (!found) continue;
    names.add(name);
    values.push(...valuesOf(scan, found));
  }
  for (const { name, call, site } of [...callsBefore(scan, hit), ...callsAfter(scan, hit)]) {
    names.add(name);
    for (const argument of call.arguments) values.push(...scan.evaluator.evaluate(argument.value, whereOf(call, site)));
  }
  if (names.size === 0) return hasHiddenArguments(scan, hit.site) ? {} : { isolation: 'none' };
  const isolation = isolationOf(scan, values, 0);
  const filter = [...names].sort().join(', ');
  return isolation === undefined ? { filter } : { isolation, ...(isolation === 'none' ? {} : { filter }) };
}

interface Link {
  readonly name: string;
  readonly call: CallFact;
  readonly site: Site;
}

function callsBefore(scan: Scan, hit: Hit): Link[] {
  const names = hit.external.path.split('()').slice(0, -1);
  return names.flatMap((path, index): Link[] => {
    const name = path.split('.').at(-1) ?? '';
    const site = hit.external.sites[index];
    const call = site && scan.graph.loaded(site.module)?.calls[site.call];
    return before.test(name) && site && call && call.arguments.length > 0 ? [{ name, call, site }] : [];
  });
}

function callsAfter(scan: Scan, hit: Hit): Link[] {
  return hit.module.calls.flatMap((call, index): Link[] => {
    if (call.callee.is !== 'member' || !after.test(call.callee.property) || call.line < hit.call.line) return [];
    const on = scan.evaluator.evaluate(call.callee.object, { module: hit.path, scope: call.scope });
    const follows = on.some(
      (value) => value.is === 'external' && value.sites.some((site) => site.module === hit.path && site.call === hit.site.call),
    );
    return follows ? [{ name: call.callee.property, call, site: { module: hit.path, call: index } }] : [];
  });
}

/** Settings of a search that narrow nothing. */
const measures = /^(k|top_?k|limit|fetch_?k|n_?results|score_?threshold|lambda_?mult|search_?type|include_\w+)$/i;
const identity =
  /(^|[._])(session|auth|current_?user|principal|claims|jwt|identity|request\.state\.user|req\.user|ctx\.(user|session|auth)|locals\.(user|session)|c\.get\(\))([._]|$)/i;
const identityPackages =
  /^(next-auth|@auth\/|@clerk\/|@supabase\/(ssr|auth-helpers)|better-auth|iron-session|lucia|@kinde-oss\/|@workos-inc\/|@descope\/|@stackframe\/|jose|jsonwebtoken|flask_login)/;

/** Where the value of a filter comes from; the strongest part of it counts, since every part narrows. */
export function isolationOf(scan: Scan, values: readonly Value[], level: number): Isolation | undefined {
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
      for (const [key, item] of value.entries) if (!measures.test(key)) raise(isolationOf(scan, scan.evaluator.force(item), level + 1));
    } else if (value.is === 'list') for (const item of value.items) raise(isolationOf(scan, scan.evaluator.force(item), level + 1));
    else if (value.is === 'external') raise(externalIsolation(scan, value, level));
    else return undefined;
  }
  return best;
}

/** Filter objects (`FieldCondition(match=…)`) hold their values as arguments; sessions come from libraries of authentication. */
function externalIsolation(scan: Scan, value: Extract<Value, { is: 'external' }>, level: number): Isolation | undefined {
  if (identityPackages.test(value.root) || identity.test(value.path)) return 'identity-derived';
  const site = value.sites.at(-1);
  const call = site && scan.graph.loaded(site.module)?.calls[site.call];
  if (!site || !call) return undefined;
  const where = whereOf(call, site);
  const parts = call.arguments
    .filter((argument) => argument.name !== 'key' && argument.name !== 'k')
    .flatMap((argument) => [...scan.evaluator.evaluate(argument.value, where)]);
  return parts.length === 0 ? undefined : isolationOf(scan, parts, level + 1);
}
