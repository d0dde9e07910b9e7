import type { Expression } from '../module-summary.js';
import { type At, opaque } from './draft.js';

/** Whether an expression is the whole environment: `process.env`, `import.meta.env`, `Bun.env`, or a name that stands for one of them. */
export function isEnvironment(value: Expression, at: At): boolean {
  if (value.is === 'name') return at.draft.isEnvironment(value.name, at.scope);
  if (value.is !== 'member' || value.property !== 'env') return false;
  const { object } = value;
  if (object.is === 'name') return object.name === 'process' || object.name === 'Bun' || object.name === 'import.meta';
  return (
    object.is === 'member' && object.property === 'process' && object.object.is === 'name' && /^global(This)?$/.test(object.object.name)
  );
}

/** `Deno.env` is asked by calls. */
export function isDenoEnvironment(value: Expression): boolean {
  return value.is === 'member' && value.property === 'env' && value.object.is === 'name' && value.object.name === 'Deno';
}

/** A member of a value: one variable where the value is the environment, the entry where the value is an object written in place. */
export function memberOf(object: Expression, property: string, at: At, line?: number): Expression {
  if (isEnvironment(object, at)) return { is: 'environment', name: property, ...(line === undefined ? {} : { line }) };
  const taken = object.is === 'name' ? at.draft.memberInPlace(object.name, property) : undefined;
  if (object.is === 'name' && taken !== undefined) return { ...object, name: taken };
  if (object.is === 'object' && object.spreads.length === 0) {
    const entry = object.entries.findLast(({ key }) => key === property);
    if (entry) return entry.value;
  }
  if (object.is === 'opaque' && !object.of) return object;
  return { is: 'member', object, property, ...(line === undefined ? {} : { line }) };
}

/** One place of a value that is taken apart by position. */
export function elementOf(value: Expression, index: number): Expression {
  if (value.is === 'list' && value.spreads.length === 0) return value.items[index] ?? opaque('unpacking');
  if (value.is === 'literal' || (value.is === 'opaque' && !value.of)) return opaque('unpacking');
  return { is: 'index', object: value, index: { is: 'literal', value: index } };
}

/** `value ?? fallback`: the fallback of a variable belongs to the variable; of anything else it is another possibility. */
export function withDefault(value: Expression, fallback: Expression, line: number): Expression {
  if (value.is === 'environment') {
    if (!value.default) return isNothing(fallback) ? value : { ...value, default: fallback };
    return { ...value, default: withDefault(value.default, fallback, line) };
  }
  return eitherOf([value, fallback], line);
}

function isNothing(value: Expression): boolean {
  return (value.is === 'literal' && value.value === null) || (value.is === 'name' && value.name === 'undefined');
}

/** Any of these; choices of choices are laid flat. */
export function eitherOf(options: readonly Expression[], line: number): Expression {
  const flat = options.flatMap((option) => (option.is === 'either' ? option.options : [option]));
  return flat.length === 1 && flat[0] ? flat[0] : { is: 'either', options: flat, line };
}

const mostOptions = 50;

/** What a loop's name can be: any item of a list written in place; otherwise open, with what it runs over. */
export function itemOf(iterable: Expression): Expression {
  if (iterable.is === 'name' || iterable.is === 'member' || iterable.is === 'index' || iterable.is === 'call')
    return { is: 'opaque', why: 'loop', of: iterable };
  if (iterable.is !== 'list' || iterable.spreads.length > 0 || iterable.items.length === 0 || iterable.items.length > mostOptions)
    return opaque('loop', undefined, iterable.is === 'either' ? [iterable] : []);
  return eitherOf(iterable.items, iterable.line ?? 1);
}
