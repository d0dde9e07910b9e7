import type { ArgumentFact, Expression } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { type At, childOf, childrenOf, deeper, lineOf, maxDepth, nameAt, opaque } from '../typed/draft.js';
import { withDefault } from '../typed/known-calls.js';
import { joined, numberLiteral } from '../typed/text.js';
import { callExpression } from './calls.js';
import { defineAnonymous, defineLambda, readStatement } from './statements.js';
import { stringParts } from './text.js';
import { typeAt } from './types.js';

export function readExpression(node: SyntaxNode, at: At): Expression {
  const line = lineOf(node);
  if (at.depth > maxDepth) return opaque('too deep', line);
  const inner = deeper(at);
  const children = childrenOf(node);
  const read = (child: SyntaxNode | undefined) => (child ? readExpression(child, inner) : opaque('syntax error', line));
  switch (node.type) {
    case 'string_literal':
    case 'line_string_literal':
    case 'multi_line_string_literal':
      return joined(
        stringParts(node).map((part) => (typeof part === 'string' ? { is: 'literal', value: part } : read(part))),
        line,
      );
    case 'interpolated_identifier':
    case 'simple_identifier':
      return nameAt(node.text.replace(/`/g, ''), at, line);
    case 'character_literal':
      return { is: 'literal', value: node.text.slice(1, -1), line };
    case 'integer_literal':
    case 'long_literal':
    case 'real_literal':
      return numberLiteral(node.text, line);
    case 'boolean_literal':
      return { is: 'literal', value: node.text === 'true', line };
    case 'null_literal':
    case 'null':
      return { is: 'literal', value: null, line };
    case 'this_expression':
    case 'super_expression':
      return nameAt('this', at, line);
    case 'navigation_expression': {
      const property = childOf(children[1], 'simple_identifier')?.text ?? '';
      return property === '' || property === 'class' || property === 'java'
        ? read(children[0])
        : { is: 'member', object: read(children[0]), property, line };
    }
    case 'indexing_expression':
      return { is: 'index', object: read(children[0]), index: read(childrenOf(children[1])[0]), line };
    case 'postfix_expression':
    case 'parenthesized_expression':
    case 'as_expression':
    case 'annotated_lambda':
    case 'control_structure_body':
    case 'spread_expression':
      return read(children[0]);
    case 'statements': {
      const last = children.at(-1);
      for (const child of children) if (child !== last) readStatement(child, inner);
      return read(last);
    }
    case 'prefix_expression':
      return children.length > 1 ? read(children.at(-1)) : opaque('operator', line);
    case 'additive_expression':
      return node.text.includes('+') ? joined(children.map(read), line) : opaque('operator', line);
    case 'elvis_expression': {
      const [left, right] = children;
      const value = read(left);
      if (!right || /^(throw|return|error)\b/.test(right.text)) return value;
      return withDefault(value, read(right), line);
    }
    case 'infix_expression': {
      const [left, word, right] = children;
      if (word?.text !== 'to') return opaque('operator', line);
      const key = read(left);
      const value = read(right);
      return key.is === 'literal'
        ? { is: 'object', entries: [{ key: String(key.value), value }], spreads: [], line }
        : opaque('pair', line);
    }
    case 'if_expression': {
      const bodies = children.filter((child) => child.type === 'control_structure_body');
      const [condition] = children;
      if (condition && condition.type !== 'control_structure_body') read(condition);
      return bodies.length > 0 ? { is: 'either', options: bodies.map(read), line } : opaque('if', line);
    }
    case 'when_expression': {
      const options = children.flatMap((entry) => (entry.type === 'when_entry' ? [read(childOf(entry, 'control_structure_body'))] : []));
      return options.length > 0 ? { is: 'either', options, line } : opaque('when', line);
    }
    case 'try_expression': {
      const body = childOf(node, 'statements');
      const value = body ? read(body) : opaque('try', line);
      for (const child of children)
        if (/catch|finally/.test(child.type))
          for (const each of childrenOf(child)) if (each.type === 'statements') readStatement(each, inner);
      return value;
    }
    case 'collection_literal':
      return { is: 'list', items: children.map(read), spreads: [], line };
    case 'call_expression':
      return callExpression(node, at);
    case 'lambda_literal':
    case 'anonymous_function':
      return { is: 'scope', scope: defineLambda(node, inner), line };
    case 'object_literal':
      return { is: 'scope', scope: defineAnonymous(node, inner), line };
    case 'callable_reference': {
      const names = children.map((child) => (child.type === 'simple_identifier' || child.type === 'type_identifier' ? child.text : ''));
      const owner = typeAt(childOf(node, 'user_type'), at);
      const last = names.at(-1) ?? '';
      if (node.text.endsWith('::class')) return owner ?? nameAt(names[0] ?? '', at, line);
      const first = names.length > 1 ? nameAt(names[0] ?? '', at, line) : owner;
      return first && last ? { is: 'member', object: first, property: last, line } : nameAt(last, at, line);
    }
    case 'class_literal':
      return typeAt(children[0], at) ?? (children[0] ? read(children[0]) : opaque('type', line));
    case 'jump_expression':
      return opaque('jump', line);
    default:
      for (const child of children) if (/expression|literal/.test(child.type)) read(child);
      return opaque(node.type.replaceAll('_', ' '), line);
  }
}

/** Arguments in brackets; a name stands before its value. */
export function argumentsOf(list: SyntaxNode | undefined, at: At): ArgumentFact[] {
  return childrenOf(list).flatMap((argument): ArgumentFact[] => {
    const children = childrenOf(argument);
    const value = children.at(-1);
    if (!value) return [];
    const [first] = children;
    const name = children.length > 1 && first?.type === 'simple_identifier' ? { name: first.text } : {};
    return [{ ...name, ...(value.type === 'spread_expression' ? { spread: true } : {}), value: readExpression(value, deeper(at)) }];
  });
}

/** `"""…""".trimIndent()`: without blank lines at the ends, and without the indentation that all lines share. */
export function trimmed(value: Expression, line: number): Expression {
  if (value.is !== 'literal' || typeof value.value !== 'string') return value;
  const lines = value.value.replaceAll('\r\n', '\n').split('\n');
  if (lines[0]?.trim() === '') lines.shift();
  if (lines.at(-1)?.trim() === '') lines.pop();
  const filled = lines.filter((each) => each.trim() !== '');
  const indent = filled.reduce((least, each) => Math.min(least, each.length - each.trimStart().length), Number.POSITIVE_INFINITY);
  return { is: 'literal', value: lines.map((each) => each.slice(Number.isFinite(indent) ? indent : 0)).join('\n'), line };
}
