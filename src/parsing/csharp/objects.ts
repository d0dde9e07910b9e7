import type { ArgumentFact, Expression } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { type At, childOf, childrenOf, deeper, lineOf, opaque } from '../typed/draft.js';
import { argumentsOf, readExpression } from './expressions.js';
import { typeAt } from './types.js';

/** `new T(…) { Name = value }`: what the initialiser sets is given by name. Lists and dictionaries are what they hold. */
export function creation(node: SyntaxNode, at: At, declared: SyntaxNode | null | undefined): Expression {
  const line = lineOf(node);
  const written = node.childForFieldName('type');
  const type = written ?? (node.type === 'implicit_object_creation_expression' ? (declared ?? null) : null);
  const initializer = node.childForFieldName('initializer') ?? childOf(node, 'initializer_expression');
  const given = argumentsOf(node.childForFieldName('arguments') ?? childOf(node, 'argument_list') ?? null, at);
  const collection =
    initializer &&
    given.length === 0 &&
    /^(List|IList|HashSet|Dictionary|IDictionary|IEnumerable|ICollection|KernelArguments)\b/.test(type?.text ?? '');
  if (collection) return held(initializer, at, line);
  const callee = type ? typeAt(type, at) : undefined;
  const members = initializer ? childrenOf(initializer).flatMap((child) => memberOf(child, at)) : [];
  return at.draft.call(node, at, callee ?? opaque('type', line), [...given, ...members], true);
}

function memberOf(node: SyntaxNode, at: At): ArgumentFact[] {
  const left = node.type === 'assignment_expression' ? node.childForFieldName('left') : null;
  const right = node.childForFieldName('right');
  if (left?.type === 'identifier' && right) return [{ name: left.text, value: readExpression(right, deeper(at)) }];
  if (node.type !== 'assignment_expression') return [{ value: readExpression(node, deeper(at)) }];
  return right ? [{ name: '[]', value: readExpression(right, deeper(at)) }] : [];
}

/** What a collection initialiser holds: items, or entries with keys. */
function held(initializer: SyntaxNode, at: At, line: number): Expression {
  const items: Expression[] = [];
  const entries: { key: string; value: Expression }[] = [];
  const computed: { key: Expression; value: Expression }[] = [];
  let open = false;
  for (const child of childrenOf(initializer)) {
    const assigned = child.type === 'assignment_expression';
    const pair = child.type === 'initializer_expression' ? childrenOf(child) : undefined;
    if (!assigned && !pair) {
      items.push(readExpression(child, deeper(at)));
      continue;
    }
    const keyNode = assigned ? childrenOf(childrenOf(child.childForFieldName('left'))[0])[0] : pair?.[0];
    const valueNode = assigned ? child.childForFieldName('right') : pair?.[1];
    const key = keyNode && readExpression(keyNode, deeper(at));
    const value = valueNode && readExpression(valueNode, deeper(at));
    if (key?.is === 'literal' && value) entries.push({ key: String(key.value), value });
    else {
      open = true;
      if (key && value) computed.push({ key, value });
    }
  }
  if (items.length > 0 && entries.length === 0) return { is: 'list', items, spreads: open ? [opaque('item')] : [], line };
  return { is: 'object', entries, spreads: open ? [opaque('computed key')] : [], ...(computed.length > 0 ? { computed } : {}), line };
}
