import { azureFunctions } from './functions-azure.js';
import { compared, format, type Implementation, join, members, replace, text } from './functions-text.js';
import {
  absent,
  asSet,
  fromPlain,
  isNull,
  known,
  listOf,
  mapOf,
  nothing,
  settle,
  textOf,
  unclear,
  type Value,
  whyUnknown,
} from './value.js';

const numberOf = (value: Value | undefined): number | undefined => {
  const text = textOf(value);
  return text === undefined || text.trim() === '' || !Number.isFinite(Number(text)) ? undefined : Number(text);
};
/** A list of the results of a step on each item; whatever may be missing stays said. */
const relist = (value: Value | undefined, change: (items: readonly Value[]) => readonly Value[]): Value => {
  const { items, open } = members(value);
  return open !== undefined && items.length === 0 && value ? unclear(open, [value]) : listOf(change(items), open);
};
const same: Implementation = ([value]) => value ?? nothing;

function distinct(items: readonly Value[]): readonly Value[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const plain = textOf(item);
    if (plain === undefined) return true;
    if (seen.has(plain)) return false;
    seen.add(plain);
    return true;
  });
}

function flat(items: readonly Value[], depth = 0): Value[] {
  return items.flatMap((item) => {
    const settled = settle(item);
    return settled.is === 'list' && depth < 20 ? flat(settled.items, depth + 1) : [item];
  });
}

function merge(given: readonly Value[]): Value {
  const entries = new Map<string, Value>();
  let open: string | undefined;
  for (const item of given) {
    const settled = settle(item);
    if (settled.is === 'map') {
      for (const [key, value] of settled.entries) entries.set(key, value);
      open ??= settled.open;
    } else if (!isNull(settled)) open ??= whyUnknown(settled);
  }
  return mapOf(entries, open);
}

function lookup([map, key, otherwise]: readonly Value[]): Value {
  const settled = map && settle(map);
  const name = textOf(key);
  if (settled?.is !== 'map' || name === undefined)
    return unclear(whyUnknown(settled?.is === 'map' ? (key ?? nothing) : (map ?? nothing)), [map ?? nothing]);
  return settled.entries.get(name) ?? (settled.open ? unclear(settled.open) : (otherwise ?? absent(`no member ${name}`)));
}

function pick(given: readonly Value[], blank: (value: Value) => boolean): Value {
  const maybe: Value[] = [];
  for (const value of given) {
    const settled = settle(value);
    const undecided = settled.is === 'unknown' || settled.is === 'either';
    if (undecided && !(settled.is === 'unknown' && settled.absent)) maybe.push(value);
    else if (!blank(value))
      return maybe.length === 0 ? value : { is: 'either', options: [...maybe, value], why: whyUnknown(maybe[0] as Value) };
  }
  if (maybe.length === 1) return maybe[0] as Value;
  return maybe.length === 0 ? absent('no value was given') : { is: 'either', options: maybe, why: whyUnknown(maybe[0] as Value) };
}

const isAbsent = (value: Value) => value.is === 'unknown' && value.absent === true;

function length([value]: readonly Value[]): Value {
  const settled = value && settle(value);
  if (settled?.is === 'list' && settled.open === undefined) return known(settled.items.length);
  if (settled?.is === 'map' && settled.open === undefined) return known(settled.entries.size);
  const plain = textOf(settled);
  return plain === undefined ? unclear(value ? whyUnknown(value) : 'length of nothing', value ? [value] : []) : known([...plain].length);
}

function contains([list, wanted]: readonly Value[]): Value {
  const { items, open } = members(list);
  const text = textOf(wanted);
  if (text === undefined) return unclear(whyUnknown(wanted ?? nothing));
  if (items.some((item) => textOf(item) === text)) return known(true);
  const unsure = open ?? items.map((item) => (textOf(item) === undefined ? whyUnknown(item) : undefined)).find((why) => why !== undefined);
  return unsure === undefined ? known(false) : unclear(unsure);
}

function decodeJson([value]: readonly Value[]): Value {
  const settled = value && settle(value);
  if (settled?.is === 'json') return settled.of;
  const plain = textOf(settled);
  if (plain === undefined) return unclear(value ? whyUnknown(value) : 'nothing to decode', value ? [value] : []);
  try {
    return fromPlain(JSON.parse(plain));
  } catch {
    return absent('text that is no JSON');
  }
}

function element([list, at]: readonly Value[]): Value {
  const { items, open } = members(list);
  const index = numberOf(at);
  if (index === undefined || open !== undefined || items.length === 0)
    return items.length > 0
      ? { is: 'either', options: items, why: open ?? 'an index that is not known' }
      : unclear(open ?? 'an element of an empty list', list ? [list] : []);
  return items[((index % items.length) + items.length) % items.length] as Value;
}

const functions: Readonly<Record<string, Implementation>> = {
  jsonencode: ([value]) => (value ? { is: 'json', of: value } : nothing),
  jsondecode: decodeJson,
  format,
  join,
  merge,
  lookup,
  length,
  contains,
  element,
  concat: (given) => {
    const parts = given.map(members);
    return listOf(
      parts.flatMap((part) => part.items),
      parts.find((part) => part.open !== undefined)?.open,
    );
  },
  flatten: ([list]) => relist(list, (items) => flat(items)),
  distinct: ([list]) => relist(list, distinct),
  toset: ([list]) => asSet(relist(list, distinct)),
  tolist: ([list]) => relist(list, (items) => items),
  compact: ([list]) => relist(list, (items) => items.filter((item) => !isNull(item) && textOf(item) !== '')),
  values: ([map]) => relist(map, (items) => items),
  reverse: ([list]) => relist(list, (items) => [...items].reverse()),
  setunion: (given) =>
    asSet(
      relist(
        listOf(
          given.flatMap((item) => members(item).items),
          given.map(members).find((part) => part.open)?.open,
        ),
        distinct,
      ),
    ),
  keys: ([map]) => {
    const settled = map && settle(map);
    return settled?.is === 'map'
      ? listOf([...settled.entries.keys()].sort().map(known), settled.open)
      : unclear(whyUnknown(map ?? nothing), map ? [map] : []);
  },
  tomap: same,
  tostring: ([value]) => (value && textOf(value) !== undefined ? known(textOf(value) as string) : (value ?? nothing)),
  tonumber: ([value]) => (numberOf(value) === undefined ? (value ?? nothing) : known(numberOf(value) as number)),
  tobool: same,
  sensitive: same,
  nonsensitive: same,
  coalesce: (given) => pick(given, (value) => isAbsent(value) || isNull(value) || textOf(value) === ''),
  coalescelist: (given) => pick(given, (value) => isAbsent(value) || members(value).items.length === 0),
  try: (given) => given.find((value) => !isAbsent(value)) ?? absent('nothing that could be tried'),
  can: ([value]) =>
    value && value.is === 'unknown' && !value.absent ? unclear(value.why) : known(value !== undefined && !isAbsent(value)),
  one: ([list]) => {
    const { items, open } = members(list);
    return items[0] ?? (open === undefined ? nothing : unclear(open, list ? [list] : []));
  },
  lower: text((value) => value.toLowerCase()),
  upper: text((value) => value.toUpperCase()),
  trimspace: text((value) => value.trim()),
  trimprefix: text((value, prefix = '') => (prefix && value.startsWith(prefix) ? value.slice(prefix.length) : value)),
  trimsuffix: text((value, suffix = '') => (suffix && value.endsWith(suffix) ? value.slice(0, -suffix.length) : value)),
  replace,
  split: ([separator, whole]) => {
    const [between, all] = [textOf(separator), textOf(whole)];
    return between === undefined || all === undefined
      ? unclear(whyUnknown(whole ?? nothing), whole ? [whole] : [])
      : listOf(all.split(between).map(known));
  },
  startswith: ([whole, start]) => compared(whole, start, (a, b) => a.startsWith(b)),
  endswith: ([whole, end]) => compared(whole, end, (a, b) => a.endsWith(b)),
  zipmap: ([names, values]) => {
    const [keys, items] = [members(names), members(values)];
    if (keys.open !== undefined) return unclear(keys.open, values ? [values] : []);
    return mapOf(
      new Map(
        keys.items.flatMap((key, at): [string, Value][] =>
          textOf(key) === undefined ? [] : [[textOf(key) as string, items.items[at] ?? nothing]],
        ),
      ),
    );
  },
  range: (given) => {
    const numbers = given.map(numberOf);
    if (numbers.includes(undefined)) return unclear('the ends of a range are not known', given);
    const [start = 0, end = 0, step = 1] = (numbers.length === 1 ? [0, ...numbers] : numbers) as number[];
    const length = step === 0 ? 0 : Math.min(800, Math.max(0, Math.ceil((end - start) / step)));
    return listOf(Array.from({ length }, (_, at) => known(start + at * step)));
  },
  max: (given) => extreme(given, Math.max),
  min: (given) => extreme(given, Math.min),
};

function extreme(given: readonly Value[], best: (...numbers: number[]) => number): Value {
  const numbers = given.map(numberOf);
  const at = numbers.indexOf(undefined);
  return at === -1 && numbers.length > 0 ? known(best(...(numbers as number[]))) : unclear(whyUnknown(given[at] ?? nothing), given);
}

/** The result of a function of Terraform; unknown, with its arguments kept, for those that are not followed. */
export function callFunction(name: string, given: readonly Value[]): Value {
  const found = Object.hasOwn(functions, name) ? functions[name] : Object.hasOwn(azureFunctions, name) ? azureFunctions[name] : undefined;
  if (!found) return unclear(`the result of ${name}() is not followed`, given);
  return found(given);
}
