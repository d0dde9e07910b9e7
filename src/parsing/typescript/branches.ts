import type { Expression } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { caseCondition, conditionsOf, guarded, leaves, otherwise } from './conditions.js';
import { type At, childrenOf, deeper, unwrapped } from './draft.js';
import { noteBranch, noteNarrowing, readTest } from './tests.js';

/** The same place, known to be reached only where something equals one of these. */
function under(at: At, constants: readonly Expression[]): At {
  return constants.length === 0 ? at : { ...at, when: [...(at.when ?? []), ...constants] };
}

/** `if (name === 'a') … else …`: only the first part stands under the comparison. */
export function readIf(node: SyntaxNode, at: At): void {
  const condition = node.childForFieldName('condition');
  const body = node.childForFieldName('consequence');
  const alternative = node.childForFieldName('alternative');
  if (condition) noteNarrowing(node, readTest(condition, deeper(at)), leaves(body), at);
  if (body && body.type !== 'statement_block') at.draft.branch(at.scope, body, false);
  const conditions = conditionsOf(condition, at);
  if (body) at.read(body, guarded(under(deeper(at), condition ? comparedWith(condition, at) : []), conditions));
  if (alternative) at.read(alternative, guarded(deeper(at), otherwise(condition, at)));
}

/** Statements in order: after `if (x) return …` it is known that x does not hold. */
export function readBlock(node: SyntaxNode, at: At): void {
  noteBranch(node, at);
  let inside = deeper(at);
  for (const child of childrenOf(node)) {
    at.read(child, inside);
    if (child.type !== 'if_statement' || child.childForFieldName('alternative') || !leaves(child.childForFieldName('consequence')))
      continue;
    inside = guarded(inside, otherwise(child.childForFieldName('condition'), at));
  }
}

/** A case without a body belongs to the next one. */
export function readSwitch(node: SyntaxNode, at: At): void {
  const value = node.childForFieldName('value');
  if (value) at.read(value, deeper(at));
  let waiting: Expression[] = [];
  const cases: Expression[] = [];
  let runsOn = false;
  for (const each of childrenOf(node.childForFieldName('body'))) {
    const label = each.type === 'switch_case' ? each.childForFieldName('value') : null;
    const constant = label ? at.read(label, deeper(at)) : undefined;
    if (constant) waiting.push(constant);
    if (constant) cases.push(constant);
    const body = childrenOf(each).filter((child) => child.id !== label?.id);
    if (body.length === 0) continue;
    at.draft.branch(at.scope, each, false);
    // What comes after other cases is reached from them as well, if these run on; their constants are then missing, never wrong.
    const isDefault = each.type !== 'switch_case';
    const inside = isDefault ? deeper(at) : under(deeper(at), waiting);
    const conditions = runsOn || (isDefault && waiting.length > 0) ? [] : caseCondition(value, isDefault ? cases : waiting, at, isDefault);
    for (const child of body) at.read(child, guarded(inside, conditions));
    runsOn = !leaves(body.at(-1) ?? null);
    waiting = [];
  }
}

function comparedWith(condition: SyntaxNode, at: At): Expression[] {
  const node = unwrapped(condition);
  if (node?.type !== 'binary_expression' || at.depth > 200) return [];
  const [left, right] = [unwrapped(node.childForFieldName('left')), unwrapped(node.childForFieldName('right'))];
  const operator = node.childForFieldName('operator')?.type;
  if (!left || !right) return [];
  if (operator === '||') {
    const both = [comparedWith(left, deeper(at)), comparedWith(right, deeper(at))];
    return both.every((part) => part.length > 0) ? both.flat() : [];
  }
  if (operator !== '===' && operator !== '==') return [];
  // Reading these records nothing: they hold no calls.
  const constant = [right, left].find((side) => side.type === 'string' || /^[A-Z]\w*(\.\w+)*$/.test(side.text));
  return constant ? [at.read(constant, deeper(at))] : [];
}
