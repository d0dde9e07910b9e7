import type { Expression } from '../../../parsing/module-summary.js';
import type { Value } from './values.js';

const mostValues = 32;

/** Entries after which everything is forgotten: a source of a hundred thousand files must not fill the memory with what is easily worked out anew. */
const mostRemembered = 100_000;

interface Entry {
  readonly key: number;
  readonly values: readonly Value[];
  /** The same expression understood elsewhere: seldom. */
  readonly next?: Entry;
}

/** Values by expression, and by where it was understood. */
export class Memo {
  readonly #values = new Map<Expression, Entry>();
  #size = 0;

  get(expression: Expression, key: number): readonly Value[] | undefined {
    for (let entry = this.#values.get(expression); entry; entry = entry.next) if (entry.key === key) return entry.values;
    return undefined;
  }

  set(expression: Expression, key: number, values: readonly Value[]): void {
    if (++this.#size > mostRemembered) this.clear();
    const next = this.#values.get(expression);
    this.#values.set(expression, next ? { key, values, next } : { key, values });
  }

  clear(): void {
    if (this.#size === 0) return;
    this.#size = 0;
    this.#values.clear();
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
