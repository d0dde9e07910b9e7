import type { Expression } from '../module-summary.js';
import { heldBy } from '../narrowing.js';
import type { SyntaxNode } from '../syntax.js';
import { callExpression, environmentIndex, methodCall } from './calls.js';
import { comprehension, dictionary } from './collections.js';
import { readCondition } from './conditions.js';
import { type At, childrenOf, deeper, maxDepth, opaque } from './draft.js';
import { defineLambda } from './functions.js';
import { bindTarget } from './targets.js';
import { interpolated, joined, numberLiteral, textExpression } from './text.js';
import { repeatable } from './weight.js';

/**
 * Reduces an expression. Every node is read exactly once, since reading a call records it; what cannot be reduced is opaque, but what
 * stands inside is still read for its calls.
 */
export function read(node: SyntaxNode, at: At): Expression {
  const line = at.draft.line(node);
  if (at.depth > maxDepth) {
    at.draft.partial = true;
    return opaque('nested too deeply', line);
  }
  const inner = deeper(at);
  switch (node.type) {
    case 'identifier':
      return nameOf(node.text, at);
    case 'string':
    case 'concatenated_string':
      return textExpression(node, inner, read);
    case 'integer':
    case 'float':
      return numberLiteral(node, line);
    case 'true':
    case 'false':
      return { is: 'literal', value: node.type === 'true', line };
    case 'none':
      return { is: 'literal', value: null, line };
    case 'attribute':
      return member(node, inner);
    case 'subscript':
      return subscript(node, inner, line);
    case 'call':
      return callExpression(node, at, read);
    case 'await':
    case 'parenthesized_expression':
    case 'expression_statement':
      return only(node, inner, line);
    case 'binary_operator':
      return binary(node, inner, line);
    case 'boolean_operator':
      return { is: 'either', options: operands(node, inner), line };
    case 'conditional_expression': {
      const [chosen, condition, other] = childrenOf(node);
      if (condition) at.draft.narrow(heldBy(readCondition(condition, inner), true), at.scope, line, at.draft.endLine(node));
      return { is: 'either', options: [chosen, other].flatMap((each) => (each ? [read(each, inner)] : [])), line };
    }
    case 'unary_operator': {
      const value = only(node, inner, line);
      const negative = node.firstChild?.type === '-' && value.is === 'literal' && typeof value.value === 'number';
      return negative ? { ...value, value: -(value.value as number) } : opaque('arithmetic', line);
    }
    case 'list':
    case 'tuple':
    case 'set':
    case 'expression_list':
      return sequence(node, inner, line);
    case 'dictionary':
      return dictionary(node, inner, read, line);
    case 'list_comprehension':
    case 'set_comprehension':
    case 'generator_expression':
    case 'dictionary_comprehension':
      return comprehension(node, inner, read, line);
    case 'lambda':
      return { is: 'scope', scope: defineLambda(node, inner, read), line };
    case 'named_expression': {
      const name = node.childForFieldName('name');
      const value = node.childForFieldName('value');
      const result = value ? read(value, inner) : opaque('assignment', line);
      if (name) bindTarget(name, repeatable(result), inner, read);
      return result;
    }
    case 'yield': {
      const yielded = childrenOf(node)[0];
      if (yielded) at.draft.returns(at.scope, read(yielded, inner), line);
      return opaque('value sent to a generator', line);
    }
    case 'type':
      return opaque('type', line);
    default:
      for (const child of childrenOf(node)) read(child, inner);
      return opaque(reasonOf(node.type), line);
  }
}

function reasonOf(type: string): string {
  if (type === 'comparison_operator' || type === 'not_operator') return 'comparison';
  return type === 'ERROR' ? 'syntax error' : type.replaceAll('_', ' ');
}

function nameOf(name: string, at: At): Expression {
  const bound = at.bound?.get(name);
  if (bound) return bound;
  if (name === at.self?.name) return { is: 'name', name: 'this', ...(at.foreign ? { scope: at.scope } : {}) };
  const scope = lookupScope(name, at);
  return { is: 'name', name, ...(at.foreign || scope !== at.scope ? { scope } : {}) };
}

/**
 * A class body runs from top to bottom: a name that it has not assigned yet is that of the scope around. So `@agent def agent(self)`
 * means the imported decorator.
 */
function lookupScope(name: string, at: At): number {
  let index = at.scope;
  for (let scope = at.draft.scope(index); scope.type === 'class' && !scope.bindings.has(name); scope = at.draft.scope(index))
    index = scope.parent ?? 0;
  return index;
}

function only(node: SyntaxNode, at: At, line: number): Expression {
  const child = childrenOf(node)[0];
  return child ? read(child, at) : opaque('syntax error', line);
}

function operands(node: SyntaxNode, at: At): Expression[] {
  return spine(node, node.type, () => true).flatMap((each) => {
    const value = read(each, at);
    return value.is === 'either' ? value.options : [value];
  });
}

/** Operands of a chain of one left-leaning operator, without recursion: generated code adds thousands of texts. */
function spine(node: SyntaxNode, type: string, same: (node: SyntaxNode) => boolean): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  let at: SyntaxNode | null = node;
  while (at && at.type === type && same(at)) {
    const right = at.childForFieldName('right');
    if (right) found.push(right);
    at = at.childForFieldName('left');
  }
  if (at) found.push(at);
  return found.reverse();
}

function member(node: SyntaxNode, at: At): Expression {
  const object = node.childForFieldName('object');
  const property = node.childForFieldName('attribute');
  if (!object || !property) return opaque('syntax error');
  return { is: 'member', object: read(object, at), property: property.text };
}

function subscript(node: SyntaxNode, at: At, line: number): Expression {
  const object = node.childForFieldName('value');
  const [index, ...more] = node.childrenForFieldName('subscript').flatMap((child) => (child ? [read(child, at)] : []));
  if (!object || !index) return opaque('syntax error', line);
  if (more.length > 0) return { is: 'index', object: read(object, at), index: opaque('several subscripts', line) };
  return environmentIndex(object, index, at, line) ?? { is: 'index', object: read(object, at), index };
}

function operatorOf(node: SyntaxNode): string {
  return node.childForFieldName('operator')?.type ?? '';
}

function binary(node: SyntaxNode, at: At, line: number): Expression {
  const operator = operatorOf(node);
  if (operator === '+')
    return sum(
      spine(node, 'binary_operator', (each) => operatorOf(each) === '+'),
      at,
      line,
    );
  if (operator === '|')
    return spine(node, 'binary_operator', (each) => operatorOf(each) === '|')
      .map((each) => read(each, at))
      .reduce((left, right) => united(left, right, node, at));
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  const [first, second] = [left && read(left, at), right && read(right, at)];
  if (operator === '%' && second && first?.is === 'literal' && typeof first.value === 'string')
    return interpolated(first.value, second, line);
  // Paths are put together so; numbers are divided by numbers.
  if (operator === '/' && first && (second?.is === 'join' || (second?.is === 'literal' && typeof second.value === 'string')))
    return methodCall(node, first, '__truediv__', [second], at);
  return opaque('arithmetic', line, operator === '%' || operator === '/' ? [first, second].flatMap((each) => each ?? []) : []);
}

/** `a | b`: two dictionaries made one, or whatever the operand's class makes of it (chains of LangChain are built so). */
function united(left: Expression, right: Expression, node: SyntaxNode, at: At): Expression {
  if (left.is === 'object' || right.is === 'object')
    return { is: 'object', entries: [], spreads: [left, right], line: at.draft.line(node) };
  return methodCall(node, left, '__or__', [right], at);
}

function sum(nodes: readonly SyntaxNode[], at: At, line: number): Expression {
  const parts = nodes.map((node) => read(node, at));
  if (parts.some((part) => part.is === 'literal' && typeof part.value !== 'string')) return opaque('arithmetic', line);
  if (!parts.some((part) => part.is === 'list')) return joined(parts, line);
  return {
    is: 'list',
    items: parts.flatMap((part) => (part.is === 'list' ? part.items : [])),
    spreads: parts.flatMap((part) => (part.is === 'list' ? part.spreads : [part])),
    line,
  };
}

function sequence(node: SyntaxNode, at: At, line: number): Expression {
  const items: Expression[] = [];
  const spreads: Expression[] = [];
  for (const child of childrenOf(node)) {
    const inner = child.type === 'list_splat' ? childrenOf(child)[0] : child;
    if (inner) (child === inner ? items : spreads).push(read(inner, at));
  }
  return { is: 'list', items, spreads, line };
}
