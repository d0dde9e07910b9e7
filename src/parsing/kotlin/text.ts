import type { SyntaxNode } from '../syntax.js';
import { childrenOf } from '../typed/draft.js';
import { unescaped } from '../typed/text.js';

/** The parts of a string: texts, and the nodes of what is put in between. */
export function stringParts(node: SyntaxNode): (string | SyntaxNode)[] {
  const raw = node.text.startsWith('"""');
  const parts: (string | SyntaxNode)[] = [];
  const add = (text: string) => {
    const last = parts.at(-1);
    if (typeof last === 'string') parts[parts.length - 1] = last + text;
    else parts.push(text);
  };
  for (const child of childrenOf(node)) {
    if (child.type === 'interpolated_identifier') parts.push(child);
    else if (child.type === 'interpolated_expression') parts.push(childrenOf(child)[0] ?? child);
    else add(raw ? child.text : child.text.replace(/\\(u[0-9a-fA-F]{4}|.)/g, (sequence) => unescaped(sequence)));
  }
  return parts;
}
