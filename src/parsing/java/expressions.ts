import type { ArgumentFact, Expression } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { type Chain, type Link, reduced } from '../typed/chains.js';
import { type At, childOf, childrenOf, deeper, lineOf, maxDepth, nameAt, opaque } from '../typed/draft.js';
import { knownCall, knownMethod } from '../typed/known-calls.js';
import { dedented, joined, numberLiteral, unescaped } from '../typed/text.js';
import { defineAnonymous, defineLambda, switchValue } from './functions.js';
import { typeAt } from './types.js';

/** @param type declared type of what is read, for array initialisers */
export function readExpression(node: SyntaxNode, at: At, type?: SyntaxNode | null): Expression {
  const line = lineOf(node);
  if (at.depth > maxDepth) return opaque('too deep', line);
  const inner = deeper(at);
  const field = (name: string) => node.childForFieldName(name);
  const read = (child: SyntaxNode | null | undefined) => (child ? readExpression(child, inner, type) : opaque('syntax error', line));
  switch (node.type) {
    case 'string_literal':
      return stringLiteral(node, line);
    case 'character_literal':
      return { is: 'literal', value: node.text.slice(1, -1), line };
    case 'decimal_integer_literal':
    case 'decimal_floating_point_literal':
    case 'hex_integer_literal':
      return numberLiteral(node.text, line);
    case 'true':
    case 'false':
      return { is: 'literal', value: node.type === 'true', line };
    case 'null_literal':
      return { is: 'literal', value: null, line };
    case 'identifier':
    case 'type_identifier':
      return nameAt(node.text, at, line);
    case 'this':
    case 'super':
      return nameAt('this', at, line);
    case 'field_access':
      return { is: 'member', object: read(field('object')), property: field('field')?.text ?? '', line };
    case 'scoped_identifier':
    case 'scoped_type_identifier':
      return typeAt(node, at) ?? opaque('type', line);
    case 'array_access':
      return { is: 'index', object: read(field('array')), index: read(field('index')), line };
    case 'parenthesized_expression':
      return read(childrenOf(node)[0]);
    case 'cast_expression':
      return read(field('value'));
    case 'assignment_expression':
      return read(field('right'));
    case 'ternary_expression':
      return { is: 'either', options: [read(field('consequence')), read(field('alternative'))], line };
    case 'binary_expression': {
      const left = read(field('left'));
      const right = read(field('right'));
      return field('operator')?.text === '+' ? joined([left, right], line) : opaque('operator', line);
    }
    case 'method_invocation':
      return invocation(node, at);
    case 'object_creation_expression':
      return creation(node, at);
    case 'array_creation_expression':
      return field('value') ? read(field('value')) : opaque('array', line);
    case 'array_initializer':
    case 'element_value_array_initializer':
      return { is: 'list', items: childrenOf(node).map((child) => readExpression(child, inner)), spreads: [], line };
    case 'class_literal':
      return typeAt(childrenOf(node)[0] ?? null, at) ?? opaque('type', line);
    case 'lambda_expression':
      return { is: 'scope', scope: defineLambda(node, inner), line };
    case 'method_reference': {
      const [object, name] = childrenOf(node);
      if (!object) return opaque('method reference', line);
      if (!name) return read(object);
      return { is: 'member', object: read(object), property: name.text, line };
    }
    case 'switch_expression':
      return switchValue(node, inner);
    case 'annotation':
    case 'marker_annotation':
      return opaque('annotation', line);
    default:
      for (const child of childrenOf(node)) if (/expression|invocation/.test(child.type)) read(child);
      return opaque(node.type.replaceAll('_', ' '), line);
  }
}

function stringLiteral(node: SyntaxNode, line: number): Expression {
  let text = '';
  let block = '';
  for (const child of childrenOf(node)) {
    if (child.type === 'escape_sequence') {
      text += unescaped(child.text);
      block += unescaped(child.text);
    } else if (child.type === 'multiline_string_fragment') block += child.text;
    else text += child.text;
  }
  return joined([{ is: 'literal', value: node.text.startsWith('"""') ? dedented(block) : text }], line);
}

export function argumentsOf(list: SyntaxNode | null, at: At): ArgumentFact[] {
  return childrenOf(list).map((child) => ({ value: readExpression(child, deeper(at)) }));
}

function invocation(node: SyntaxNode, at: At): Expression {
  const line = lineOf(node);
  const text = calledName(node);
  const given = () => argumentsOf(node.childForFieldName('arguments'), at);
  if (!text.includes('(')) {
    const own = /^[\w.]+$/.test(text) && wellKnown.test(text) ? given() : undefined;
    const known = own && knownCall(text, own, line);
    if (known) return known;
    if (own) return at.draft.call(node, at, calleeOf(node, at), own);
  }
  const chain = chainOf(node, at);
  if (!chain) return at.draft.call(node, at, calleeOf(node, at), given());
  return reduced(chain, {
    fold: (call) => at.draft.call(node, at, call.callee, call.arguments, call.construct),
    plain: (object, link) =>
      knownMethod(object, link.name, link.arguments, line) ??
      at.draft.call(node, at, { is: 'member', object, property: link.name }, link.arguments),
  });
}

const wellKnown =
  /(^|\.)(System\.getenv|\w*(List|Set|Map|Stream)\.(of|ofEntries|copyOf)|Arrays\.asList|Collections\.(singletonList|emptyList)|Optional\.(of|ofNullable)|Objects\.\w+|String\.(format|valueOf)|(env|environment|config)\.get(Required)?Property|Map\.entry)$/i;

/** The dotted name that is called, where it is one: `System.getenv`; a text with `(` otherwise. */
function calledName(node: SyntaxNode): string {
  const object = node.childForFieldName('object');
  const name = node.childForFieldName('name')?.text ?? '';
  if (!object) return name;
  return object.type === 'identifier' || object.type === 'field_access' || object.type === 'this' ? `${object.text}.${name}` : '(';
}

function calleeOf(node: SyntaxNode, at: At): Expression {
  const object = node.childForFieldName('object');
  const name = node.childForFieldName('name')?.text ?? '';
  return object ? { is: 'member', object: readExpression(object, deeper(at)), property: name } : nameAt(name, at, lineOf(node));
}

/** All calls of a chain, the receiver first; undefined for a call without a receiver. */
function chainOf(node: SyntaxNode, at: At): Chain | undefined {
  const links: Link[] = [];
  let current: SyntaxNode | null = node;
  while (current?.type === 'method_invocation' && current.childForFieldName('object') && links.length < 60) {
    links.unshift({
      name: current.childForFieldName('name')?.text ?? '',
      arguments: argumentsOf(current.childForFieldName('arguments'), at),
    });
    current = current.childForFieldName('object');
    if (current?.type === 'method_invocation' && wellKnown.test(calledName(current))) break;
  }
  if (!current || links.length === 0) return undefined;
  const built = current.type === 'object_creation_expression' ? builderType(current, at) : undefined;
  if (built) return { base: built, built: { type: built, arguments: argumentsOf(current.childForFieldName('arguments'), at) }, links };
  return { base: readExpression(current, deeper(at)), links };
}

/** The type that `new T.Builder()` or `new TBuilder()` builds. */
function builderType(node: SyntaxNode, at: At): Expression | undefined {
  const text = node.childForFieldName('type')?.text.replace(/<[^<>]{0,300}>/g, '') ?? '';
  const nested = /^([\w.]{1,200})\.Builder$/.exec(text)?.[1];
  const named = nested ?? /^([\w.]{0,200}[a-z])(?:Client)?Builder$/.exec(text)?.[0];
  if (named === undefined) return undefined;
  const [first = '', ...rest] = named.split('.');
  return rest.reduce<Expression>((object, property) => ({ is: 'member', object, property }), nameAt(first, at, lineOf(node)));
}

function creation(node: SyntaxNode, at: At): Expression {
  const type = typeAt(node.childForFieldName('type'), at);
  const given = argumentsOf(node.childForFieldName('arguments'), at);
  const body = childOf(node, 'class_body');
  if (body && type)
    return at.draft.call(node, at, { is: 'scope', scope: defineAnonymous(body, type, deeper(at)), line: lineOf(node) }, given, true);
  return at.draft.call(node, at, type ?? opaque('type'), given, true);
}
