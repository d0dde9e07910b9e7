import type { Expression } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { childrenOf, lineOf, opaque } from '../typed/draft.js';
import { joined, literalText, unescaped } from '../typed/text.js';
import type { At } from './place.js';

type Read = (node: SyntaxNode, at: At) => Expression;

/** A text with or without gaps, of any of Ruby's ways to write one. */
export function rubyText(node: SyntaxNode, at: At, read: Read): Expression {
  const line = lineOf(node);
  const raw = node.firstChild?.type === "'" || /^'|^%q/.test(node.text.slice(0, 2));
  const parts = childrenOf(node).map((child): Expression => {
    if (child.type === 'interpolation') {
      const inner = childrenOf(child)[0];
      return inner ? read(inner, at) : opaque('text', line);
    }
    if (child.type === 'escape_sequence') return { is: 'literal', value: raw ? child.text : unescaped(child.text) };
    return { is: 'literal', value: child.text };
  });
  return joined(parts, line);
}

/** `<<~TEXT`: the body stands further down, after the statement. */
export function heredocText(start: SyntaxNode, body: SyntaxNode | undefined, at: At, read: Read): Expression {
  const line = lineOf(start);
  if (!body) return opaque('text', line);
  const parts = childrenOf(body).flatMap((child): Expression[] => {
    if (child.type === 'heredoc_end') return [];
    if (child.type === 'interpolation') {
      const inner = childrenOf(child)[0];
      return [inner ? read(inner, at) : opaque('text', line)];
    }
    return [{ is: 'literal', value: child.text }];
  });
  const squiggly = start.text.startsWith('<<~');
  const [first] = parts;
  if (first?.is === 'literal' && typeof first.value === 'string') parts[0] = { is: 'literal', value: first.value.replace(/^\r?\n/, '') };
  if (!squiggly) return joined(parts, line);
  // The least indentation of the lines that begin in literal parts.
  const whole = parts.map((part) => (part.is === 'literal' ? String(part.value) : 'x')).join('');
  const indents = whole
    .split('\n')
    .filter((text) => text.trim() !== '')
    .map((text) => text.length - text.trimStart().length);
  const cut = indents.length > 0 ? indents.reduce((least, each) => Math.min(least, each), 1_000) : 0;
  let begins = true;
  const cleaned = parts.map((part): Expression => {
    if (part.is !== 'literal') {
      begins = false;
      return part;
    }
    const lines = String(part.value).split('\n');
    const text = lines
      .map((each, index) => (index > 0 || begins ? each.slice(Math.min(cut, each.length - each.trimStart().length)) : each))
      .join('\n');
    begins = false;
    return { is: 'literal', value: text };
  });
  return joined(cleaned, line);
}

export function symbolText(node: SyntaxNode): Expression {
  return literalText(node.text.replace(/^:/, '').replace(/^["']|["']$/g, ''), lineOf(node));
}

export function rubyDoc(node: SyntaxNode): string | undefined {
  const lines: string[] = [];
  let row = node.startPosition.row;
  for (let above = node.previousSibling; above?.type === 'comment' && above.endPosition.row === row - 1; above = above.previousSibling) {
    if (lines.length >= 40) break;
    row = above.startPosition.row;
    lines.unshift(above.text.replace(/^# ?/, ''));
  }
  const text = lines.join('\n').trim().slice(0, 2_000);
  return text === '' ? undefined : text;
}
