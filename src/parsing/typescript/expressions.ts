import type { Expression } from '../module-summary.js';
import { heldBy } from '../narrowing.js';
import type { SyntaxNode } from '../syntax.js';
import { callExpression } from './calls.js';
import { defineClass } from './classes.js';
import { conditionsOf, guarded, otherwise } from './conditions.js';
import { type At, childrenOf, deeper, innerOf, maxDepth, nameAt, opaque, transparent } from './draft.js';
import { eitherOf, memberOf, withDefault } from './environment.js';
import { defineFunction } from './functions.js';
import { arrayExpression, objectExpression } from './objects.js';
import { assignment, statements } from './statements.js';
import { readTest } from './tests.js';
import { joined, numberLiteral, stringText, templateExpression } from './text.js';

/**
 * Reads a statement or reduces an expression. Every node is read once, since reading a call records it; what cannot be reduced is
 * opaque, but what stands inside is still read for its calls.
 */
export function read(node: SyntaxNode, at: At): Expression {
  const line = at.draft.line(node);
  if (at.depth > maxDepth) {
    at.draft.partial = true;
    return opaque('nested too deeply', line);
  }
  const statement = statements.get(node.type);
  if (statement) {
    statement(node, deeper(at));
    return opaque('statement');
  }
  if (transparent.has(node.type)) {
    const inner = innerOf(node);
    return inner ? read(inner, { ...deeper(at), naming: at.naming }) : opaque('syntax error', line);
  }
  return expression(node, at, line);
}

function expression(node: SyntaxNode, at: At, line: number): Expression {
  const inner = deeper(at);
  switch (node.type) {
    case 'identifier':
    case 'undefined':
      return nameAt(node.text, at);
    case 'this':
      // In a function that is no method, `this` is whatever its caller makes of it.
      return at.owner === undefined
        ? opaque('this', line)
        : { is: 'name', name: 'this', ...(at.lookup === undefined ? {} : { scope: at.scope }) };
    case 'string':
      return { is: 'literal', value: stringText(node), line };
    case 'template_string':
      return templateExpression(node, inner);
    case 'number':
      return numberLiteral(node, line);
    case 'true':
    case 'false':
      return { is: 'literal', value: node.type === 'true', line };
    case 'null':
      return { is: 'literal', value: null, line };
    case 'meta_property':
      return { is: 'name', name: node.text };
    case 'member_expression':
      return member(node, inner, line);
    case 'subscript_expression':
      return subscript(node, inner, line);
    case 'call_expression':
    case 'new_expression':
      return callExpression(node, inner);
    case 'object':
      return objectExpression(node, inner, at.naming);
    case 'array':
      return arrayExpression(node, inner);
    case 'binary_expression':
      return binary(node, inner, line);
    case 'ternary_expression': {
      const [condition, ...options] = ['condition', 'consequence', 'alternative'].map((field) => node.childForFieldName(field));
      if (condition) at.draft.narrow(heldBy(readTest(condition, inner), true), at.scope, line, at.draft.endLine(node));
      const conditions = conditionsOf(condition ?? null, inner);
      return eitherOf(
        options.flatMap((option, index) =>
          option ? [read(option, guarded(inner, index === 0 ? conditions : otherwise(condition ?? null, inner)))] : [],
        ),
        line,
      );
    }
    case 'unary_expression': {
      const argument = node.childForFieldName('argument');
      const value = argument ? read(argument, inner) : opaque('syntax error', line);
      const negative = node.childForFieldName('operator')?.type === '-' && value.is === 'literal' && typeof value.value === 'number';
      return negative ? { ...value, value: -(value.value as number) } : opaque('operator', line);
    }
    case 'assignment_expression':
    case 'augmented_assignment_expression':
      return assignment(node, inner);
    case 'arrow_function':
    case 'function_expression':
    case 'generator_function':
      return { is: 'scope', scope: defineFunction(node, inner, { name: at.naming ?? node.childForFieldName('name')?.text }), line };
    case 'class':
      return { is: 'scope', scope: defineClass(node, inner, at.naming ?? node.childForFieldName('name')?.text), line };
    case 'sequence_expression':
      return childrenOf(node).reduce<Expression>((_, child) => read(child, inner), opaque('syntax error', line));
    case 'yield_expression': {
      const yielded = childrenOf(node)[0];
      if (yielded) at.draft.returns(at.scope, read(yielded, inner), line);
      return opaque('value sent to a generator', line);
    }
    case 'jsx_attribute':
      return jsxAttribute(node, inner, line);
    default:
      for (const child of childrenOf(node)) read(child, inner);
      return opaque(node.type === 'ERROR' ? 'syntax error' : node.type.replaceAll('_', ' '), line);
  }
}

/** Markup that an element is given as it is: the same words as for assigning it to a member. */
function jsxAttribute(node: SyntaxNode, at: At, line: number): Expression {
  const [name, value] = childrenOf(node);
  const inner = value && childrenOf(value)[0];
  if (name?.text !== 'dangerouslySetInnerHTML' || !inner) {
    for (const child of childrenOf(node)) read(child, at);
    return opaque('jsx attribute', line);
  }
  at.draft.call({
    callee: { is: 'member', object: opaque('jsx element', line), property: '__setattr__' },
    arguments: [{ value: { is: 'literal', value: name.text } }, { value: read(inner, at) }],
    scope: at.scope,
    line,
    endLine: at.draft.endLine(node),
  });
  return opaque('jsx attribute', line);
}

function member(node: SyntaxNode, at: At, line: number): Expression {
  const object = node.childForFieldName('object');
  const property = node.childForFieldName('property');
  if (!object || !property) return opaque('syntax error', line);
  const read = at.read(object, at);
  const known = memberOf(read, property.text, at, line);
  // Apart from the environment and modules, the object must stay as written: a call may hang on it.
  if (known.is === 'environment' || (known.is === 'name' && read.is === 'name')) return known;
  return { is: 'member', object: read, property: property.text, line };
}

function subscript(node: SyntaxNode, at: At, line: number): Expression {
  const object = node.childForFieldName('object');
  const index = node.childForFieldName('index');
  if (!object || !index) return opaque('syntax error', line);
  const [from, key] = [read(object, at), read(index, at)];
  const known = key.is === 'literal' && typeof key.value === 'string' ? memberOf(from, key.value, at, line) : undefined;
  return known?.is === 'environment' ? known : { is: 'index', object: from, index: key, line };
}

function operatorOf(node: SyntaxNode): string {
  return node.type === 'binary_expression' ? (node.childForFieldName('operator')?.type ?? '') : '';
}

/** Operands of a chain of one left-leaning operator, without recursion: generated code adds thousands of texts. */
function spine(node: SyntaxNode, operator: string): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  let at: SyntaxNode | null = node;
  while (at && operatorOf(at) === operator) {
    const right = at.childForFieldName('right');
    if (right) found.push(right);
    at = at.childForFieldName('left');
  }
  if (at) found.push(at);
  return found.reverse();
}

function binary(node: SyntaxNode, at: At, line: number): Expression {
  const operator = operatorOf(node);
  if (operator === '??' || operator === '||')
    return spine(node, operator)
      .map((each) => read(each, at))
      .reduce((value, fallback) => withDefault(value, fallback, line));
  if (operator === '+')
    return sum(
      spine(node, '+').map((each) => read(each, at)),
      line,
    );
  const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
  if (left) read(left, at);
  const second = right ? read(right, at) : opaque('syntax error', line);
  return operator === '&&' ? second : opaque('operator', line);
}

/** Adding is joining as soon as one part is surely a text, or none is surely a number. */
function sum(parts: readonly Expression[], line: number): Expression {
  const text = parts.some((part) => part.is === 'join' || (part.is === 'literal' && typeof part.value === 'string'));
  const number = parts.some((part) => part.is === 'literal' && typeof part.value !== 'string');
  return text || !number ? joined(parts, line) : opaque('arithmetic', line);
}
