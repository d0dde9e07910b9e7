import type { Expression } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { lineOf, opaque } from '../typed/draft.js';
import { joined, literalText, unescaped } from '../typed/text.js';

/** A text of Go, written in one of its two ways. */
export function goText(node: SyntaxNode): Expression {
  return literalText(goString(node), lineOf(node));
}

export function goString(node: SyntaxNode): string {
  const inner = node.text.slice(1, -1);
  return node.type === 'raw_string_literal'
    ? inner.replaceAll('\r', '')
    : inner.replace(/\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}|.)/g, (sequence) => unescaped(sequence));
}

/** `fmt.Sprintf("…%s…", a, b)`. */
export function goFormat(template: string, values: readonly Expression[], line: number): Expression {
  const parts: Expression[] = [];
  let from = 0;
  let next = 0;
  for (const match of template.matchAll(/%(?:%|[-+ #0]{0,5}\d{0,4}(?:\.\d{1,4})?[a-zA-Z])/g)) {
    parts.push({ is: 'literal', value: template.slice(from, match.index) });
    from = match.index + match[0].length;
    parts.push(match[0] === '%%' ? { is: 'literal', value: '%' } : (values[next++] ?? opaque('format field')));
  }
  parts.push({ is: 'literal', value: template.slice(from) });
  return joined(parts, line);
}

/** The words of the comment right above a declaration. */
export function goDoc(node: SyntaxNode): string | undefined {
  const lines: string[] = [];
  let row = node.startPosition.row;
  for (let above = node.previousSibling; above?.type === 'comment' && above.endPosition.row === row - 1; above = above.previousSibling) {
    if (lines.length >= 40) break;
    row = above.startPosition.row;
    lines.unshift(above.text.replace(/^\/\/ ?|^\/\*+|\*\/$/g, ''));
  }
  const text = lines.join('\n').trim().slice(0, 2_000);
  return text === '' ? undefined : text;
}
