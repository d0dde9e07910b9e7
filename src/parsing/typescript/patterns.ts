import type { ArgumentFact, Expression } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { type At, childrenOf, unwrapped } from './draft.js';

/** A regular expression that only spells out a text, perhaps at one end: `/-latest$/`. */
export interface PlainPattern {
  readonly text: string;
  readonly end: 'start' | 'end' | 'anywhere';
  /** Every occurrence, not only the first. */
  readonly every: boolean;
}

/** @returns undefined for anything that matches more than one text */
export function plainPattern(node: SyntaxNode | null): PlainPattern | undefined {
  const flags = node?.childForFieldName('flags')?.text ?? '';
  if (node?.type !== 'regex' || /[^gu]/.test(flags)) return undefined;
  const source = node.childForFieldName('pattern')?.text ?? '';
  const start = source.startsWith('^');
  const end = /(?:^|[^\\])(?:\\\\)*\$$/.test(source.slice(-20));
  let text = '';
  const body = source.slice(start ? 1 : 0, end ? -1 : undefined);
  for (let at = 0; at < body.length; at++) {
    let character = body.charAt(at);
    if (character === '\\') {
      character = body.charAt(++at);
      if (/[\w]|^$/.test(character)) return undefined;
    } else if (/[\^$.*+?()[\]{}|]/.test(character)) return undefined;
    text += character;
  }
  if (text === '' || (start && end)) return undefined;
  return { text, end: start ? 'start' : end ? 'end' : 'anywhere', every: flags.includes('g') };
}

/**
 * `id.replace(/-thinking$/, '')` takes an ending off: the same as `removesuffix` elsewhere, and said so, since a summary holds no regular
 * expressions.
 */
export function plainReplacement(
  callee: Expression,
  list: SyntaxNode | null,
  given: readonly ArgumentFact[],
  at: At,
): { readonly callee: Expression; readonly arguments: readonly ArgumentFact[] } | undefined {
  if (callee.is !== 'member' || (callee.property !== 'replace' && callee.property !== 'replaceAll')) return undefined;
  const replacement = given[1]?.value;
  const first = unwrapped(childrenOf(list)[0] ?? null);
  const pattern = first?.type === 'identifier' ? at.draft.pattern(first.text, at.scope) : plainPattern(first);
  if (!pattern || replacement?.is !== 'literal') return undefined;
  const text: ArgumentFact = { value: { is: 'literal', value: pattern.text } };
  if (pattern.end === 'anywhere')
    return { callee: { ...callee, property: pattern.every ? 'replaceAll' : 'replace' }, arguments: [text, { value: replacement }] };
  if (replacement.value !== '') return undefined;
  return { callee: { ...callee, property: pattern.end === 'end' ? 'removesuffix' : 'removeprefix' }, arguments: [text] };
}
