import { constructOf } from '../../../catalogue/constructs/index.js';
import type { CallFact, Expression, ModuleSummary } from '../../../parsing/module-summary.js';
import type { Evaluator } from './evaluate.js';
import { joinTexts } from './fold.js';
import { type Lazy, unknown, type Value, type Where } from './values.js';

type List = Extract<Value, { is: 'list' }>;
type Constant = Extract<Value, { is: 'constant' }>;

const mostItems = 32;

/** Methods that hand the receiver on, whole or in part. */
const same = /^(filter|sort|toSorted|reverse|toReversed|flat|copy|concat|toSpliced|with|values)$/;
/** Methods that give one of the items. */
const oneOf = /^(find|findLast|at|pop|shift)$/;

/** What a method of a list gives; undefined for methods that are not followed. */
export function listMethod(evaluator: Evaluator, list: List, method: string, call: CallFact, at: Where): Value[] | undefined {
  if (same.test(method)) return [list];
  if (method === 'slice') return [sliced(evaluator, list, call, at)];
  if (oneOf.test(method)) {
    const index = method === 'at' ? numberAt(evaluator, call, 0, at) : undefined;
    const items = index === undefined ? list.items.slice(0, mostItems) : [list.items.at(index)];
    return [...items.flatMap((item) => (item ? [...evaluator.force(item)] : [])), ...(list.open ? [unknown('item')] : [])];
  }
  if (method === 'map' || method === 'flatMap') return [mapped(evaluator, list, call, at)];
  if (method !== 'join' || list.open || list.items.length > mostItems) return undefined;
  const separator = call.arguments[0] ? evaluator.evaluate(call.arguments[0].value, at) : [{ is: 'constant' as const, value: ',' }];
  return joinTexts(list.items.flatMap((item, index) => (index === 0 ? [evaluator.force(item)] : [separator, evaluator.force(item)])));
}

function numberAt(evaluator: Evaluator, call: CallFact, position: number, at: Where): number | undefined {
  const given = call.arguments[position];
  const [value] = given ? evaluator.evaluate(given.value, at) : [];
  return value?.is === 'constant' && typeof value.value === 'number' ? value.value : undefined;
}

function sliced(evaluator: Evaluator, list: List, call: CallFact, at: Where): List {
  const from = numberAt(evaluator, call, 0, at);
  // Where an end is not known, any of the items may be left.
  if (from === undefined || (call.arguments.length > 1 && numberAt(evaluator, call, 1, at) === undefined)) return list;
  return { ...list, items: list.items.slice(from, numberAt(evaluator, call, 1, at)) };
}

/** The values of a function for the items: the function's parameter is any of them. */
function mapped(evaluator: Evaluator, list: List, call: CallFact, at: Where): List {
  const given = call.arguments[0];
  const items = (given ? evaluator.evaluate(given.value, at) : []).flatMap((value): Lazy[] => {
    if (value.is !== 'function') return [];
    const returns = evaluator.graph.loaded(value.module)?.scopes[value.scope]?.returns ?? [];
    const where: Where = { module: value.module, scope: value.scope, ...(at.frame ? { frame: at.frame } : {}) };
    return returns.map((expression) => ({ ...where, expression }));
  });
  return { ...list, items, open: list.open || items.length === 0 };
}

/** `text.split(':')` as the list of its parts. */
export function partsOf(text: Constant, separator: Value | undefined, at: Where): Value | undefined {
  if (typeof text.value !== 'string' || separator?.is !== 'constant' || typeof separator.value !== 'string') return undefined;
  const items = text.value
    .split(separator.value)
    .slice(0, mostItems)
    .map((value): Lazy => ({ ...at, expression: { is: 'literal', value } }));
  return { is: 'list', items, open: false, at };
}

/** `Object.values(x)` and its likes, `new Map([…])`, `new Set([…])`, `Array.from(x)`. */
export function builtinCall(evaluator: Evaluator, path: string, call: CallFact, at: Where): Value[] | undefined {
  const first = call.arguments[0];
  if (!first || first.spread) return undefined;
  if (/^(Set|Array\.from|Object\.freeze|Object\.seal|structuredClone)$/.test(path)) return [...evaluator.evaluate(first.value, at)];
  if (path === 'Map' || path === 'Object.fromEntries')
    return evaluator.evaluate(first.value, at).map((value) => dictionary(evaluator, value, at));
  const listed = /^Object\.(values|keys|entries)$/.exec(path)?.[1];
  if (!listed) return undefined;
  return evaluator.evaluate(first.value, at).map((value) => {
    if (value.is !== 'object') return unknown(`.${listed}()`);
    const items = [...value.entries].map(([key, lazy]): Lazy => {
      const name: Expression = { is: 'literal', value: key };
      if (listed === 'keys') return { ...at, expression: name };
      return listed === 'values' ? lazy : { ...lazy, expression: { is: 'list', items: [name, lazy.expression], spreads: [] } };
    });
    return { is: 'list', items, open: value.open || value.computed.length > 0, at: value.at };
  });
}

/** Pairs as an object. */
function dictionary(evaluator: Evaluator, value: Value, at: Where): Value {
  if (value.is !== 'list') return unknown('pairs');
  const entries = new Map<string, Lazy>();
  let open = value.open;
  for (const item of value.items.slice(0, 200)) {
    const [pair] = evaluator.force(item);
    const [key, inner] = pair?.is === 'list' ? pair.items : [];
    const [name] = key ? evaluator.force(key) : [];
    if (name?.is === 'constant' && inner) entries.set(String(name.value), inner);
    else open = true;
  }
  return { is: 'object', entries, computed: [], open, at };
}

const callbacks = /^(map|flatMap|filter|find|findLast|findIndex|forEach|some|every|sort|toSorted)$/;
const inline = new WeakMap<ModuleSummary, ReadonlyMap<number, number>>();

/** The call that a function stands in as the first argument. */
function callAround(module: ModuleSummary, scope: number): number | undefined {
  let known = inline.get(module);
  if (!known) {
    const found = new Map<number, number>();
    module.calls.forEach((call, index) => {
      const first = call.arguments[0]?.value;
      if (first?.is === 'scope') found.set(first.scope, index);
    });
    known = found;
    inline.set(module, known);
  }
  return known.get(scope);
}

/** What the first parameter of a function is that a library calls with what it made: `createMcpHandler((server) => …)`. */
export function madeFor(evaluator: Evaluator, at: Where, position: number): readonly Value[] | undefined {
  const module = evaluator.graph.loaded(at.module);
  const index = position === 0 && module ? callAround(module, at.scope) : undefined;
  const call = index === undefined ? undefined : module?.calls[index];
  if (!call || index === undefined || call.callee.is === 'scope') return undefined;
  const where: Where = { module: at.module, scope: call.scope, ...(at.frame ? { frame: at.frame } : {}) };
  const made = evaluator.evaluate(call.callee, where).flatMap((value): Value[] => {
    if (value.is !== 'external' || constructOf(value.root, value.path)?.does !== 'mcp-server') return [];
    const site = { module: at.module, call: index, ...(at.frame ? { frame: at.frame } : {}) };
    return [{ ...value, path: `${value.path}()`, sites: [...value.sites, site] }];
  });
  return made.length > 0 ? made : undefined;
}

/** What the first parameter of a function is that stands in place as the argument of a method of lists; undefined for any other function. */
export function itemGiven(evaluator: Evaluator, at: Where, position: number): readonly Value[] | undefined {
  const module = evaluator.graph.loaded(at.module);
  const index = module && callAround(module, at.scope);
  const call = index === undefined ? undefined : module?.calls[index];
  if (call?.callee.is !== 'member') return undefined;
  const wanted = call.callee.property === 'reduce' ? 1 : callbacks.test(call.callee.property) ? 0 : -1;
  if (wanted !== position) return undefined;
  const where: Where = { module: at.module, scope: call.scope, ...(at.frame ? { frame: at.frame } : {}) };
  return evaluator.evaluate(call.callee.object, where).flatMap((value): readonly Value[] => {
    if (value.is !== 'list') return [unknown('item')];
    return [...value.items.slice(0, mostItems).flatMap((item) => [...evaluator.force(item)]), ...(value.open ? [unknown('item')] : [])];
  });
}
