import type { Test } from '../narrowing.js';
import type { SyntaxNode } from '../syntax.js';
import { type At, childrenOf, deeper, maxDepth, type PythonDraft } from './draft.js';
import { read } from './expressions.js';

const longestChain = 60;

/** Reads a condition once, as any expression is read, and keeps how it is put together. */
export function readCondition(node: SyntaxNode, at: At, level = 0): Test {
  const inner = deeper(at);
  if (at.depth > maxDepth || level > longestChain) return { op: 'value', value: read(node, at) };
  switch (node.type) {
    case 'parenthesized_expression': {
      const [child] = childrenOf(node);
      return child ? readCondition(child, inner, level) : { op: 'value', value: read(node, at) };
    }
    case 'not_operator': {
      const argument = node.childForFieldName('argument');
      return argument ? { op: 'not', of: readCondition(argument, inner, level) } : { op: 'value', value: read(node, at) };
    }
    case 'boolean_operator': {
      const sides = [node.childForFieldName('left'), node.childForFieldName('right')].flatMap((side) => side ?? []);
      return {
        op: node.childForFieldName('operator')?.type === 'and' ? 'and' : 'or',
        // A chain leans to the left: it is no deeper than its parts.
        of: sides.map((side) => readCondition(side, at, level + 1)),
      };
    }
    case 'comparison_operator': {
      const sides = childrenOf(node).map((side) => read(side, inner));
      const op = node
        .childrenForFieldName('operators')
        .map((child) => child?.type ?? '')
        .join(' ');
      const [left, right] = sides;
      if (sides.length === 2 && left && right && (op === 'in' || op === 'not in' || op === '==' || op === '!=')) return { op, left, right };
      return { op: 'value', value: { is: 'opaque', why: 'comparison' } };
    }
    default:
      return { op: 'value', value: read(node, at) };
  }
}

/** Whether nothing that stands behind a body is reached through it. */
export function leaves(body: SyntaxNode): boolean {
  const last = childrenOf(body).at(-1);
  if (!last) return false;
  if (/^(return|raise|continue|break)_statement$/.test(last.type)) return true;
  return (
    last.type === 'expression_statement' && /^(sys\.exit|exit|quit|os\._exit|abort|self\.fail|pytest\.fail)\(/.test(last.text.slice(0, 40))
  );
}

/** Last line of the statements among which one stands. */
export function endOfBlock(node: SyntaxNode, draft: PythonDraft): number {
  return node.parent ? draft.endLine(node.parent) : draft.endLine(node);
}
