import { absent, isNull, known, listOf, nothing, settle, textOf, unclear, type Value, whyUnknown } from './value.js';

const memberOf = (options: readonly Value[], why: string): Value =>
  options.length === 0 ? unclear(why) : options.length === 1 ? (options[0] as Value) : { is: 'either', options, why };

/** A member by name or index. */
export function member(value: Value, key: string): Value {
  switch (value.is) {
    case 'map':
      return value.entries.get(key) ?? value.any ?? (value.open === undefined ? absent(`there is no ${key}`) : unclear(value.open));
    case 'list': {
      const index = Number(key);
      if (!Number.isInteger(index)) return value.items.length === 1 ? member(value.items[0] as Value, key) : absent(`a list has no ${key}`);
      return value.items[index] ?? value.any ?? (value.open === undefined ? absent('an item that is not there') : unclear(value.open));
    }
    case 'reference': {
      // A configured list or object behind a reference is entered; a computed one extends the reference.
      return { is: 'reference', to: value.to, path: [...value.path, key] };
    }
    case 'module':
      return value.output(key);
    case 'either':
      return { is: 'either', options: value.options.map((option) => member(option, key)), why: value.why };
    case 'known':
      return absent(value.value === null ? `${key} of null` : `a plain value has no ${key}`);
    case 'unknown':
      return value;
    default:
      return unclear(`${key} of ${value.is === 'json' ? 'JSON text' : 'text'}`, [value]);
  }
}

/** `value[key]`, where the key may not be known. */
export function indexed(value: Value, key: Value): Value {
  const name = textOf(key);
  if (name !== undefined) return member(value, name);
  const settled = settle(value);
  if (settled.is === 'list') return memberOf([...settled.items, ...(settled.any ? [settled.any] : [])], whyUnknown(key));
  if (settled.is === 'map') return memberOf([...settled.entries.values(), ...(settled.any ? [settled.any] : [])], whyUnknown(key));
  return unclear(whyUnknown(key), [value]);
}

/** `value[*]`: the items of a list, or a list of the one value. */
export function splatted(value: Value, rest: (item: Value) => Value): Value {
  if (isNull(value)) return listOf([]);
  const settled = value.is === 'reference' && value.path.length === 0 ? value : settle(value);
  if (settled.is === 'list')
    return {
      is: 'list',
      items: settled.items.map(rest),
      ...(settled.open === undefined ? {} : { open: settled.open }),
      ...(settled.any ? { any: rest(settled.any) } : {}),
    };
  if (settled.is === 'map' && settled.any)
    return { is: 'list', items: [...settled.entries.values()].map(rest), open: settled.open ?? '', any: rest(settled.any) };
  if (settled.is === 'unknown') return settled;
  return listOf([rest(value)]);
}

function equal(left: Value, right: Value): boolean | undefined {
  const [a, b] = [settle(left), settle(right)];
  if (isNull(a) || isNull(b)) {
    if (isNull(a) && isNull(b)) return true;
    const other = isNull(a) ? b : a;
    // What a resource computes is there once it exists.
    return other.is === 'unknown' || other.is === 'either' ? undefined : false;
  }
  const [x, y] = [textOf(a), textOf(b)];
  if (x !== undefined && y !== undefined) return x === y;
  if (a.is === 'list' && b.is === 'list' && !a.open && !b.open && (a.items.length === 0 || b.items.length === 0))
    return a.items.length === b.items.length;
  if (a.is === 'map' && b.is === 'map' && !a.open && !b.open && (a.entries.size === 0 || b.entries.size === 0))
    return a.entries.size === b.entries.size;
  return undefined;
}

/** The result of an operator other than the short-circuiting ones. */
export function operate(operator: string, operands: readonly Value[]): Value {
  const [left = nothing, right = nothing] = operands;
  if (operator === '==' || operator === '!=') {
    const same = equal(left, right);
    if (same === undefined) {
      const doubtful = [left, right].find((side) => ['unknown', 'either'].includes(settle(side).is)) ?? left;
      return unclear(whyUnknown(doubtful));
    }
    return known(operator === '==' ? same : !same);
  }
  const texts = operands.map(textOf);
  const at = texts.indexOf(undefined);
  if (at !== -1) return unclear(whyUnknown(operands[at] as Value), operands);
  const [a = 0, b = 0] = texts.map(Number);
  if (operands.length === 1) return operator === '-' ? known(-a) : known(texts[0] !== 'true');
  const result: Readonly<Record<string, () => number | boolean>> = {
    '<': () => a < b,
    '>': () => a > b,
    '<=': () => a <= b,
    '>=': () => a >= b,
    '+': () => a + b,
    '-': () => a - b,
    '*': () => a * b,
    '/': () => a / b,
    '%': () => a % b,
  };
  const value = result[operator]?.();
  return value === undefined || Number.isNaN(value) ? unclear(`the operator ${operator}`) : known(value);
}
