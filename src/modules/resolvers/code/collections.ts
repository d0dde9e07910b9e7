import type { CallFact, Expression } from '../../../parsing/module-summary.js';
import { enumMembers } from './classes.js';
import type { Evaluator } from './evaluate.js';
import { splitItem, textMethod } from './fold.js';
import { listMethod, partsOf } from './lists.js';
import { type Lazy, unknown, type Value, type Where } from './values.js';

const mostItems = 32;

/** One item of a list or object, or every item where the index is open. */
export function indexed(evaluator: Evaluator, expression: Extract<Expression, { is: 'index' }>, where: Where): Value[] {
  const split = splitIndex(evaluator, expression, where);
  if (split) return split;
  const keys = evaluator.evaluate(expression.index, where).flatMap((key) => (key.is === 'constant' ? [key.value] : []));
  return evaluator.evaluate(expression.object, where).flatMap((value): Value[] => {
    if (value.is === 'object') {
      if (keys.length === 0) return [...allOf(evaluator, value), unknown('key')];
      return keys.flatMap((key) => entryOf(evaluator, value, String(key)));
    }
    if (value.is === 'list') {
      const picked = keys.flatMap((key) => (typeof key === 'number' ? [value.items.at(key)] : []));
      const items = keys.length === 0 ? value.items : picked;
      return [
        ...items.slice(0, mostItems).flatMap((item) => (item ? [...evaluator.force(item)] : [])),
        ...(value.open ? [unknown('item')] : []),
      ];
    }
    if (value.is === 'parameter' || value.is === 'external') return keys.slice(0, 1).flatMap((key) => evaluator.member(value, String(key)));
    if (value.is === 'class' || value.is === 'module') return keys.flatMap((key) => evaluator.member(value, String(key)));
    return [unknown('item')];
  });
}

function splitIndex(evaluator: Evaluator, expression: Extract<Expression, { is: 'index' }>, where: Where): Value[] | undefined {
  const index = expression.index.is === 'literal' ? expression.index.value : undefined;
  if (expression.object.is !== 'call' || typeof index !== 'number') return undefined;
  const call = evaluator.graph.loaded(where.module)?.calls[expression.object.call];
  if (call?.callee.is !== 'member' || call.callee.property !== 'split') return undefined;
  const separator = call.arguments[0] ? evaluator.evaluate(call.arguments[0].value, where)[0] : undefined;
  return evaluator
    .evaluate(call.callee.object, where)
    .map((value) => (value.is === 'constant' ? splitItem(value, separator, index) : undefined) ?? unknown('part of a text'));
}

function entryOf(evaluator: Evaluator, value: Extract<Value, { is: 'object' }>, key: string): Value[] {
  const entry = value.entries.get(key);
  if (entry) return [...evaluator.force(entry)];
  const computed = value.computed.filter((item) =>
    evaluator.force(item.key).some((name) => name.is === 'constant' && String(name.value) === key),
  );
  if (computed.length > 0) return computed.flatMap((item) => [...evaluator.force(item.value)]);
  return value.open ? [unknown(`key ${key}`)] : [];
}

function allOf(evaluator: Evaluator, value: Extract<Value, { is: 'object' }>): Value[] {
  return [...value.entries.values(), ...value.computed.map((item) => item.value)]
    .slice(0, mostItems)
    .flatMap((item) => [...evaluator.force(item)]);
}

/** `id.slice(prefix.length)` means texts that begin so; of others it would leave a meaningless rest. */
function isWithoutPrefix(evaluator: Evaluator, call: CallFact, text: Extract<Value, { is: 'constant' }>, at: Where): boolean | undefined {
  const first = call.arguments.length === 1 ? call.arguments[0]?.value : undefined;
  if (
    first?.is !== 'member' ||
    first.property !== 'length' ||
    call.callee.is !== 'member' ||
    !/^(slice|substring|substr)$/.test(call.callee.property)
  )
    return undefined;
  const prefixes = evaluator.evaluate(first.object, at).flatMap((value) => (value.is === 'constant' ? [String(value.value)] : []));
  return prefixes.length === 0 ? undefined : prefixes.some((prefix) => String(text.value).startsWith(prefix));
}

const textual = /^(trim|trimEnd|replace|replaceAll|toString|toLowerCase|strip|rstrip|lower|removesuffix|concat)$/;

const literal = (value: string): Expression => ({ is: 'literal', value });

function keysOf({ entries, computed, at }: Extract<Value, { is: 'object' }>): Lazy[] {
  const named = [...entries.keys()].map((key): Lazy => ({ ...at, expression: literal(key) }));
  return [...named, ...computed.map(({ key }) => key)].slice(0, mostItems);
}

/** Keys and values that go together: `.items()`. */
function pairsOf({ entries, computed }: Extract<Value, { is: 'object' }>): Lazy[] {
  const pair = (key: Expression, value: Lazy): Lazy => ({
    ...value,
    expression: { is: 'list', items: [key, value.expression], spreads: [] },
  });
  const named = [...entries].map(([key, value]) => pair(literal(key), value));
  return [...named, ...computed.map(({ key, value }) => pair(key.expression, value))].slice(0, mostItems);
}

function listedBy(value: Extract<Value, { is: 'object' }>, method: string): Lazy[] | undefined {
  if (method === 'keys') return keysOf(value);
  if (method === 'items') return pairsOf(value);
  return method === 'values' ? [...value.entries.values(), ...value.computed.map((item) => item.value)].slice(0, mostItems) : undefined;
}

/** Methods of texts, dictionaries and lists. */
export function builtinMethod(evaluator: Evaluator, call: CallFact, at: Where): Value[] | undefined {
  if (call.callee.is !== 'member') return undefined;
  const method = call.callee.property;
  const python = evaluator.graph.loaded(at.module)?.language === 'python';
  const given = call.arguments.map((argument) => evaluator.evaluate(argument.value, at));
  const values = evaluator.evaluate(call.callee.object, at).flatMap((value): Value[] => {
    if (value.is === 'constant') {
      if (isWithoutPrefix(evaluator, call, value, at) === false) return [unknown('a text without that beginning')];
      const parts = method === 'split' ? partsOf(value, given[0]?.[0], at) : textMethod(value, method, given, !python);
      return [parts ?? unknown(`.${method}()`)];
    }
    if (value.is === 'object') {
      if (method === 'get') {
        const keys = (given[0] ?? []).flatMap((key) => (key.is === 'constant' ? [String(key.value)] : []));
        const found = keys.length === 0 ? allOf(evaluator, value) : keys.flatMap((key) => entryOf(evaluator, value, key));
        return [...found, ...(given[1] ?? [])];
      }
      const { open, at: home } = value;
      const whole = python ? listedBy(value, method) : undefined;
      if (whole) return [{ is: 'list', items: whole, open, at: home }];
      if (method === 'values') return allOf(evaluator, value);
    }
    // `.get_secret_value()`, `.strip()`: the variable's text all the same.
    if (value.is === 'environment' && /^(get_secret_value|r?strip|lower|upper|trim)$/.test(method)) return [value];
    if (value.is === 'environment' && textual.test(method)) return [value];
    const listed = value.is === 'list' ? listMethod(evaluator, value, method, call, at) : undefined;
    if (listed) return listed;
    if (value.is === 'object' && method === 'copy') return [value];
    // A dictionary that is not known may lack the key: then it is what is given instead.
    const instead = python && /^(get|pop|setdefault)$/.test(method) ? (given[1] ?? []) : [];
    return [unknown(`.${method}()`), ...instead];
  });
  return values;
}

/** What a loop over something meets: items of a list, keys of a dictionary; `.values()` and `.items()` are lists themselves. */
export function itemsOf(evaluator: Evaluator, iterable: Expression, where: Where): Value[] {
  const values = evaluator.evaluate(iterable, where).flatMap((value): Value[] => {
    const members = enumMembers(evaluator, value);
    if (members) return members;
    if (value.is === 'list') {
      const items = value.items.slice(0, mostItems).flatMap((item) => [...evaluator.force(item)]);
      return value.open ? [...items, unknown('item')] : items;
    }
    if (value.is === 'object') return keysOf(value).flatMap((key) => [...evaluator.force(key)]);
    return [unknown('loop')];
  });
  return values.length > 0 ? values : [unknown('loop')];
}
