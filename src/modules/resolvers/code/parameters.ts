import type { CallFact, ParameterFact } from '../../../parsing/module-summary.js';
import { type Evaluator, whereOf } from './evaluate.js';
import { decoratedOption, injected } from './handed-on.js';
import { itemGiven, madeFor } from './lists.js';
import { isTyped } from './typed/languages.js';
import { annotated } from './typed/values.js';
import type { Frame, Site, Value, Where } from './values.js';

type Field = NonNullable<ParameterFact['fields']>[number];

const mostCallers = 24;

/**
 * What a parameter can be: the argument of the call that led here; without one, the arguments of all known calls, and its default.
 * @param field the destructured member that is meant, if the parameter is taken apart
 */
export function parameterValue(evaluator: Evaluator, at: Where, parameter: ParameterFact, field: Field | undefined, name: string): Value[] {
  const scope = evaluator.graph.loaded(at.module)?.scopes[at.scope];
  const position = scope?.parameters?.indexOf(parameter) ?? -1;
  const entered = frameOf(at.frame, at.module, at.scope);
  const sites = entered ? [entered.site] : evaluator.callersOf(at.module, at.scope).slice(0, mostCallers);
  const items = sites.length === 0 ? itemGiven(evaluator, at, position) : undefined;
  const made = sites.length === 0 && !items ? madeFor(evaluator, at, position) : undefined;
  if (made) return field ? made.flatMap((value) => takeField(evaluator, value, field)) : [...made];
  if (items) return field ? items.flatMap((value) => takeField(evaluator, value, field)) : [...items];
  const values: Value[] = [];
  let missing = sites.length === 0;
  for (const site of sites) {
    const given = argumentFor(evaluator, site, at, parameter, position);
    if (given === undefined) missing = true;
    else values.push(...(field ? given.flatMap((value) => takeField(evaluator, value, field)) : given));
  }
  const fallback = field?.default ?? (field ? undefined : parameter.default);
  if ((missing || (field && values.length === 0)) && fallback)
    values.push(...evaluator.evaluate(fallback, at).flatMap((value) => injected(evaluator, value) ?? [value]));
  const language = evaluator.graph.loaded(at.module)?.language ?? 'python';
  const followed = values.some((value) => value.is !== 'unknown' && value.is !== 'parameter');
  if (parameter.annotation && !followed && isTyped(language)) {
    const declared = annotated(evaluator, parameter.annotation, { module: at.module, scope: scope?.parent ?? 0 });
    if (declared.length > 0) return declared;
  }
  if (values.length === 0 && sites.length === 0) values.push(...(decoratedOption(evaluator, scope, at, name) ?? []));
  if (values.length === 0 || sites.length === 0) {
    values.push({
      is: 'parameter',
      module: at.module,
      scope: at.scope,
      name,
      path: '',
      ...(parameter.annotation ? { annotation: parameter.annotation } : {}),
    });
  }
  return values;
}

/** The entry into a function that a place stands under. */
export function frameOf(frame: Frame | undefined, module: string, scope: number): Frame | undefined {
  for (let inner = frame, steps = 0; inner && steps < 20; inner = inner.outer, steps++) {
    if (inner.module === module && inner.scope === scope && !inner.standing) return inner;
  }
  return undefined;
}

/** The argument that a call gives to a parameter; undefined when it gives none. */
function argumentFor(evaluator: Evaluator, site: Site, at: Where, parameter: ParameterFact, position: number): Value[] | undefined {
  const call: CallFact | undefined = evaluator.graph.loaded(site.module)?.calls[site.call];
  if (!call || position < 0) return undefined;
  if (parameter.rest) return [{ is: 'unknown', why: 'rest of the arguments' }];
  const where = whereOf(call, site);
  const named = call.arguments.find((argument) => argument.name === parameter.name);
  if (named) return [...evaluator.evaluate(named.value, where)];
  const scope = evaluator.graph.loaded(at.module)?.scopes[at.scope];
  const first = scope?.parameters?.[0]?.name;
  const implicit = first === 'self' || first === 'cls' || first === 'this' ? 1 : 0;
  const positional = call.arguments.filter((argument) => argument.name === undefined);
  const spread = positional.findIndex((argument) => argument.spread);
  const wanted = position - implicit;
  if (wanted < 0) return undefined;
  if (spread >= 0 && spread <= wanted) return [{ is: 'unknown', why: 'spread argument' }];
  const found = positional[wanted];
  if (found) return [...evaluator.evaluate(found.value, where)];
  return call.arguments.some((argument) => argument.spread) ? [{ is: 'unknown', why: 'spread argument' }] : undefined;
}

function takeField(evaluator: Evaluator, value: Value, field: Field): Value[] {
  const values = evaluator.member(value, field.key);
  return values.some((entry) => entry.is !== 'unknown') || !field.default ? values : [];
}
