import type { HclBlock } from '../hcl.js';
import { known, listOf, mapOf, nothing, settle, textOf, truthOf, unclear, type Value, whyUnknown } from '../resources/value.js';
import { evaluate, type Scope } from './evaluate.js';

/** What `count` or `for_each` make of one block. */
export interface Instances<T> {
  readonly all: readonly T[];
  /** The value of the block's own name. */
  value(of: (instance: T) => Value): Value;
}

type Make<T> = (suffix: string, names: ReadonlyMap<string, Value>, conditional?: string) => T;

const most = 200;

/**
 * The instances of a resource or module block. The first of a count has no index in its address: whether something is switched by
 * `count = 1` or not at all must not change what it is. Where the number cannot be told there is one, marked as conditional.
 */
export function expandCount<T>(block: HclBlock, scope: Scope, make: Make<T>): Instances<T> {
  const expression = (name: string) => block.attributes.find((attribute) => attribute.name === name)?.value;
  if (block.when || block.loop) return rolled(block, scope, make);
  const count = expression('count');
  if (count) return byCount(settle(evaluate(count, scope)), make);
  const forEach = expression('for_each');
  if (forEach) return byMembers(evaluate(forEach, scope), make);
  const only = make('', new Map());
  return { all: [only], value: (of) => of(only) };
}

/** Of languages in which a condition makes no list: the one there is, or one for each item. */
function rolled<T>(block: HclBlock, scope: Scope, make: Make<T>): Instances<T> {
  const conditionIn = (names: ReadonlyMap<string, Value>): string | boolean => {
    if (!block.when) return true;
    const test = evaluate(block.when, { ...scope, names: new Map([...scope.names, ...names]) });
    return truthOf(test) ?? whyUnknown(test);
  };
  const { loop } = block;
  if (!loop) {
    const condition = conditionIn(new Map());
    if (condition === false) return { all: [], value: () => nothing };
    const only = make('', new Map(), condition === true ? undefined : condition);
    return { all: [only], value: (of) => of(only) };
  }
  const collection = settle(evaluate(loop.in, scope));
  const bound = (item: Value, index: Value) =>
    new Map([[loop.item, item], ...(loop.index === undefined ? [] : [[loop.index, index] as const])]);
  const items = collection.is === 'list' ? collection.items.slice(0, most) : [];
  const made = items.map((item, at): T | undefined => {
    const names = bound(item, known(at));
    const condition = conditionIn(names);
    return condition === false ? undefined : make(suffixOf(item, at), names, condition === true ? undefined : condition);
  });
  const open = collection.is === 'list' ? collection.open : whyUnknown(collection);
  const further = open === undefined ? undefined : make('', bound(unclear(open, [collection]), unclear(open)), open);
  const of = (all: readonly (T | undefined)[], value: (instance: T) => Value) =>
    all.map((one) => (one === undefined ? nothing : value(one)));
  return {
    all: [...made.flatMap((one) => (one === undefined ? [] : [one])), ...(further === undefined ? [] : [further])],
    value: (value) =>
      open === undefined
        ? listOf(of(made, value))
        : { is: 'list', items: of(made, value), open, ...(further === undefined ? {} : { any: value(further) }) },
  };
}

/** What tells an item from the others: its text or its name; its place when there is nothing else. */
function suffixOf(item: Value, at: number): string {
  const settled = settle(item);
  const named = textOf(settled) ?? (settled.is === 'map' ? textOf(settled.entries.get('name') ?? settled.entries.get('key')) : undefined);
  return named === undefined || /^\d*$/.test(named) ? `[${at}]` : `["${named.slice(0, 100).replace(/[^\w .:/@+-]/g, '_')}"]`;
}

function byCount<T>(count: Value, make: Make<T>): Instances<T> {
  const number = Number(textOf(count));
  const names = (index: Value) => new Map([['count', mapOf(new Map([['index', index]]))]]);
  if (textOf(count) !== undefined && Number.isInteger(number) && number <= most) {
    const all = Array.from({ length: Math.max(0, number) }, (_, at) => make(at === 0 ? '' : `[${at}]`, names(known(at))));
    return { all, value: (of) => listOf(all.map(of)) };
  }
  const surely = count.is === 'either' && count.options.every((option) => Number(textOf(option)) > 0);
  const one = make('', names(known(0)), surely ? undefined : whyUnknown(count));
  return { all: [one], value: (of) => ({ is: 'list', items: [of(one)], open: whyUnknown(count), any: of(one) }) };
}

function byMembers<T>(collection: Value, make: Make<T>): Instances<T> {
  const { members, open } = membersOf(collection);
  const made = new Map<string, T>();
  const names = (key: Value, value: Value) =>
    new Map([
      [
        'each',
        mapOf(
          new Map([
            ['key', key],
            ['value', value],
          ]),
        ),
      ],
    ]);
  for (const { key, value, conditional } of members.slice(0, most))
    made.set(key, make(`["${key.replace(/[^\w .:/@+-]/g, '_')}"]`, names(known(key), value), conditional));
  const further = open === undefined ? undefined : make('', names(unclear(open), unclear(open, [collection])), open);
  return {
    all: [...made.values(), ...(further === undefined ? [] : [further])],
    value: (of) => ({
      is: 'map',
      entries: new Map([...made].map(([key, instance]) => [key, of(instance)])),
      ...(open === undefined ? {} : { open }),
      ...(further === undefined ? {} : { any: of(further) }),
    }),
  };
}

interface Member {
  readonly key: string;
  readonly value: Value;
  readonly conditional?: string;
}

/** The members of a `for_each`, and why there may be more. */
export function membersOf(collection: Value): { members: readonly Member[]; open?: string } {
  const settled = settle(collection);
  switch (settled.is) {
    case 'map':
      return {
        members: [...settled.entries].map(([key, value]) => ({ key, value })),
        ...(settled.open === undefined ? {} : { open: settled.open }),
      };
    case 'list': {
      const texts = settled.items.map((item) => textOf(item));
      const hidden = settled.items.find((_, at) => texts[at] === undefined);
      const open = settled.open ?? (hidden && whyUnknown(hidden));
      return {
        members: settled.items.flatMap((value, at) => (texts[at] === undefined ? [] : [{ key: texts[at] as string, value }])),
        ...(open === undefined ? {} : { open }),
      };
    }
    case 'either': {
      const options = settled.options.map(membersOf);
      const members = new Map<string, Member>();
      for (const option of options) for (const member of option.members) members.set(member.key, { ...member, conditional: settled.why });
      const open = options.find((option) => option.open !== undefined)?.open;
      return { members: [...members.values()], ...(open === undefined ? {} : { open }) };
    }
    case 'known':
      return settled.value === null ? { members: [] } : { members: [], open: 'for_each over a plain value' };
    default:
      return { members: [], open: whyUnknown(settled) };
  }
}

/** The items that a `dynamic` block is made for: any list will do, with its index as key; of a set each item is its own. */
export function dynamicItems(collection: Value): { items: readonly (readonly [Value, Value])[]; open?: string } {
  const settled = settle(collection);
  if (settled.is === 'list')
    return {
      items: settled.items.map((item, at) => [settled.set ? item : known(at), item] as const),
      ...(settled.open ? { open: settled.open } : {}),
    };
  if (settled.is === 'map')
    return {
      items: [...settled.entries].map(([key, item]) => [known(key), item] as const),
      ...(settled.open ? { open: settled.open } : {}),
    };
  if (settled.is === 'known') return settled.value === null ? { items: [] } : { items: [[nothing, settled]] };
  return { items: [], open: whyUnknown(settled) };
}
