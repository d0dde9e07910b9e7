import { isNull, known, nothing, settle, textOf, unclear, type Value, whyUnknown } from './value.js';

/** A function of the language, over values of which some are not known. */
export type Implementation = (given: readonly Value[]) => Value;

/** The items of a list or map, and why there may be more. */
export const members = (value: Value | undefined): { items: readonly Value[]; open?: string } => {
  const settled = value && settle(value);
  if (settled?.is === 'list') return settled;
  if (settled?.is === 'map') return { items: [...settled.entries.values()], ...(settled.open ? { open: settled.open } : {}) };
  if (!settled || isNull(settled)) return { items: [] };
  return { items: [], open: whyUnknown(settled) };
};
/** A function of known texts only. */
export const text =
  (change: (text: string, ...more: string[]) => string): Implementation =>
  (given) => {
    const texts = given.map(textOf);
    if (texts.some((item) => item === undefined)) return unclear(whyUnknown(given[texts.indexOf(undefined)] as Value), given);
    const [first = '', ...more] = texts as string[];
    return known(change(first, ...more));
  };
/** Texts of which some are not known keep their known parts. */
export function concatText(parts: readonly Value[]): Value {
  const whole = parts.map(textOf);
  return whole.every((part) => part !== undefined) ? known(whole.join('')) : { is: 'text', parts };
}

/** Joins items, of which some may not be known. */
export function join([separator, list]: readonly Value[]): Value {
  const between = textOf(separator) ?? '';
  const { items, open } = members(list);
  if (open !== undefined) return unclear(open, list ? [list] : []);
  return concatText(items.flatMap((item, at) => (at === 0 ? [item] : [known(between), item])));
}

/** `format` with its plain verbs. */
export function format([pattern, ...given]: readonly Value[]): Value {
  const shape = textOf(pattern);
  if (shape === undefined) return unclear(pattern ? whyUnknown(pattern) : 'format without a pattern', given);
  const parts: Value[] = [];
  let next = 0;
  for (const piece of shape.split(/(%(?:%|[-+# 0-9.]{0,8}[vsdtqf]))/)) {
    if (!piece.startsWith('%') || piece.length < 2) parts.push(known(piece));
    else if (piece === '%%') parts.push(known('%'));
    else {
      const value = given[next++] ?? unclear('format with too few values');
      const width = /^%0(\d{1,2})d$/.exec(piece);
      const plain = textOf(value);
      parts.push(width && plain !== undefined ? known(plain.padStart(Number(width[1]), '0')) : value);
    }
  }
  return concatText(parts);
}

/** Replaces in the known parts of a text; what is put in need not be known. */
export function replace([whole = nothing, search, by = nothing]: readonly Value[]): Value {
  const pattern = textOf(search);
  // A search between slashes is a regular expression, which is not run on text of others.
  if (pattern === undefined || pattern === '' || /^\/.*\/$/.test(pattern)) return unclear('a replacement by pattern', [whole]);
  const settled = settle(whole);
  const parts = settled.is === 'text' ? settled.parts : [settled];
  if (settled.is !== 'text' && textOf(settled) === undefined) return unclear(whyUnknown(settled), [whole]);
  return concatText(
    parts.flatMap((part) => {
      const plain = textOf(part);
      if (plain === undefined) return [part];
      return plain.split(pattern).flatMap((piece, at) => (at === 0 ? [known(piece)] : [by, known(piece)]));
    }),
  );
}

/** Compares two known texts. */
export function compared(a: Value | undefined, b: Value | undefined, test: (a: string, b: string) => boolean): Value {
  const [left, right] = [textOf(a), textOf(b)];
  if (left !== undefined && right !== undefined) return known(test(left, right));
  return unclear(whyUnknown((left === undefined ? a : b) ?? nothing));
}
