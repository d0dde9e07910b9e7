import type { Provenance, Stated } from '../record.js';
import type { PropertySpec, PropertyValue } from '../schema/index.js';
import type { PropertyState } from '../view.js';

export interface Statement {
  readonly provenance: Provenance;
  readonly stated: Stated | undefined;
  readonly scope: string;
}

/** From what counts most to what counts least. What is seen counts before what is said. */
export const provenances: readonly Provenance[] = ['observed', 'declared', 'inferred', 'attested'];

export function provenanceOrder(provenance: Provenance): number {
  return provenances.indexOf(provenance);
}

/**
 * What an asset's records say together of one property. Independent of their order.
 * Within one provenance the property's merge rule decides; between provenances different values are a contradiction, except that
 * an inferred value yields to one that was read. A record that could not read the property makes the whole unknown where something
 * weaker than the known value could hide behind it.
 */
export function mergeProperty(spec: PropertySpec | undefined, statements: readonly Statement[]): PropertyState {
  const answers: { readonly provenance: Provenance; readonly state: PropertyState }[] = [];
  let unreadable: PropertyState | undefined;
  for (const provenance of provenances) {
    const own = statements.filter((statement) => statement.provenance === provenance && statement.stated !== undefined);
    if (own.length === 0) continue;
    const state = withinProvenance(spec, provenance, own);
    if (state.state === 'unknown') unreadable ??= state;
    else answers.push({ provenance, state });
  }
  // A value that was read, or signed, leaves nothing to infer.
  const read = answers.filter((answer) => answer.provenance !== 'inferred');
  const counting = read.length > 0 ? read : answers;
  const first = counting[0];
  if (!first) return unreadable ?? { state: 'unknown', reason: 'nothing that ran states it' };
  const distinct = new Set(counting.map(({ state }) => JSON.stringify(state.state === 'known' ? state.value : null)));
  if (distinct.size === 1 && counting.every(({ state }) => state.state !== 'contradicted'))
    return first.state.state === 'known' ? { ...first.state, provenance: counting.map(({ provenance }) => provenance) } : first.state;
  return {
    state: 'contradicted',
    values: counting.flatMap(({ provenance, state }) =>
      state.state === 'contradicted' ? state.values : [{ provenance, value: state.state === 'known' ? state.value : null }],
    ),
  };
}

function withinProvenance(spec: PropertySpec | undefined, provenance: Provenance, statements: readonly Statement[]): PropertyState {
  const values = new Map<string, PropertyValue>();
  let unread: { readonly state: 'unknown'; readonly reason: string; readonly scope: string } | undefined;
  for (const { stated, scope } of statements) {
    if (stated?.state === 'known') values.set(JSON.stringify(stated.value), stated.value);
    else if (stated?.state === 'unknown') {
      const { reason } = stated;
      if (!unread || reason < unread.reason || (reason === unread.reason && scope < unread.scope))
        unread = { state: 'unknown', reason, scope };
    }
  }
  const known = [...values.keys()].sort().map((key) => values.get(key) as PropertyValue);
  if (known.length === 0) return unread ?? { state: 'unset' };
  const value = combine(spec, known);
  if (value === undefined) return { state: 'contradicted', values: known.map((item) => ({ provenance, value: item })) };
  return unread && hidesWeaker(spec, value) ? unread : { state: 'known', value, provenance: [provenance] };
}

/** One value of several different ones by the property's rule; undefined where the rule knows none. */
function combine(spec: PropertySpec | undefined, known: readonly PropertyValue[]): PropertyValue | undefined {
  switch (spec?.merge ?? 'agree') {
    case 'union':
      return [...new Set(known.flatMap((value) => value as readonly string[]))].sort();
    case 'weakest':
      return extreme(spec as PropertySpec, known, weakestIsHighest(spec as PropertySpec));
    case 'strongest':
      return extreme(spec as PropertySpec, known, true);
    default:
      return known.length === 1 ? known[0] : undefined;
  }
}

function weakestIsHighest(spec: PropertySpec): boolean {
  return spec.weakerWhen === true || spec.weakerWhen === 'higher';
}

function rank(spec: PropertySpec, value: PropertyValue): number {
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'number' ? value : (spec.values?.indexOf(value as string) ?? 0);
}

function extreme(spec: PropertySpec, values: readonly PropertyValue[], highest: boolean): PropertyValue {
  return values.reduce((best, value) => {
    const order = rank(spec, value) - rank(spec, best);
    return (highest ? order > 0 : order < 0) ? value : best;
  });
}

/**
 * Whether an unreadable statement could make the merged value weaker than the known ones do. Properties without posture, those that must
 * agree, and lists that are weaker when an item goes are as they are known.
 */
function hidesWeaker(spec: PropertySpec | undefined, value: PropertyValue): boolean {
  if (!spec || spec.merge === 'agree' || spec.weakerWhen === undefined) return false;
  if (spec.merge === 'union') return spec.weakerWhen === 'added';
  // With `strongest` only a higher value can replace the known one.
  if (spec.merge === 'strongest' && !weakestIsHighest(spec)) return false;
  if (typeof value === 'boolean') return value !== weakestIsHighest(spec);
  if (spec.values) return rank(spec, value) !== (weakestIsHighest(spec) ? spec.values.length - 1 : 0);
  return true;
}
