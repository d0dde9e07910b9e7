import { heldBy, type Test } from '../narrowing.js';
import type { SyntaxNode } from '../syntax.js';
import { type At, childrenOf, deeper, foreign, unwrapped } from './draft.js';

const comparisons: Readonly<Record<string, '==' | '!=' | 'in'>> = { '===': '==', '==': '==', '!==': '!=', '!=': '!=', in: 'in' };

/** Reads a condition once, as any expression is read, and keeps how it is put together. */
export function readTest(condition: SyntaxNode, at: At): Test {
  const node = unwrapped(condition) ?? condition;
  const inner = deeper(at);
  if (node.type === 'unary_expression' && node.childForFieldName('operator')?.type === '!') {
    const argument = node.childForFieldName('argument');
    return argument && at.depth < 200 ? { op: 'not', of: readTest(argument, inner) } : { op: 'value', value: at.read(node, at) };
  }
  const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
  const operator = node.childForFieldName('operator')?.type ?? '';
  if (node.type !== 'binary_expression' || !left || !right || at.depth >= 200) return { op: 'value', value: at.read(condition, at) };
  if (operator === '&&' || operator === '||')
    return { op: operator === '&&' ? 'and' : 'or', of: [readTest(left, inner), readTest(right, inner)] };
  const op = comparisons[operator];
  // That its type is a number says as much as that it equals one.
  const typed = op && left.type === 'unary_expression' && left.childForFieldName('operator')?.type === 'typeof' ? left : undefined;
  const narrow = typed && /^['"](number|boolean|bigint)['"]$/.test(right.text);
  const subject = (narrow && typed?.childForFieldName('argument')) || left;
  const [first, second] = [at.read(subject, foreign(inner)), at.read(right, foreign(inner))];
  return op && (!typed || narrow) ? { op, left: first, right: second } : { op: 'value', value: { is: 'opaque', why: 'comparison' } };
}

/** In the body the condition holds, in what comes instead of it the reverse, and also behind it where the body leaves. */
export function noteNarrowing(node: SyntaxNode, test: Test, bodyLeaves: boolean, at: At): void {
  const { draft, scope } = at;
  const [body, otherwise] = [node.childForFieldName('consequence'), node.childForFieldName('alternative')];
  if (body) draft.narrow(heldBy(test, true), scope, draft.line(body), draft.endLine(body));
  const reverse = heldBy(test, false);
  if (otherwise) draft.narrow(reverse, scope, draft.line(otherwise), draft.endLine(otherwise));
  else if (bodyLeaves && node.parent) draft.narrow(reverse, scope, draft.endLine(node) + 1, draft.endLine(node.parent));
}

const conditional = /^(if|for|for_in|while|do|try)_statement$|^(else|catch|finally)_clause$/;
const loops = /^(for|for_in|while|do)_statement$/;

/** Notes a block that need not run to its end, or runs again. */
export function noteBranch(block: SyntaxNode, at: At): void {
  const around = block.parent?.type ?? '';
  if (conditional.test(around) && childrenOf(block).length > 0) at.draft.branch(at.scope, block, loops.test(around));
}
