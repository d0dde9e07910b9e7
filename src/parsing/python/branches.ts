import type { Expression } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { type At, childrenOf, deeper } from './draft.js';

type Read = (node: SyntaxNode, at: At) => Expression;

/** The same place, known to be reached only where something equals one of these. */
export function under(at: At, constants: readonly Expression[]): At {
  return constants.length === 0 ? at : { ...at, when: [...(at.when ?? []), ...constants] };
}

/** A text, or a name that is written like a constant or a member of a class. Reading it records nothing. */
function isConstant(node: SyntaxNode): boolean {
  return node.type === 'string' || /^[A-Z]\w*(\.\w+)*$/.test(node.text.slice(0, 200));
}

/** The constants of `x == 'a'` and `x == 'a' or x == 'b'`. */
export function comparedWith(condition: SyntaxNode, at: At, read: Read): Expression[] {
  if (at.depth > 100) return [];
  if (condition.type === 'parenthesized_expression') return childrenOf(condition).flatMap((inner) => comparedWith(inner, deeper(at), read));
  if (condition.type === 'boolean_operator' && condition.childForFieldName('operator')?.type === 'or') {
    const sides = [condition.childForFieldName('left'), condition.childForFieldName('right')];
    const both = sides.map((side) => (side ? comparedWith(side, deeper(at), read) : []));
    return both.every((part) => part.length > 0) ? both.flat() : [];
  }
  if (condition.type !== 'comparison_operator' || !condition.children.some((child) => child?.type === '==')) return [];
  const sides = childrenOf(condition);
  const constant = sides.length === 2 ? [...sides].reverse().find(isConstant) : undefined;
  return constant ? [read(constant, deeper(at))] : [];
}

/** The constants of `case 'a' | Kind.B:`. A plain name would bind whatever comes. */
export function patternsOf(clause: SyntaxNode, at: At, read: Read): Expression[] {
  const constants = childrenOf(clause)
    .filter((child) => child.type === 'case_pattern')
    .map((pattern) => {
      const inner = childrenOf(pattern);
      const union = inner.length === 1 && inner[0]?.type === 'union_pattern' ? childrenOf(inner[0]) : inner;
      return union.map((each) => constantOf(each, at, read));
    });
  return constants.flat().flatMap((constant) => (constant ? [constant] : []));
}

function constantOf(node: SyntaxNode, at: At, read: Read): Expression | undefined {
  if (node.type === 'string') return read(node, deeper(at));
  if (node.type !== 'dotted_name') return undefined;
  const [first, ...rest] = childrenOf(node).map((part) => part.text);
  if (first === undefined || rest.length === 0) return undefined;
  return rest.reduce<Expression>((object, property) => ({ is: 'member', object, property }), { is: 'name', name: first });
}
