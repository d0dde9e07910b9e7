import type { ArgumentFact, Expression } from '../module-summary.js';
import { type At, variable } from '../open/draft.js';
import type { SyntaxNode } from '../syntax.js';
import { childrenOf, deeper, lineOf, maxDepth, nameAt, opaque } from '../typed/draft.js';
import { joined, numberLiteral } from '../typed/text.js';
import { compositeLiteral } from './composites.js';
import { functionLiteral } from './functions.js';
import { goFormat, goText } from './text.js';

/** Reduces an expression of Go. Every node is read once, since reading a call records it. */
export function read(node: SyntaxNode, given: At): Expression {
  const line = lineOf(node);
  if (given.depth > maxDepth) {
    given.draft.partial = true;
    return opaque('nested too deeply', line);
  }
  const at: At = { ...given, depth: given.depth + 1 };
  switch (node.type) {
    case 'identifier':
    case 'type_identifier':
    case 'package_identifier':
      return node.text === at.self?.name
        ? { is: 'name', name: 'this', ...(at.foreign ? { scope: at.scope } : {}) }
        : nameAt(variable(node.text, at), at);
    case 'interpreted_string_literal':
    case 'raw_string_literal':
      return goText(node);
    case 'int_literal':
    case 'float_literal':
      return numberLiteral(node.text, line);
    case 'true':
    case 'false':
      return { is: 'literal', value: node.type === 'true', line };
    case 'nil':
      return { is: 'literal', value: null, line };
    case 'selector_expression':
    case 'qualified_type':
      return selector(node, at, line);
    case 'call_expression':
      return call(node, at, line);
    case 'composite_literal':
      return compositeLiteral(node, at, read);
    case 'unary_expression': {
      const operand = node.childForFieldName('operand');
      const value = operand ? read(operand, at) : opaque('syntax error', line);
      const sign = node.firstChild?.type;
      if (sign === '&' || sign === '*') return value;
      return sign === '-' && value.is === 'literal' && typeof value.value === 'number'
        ? { ...value, value: -value.value }
        : opaque('operator', line);
    }
    case 'parenthesized_expression':
    case 'type_assertion_expression':
    case 'literal_element':
    case 'type_conversion_expression': {
      const operand = node.childForFieldName('operand') ?? childrenOf(node)[0];
      return operand ? read(operand, at) : opaque('syntax error', line);
    }
    case 'binary_expression': {
      const parts = childrenOf(node).map((child) => read(child, at));
      return node.childForFieldName('operator')?.type === '+' ? joined(parts, line) : opaque('operator', line);
    }
    case 'index_expression': {
      const [object, index] = childrenOf(node);
      if (!object || !index) return opaque('syntax error', line);
      return { is: 'index', object: read(object, at), index: read(index, at), line };
    }
    case 'func_literal':
      return functionLiteral(node, at);
    case 'expression_list': {
      const [first, ...more] = childrenOf(node);
      const value = first ? read(first, at) : opaque('syntax error', line);
      for (const other of more) read(other, at);
      return value;
    }
    default:
      for (const child of childrenOf(node)) read(child, at);
      return opaque(node.type.replaceAll('_', ' '), line);
  }
}

function selector(node: SyntaxNode, at: At, line: number): Expression {
  const object = node.childForFieldName('operand') ?? node.childForFieldName('package');
  const property = node.childForFieldName('field') ?? node.childForFieldName('name');
  if (!object || !property) return opaque('syntax error', line);
  return { is: 'member', object: read(object, at), property: property.text, line };
}

function call(node: SyntaxNode, at: At, line: number): Expression {
  const callee = node.childForFieldName('function');
  const list = node.childForFieldName('arguments');
  if (!callee) return opaque('call', line);
  // `new(T)` and `make(T)` take types.
  if (callee.type === 'identifier' && (callee.text === 'new' || callee.text === 'make')) {
    const type = childrenOf(list)[0];
    if (type?.type === 'slice_type') return { is: 'list', items: [], spreads: [opaque('made empty')], line };
    if (type?.type === 'map_type') return { is: 'object', entries: [], spreads: [opaque('made empty')], line };
    if (callee.text === 'new' && type) return at.draft.call(node, at, read(type, at), [], true);
  }
  const given = childrenOf(list).flatMap((child): ArgumentFact[] => {
    if (child.type !== 'variadic_argument') return [{ value: read(child, at) }];
    const inner = childrenOf(child)[0];
    return inner ? [{ spread: true, value: read(inner, at) }] : [];
  });
  if (callee.type === 'identifier' && callee.text === 'append') return grown(given, line);
  return libraryCall(originOf(callee, at), given, line) ?? at.draft.call(node, at, calleeOf(callee, at), given);
}

/** `append(xs, a, b)` is a list with more in it. */
function grown(given: readonly ArgumentFact[], line: number): Expression {
  const [first, ...more] = given;
  return {
    is: 'list',
    items: more.flatMap(({ spread, value }) => (spread ? [] : [value])),
    spreads: [...(first ? [first.value] : []), ...more.flatMap(({ spread, value }) => (spread ? [value] : []))],
    line,
  };
}

/** A generic function with its types, `f[int](x)`, is the function. */
function calleeOf(callee: SyntaxNode, at: At): Expression {
  const inner = callee.type === 'index_expression' ? callee.childForFieldName('operand') : callee;
  return read(inner ?? callee, deeper(at) as At);
}

/** `os.Getenv`, as the imports explain it. */
function originOf(callee: SyntaxNode, at: At): string | undefined {
  const owner = callee.type === 'selector_expression' ? callee.childForFieldName('operand') : null;
  const from = owner?.type === 'identifier' ? at.draft.origins.get(owner.text) : undefined;
  return from === undefined ? undefined : `${from}.${callee.childForFieldName('field')?.text}`;
}

/** Calls of the standard library that come down to a value. */
function libraryCall(origin: string | undefined, given: readonly ArgumentFact[], line: number): Expression | undefined {
  const [first] = given;
  switch (origin) {
    case 'os.Getenv':
    case 'os.LookupEnv':
      return first?.value.is === 'literal' && typeof first.value.value === 'string'
        ? { is: 'environment', name: first.value.value, line }
        : undefined;
    case 'fmt.Sprintf':
      return first?.value.is === 'literal' && typeof first.value.value === 'string'
        ? goFormat(
            first.value.value,
            given.slice(1).map(({ value }) => value),
            line,
          )
        : undefined;
    case 'cmp.Or':
      return { is: 'either', options: given.map(({ value }) => value), line };
    case 'strings.TrimSpace':
      return first?.value;
    case 'strings.Join':
      return first?.value.is === 'list' ? joinedList(first.value.items, given[1]?.value, line) : undefined;
    default:
      return undefined;
  }
}

function joinedList(items: readonly Expression[], separator: Expression | undefined, line: number): Expression {
  return joined(
    items.flatMap((item, index) => (index === 0 || !separator ? [item] : [separator, item])),
    line,
  );
}
