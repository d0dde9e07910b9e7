import type { Expression } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { childrenOf, lineOf } from '../typed/draft.js';
import { joined, literalText, unescaped } from '../typed/text.js';
import type { At } from './names.js';

type Read = (node: SyntaxNode, at: At) => Expression;

/** A text in single or double quotes, or a heredoc. */
export function phpText(node: SyntaxNode, at: At, read: Read): Expression {
  const line = lineOf(node);
  if (node.type === 'string') {
    const inner = node.text.replace(/^b?'/, '').replace(/'$/, '');
    return literalText(inner.replace(/\\(['\\])/g, '$1'), line);
  }
  const body = node.type === 'encapsed_string' ? node : node.childForFieldName('value');
  const parts = childrenOf(body).map((child): Expression => {
    if (child.type === 'escape_sequence') return { is: 'literal', value: unescaped(child.text) };
    if (/^(string_content|string_value|nowdoc_string|heredoc_content)$/.test(child.type)) return { is: 'literal', value: child.text };
    return read(child, at);
  });
  const end = node.childForFieldName('end_tag');
  const cut = end ? end.startPosition.column : 0;
  const cleaned =
    cut === 0
      ? parts
      : parts.map(
          (part): Expression =>
            part.is === 'literal'
              ? { is: 'literal', value: String(part.value).replace(new RegExp(`(^|\\n)[ \\t]{0,${Math.min(cut, 200)}}`, 'g'), '$1') }
              : part,
        );
  const [first] = cleaned;
  if (node.type !== 'encapsed_string' && first?.is === 'literal')
    cleaned[0] = { is: 'literal', value: String(first.value).replace(/^\r?\n/, '') };
  return joined(cleaned, line);
}

/** The words of a doc comment right above a declaration. */
export function phpDoc(node: SyntaxNode): string | undefined {
  const above = node.previousSibling;
  if (above?.type !== 'comment' || !above.text.startsWith('/**')) return undefined;
  const words = above.text
    .slice(3, -2)
    .split('\n')
    .map((text) => text.trim().replace(/^\* ?/, ''))
    .filter((text) => !text.startsWith('@'))
    .join('\n')
    .trim()
    .slice(0, 2_000);
  return words === '' ? undefined : words;
}
