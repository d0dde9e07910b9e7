import type { Expression, NarrowedFact, ParameterFact } from './module-summary.js';

/** A condition, taken apart. */
export type Test =
  | { readonly op: 'and' | 'or'; readonly of: readonly Test[] }
  | { readonly op: 'not'; readonly of: Test }
  | { readonly op: 'in' | 'not in' | '==' | '!='; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'value'; readonly value: Expression };

type Held = Omit<NarrowedFact, 'scope' | 'from' | 'to'>;

const deepest = 40;

/**
 * What is known of the things that a condition asks for, once it came out one way. Only what narrows: that something is one of a set,
 * equals something, or that a call said yes. That a call said no narrows nothing.
 */
export function heldBy(test: Test, truth: boolean, depth = 0): Held[] {
  if (depth > deepest) return [];
  switch (test.op) {
    case 'not':
      return heldBy(test.of, !truth, depth + 1);
    case 'and':
    case 'or':
      return (test.op === 'and') === truth ? test.of.flatMap((each) => heldBy(each, truth, depth + 1)) : [];
    case 'in':
    case 'not in':
      if ((test.op === 'in') !== truth) return [];
      if (test.left.is === 'call') return [{ is: 'in', call: test.left.call, against: test.right }];
      return isPlace(test.left) ? [{ is: 'in', subject: test.left, against: test.right }] : [];
    case '==':
    case '!=':
      if ((test.op === '==') !== truth) return [];
      if (test.left.is === 'call') return [{ is: 'equal', call: test.left.call, against: test.right }];
      if (isPlace(test.left)) return [{ is: 'equal', subject: test.left, against: test.right }];
      return isPlace(test.right) ? [{ is: 'equal', subject: test.right, against: test.left }] : [];
    case 'value':
      if (!truth) return [];
      if (test.value.is === 'call') return [{ is: 'call', call: test.value.call }];
      return isPlace(test.value) ? [{ is: 'truth', subject: test.value }] : [];
  }
}

/** A name, or a member or item of one: something that can be met again. */
function isPlace(expression: Expression): boolean {
  let at = expression;
  for (let steps = 0; steps < 10; steps++) {
    if (at.is === 'name') return true;
    if (at.is !== 'member' && at.is !== 'index') return false;
    at = at.object;
  }
  return false;
}

/** Lines of assignments, where their order says something: a name that is assigned more than once, or that a parameter has already. */
export function orderOf(
  bindings: ReadonlyMap<string, readonly Expression[]>,
  written: ReadonlyMap<string, readonly number[]>,
  parameters: readonly ParameterFact[] | undefined,
): { written?: Readonly<Record<string, readonly number[]>> } {
  const given = new Set((parameters ?? []).flatMap(({ name, fields }) => [name, ...(fields ?? []).map(({ local }) => local)]));
  const telling = [...written].filter(
    ([name, lines]) => (lines.length > 1 || given.has(name)) && lines.length === bindings.get(name)?.length,
  );
  return telling.length > 0 ? { written: Object.fromEntries(telling) } : {};
}
