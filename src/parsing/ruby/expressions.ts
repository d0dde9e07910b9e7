import type { Expression } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { childrenOf, lineOf, maxDepth, nameAt, opaque } from '../typed/draft.js';
import { joined, numberLiteral } from '../typed/text.js';
import { call } from './calls.js';
import { type At, localHome, thisAt } from './place.js';
import { value, visit } from './statements.js';
import { heredocText, rubyText, symbolText } from './text.js';

/** Reduces an expression of Ruby. Every node is read once, since reading a call records it. */
export function read(node: SyntaxNode, given: At): Expression {
  const line = lineOf(node);
  if (given.depth > maxDepth) {
    given.draft.partial = true;
    return opaque('nested too deeply', line);
  }
  const at: At = { ...given, depth: given.depth + 1 };
  switch (node.type) {
    case 'identifier':
      return identifier(node, at, line);
    case 'constant':
    case 'scope_resolution':
      return constant(node, at, line);
    case 'self':
      return thisAt(at);
    case 'instance_variable':
    case 'class_variable':
      return { is: 'member', object: thisAt(at), property: node.text.replace(/^@+/, ''), line };
    case 'string':
    case 'bare_string':
    case 'subshell':
    case 'chained_string':
      return node.type === 'chained_string'
        ? joined(
            childrenOf(node).map((child) => read(child, at)),
            line,
          )
        : rubyText(node, at, read);
    case 'heredoc_beginning':
      return heredocText(node, at.file.heredocs.get(node.startIndex), at, read);
    case 'simple_symbol':
    case 'hash_key_symbol':
    case 'bare_symbol':
    case 'delimited_symbol':
      return symbolText(node);
    case 'integer':
    case 'float':
      return numberLiteral(node.text, line);
    case 'true':
    case 'false':
      return { is: 'literal', value: node.type === 'true', line };
    case 'nil':
      return { is: 'literal', value: null, line };
    case 'array':
    case 'string_array':
    case 'symbol_array':
    case 'right_assignment_list':
      return sequence(node, at, line);
    case 'hash':
      return hash(childrenOf(node), at, line);
    case 'call':
      return call(node, at);
    case 'element_reference':
      return element(node, at, line);
    case 'binary':
      return binary(node, at, line);
    case 'conditional': {
      const [condition, ...options] = childrenOf(node);
      if (condition) read(condition, at);
      return { is: 'either', options: options.map((option) => read(option, at)), line };
    }
    case 'assignment':
    case 'operator_assignment':
    case 'if':
    case 'unless':
    case 'case':
    case 'begin':
    case 'parenthesized_statements':
    case 'if_modifier':
    case 'unless_modifier':
    case 'rescue_modifier':
      return value(node, at) ?? opaque('condition', line);
    case 'lambda':
    case 'block':
    case 'do_block':
      for (const child of childrenOf(node)) visit(child, at);
      return opaque('block', line);
    case 'argument_list': {
      const [only, ...more] = childrenOf(node);
      return only && more.length === 0 ? read(only, at) : sequence(node, at, line);
    }
    default:
      for (const child of childrenOf(node)) read(child, at);
      return opaque(node.type.replaceAll('_', ' '), line);
  }
}

/** A name that nothing here assigns is a method of the object at hand. */
function identifier(node: SyntaxNode, at: At, line: number): Expression {
  if (localHome(node.text, at) !== undefined || !at.self) return nameAt(node.text, at, line);
  const member: Expression = { is: 'member', object: thisAt(at), property: node.text, line };
  return at.methods.has(node.text) ? at.draft.call(node, at, member, []) : member;
}

/** `A::B`: what `A` is, is looked up by name. */
function constant(node: SyntaxNode, at: At, line: number): Expression {
  const parts: string[] = [];
  let inner: SyntaxNode | null = node;
  for (let steps = 0; inner?.type === 'scope_resolution' && steps < 12; steps++) {
    parts.unshift(inner.childForFieldName('name')?.text ?? '');
    inner = inner.childForFieldName('scope');
  }
  if (inner && inner.type !== 'constant')
    return parts.reduce<Expression>((object, property) => ({ is: 'member', object, property, line }), read(inner, at));
  if (inner) parts.unshift(inner.text);
  const [first = '', ...rest] = parts;
  const members = (object: Expression) =>
    rest.reduce<Expression>((from, property) => ({ is: 'member', object: from, property, line }), object);
  // A constant of a class around this place, or one that this file defines.
  const home = at.draft.home(first, at.scope) ?? at.constants.get(first);
  if (home !== undefined && rest.length === 0) return { is: 'name', name: first, scope: home, line };
  const own = home !== undefined || at.file.defined.has(first) ? members({ is: 'name', name: first, scope: home ?? 0, line }) : undefined;
  if (own && rest.length === 0) return own;
  const whole = parts.join('::');
  if (!at.file.constants.has(whole)) at.file.constants.set(whole, { whole, line });
  // A module that is opened here may have more in other files.
  return own ? { is: 'either', options: [own, nameAt(whole, at, line)], line } : nameAt(whole, at, line);
}

function sequence(node: SyntaxNode, at: At, line: number): Expression {
  const spreads: Expression[] = [];
  const items = childrenOf(node).flatMap((child): Expression[] => {
    if (child.type !== 'splat_argument') return [read(child, at)];
    const inner = childrenOf(child)[0];
    if (inner) spreads.push(read(inner, at));
    return [];
  });
  return { is: 'list', items, spreads, line };
}

export function hash(children: readonly SyntaxNode[], at: At, line: number): Expression {
  const entries: { key: string; value: Expression }[] = [];
  const computed: { key: Expression; value: Expression }[] = [];
  const spreads: Expression[] = [];
  for (const child of children) {
    if (child.type === 'hash_splat_argument') {
      const inner = childrenOf(child)[0];
      spreads.push(inner ? read(inner, at) : opaque('rest'));
      continue;
    }
    const left = child.type === 'pair' ? child.childForFieldName('key') : null;
    if (!left) continue;
    const right = child.childForFieldName('value');
    const key = read(left, at);
    // `{ model: }` takes the value of its own name.
    const held = right ? read(right, at) : nameAt(left.text, at, line);
    if (key.is === 'literal') entries.push({ key: String(key.value), value: held });
    else computed.push({ key, value: held });
  }
  if (computed.length > 0) spreads.push(opaque('computed key'));
  return { is: 'object', entries, spreads, ...(computed.length > 0 ? { computed } : {}), line };
}

function element(node: SyntaxNode, at: At, line: number): Expression {
  const [object, index] = childrenOf(node);
  if (!object || !index) return opaque('syntax error', line);
  const key = read(index, at);
  if (object.text === 'ENV')
    return key.is === 'literal' && typeof key.value === 'string'
      ? { is: 'environment', name: key.value, line }
      : opaque('environment', line);
  const whole = read(object, at);
  return { is: 'index', object: whole, index: key, line };
}

function binary(node: SyntaxNode, at: At, line: number): Expression {
  const operator = node.childForFieldName('operator')?.text;
  const [left, right] = childrenOf(node).map((child) => read(child, at));
  if (!left || !right) return opaque('operator', line);
  if (operator === '||' || operator === 'or')
    return left.is === 'environment' && !left.default ? { ...left, default: right } : { is: 'either', options: [left, right], line };
  if (operator === '+') return joined([left, right], line);
  return opaque('operator', line);
}
