import { unknownValue, unset } from '../../../contracts/index.js';
import type { PropertyInput } from '../../../contracts/recorder.js';
import { isMadeBy } from './approval.js';
import { given, type Hit, hasHiddenArguments, listOf, methodsOn, type Scan, valuesOf } from './scan.js';
import { numbersOf, type Value } from './values.js';

/** Most turns of one run: as written, as a limit in the middleware says, or the framework's own documented default. */
export function stepLimit(scan: Scan, hit: Hit): PropertyInput<number> {
  const own = given(scan, hit.site, hit.construct.steps);
  if (own) {
    const values = valuesOf(scan, own);
    return countOf(scan, values) ?? unknownValue('the limit could not be followed');
  }
  const runs = runsOf(scan, hit).flatMap((run) => {
    const found = given(scan, run.site, run.construct.steps);
    return found ? [countOf(scan, valuesOf(scan, found))] : [];
  });
  if (runs.length > 0) {
    const known = runs.filter((count) => count !== undefined);
    return known.length === runs.length ? Math.max(...known) : unknownValue('the limit could not be followed');
  }
  const limited = limitOfMiddleware(scan, hit);
  if (limited !== undefined) return limited;
  const { defaultSteps } = hit.construct;
  if (defaultSteps === undefined) return undefined;
  if (hasHiddenArguments(scan, hit.site)) return unknownValue('options come from elsewhere');
  return defaultSteps === 'unlimited' ? unset : defaultSteps;
}

/** A number, `stepCountIs(5)`, or a list of which the lowest ends the run. */
function countOf(scan: Scan, values: readonly Value[]): number | undefined {
  const counts = values.map((value): number | undefined => {
    if (value.is === 'constant') return typeof value.value === 'number' ? value.value : undefined;
    if (value.is === 'list') {
      const inner = value.items.flatMap((item) => countOf(scan, scan.evaluator.force(item)) ?? []);
      return inner.length > 0 ? Math.min(...inner) : undefined;
    }
    const site = value.is === 'external' && /(^|\.)(stepCountIs|isStepCount)\(\)$/.test(value.path) ? value.sites.at(-1) : undefined;
    return site && numbersOf(valuesOf(scan, given(scan, site, { names: [], position: 0 })))[0];
  });
  const known = counts.filter((count) => count !== undefined);
  return known.length > 0 && known.length === counts.length ? Math.max(...known) : undefined;
}

/** Calls that run the agent and may say how long: `Runner.run(agent, max_turns=5)`. */
export function runsOf(scan: Scan, hit: Hit): Hit[] {
  const direct = scan.hits.filter(
    (other) =>
      other.construct.does === 'method' &&
      other.construct.framework === hit.construct.framework &&
      other.construct.steps !== undefined &&
      valuesOf(scan, given(scan, other.site, other.construct.delegates)).some((value) => isMadeBy(value, hit)),
  );
  return [...direct, ...methodsOn(scan, hit.site).filter((method) => method.construct.steps !== undefined)];
}

/** `ModelCallLimitMiddleware(run_limit=20)`. */
function limitOfMiddleware(scan: Scan, hit: Hit): PropertyInput<number> {
  for (const value of listOf(scan, given(scan, hit.site, hit.construct.guardrails)).items) {
    if (value.is !== 'external' || !/(^|\.)[mM]odelCallLimitMiddleware\(\)$/.test(value.path)) continue;
    const site = value.sites.at(-1);
    const found = site && given(scan, site, { names: ['run_limit', 'runLimit'] });
    if (found) return countOf(scan, valuesOf(scan, found)) ?? unknownValue('the limit could not be followed');
  }
  return undefined;
}
