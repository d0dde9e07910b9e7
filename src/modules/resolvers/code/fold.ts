import type { Value } from './values.js';

type Constant = Extract<Value, { is: 'constant' }>;

const isConstant = (value: Value): value is Constant => value.is === 'constant';
const mostTexts = 24;
const longest = 200_000;

/** Concatenation: every combination of the parts' texts, as long as these are few. */
export function joinTexts(parts: readonly (readonly Value[])[]): Value[] {
  let texts: { text: string; variable?: string }[] = [{ text: '' }];
  for (const part of parts) {
    const known = part.filter(isConstant);
    const hole = part.find((value) => !isConstant(value));
    // A text around a variable is still set by the variable.
    if (known.length === 0) return [hole?.is === 'environment' ? hole : { is: 'unknown', why: 'joined text' }];
    texts = texts
      .flatMap(({ text, variable }) =>
        known.map((value) => {
          const from = value.variable ?? variable;
          return { text: text + String(value.value), ...(from === undefined ? {} : { variable: from }) };
        }),
      )
      .slice(0, mostTexts)
      .filter(({ text }) => text.length <= longest);
  }
  return texts.map(({ text, variable }) => ({ is: 'constant', value: text, ...(variable === undefined ? {} : { variable }) }));
}

/**
 * A method of a text with constant arguments, in Python's or JavaScript's spelling; undefined for methods that are not folded.
 * @param once whether `replace` means the first occurrence only, as in JavaScript
 */
export function textMethod(receiver: Constant, method: string, given: readonly (readonly Value[])[], once: boolean): Value | undefined {
  if (typeof receiver.value !== 'string') return undefined;
  const text = receiver.value;
  const constants = given.map((values) => values.find(isConstant)?.value);
  const [first, second] = constants;
  const same = (value: string): Value => ({ ...receiver, value });
  switch (method) {
    case 'strip':
    case 'trim':
      return first === undefined ? same(text.trim()) : undefined;
    case 'lstrip':
    case 'trimStart':
      return first === undefined ? same(text.trimStart()) : undefined;
    case 'rstrip':
    case 'trimEnd':
      return first === undefined ? same(text.trimEnd()) : undefined;
    case 'lower':
    case 'toLowerCase':
      return same(text.toLowerCase());
    case 'upper':
    case 'toUpperCase':
      return same(text.toUpperCase());
    case 'toString':
    case 'valueOf':
    case 'encode':
      return receiver;
    case 'removesuffix':
      return typeof first === 'string' ? same(first && text.endsWith(first) ? text.slice(0, -first.length) : text) : undefined;
    case 'removeprefix':
      return typeof first === 'string' ? same(text.startsWith(first) ? text.slice(first.length) : text) : undefined;
    case 'replace':
      // Python's third argument is a count.
      if (typeof first !== 'string' || typeof second !== 'string' || given.length > 2) return undefined;
      return same(once ? text.replace(first, () => second) : text.replaceAll(first, () => second));
    case 'replaceAll':
      return typeof first === 'string' && typeof second === 'string' ? same(text.replaceAll(first, () => second)) : undefined;
    case 'slice':
    case 'substring':
      return typeof first === 'number' ? same(text.slice(first, typeof second === 'number' ? second : undefined)) : undefined;
    case 'concat':
      return typeof first === 'string' ? same(text + first) : undefined;
    default:
      return undefined;
  }
}

/** An item of `text.split(separator)`. */
export function splitItem(receiver: Constant, separator: Value | undefined, index: number): Value | undefined {
  if (typeof receiver.value !== 'string' || separator?.is !== 'constant' || typeof separator.value !== 'string') return undefined;
  const item = receiver.value.split(separator.value).at(index);
  return item === undefined ? undefined : { ...receiver, value: item };
}
