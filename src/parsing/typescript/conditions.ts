import type { ConditionFact, Expression } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { type At, childrenOf, deeper, unwrapped } from './draft.js';

const mostConditions = 12;

/** The same place, known to be reached only where all of these hold. */
export function guarded(at: At, conditions: readonly ConditionFact[]): At {
  if (conditions.length === 0) return at;
  return { ...at, conditions: [...(at.conditions ?? []), ...conditions].slice(-mostConditions) };
}

/** What is known where a condition does not hold. Of several at once nobody knows which one failed. */
export function otherwise(condition: SyntaxNode | null, at: At): readonly ConditionFact[] {
  const node = unwrapped(condition);
  const several = node?.type === 'binary_expression' && node.childForFieldName('operator')?.type === '&&';
  return several ? [] : negated(conditionsOf(node, at));
}

function negated(conditions: readonly ConditionFact[]): readonly ConditionFact[] {
  const [only] = conditions;
  if (!only || conditions.length > 1) return [];
  const { negated: was, ...guard } = only;
  return [was ? guard : { ...guard, negated: true }];
}

const tests: Readonly<Record<string, ConditionFact['test']>> = { startsWith: 'starts', endsWith: 'ends', includes: 'includes' };

/** What a condition asks; nothing for questions that these words do not fit. Reading them records no call. */
export function conditionsOf(condition: SyntaxNode | null, at: At): readonly ConditionFact[] {
  const node = unwrapped(condition);
  if (!node || at.depth > 200) return [];
  if (node.type === 'unary_expression' && node.childForFieldName('operator')?.type === '!')
    return otherwise(node.childForFieldName('argument'), deeper(at));
  if (node.type === 'call_expression') return methodCondition(node, at);
  if (node.type !== 'binary_expression') return [];
  const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
  switch (node.childForFieldName('operator')?.type) {
    case '&&':
      return [...conditionsOf(left, deeper(at)), ...conditionsOf(right, deeper(at))];
    case '||':
      return either(conditionsOf(left, deeper(at)), conditionsOf(right, deeper(at)));
    case '===':
    case '==':
      return equality(left, right, at);
    case '!==':
    case '!=':
      return negated(equality(left, right, at));
    default:
      return [];
  }
}

/** `case 'a':`, and what is left over for `default:`. */
export function caseCondition(
  subject: SyntaxNode | null,
  values: readonly Expression[],
  at: At,
  isDefault: boolean,
): readonly ConditionFact[] {
  const read = subjectOf(subject, at);
  if (!read || values.length === 0) return [];
  return [{ subject: read, test: 'equals', values, ...(isDefault ? { negated: true } : {}) }];
}

function equality(left: SyntaxNode | null, right: SyntaxNode | null, at: At): readonly ConditionFact[] {
  for (const [one, other] of [
    [left, right],
    [right, left],
  ]) {
    const value = constantOf(one ?? null, at);
    const subject = value && subjectOf(other ?? null, at);
    if (value && subject) return [{ subject, test: 'equals', values: [value] }];
  }
  return [];
}

function methodCondition(node: SyntaxNode, at: At): readonly ConditionFact[] {
  const callee = unwrapped(node.childForFieldName('function'));
  const test = callee?.type === 'member_expression' ? tests[callee.childForFieldName('property')?.text ?? ''] : undefined;
  const given = childrenOf(node.childForFieldName('arguments'));
  const value = given.length === 1 ? constantOf(given[0] ?? null, at) : undefined;
  const subject = test && value && subjectOf(callee?.childForFieldName('object') ?? null, at);
  return test && value && subject ? [{ subject, test, values: [value] }] : [];
}

/** `a === 'x' || a === 'y'` is one question; two questions of different things are none. */
function either(left: readonly ConditionFact[], right: readonly ConditionFact[]): readonly ConditionFact[] {
  const [one, other] = [left[0], right[0]];
  if (!one || !other || left.length + right.length > 2 || one.test !== other.test || one.negated || other.negated) return [];
  if (JSON.stringify(bare(one.subject)) !== JSON.stringify(bare(other.subject))) return [];
  return [{ ...one, values: [...one.values, ...other.values] }];
}

function bare(subject: Expression): unknown {
  return subject.is === 'member' ? { ...subject, object: bare(subject.object), line: 0 } : { ...subject, line: 0 };
}

function constantOf(node: SyntaxNode | null, at: At): Expression | undefined {
  const inner = unwrapped(node);
  if (inner?.type === 'string' || (inner && /^[A-Z]\w*(\.\w+)*$/.test(inner.text) && isPlain(inner))) return at.read(inner, deeper(at));
  return undefined;
}

function subjectOf(node: SyntaxNode | null, at: At): Expression | undefined {
  const inner = unwrapped(node);
  return inner && isPlain(inner) ? at.read(inner, deeper(at)) : undefined;
}

/** Names and members of names: reading them records nothing. */
function isPlain(node: SyntaxNode): boolean {
  let inner: SyntaxNode | null = node;
  for (let steps = 0; inner?.type === 'member_expression' && steps < 12; steps++) inner = unwrapped(inner.childForFieldName('object'));
  return inner?.type === 'identifier' || inner?.type === 'this';
}

/** Whether a branch never runs on into what follows it. */
export function leaves(body: SyntaxNode | null): boolean {
  const last = body?.type === 'statement_block' ? childrenOf(body).at(-1) : body;
  return last ? /^(return|throw|continue|break)_statement$/.test(last.type) : false;
}
