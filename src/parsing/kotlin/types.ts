import type { Expression } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { type At, childOf, childrenOf, lineOf, nameAt } from '../typed/draft.js';

const plain = /^(String|Any|Int|Long|Double|Float|Boolean|Char|Unit|Nothing|List|Map|Set|Array|T|R|K|V)$/;
const holders = /^(Lazy|Flow|Mono|Flux|Deferred|Optional|ObjectProvider|Provider|Instance)$/;

export const typeNodes: readonly string[] = ['user_type', 'nullable_type', 'parenthesized_user_type'];

/** A type as an expression that names it; generic arguments are left out, except those of holders. */
export function typeAt(node: SyntaxNode | null | undefined, at: At): Expression | undefined {
  if (node?.type === 'nullable_type' || node?.type === 'parenthesized_user_type') return typeAt(childrenOf(node)[0], at);
  if (node?.type !== 'user_type') return undefined;
  const parts = childrenOf(node).filter((child) => child.type === 'type_identifier');
  const inner = childOf(childOf(childOf(node, 'type_arguments'), 'type_projection'), ...typeNodes);
  const [first, ...rest] = parts;
  if (!first) return undefined;
  if (rest.length === 0 && holders.test(first.text) && inner) return typeAt(inner, at);
  return rest.reduce<Expression>((object, part) => ({ is: 'member', object, property: part.text }), nameAt(first.text, at, lineOf(node)));
}

/** A value with its declared type, where the type may say more than the value. */
export function typed(type: SyntaxNode | undefined, value: Expression | undefined, at: At): Expression | undefined {
  if (
    value &&
    (value.is === 'literal' || value.is === 'environment' || value.is === 'setting' || value.is === 'list' || value.is === 'object')
  )
    return value;
  const named = type ? typeAt(type, at) : undefined;
  if (!named || !type || (named.is === 'name' && plain.test(named.name))) return value;
  return {
    is: 'typed',
    type: named,
    ...(value ? { value } : {}),
    line: value && 'line' in value && value.line ? value.line : lineOf(type),
  };
}
