import type { ArgumentFact, CallFact, Expression, ModuleSummary } from '../../../parsing/module-summary.js';
import type { Evaluator } from './evaluate.js';
import { keyOf } from './joins.js';
import type { Lazy, Value, Where } from './values.js';

const one = /^(append|add|push|unshift|appendleft)$/;
const many = /^(extend|update)$/;
const mostGrowths = 60;

const growths = new WeakMap<ModuleSummary, Map<string, CallFact[]>>();

/** Calls that put something into a list or dictionary which has a name, by scope and name. */
function growthsOf(module: ModuleSummary): Map<string, CallFact[]> {
  const known = growths.get(module);
  if (known) return known;
  const found = new Map<string, CallFact[]>();
  for (const call of module.calls) {
    if (call.callee.is !== 'member' || call.arguments.length === 0) continue;
    const { object, property } = call.callee;
    if (!one.test(property) && !many.test(property) && property !== '__setitem__' && property !== 'insert') continue;
    const key = keyOf(object);
    if (key === undefined || key.startsWith('call ')) continue;
    const list = found.get(key) ?? [];
    found.set(key, list);
    if (list.length < mostGrowths) list.push(call);
  }
  growths.set(module, found);
  return found;
}

/** Whether one scope stands in another. */
function isInside(module: ModuleSummary, inner: number, outer: number): boolean {
  for (let at: number | undefined = inner, steps = 0; at !== undefined && steps < 100; steps++) {
    if (at === outer) return true;
    at = module.scopes[at]?.parent;
  }
  return false;
}

/**
 * Values with what the code puts into them where they have this name: `tools.append(search)`, `registry['fast'] = Model(…)`.
 * @param name `:tools` or `:this.tools`, as `keyOf` writes places @param home scope that binds the name
 */
export function grown(evaluator: Evaluator, values: readonly Value[], name: string, home: number, where: Where): Value[] {
  if (!values.some((value) => value.is === 'list' || value.is === 'object')) return [...values];
  const module = evaluator.graph.loaded(where.module);
  const calls = module ? (growthsOf(module).get(name) ?? growthsOf(module).get(`${home}${name}`) ?? []) : [];
  const inside = calls.filter((call) => module && isInside(module, call.scope, home));
  if (inside.length === 0) return [...values];
  return values.map((value): Value => {
    if (value.is !== 'list' && value.is !== 'object') return value;
    if (value.at.module !== where.module) return value;
    return value.is === 'list' ? longer(evaluator, value, inside, where) : wider(value, inside, where);
  });
}

const lazy = (call: CallFact, where: Where, expression: Expression): Lazy => ({
  module: where.module,
  scope: call.scope,
  ...(where.frame ? { frame: where.frame } : {}),
  expression,
});

function longer(evaluator: Evaluator, list: Extract<Value, { is: 'list' }>, calls: readonly CallFact[], where: Where): Value {
  const items: Lazy[] = [...list.items];
  let { open } = list;
  for (const call of calls) {
    const property = call.callee.is === 'member' ? call.callee.property : '';
    const given = call.arguments.map(({ value }: ArgumentFact) => value);
    if (one.test(property)) items.push(...given.map((value) => lazy(call, where, value)));
    else if (property === 'insert') items.push(...given.slice(1, 2).map((value) => lazy(call, where, value)));
    else if (many.test(property)) {
      const [first] = given;
      const added = first && !evaluator.isActive(first) ? evaluator.evaluate(first, lazy(call, where, first)) : [];
      if (added.length === 0 || added.some((value) => value.is !== 'list')) open = true;
      for (const value of added) if (value.is === 'list') items.push(...value.items);
    }
  }
  return { ...list, items, open };
}

function wider(object: Extract<Value, { is: 'object' }>, calls: readonly CallFact[], where: Where): Value {
  const entries = new Map(object.entries);
  const computed = [...object.computed];
  for (const call of calls) {
    const [key, value] = call.arguments.map((argument) => argument.value);
    if (call.callee.is !== 'member' || call.callee.property !== '__setitem__' || !key || !value) continue;
    if (key.is === 'literal') entries.set(String(key.value), lazy(call, where, value));
    else computed.push({ key: lazy(call, where, key), value: lazy(call, where, value) });
  }
  return { ...object, entries, computed };
}

/** `tools += [search]`: what was there, and what is added. */
export function extended(evaluator: Evaluator, expression: Extract<Expression, { is: 'opaque' }>, where: Where): Value[] {
  const parts = expression.why === 'changed in place' ? (expression.from ?? []) : [];
  const values = parts.flatMap((part) => [...evaluator.evaluate(part, where)]);
  const lists = values.flatMap((value) => (value.is === 'list' ? [value] : []));
  const [first] = lists;
  if (parts.length < 2 || !first || lists.length !== values.length) return [{ is: 'unknown', why: expression.why }];
  return [{ ...first, items: lists.flatMap((list) => [...list.items]), open: lists.some(({ open }) => open) }];
}
