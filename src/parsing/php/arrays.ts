import type { Expression } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { childrenOf, lineOf, opaque } from '../typed/draft.js';
import type { At } from './names.js';

type Read = (node: SyntaxNode, at: At) => Expression;

/** `[a, b]` is a list, `['k' => v]` an object. */
export function array(node: SyntaxNode, at: At, read: Read): Expression {
  const line = lineOf(node);
  const entries: { key: string; value: Expression }[] = [];
  const computed: { key: Expression; value: Expression }[] = [];
  const items: Expression[] = [];
  const spreads: Expression[] = [];
  for (const element of childrenOf(node)) {
    const [first, second] = childrenOf(element);
    if (!first) continue;
    if (first.type === 'variadic_unpacking') {
      const inner = childrenOf(first)[0];
      if (inner) spreads.push(read(inner, at));
    } else if (!second) items.push(read(first, at));
    else {
      const key = read(first, at);
      const value = read(second, at);
      if (key.is === 'literal') entries.push({ key: String(key.value), value });
      else computed.push({ key, value });
    }
  }
  if (entries.length === 0 && computed.length === 0) return { is: 'list', items, spreads, line };
  if (computed.length > 0 || items.length > 0) spreads.push(opaque('computed key'));
  return { is: 'object', entries, spreads, ...(computed.length > 0 ? { computed } : {}), line };
}
