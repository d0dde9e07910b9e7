import type { Expression } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { lineOf, opaque } from '../typed/draft.js';
import { joined, literalText, unescaped } from '../typed/text.js';

export function rustString(node: SyntaxNode): string {
  if (node.type === 'raw_string_literal') return node.text.replace(/^b?c?r(#*)"/, '').replace(/"#*$/, '');
  const inner = node.text.replace(/^[bc]?"/, '').replace(/"$/, '');
  // A backslash at the end of a line takes the line break and the indentation of the next one away.
  return inner
    .replace(/\\\r?\n\s*/g, '')
    .replace(/\\(?:u\{[0-9a-fA-F]{1,6}\}|x[0-9a-fA-F]{2}|.)/g, (sequence) =>
      sequence.startsWith('\\u{') ? unescaped(`\\u${sequence.slice(3, -1).padStart(4, '0')}`) : unescaped(sequence),
    );
}

export function rustText(node: SyntaxNode): Expression {
  return literalText(rustString(node), lineOf(node));
}

/** `format!("…{}…{name}", a)`. */
export function rustFormat(template: string, values: readonly Expression[], named: (name: string) => Expression, line: number): Expression {
  const parts: Expression[] = [];
  let from = 0;
  let next = 0;
  for (const match of template.matchAll(/\{\{|\}\}|\{(\w{0,60})(?::[^{}]{0,30})?\}/g)) {
    parts.push({ is: 'literal', value: template.slice(from, match.index) });
    from = match.index + match[0].length;
    if (match[1] === undefined) parts.push({ is: 'literal', value: match[0][0] as string });
    else if (match[1] === '') parts.push(values[next++] ?? opaque('format field'));
    else parts.push(/^\d/.test(match[1]) ? (values[Number(match[1])] ?? opaque('format field')) : named(match[1]));
  }
  parts.push({ is: 'literal', value: template.slice(from) });
  return joined(parts, line);
}

const callable = /\b(format|println|eprintln|print|eprint|join|try_join|anyhow|bail)!(?=\s?\()/g;

/**
 * Macros whose arguments are ordinary expressions, made to look like calls and lists, so that these are parsed. Every place keeps its
 * line and column.
 */
export function withoutMacros(text: string): string {
  return text.replace(/\bvec!(?=\s?\[)/g, '    ').replace(callable, '$1_');
}

export function rustDoc(node: SyntaxNode): string | undefined {
  const lines: string[] = [];
  for (let above = node.previousSibling, steps = 0; above && steps < 60; above = above.previousSibling, steps++) {
    if (above.type === 'attribute_item') continue;
    const doc = above.type === 'line_comment' ? /^\/\/\/ ?([^\n]*)/.exec(above.text)?.[1] : undefined;
    if (doc === undefined) break;
    lines.unshift(doc);
  }
  const words = lines.join('\n').trim().slice(0, 2_000);
  return words === '' ? undefined : words;
}
