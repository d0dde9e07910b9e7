import type { Expression } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { type At, childrenOf, deeper, opaque } from './draft.js';

const simpleEscapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', '0': '\0' };

function unescaped(sequence: string): string {
  const body = sequence.slice(1);
  const hex = /^(?:x([0-9a-f]{2})|u([0-9a-f]{4})|u\{([0-9a-f]{1,6})\})$/i.exec(body);
  if (hex) {
    const code = Number.parseInt(hex[1] ?? hex[2] ?? hex[3] ?? '', 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  }
  if (/^[\r\n\u2028\u2029]/.test(body)) return '';
  return simpleEscapes[body] ?? body;
}

/** The text of a string node, its escapes decoded. */
export function stringText(node: SyntaxNode): string {
  let text = '';
  for (const child of node.namedChildren) {
    if (child?.type === 'string_fragment') text += child.text;
    else if (child?.type === 'escape_sequence') text += unescaped(child.text);
  }
  return text;
}

/** The text of a string, or of a template without substitutions; undefined for anything else. */
export function constantText(node: SyntaxNode | null | undefined): string | undefined {
  if (node?.type === 'string') return stringText(node);
  if (node?.type !== 'template_string' || childrenOf(node).some((child) => child.type === 'template_substitution')) return undefined;
  return stringText(node);
}

export function templateExpression(node: SyntaxNode, at: At): Expression {
  const parts: Expression[] = [];
  for (const child of childrenOf(node)) {
    const inner = child.type === 'template_substitution' ? childrenOf(child)[0] : undefined;
    if (inner) parts.push(at.read(inner, deeper(at)));
    else if (child.type === 'string_fragment') parts.push({ is: 'literal', value: child.text });
    else if (child.type === 'escape_sequence') parts.push({ is: 'literal', value: unescaped(child.text) });
    else if (child.type === 'template_substitution') parts.push(opaque('syntax error'));
  }
  return joined(parts, at.draft.line(node));
}

/** Parts in order as one text: nested joins are laid flat and neighbouring literals made one. */
export function joined(parts: readonly Expression[], line: number): Expression {
  const flat: Expression[] = [];
  for (const part of parts.flatMap((each) => (each.is === 'join' ? each.parts : [each]))) {
    const last = flat[flat.length - 1];
    if (part.is === 'literal' && last?.is === 'literal') flat[flat.length - 1] = { is: 'literal', value: `${last.value}${part.value}` };
    else flat.push(part.is === 'literal' ? { is: 'literal', value: String(part.value) } : part);
  }
  const [only] = flat;
  if (!only) return { is: 'literal', value: '', line };
  return flat.length === 1 && only.is === 'literal' ? { ...only, line } : { is: 'join', parts: flat, line };
}

export function numberLiteral(node: SyntaxNode, line: number): Expression {
  const value = Number(node.text.replaceAll('_', ''));
  return Number.isFinite(value) ? { is: 'literal', value, line } : opaque('number', line);
}

const longestDoc = 2_000;
const carriers = new Set(['variable_declarator', 'lexical_declaration', 'variable_declaration', 'export_statement', 'pair', 'arguments']);
const directive =
  /^\s*(eslint|biome|prettier|tslint|@ts-|ts-|istanbul|c8|v8|webpack|#(end)?region|<reference|copyright|\(c\)|spdx|@license)/i;

/** The comment that stands right above a function or class, or above the declaration that holds it. */
export function docOf(node: SyntaxNode): { doc?: string } {
  let holder = node;
  while (holder.parent && carriers.has(holder.parent.type) && holder.parent.type !== 'arguments') holder = holder.parent;
  let before = holder.previousSibling;
  while (before?.type === 'decorator') before = before.previousSibling;
  const lines: string[] = [];
  let row = holder.startPosition.row;
  for (; before?.type === 'comment' && row - before.endPosition.row <= 1; before = before.previousSibling) {
    const text = before.text;
    const block = text.startsWith('/*');
    const clean = block
      ? text
          .slice(2)
          .replace(/\*\/$/, '')
          .split('\n')
          .map((each) => each.trim().replace(/^\*+ ?/, ''))
          .join('\n')
          .trim()
      : text.slice(2).trim();
    if (clean && !directive.test(clean)) lines.unshift(clean);
    row = before.startPosition.row;
    if (block || lines.length > 100) break;
  }
  const doc = lines.join('\n').slice(0, longestDoc);
  return doc ? { doc } : {};
}
