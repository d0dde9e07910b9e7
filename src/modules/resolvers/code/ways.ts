import type { CallFact, ConditionFact } from '../../../parsing/module-summary.js';
import { type Evaluator, whereOf } from './evaluate.js';
import { keyOf } from './joins.js';
import { enclosingFunctions } from './lookup.js';
import { type Site, textsOf, type Value, type Where } from './values.js';

const mostWays = 16;
const mostLevels = 3;

/**
 * The ways in which a call is come to: one for each known call of the function that it stands in, and of the function around that.
 * What two parameters are then goes together. The call itself where nobody is known to call the function.
 */
export function waysTo(evaluator: Evaluator, site: Site, level = 0): readonly Site[] {
  const module = evaluator.graph.loaded(site.module);
  const call = module?.calls[site.call];
  if (!module || !call || site.frame || level >= mostLevels) return [site];
  for (const scope of enclosingFunctions(module, call.scope)) {
    const callers = evaluator.callersOf(site.module, scope).slice(0, mostWays);
    if (callers.length === 0) continue;
    const ways: Site[] = [];
    for (const caller of callers) {
      if (ways.length >= mostWays) break;
      ways.push(...waysTo(evaluator, caller, level + 1));
    }
    const framed = ways.flatMap((way): Site[] => {
      const frame = evaluator.enter(site.module, scope, way, (way.frame?.depth ?? 0) + 1, undefined);
      return frame ? [{ module: site.module, call: site.call, frame }] : [];
    });
    return framed.length > 0 ? framed : [site];
  }
  return [site];
}

/** Whether the branches around a call let it be reached, by what is known of the texts they ask. */
export function isReached(evaluator: Evaluator, site: Site): boolean {
  const call = evaluator.graph.loaded(site.module)?.calls[site.call];
  return (call?.conditions ?? []).every((condition) => {
    const where = whereOf(call as CallFact, site);
    const subjects = evaluator.evaluate(condition.subject, where);
    return subjects.length === 0 || subjects.some((subject) => mayHold(evaluator, condition, subject, where));
  });
}

/** Of the values of an argument, those that the branches around the call let through. */
export function letThrough(
  evaluator: Evaluator,
  site: Site,
  argument: Parameters<typeof keyOf>[0],
  values: readonly Value[],
): readonly Value[] {
  const call = evaluator.graph.loaded(site.module)?.calls[site.call];
  const key = call?.conditions && keyOf(argument);
  if (!call || key === undefined) return values;
  const where = whereOf(call, site);
  const own = (call.conditions ?? []).filter(({ subject }) => keyOf(subject) === key);
  return values.filter((value) => own.every((condition) => mayHold(evaluator, condition, value, where)));
}

/** Values that are no plain texts may be anything. */
function mayHold(evaluator: Evaluator, condition: ConditionFact, value: Value, where: Where): boolean {
  if (value.is !== 'constant') return true;
  const text = String(value.value);
  const known = condition.values.map((each) => evaluator.evaluate(each, where));
  // A value that cannot be read may be equal.
  if (known.some((values) => textsOf(values).length === 0)) return true;
  const holds = known.some((values) => textsOf(values).some((other) => passes(condition.test, text, other)));
  return holds !== (condition.negated ?? false);
}

function passes(test: ConditionFact['test'], text: string, other: string): boolean {
  switch (test) {
    case 'equals':
      return text === other;
    case 'starts':
      return text.startsWith(other);
    case 'ends':
      return text.endsWith(other);
    default:
      return text.includes(other);
  }
}
