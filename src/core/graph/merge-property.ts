import type { Provenance, Stated } from '../record.js';
import type { PropertySpec, PropertyValue } from '../schema/index.js';
import type { PropertyState } from '../view.js';

export interface Statement {
  readonly provenance: Provenance;
  readonly stated: Stated | undefined;
  readonly scope: string;
}

/** What is seen counts before what is said. */
export function provenanceOrder(provenance: Provenance): number {
  return ['observed', 'declared', 'inferred', 'attested'].indexOf(provenance);
}

/**
 * What an asset's records say together of one property. Independent of their order.
 * Within one provenance the property's merge rule decides; between provenances different values are a contradiction, except that
 * an inferred value yields to one that was read. An unreadable statement makes the whole unknown unless a known value is already the
 * weakest there can be.
 */
export function mergeProperty(spec: PropertySpec | undefined, statements: readonly Statement[]): PropertyState {
  const present = statements.filter((statement) => statement.stated !== undefined);
  if (present.length === 0) return { state: 'unknown', reason: 'nothing that ran states it' };
  const byProvenance = new Map<Provenance, PropertyState>();
  for (const provenance of new Set(present.map((statement) => statement.provenance))) {
    byProvenance.set(
      provenance,
      withinProvenance(
        spec,
        provenance,
        present.filter((statement) => statement.provenance === provenance),
      ),
    );
  }
  if (byProvenance.size > 1) {
    const read = [...byProvenance].filter(([provenance, state]) => provenance !== 'inferred' && state.state !== 'unknown');
    if (read.length > 0) byProvenance.delete('inferred');
  }
  const answers = [...byProvenance]
    .filter(([, state]) => state.state !== 'unknown')
    .sort(([a], [b]) => provenanceOrder(a) - provenanceOrder(b));
  if (answers.length === 0) return byProvenance.values().next().value as PropertyState;
  const distinct = new Set(answers.map(([, state]) => JSON.stringify(state.state === 'known' ? state.value : null)));
  if (distinct.size === 1 && answers.every(([, state]) => state.state !== 'contradicted')) {
    const [, first] = answers[0] as [Provenance, PropertyState];
    return first.state === 'known' ? { ...first, provenance: answers.map(([provenance]) => provenance) } : first;
  }
  return {
    state: 'contradicted',
    values: answers.flatMap(([provenance, state]) =>
      state.state === 'contradicted' ? state.values : [{ provenance, value: state.state === 'known' ? state.value : null }],
    ),
  };
}

function withinProvenance(spec: PropertySpec | undefined, provenance: Provenance, statements: readonly Statement[]): PropertyState {
  const values = new Map<string, PropertyValue>();
  let unknown: PropertyState | undefined;
  for (const { stated, scope } of [...statements].sort((a, b) => (a.scope < b.scope ? -1 : a.scope > b.scope ? 1 : 0))) {
    if (stated?.state === 'known') values.set(JSON.stringify(stated.value), stated.value);
    else if (stated?.state === 'unknown') {
      if (!unknown || (unknown.state === 'unknown' && stated.reason < unknown.reason))
        unknown = { state: 'unknown', reason: stated.reason, scope };
    }
  }
  const known = [...values.keys()].sort().map((key) => values.get(key) as PropertyValue);
  if (known.length === 0) return unknown ?? { state: 'unset' };
  const settled = (value: PropertyValue): PropertyState => ({ state: 'known', value, provenance: [provenance] });
  switch (spec?.merge ?? 'agree') {
    case 'union':
      return settled([...new Set(known.flatMap((value) => value as readonly string[]))].sort());
    case 'weakest': {
      const value = extreme(spec as PropertySpec, known, 'weakest');
      return unknown && !isWeakest(spec as PropertySpec, value) ? unknown : settled(value);
    }
    case 'strongest':
      return settled(extreme(spec as PropertySpec, known, 'strongest'));
    default:
      return known.length === 1
        ? settled(known[0] as PropertyValue)
        : { state: 'contradicted', values: known.map((value) => ({ provenance, value })) };
  }
}

function rank(spec: PropertySpec, value: PropertyValue): number {
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'number' ? value : (spec.values?.indexOf(value as string) ?? 0);
}

function extreme(spec: PropertySpec, values: readonly PropertyValue[], which: 'weakest' | 'strongest'): PropertyValue {
  const weakerIsHigher = spec.weakerWhen === true || spec.weakerWhen === 'higher';
  const wantHigh = which === 'strongest' ? spec.merge === 'strongest' || !weakerIsHigher : weakerIsHigher;
  return values.reduce((best, value) =>
    (wantHigh ? rank(spec, value) > rank(spec, best) : rank(spec, value) < rank(spec, best)) ? value : best,
  );
}

/** Whether nothing weaker than this value could hide behind an unreadable statement. */
function isWeakest(spec: PropertySpec, value: PropertyValue): boolean {
  if (typeof value === 'boolean') return spec.weakerWhen === value;
  if (spec.values) return spec.weakerWhen === 'higher' ? value === spec.values[spec.values.length - 1] : value === spec.values[0];
  return false;
}
