import type { Expression } from '../module-summary.js';
import { heldBy } from '../narrowing.js';
import type { SyntaxNode } from '../syntax.js';
import { readCondition } from './conditions.js';
import { type At, childrenOf, opaque } from './draft.js';
import { repeatable } from './weight.js';

type Read = (node: SyntaxNode, at: At) => Expression;

export function dictionary(node: SyntaxNode, at: At, read: Read, line: number): Expression {
  const entries: { key: string; value: Expression }[] = [];
  const computed: { key: Expression; value: Expression }[] = [];
  const spreads: Expression[] = [];
  for (const child of childrenOf(node)) {
    if (child.type === 'dictionary_splat') {
      const inner = childrenOf(child)[0];
      if (inner) spreads.push(read(inner, at));
      continue;
    }
    const left = child.type === 'pair' ? child.childForFieldName('key') : null;
    const right = child.type === 'pair' ? child.childForFieldName('value') : null;
    if (!left || !right) continue;
    const key = read(left, at);
    const value = read(right, at);
    if (key.is === 'literal') entries.push({ key: String(key.value), value });
    else computed.push({ key, value });
  }
  if (computed.length > 0) spreads.push(opaque('computed key'));
  return { is: 'object', entries, spreads, ...(computed.length > 0 ? { computed } : {}), line };
}

/**
 * A comprehension stands for a list of which one item is known by its recipe; the rest stays open. Its own names mean nothing outside,
 * so that they are replaced where they stand.
 */
export function comprehension(node: SyntaxNode, at: At, read: Read, line: number): Expression {
  const bound = new Map(at.bound);
  const inside: At = { ...at, bound };
  for (const clause of childrenOf(node)) {
    if (clause.type !== 'for_in_clause') continue;
    const left = clause.childForFieldName('left');
    const right = clause.childForFieldName('right');
    const item = right ? itemOf(read(right, inside)) : opaque('loop');
    if (left) bindNames(left, item, bound);
  }
  for (const clause of childrenOf(node)) if (clause.type === 'if_clause') readFilter(clause, inside, node);
  const body = node.childForFieldName('body');
  if (!body) return opaque('comprehension', line);
  if (body.type === 'pair') {
    const [key, value] = childrenOf(body).map((child) => read(child, inside));
    if (!key || !value) return opaque('comprehension', line);
    return { is: 'object', entries: [], spreads: [opaque('computed key')], computed: [{ key, value }], line };
  }
  return { is: 'list', items: [read(body, inside)], spreads: [opaque('comprehension')], line };
}

/** `if x in ALLOWED` of a comprehension holds for the whole of it. */
function readFilter(clause: SyntaxNode, at: At, whole: SyntaxNode): void {
  for (const condition of childrenOf(clause))
    at.draft.narrow(heldBy(readCondition(condition, at), true), at.scope, at.draft.line(whole), at.draft.endLine(whole));
}

const mostOptions = 50;

/** What a loop's name can be: any item of a list written in place; otherwise open, with what it runs over. */
export function itemOf(iterable: Expression): Expression {
  if (iterable.is === 'name' || iterable.is === 'member' || iterable.is === 'index' || iterable.is === 'call')
    return { is: 'opaque', why: 'loop', of: iterable };
  if (iterable.is !== 'list' || iterable.spreads.length > 0 || iterable.items.length > mostOptions)
    return opaque('loop', undefined, iterable.is === 'literal' ? [] : [repeatable(iterable)]);
  const [first, ...more] = iterable.items;
  if (!first) return opaque('loop');
  return more.length === 0 ? first : { is: 'either', options: iterable.items };
}

/** One place of a value that is taken apart: `a, b = value`. */
export function elementOf(value: Expression, index: number): Expression {
  if (value.is === 'list' && value.spreads.length === 0) return value.items[index] ?? opaque('unpacking');
  if (value.is === 'either') return { is: 'either', options: value.options.map((option) => elementOf(option, index)) };
  if (value.is === 'opaque' && !value.of) return value;
  if (value.is === 'literal') return opaque('unpacking');
  return { is: 'index', object: repeatable(value), index: { is: 'literal', value: index } };
}

const patterns = new Set(['pattern_list', 'tuple_pattern', 'list_pattern', 'tuple', 'list', 'expression_list']);

export function isPattern(node: SyntaxNode): boolean {
  return patterns.has(node.type);
}

function bindNames(target: SyntaxNode, value: Expression, into: Map<string, Expression>): void {
  const open: { target: SyntaxNode; value: Expression }[] = [{ target, value }];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.target.type === 'identifier') into.set(next.target.text, repeatable(next.value));
    else if (isPattern(next.target))
      for (const [index, child] of childrenOf(next.target).entries()) open.push({ target: child, value: elementOf(next.value, index) });
    else if (next.target.type === 'list_splat_pattern')
      for (const child of childrenOf(next.target)) open.push({ target: child, value: opaque('rest') });
  }
}
