import type { HclExpression, HclStep } from '../hcl.js';
import { callFunction } from '../resources/functions.js';
import { indexed, member, operate, splatted } from '../resources/step.js';
import { known, listOf, mapOf, settle, textOf, truthOf, unclear, type Value, weightOf, whyUnknown } from '../resources/value.js';

/** What a name means outside of an expression: variables, locals, resources, outputs of modules. */
export interface Surroundings {
  variable(name: string): Value;
  local(name: string): Value;
  resource(type: string, name: string, data: boolean): Value;
  module(name: string): Value;
}

export interface Scope {
  readonly around: Surroundings;
  /** Names bound here: `each`, `count`, iterators of dynamic blocks and of `for`. */
  readonly names: ReadonlyMap<string, Value>;
  readonly budget: Budget;
}

/** Work that one source may cost, so that a hostile one ends. */
export class Budget {
  left: number;
  depth = 0;
  constructor(steps: number) {
    this.left = steps;
  }
  get spent(): boolean {
    return this.left <= 0;
  }
}

const maxDepth = 250;
const maxMembers = 2_000;
const maxWeight = 100_000;

export function evaluate(expression: HclExpression, scope: Scope): Value {
  const { budget } = scope;
  if (--budget.left < 0) return unclear('the work for one source is used up');
  if (budget.depth > maxDepth) return unclear('a chain of references that is too long');
  budget.depth++;
  try {
    const value = evaluated(expression, scope);
    return weightOf(value) > maxWeight ? unclear('a value that is too large') : value;
  } finally {
    budget.depth--;
  }
}

function evaluated(expression: HclExpression, scope: Scope): Value {
  const value = (inner: HclExpression) => evaluate(inner, scope);
  switch (expression.is) {
    case 'literal':
      return known(expression.value);
    case 'opaque':
      return { is: 'unknown', why: expression.why, ...(expression.secret ? { secret: true as const } : {}) };
    case 'template': {
      const parts = expression.parts.map(value);
      const texts = parts.map(textOf);
      return texts.every((text) => text !== undefined) ? known(texts.join('')) : { is: 'text', parts };
    }
    case 'list':
      return listOf(expression.items.map(value));
    case 'object':
      return object(expression, value);
    case 'name':
      return scope.names.get(expression.name) ?? unclear(`the name ${expression.name} means nothing here`);
    case 'access':
      return access(expression.of, expression.steps, scope);
    case 'conditional': {
      const test = value(expression.test);
      const truth = truthOf(test);
      if (truth !== undefined) return value(truth ? expression.yes : expression.no);
      return { is: 'either', options: [value(expression.yes), value(expression.no)], why: whyUnknown(test) };
    }
    case 'operation':
      return operation(expression.operator, expression.operands, value);
    case 'call': {
      const given = expression.arguments.map(value);
      const last = given[given.length - 1];
      const spread = expression.spread && last ? settle(last) : undefined;
      if (!spread) return callFunction(expression.name, given);
      if (spread.is !== 'list' || spread.open !== undefined) return unclear(whyUnknown(spread), given);
      return callFunction(expression.name, [...given.slice(0, -1), ...spread.items]);
    }
    case 'for':
      return loop(expression, scope);
  }
}

function object(expression: Extract<HclExpression, { is: 'object' }>, value: (inner: HclExpression) => Value): Value {
  const entries = new Map<string, Value>();
  let open: string | undefined;
  for (const entry of expression.entries) {
    const key = value(entry.key);
    const name = textOf(key);
    if (name === undefined) open ??= whyUnknown(key);
    else entries.set(name, value(entry.value));
  }
  return mapOf(entries, open);
}

function operation(operator: string, operands: readonly HclExpression[], value: (inner: HclExpression) => Value): Value {
  if (operator !== '&&' && operator !== '||') return operate(operator, operands.map(value));
  const decisive = operator === '||';
  let unsure: Value | undefined;
  for (const operand of operands) {
    const result = value(operand);
    const truth = truthOf(result);
    if (truth === decisive) return known(decisive);
    if (truth === undefined) unsure ??= result;
  }
  return unsure ? unclear(whyUnknown(unsure)) : known(!decisive);
}

/** `var.x`, `local.y`, `module.m.out`, `data.t.n.a`, `t.n.a`, and what is bound in place. */
function access(of: HclExpression, steps: readonly HclStep[], scope: Scope): Value {
  const name = (at: number): string | undefined => {
    const step = steps[at];
    return step && 'get' in step ? step.get : undefined;
  };
  const { around } = scope;
  if (of.is !== 'name') return follow(evaluate(of, scope), steps, scope);
  const bound = scope.names.get(of.name);
  if (bound) return follow(bound, steps, scope);
  const [first, second] = [name(0), name(1)];
  switch (of.name) {
    case 'var':
      return first === undefined ? unclear('a variable by computed name') : follow(around.variable(first), steps.slice(1), scope);
    case 'local':
      return first === undefined ? unclear('a local by computed name') : follow(around.local(first), steps.slice(1), scope);
    case 'module':
      return first === undefined ? unclear('a module by computed name') : follow(around.module(first), steps.slice(1), scope);
    case 'data':
      if (first === undefined || second === undefined) return unclear('a data source by computed name');
      return follow(around.resource(first, second, true), steps.slice(2), scope);
    case 'path':
    case 'terraform':
    case 'each':
    case 'count':
    case 'self':
    case 'provider':
      return unclear(`${of.name}.${first ?? ''} is known only when it runs`);
    default:
      return first === undefined
        ? unclear(`the name ${of.name} means nothing here`)
        : follow(around.resource(of.name, first, false), steps.slice(1), scope);
  }
}

function follow(value: Value, steps: readonly HclStep[], scope: Scope): Value {
  let at = value;
  for (let index = 0; index < steps.length; index++) {
    const step = steps[index] as HclStep;
    if ('splat' in step) return splatted(at, (item) => follow(item, steps.slice(index + 1), scope));
    // What stands behind a reference to a configured object is entered, so that its own references are kept.
    const reference = at;
    if (at.is === 'reference' && at.path.length > 0) {
      const settled = settle(at);
      if (settled.is === 'map' || settled.is === 'list') at = settled;
    }
    at = 'get' in step ? member(at, step.get) : indexed(at, evaluate(step.at, scope));
    // What is not configured there is computed.
    if (reference.is === 'reference' && 'get' in step && at.is === 'unknown' && at.absent) at = member(reference, step.get);
  }
  return at;
}

function loop(expression: Extract<HclExpression, { is: 'for' }>, scope: Scope): Value {
  const collection = evaluate(expression.in, scope);
  const settled = settle(collection);
  const pairs: (readonly [Value, Value])[] =
    settled.is === 'list'
      ? settled.items.map((item, at) => [known(at), item] as const)
      : settled.is === 'map'
        ? [...settled.entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [known(key), item] as const)
        : [];
  if (settled.is !== 'list' && settled.is !== 'map') return unclear(whyUnknown(settled), [collection]);
  if (pairs.length > maxMembers) return unclear('a loop over too many members', [collection]);
  let open = settled.open;
  const items: Value[] = [];
  const entries = new Map<string, Value>();
  for (const [key, item] of pairs) {
    const names = new Map(scope.names);
    const [one, two] = expression.names;
    if (two === undefined) names.set(one ?? '', item);
    else names.set(one ?? '', key).set(two, item);
    const inner = { ...scope, names };
    if (expression.if) {
      const test = evaluate(expression.if, inner);
      const truth = truthOf(test);
      if (truth === false) continue;
      if (truth === undefined) {
        open ??= whyUnknown(test);
        continue;
      }
    }
    const value = evaluate(expression.value, inner);
    if (!expression.key) items.push(value);
    else {
      const name = textOf(evaluate(expression.key, inner));
      if (name === undefined) open ??= 'a key that is not known';
      else entries.set(name, value);
    }
  }
  return expression.key ? mapOf(entries, open) : listOf(items, open);
}
