import type { Expression } from '../module-summary.js';

const mostWeight = 200;
const charactersPerUnit = 100;

/**
 * The value, where it is small enough to stand in several places of a summary. Repeating a large one (a dictionary taken apart by a
 * hundred names, a text that a template asks for a thousand times) would let a small file make an enormous summary.
 */
export function repeatable(value: Expression): Expression {
  return isLight(value) ? value : { is: 'opaque', why: 'too large to repeat', ...(value.line === undefined ? {} : { line: value.line }) };
}

function isLight(value: Expression): boolean {
  let left = mostWeight;
  const open: Expression[] = [value];
  for (let next = open.pop(); next; next = open.pop()) {
    left -= 1;
    if (next.is === 'literal' && typeof next.value === 'string') left -= next.value.length / charactersPerUnit;
    if (left < 0) return false;
    open.push(...partsOf(next).slice(0, mostWeight + 1));
  }
  return true;
}

function partsOf(value: Expression): readonly Expression[] {
  switch (value.is) {
    case 'member':
      return [value.object];
    case 'index':
      return [value.object, value.index];
    case 'join':
      return value.parts;
    case 'either':
      return value.options;
    case 'list':
      return [...value.items, ...value.spreads];
    case 'object':
      return [
        ...value.entries.map((entry) => entry.value),
        ...(value.computed ?? []).flatMap(({ key, value: of }) => [key, of]),
        ...value.spreads,
      ];
    case 'environment':
      return value.default ? [value.default] : [];
    case 'opaque':
      return [...(value.of ? [value.of] : []), ...(value.from ?? [])];
    default:
      return [];
  }
}
