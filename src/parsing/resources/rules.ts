import type { Rule } from '../../catalogue/terraform/index.js';
import { unknownValue, unset } from '../../contracts/index.js';
import type { Stated } from '../../core/record.js';
import { find, type Source, sourceOfValue } from './find.js';
import { settle, textOf, type Value, whyUnknown } from './value.js';

type Plain = boolean | number | string | readonly string[];
const known = (value: Plain): Stated => ({ state: 'known', value });

const truths: Readonly<Record<string, boolean>> = {
  true: true,
  enabled: true,
  on: true,
  yes: true,
  false: false,
  disabled: false,
  off: false,
  no: false,
};

/** Reads one property as its rule says. Undefined: nothing is said about it. */
export function readRule(rule: Rule, source: Source): Stated | undefined {
  switch (rule.read) {
    case 'constant':
      return known(rule.value);
    case 'flag':
      return single(
        source,
        rule.at,
        rule.default,
        (text) => {
          const truth = truths[text.toLowerCase()];
          return truth === undefined ? unknownValue(`${text} is neither true nor false`) : known(rule.negate ? !truth : truth);
        },
        (value) => known(rule.negate ? !value : value),
      );
    case 'choice':
      if (rule.computed !== undefined && isComputed(source, rule.at)) return known(rule.computed);
      return single(
        source,
        rule.at,
        rule.default,
        (text) => {
          const named = Object.entries(rule.values).find(([name]) => name.toLowerCase() === text.toLowerCase());
          if (named) return known(named[1]);
          return rule.other === undefined ? unknownValue('what is written there is decided elsewhere') : known(rule.other);
        },
        known,
      );
    case 'text':
      return single(source, rule.at, rule.default, (text) => known(text), known);
    case 'number':
      return single(
        source,
        rule.at,
        rule.default,
        (text) => {
          const number = Number(text);
          if (!Number.isSafeInteger(number)) return unknownValue(`${text} is no whole number`);
          return number === 0 && rule.zeroIsUnset ? unset : known(number * (rule.times ?? 1));
        },
        known,
      );
    case 'present': {
      const found = find(source, rule.at);
      const sure = found.values.some((value) => !doubtful(value));
      if (sure && found.unclear === undefined) return known(rule.there);
      if (found.values.length === 0 && found.unclear === undefined) return known(rule.otherwise);
      return unknownValue(found.unclear ?? whyUnknown(found.values[0] as Value));
    }
    case 'all':
    case 'any':
      return combine(
        rule.read,
        rule.of.map((inner) => readRule(inner, source)),
      );
    case 'whether': {
      const state = readRule(rule.of, source);
      return state?.state === 'known' ? known(state.value === true ? rule.yes : rule.no) : state;
    }
    case 'items':
      return ofItems(rule, source);
    case 'labels':
      return labels(rule.of, source);
  }
}

/** Whether the one value there is what another resource computes. */
function isComputed(source: Source, at: Parameters<typeof find>[1]): boolean {
  const found = find(source, at);
  return found.unclear === undefined && found.values.length === 1 && settle(found.values[0] as Value).is === 'reference';
}

/** A value that may turn out to be null: presence is not proven by it. */
function doubtful(value: Value): boolean {
  return value.is === 'unknown';
}

function single<T extends boolean | number | string>(
  source: Source,
  at: Parameters<typeof find>[1],
  byDefault: T | undefined,
  read: (text: string) => Stated,
  ofDefault: (value: T) => Stated,
): Stated {
  const found = find(source, at);
  if (found.unclear !== undefined) return unknownValue(found.unclear);
  if (found.values.length === 0) return byDefault === undefined ? unset : ofDefault(byDefault);
  const texts = found.values.map((value) => textOf(value));
  const at0 = texts.indexOf(undefined);
  if (at0 !== -1) return unknownValue(whyUnknown(found.values[at0] as Value));
  const states = (texts as string[]).map(read);
  const first = states[0] as Stated;
  const same = states.every((state) => JSON.stringify(state) === JSON.stringify(first));
  return same ? first : unknownValue('several values are written there');
}

function combine(how: 'all' | 'any', states: readonly (Stated | undefined)[]): Stated {
  const decisive = how === 'any';
  let doubt: Stated | undefined;
  for (const state of states) {
    if (state?.state === 'known') {
      if (state.value === decisive) return known(decisive);
    } else if (state?.state === 'unknown') doubt ??= state;
  }
  return doubt ?? known(!decisive);
}

function ofItems(rule: Extract<Rule, { read: 'items' }>, source: Source): Stated | undefined {
  let doubt: string | undefined;
  const ranks: number[] = [];
  for (const place of rule.in) {
    const found = find(source, place);
    doubt ??= found.unclear;
    for (const item of found.values) {
      const inner = sourceOfValue(item);
      if (item.is === 'unknown') {
        doubt ??= item.why;
        continue;
      }
      if (rule.where) {
        const named = find(inner, rule.where[0]);
        const text = named.values.length === 1 ? textOf(named.values[0]) : undefined;
        if (text === undefined && (named.values.length > 0 || named.unclear !== undefined)) {
          doubt ??= named.unclear ?? whyUnknown(named.values[0] as Value);
          continue;
        }
        // Providers take such names in any case.
        if (text === undefined || !rule.where[1].some((name) => name.toLowerCase() === text.toLowerCase())) continue;
      }
      const state = readRule(rule.rule, inner);
      if (state?.state === 'unknown') doubt ??= state.reason;
      const rank = state?.state === 'known' ? rule.ranks.indexOf(state.value as string | boolean) : -1;
      if (rank >= 0) ranks.push(rank);
    }
  }
  const best = rule.take === 'highest' ? Math.max(...ranks) : Math.min(...ranks);
  const end = rule.take === 'highest' ? rule.ranks.length - 1 : 0;
  // Nothing that is hidden could go beyond the end of the scale.
  if (ranks.length > 0 && (doubt === undefined || best === end)) return known(rule.ranks[best] as string | boolean);
  if (doubt !== undefined) return unknownValue(doubt);
  return rule.none === undefined ? undefined : known(rule.none);
}

function labels(of: Readonly<Record<string, Rule>>, source: Source): Stated {
  const held: string[] = [];
  for (const [label, rule] of Object.entries(of)) {
    const state = readRule(rule, source);
    if (state?.state === 'unknown') return state;
    if (state?.state === 'known' && state.value === true) held.push(label);
  }
  return known(held);
}
