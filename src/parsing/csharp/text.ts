import type { Expression } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { type At, childrenOf, opaque } from '../typed/draft.js';
import { dedented, unescaped } from '../typed/text.js';
import { readExpression } from './expressions.js';

/** The parts of a string of any sort. */
export function textParts(node: SyntaxNode, at: At): Expression[] {
  const text = node.text;
  if (node.type === 'verbatim_string_literal') return [{ is: 'literal', value: text.slice(2, -1).replaceAll('""', '"') }];
  if (node.type === 'raw_string_literal') {
    const content = childrenOf(node).find((child) => child.type === 'raw_string_content')?.text ?? '';
    return [{ is: 'literal', value: content.includes('\n') ? dedented(content) : content }];
  }
  const verbatim = /^\$?@|^@\$/.test(text);
  const raw = /^\$*"""/.test(text);
  const parts: Expression[] = [];
  for (const child of childrenOf(node)) {
    if (child.type === 'interpolation') {
      const inner = childrenOf(child).find((each) => each.type !== 'interpolation_brace');
      parts.push(inner ? readExpression(inner, at) : opaque('interpolation'));
    } else if (child.type === 'escape_sequence') parts.push({ is: 'literal', value: unescaped(child.text) });
    else if (child.type === 'string_literal_content' || child.type === 'string_content') {
      const plain = verbatim ? child.text.replaceAll('""', '"') : child.text;
      parts.push({
        is: 'literal',
        value: raw
          ? plain.replace(/\n[ \t]{1,200}/g, '\n')
          : node.type === 'interpolated_string_expression'
            ? plain.replaceAll('{{', '{').replaceAll('}}', '}')
            : plain,
      });
    }
  }
  return parts;
}
