import type { Expression } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { type At, childOf, childrenOf, dottedAt, lineOf, nameAt } from '../typed/draft.js';

const plain = /^(String|Object|Int32|Boolean|Guid|DateTime|TimeSpan|CancellationToken|T|TKey|TValue)$/;
const holders = /^(Task|ValueTask|Lazy|IOptions|IOptionsSnapshot|IOptionsMonitor|Func|Nullable)$/;

/** A type as an expression that names it; generic arguments are left out, except those of holders. */
export function typeAt(node: SyntaxNode | null, at: At): Expression | undefined {
  switch (node?.type) {
    case 'identifier':
      return nameAt(node.text, at, lineOf(node));
    case 'qualified_name':
    case 'alias_qualified_name':
      return dottedAt(
        node.text
          .replace(/<.*$/s, '')
          .replace(/^global::/, '')
          .replace(/\s+/g, ''),
        at,
        lineOf(node),
      );
    case 'generic_name': {
      const outer = childOf(node, 'identifier');
      const [first] = childrenOf(childOf(node, 'type_argument_list'));
      if (!outer) return undefined;
      return holders.test(outer.text) && first ? typeAt(first, at) : nameAt(outer.text, at, lineOf(node));
    }
    case 'nullable_type':
    case 'ref_type':
      return typeAt(childrenOf(node)[0] ?? null, at);
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
  const named = type ? typeAt(type, at) : undefined;
  if (!named || !type || (named.is === 'name' && plain.test(named.name))) return value;
  return {
    is: 'typed',
    type: named,
    ...(value ? { value } : {}),
    line: value && 'line' in value && value.line ? value.line : lineOf(type),
  };
}

/** `options.Value` of `IOptions<T>` is a T, and the type already says T. */
export const isOptions = (node: SyntaxNode | null): boolean => node?.type === 'generic_name' && /^IOptions/.test(node.text);
