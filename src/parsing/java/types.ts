import type { Expression } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { type At, childrenOf, dottedAt, lineOf, nameAt } from '../typed/draft.js';

/** Types whose name says nothing of what a value can do for us. */
const plain = /^(String|Object|Integer|Long|Double|Float|Boolean|Character|Byte|Short|Number|BigDecimal|UUID|Class|Void|var|T|R|E|K|V)$/;
const holders =
  /^(Optional|Supplier|Provider|Instance|ObjectProvider|Mono|Flux|CompletableFuture|Future|Uni|Multi|Callable|Lazy|ThreadLocal|AtomicReference)$/;

/** A type as an expression that names it; generic arguments are left out, except those of holders. */
export function typeAt(node: SyntaxNode | null, at: At): Expression | undefined {
  switch (node?.type) {
    case 'type_identifier':
    case 'identifier':
      return nameAt(node.text, at, lineOf(node));
    case 'scoped_type_identifier':
    case 'scoped_identifier':
      return dottedAt(node.text.replace(/<[^<>]{0,300}>/g, '').replace(/\s+/g, ''), at, lineOf(node));
    case 'generic_type': {
      const [outer, list] = childrenOf(node);
      const [first] = childrenOf(list);
      return outer && holders.test(outer.text) && first ? typeAt(first, at) : typeAt(outer ?? null, at);
    }
    case 'annotated_type':
      return typeAt(childrenOf(node).at(-1) ?? null, at);
    default:
      return undefined;
  }
}

/** A value with its declared type, where the type may say more than the value. */
export function typed(type: SyntaxNode | null, value: Expression | undefined, at: At): Expression | undefined {
  if (
    value &&
    (value.is === 'literal' || value.is === 'environment' || value.is === 'setting' || value.is === 'list' || value.is === 'object')
  )
    return value;
  const named = type && type.type !== 'array_type' ? typeAt(type, at) : undefined;
  if (!named || !type || (named.is === 'name' && plain.test(named.name))) return value;
  return {
    is: 'typed',
    type: named,
    ...(value ? { value } : {}),
    line: value && 'line' in value && value.line ? value.line : lineOf(type),
  };
}
