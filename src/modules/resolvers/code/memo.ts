import type { Expression } from '../../../parsing/module-summary.js';
import type { Value } from './values.js';

const mostValues = 32;

/** Values by expression, and by where it was understood. Weak: a module's expressions may leave memory and come back as others. */
export class Memo {
  readonly #values = new WeakMap<Expression, Map<string, readonly Value[]>>();

  get(expression: Expression, key: string): readonly Value[] | undefined {
    return this.#values.get(expression)?.get(key);
  }

  set(expression: Expression, key: string, values: readonly Value[]): void {
    const keyed = this.#values.get(expression) ?? new Map<string, readonly Value[]>();
    this.#values.set(expression, keyed.set(key, values));
  }
}

/** Without repetitions of constants, and no more than a bounded number. */
export function distinct(values: readonly Value[]): readonly Value[] {
  if (values.length < 2) return values;
  const seen = new Set<string>();
  const kept: Value[] = [];
  for (const value of values) {
    const key =
      value.is === 'constant'
        ? `c${typeof value.value}${String(value.value)}${value.variable ?? ''}`
        : value.is === 'unknown'
          ? 'u'
          : undefined;
    if (key !== undefined && seen.has(key)) continue;
    if (key !== undefined) seen.add(key);
    kept.push(value);
  }
  return kept.slice(0, mostValues);
}
