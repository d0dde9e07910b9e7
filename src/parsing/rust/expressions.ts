import type { ArgumentFact, Expression } from '../module-summary.js';
import { type At, variable } from '../open/draft.js';
import type { SyntaxNode } from '../syntax.js';
import { childrenOf, lineOf, maxDepth, nameAt, opaque } from '../typed/draft.js';
import { joined, numberLiteral } from '../typed/text.js';
import { closure } from './functions.js';
import { namedType, pathExpression, pathParts } from './paths.js';
import { blockValue } from './statements.js';
import { rustFormat, rustString, rustText } from './text.js';

/** Methods that hand on what they are called on, in another form. */
const transparent =
  /^(into|to_string|to_owned|clone|cloned|unwrap|expect|as_str|as_ref|as_mut|as_deref|borrow|to_vec|into_boxed_str|ok|unwrap_or_default|try_into|context|with_context|map_err|lock|read|write|trim|leak|iter|into_iter|collect|ok_or|ok_or_else)$/;
/** Constructors of containers with one content. */
const containers = /(^|::)(Some|Ok|(Arc|Rc|Box|Mutex|RwLock|Cow|String|Pin|RefCell)::(new|from)|Cow::(Borrowed|Owned))$/;

/** Reduces an expression of Rust. Every node is read once, since reading a call records it. */
export function read(node: SyntaxNode, given: At): Expression {
  const line = lineOf(node);
  if (given.depth > maxDepth) {
    given.draft.partial = true;
    return opaque('nested too deeply', line);
  }
  const at: At = { ...given, depth: given.depth + 1 };
  switch (node.type) {
    case 'identifier':
      return nameAt(variable(node.text, at), at);
    case 'self':
      return { is: 'name', name: 'this', ...(at.foreign ? { scope: at.scope } : {}) };
    case 'scoped_identifier':
    case 'generic_function': {
      const parts = pathParts(node);
      return parts ? pathExpression(parts, at, line) : opaque('path', line);
    }
    case 'string_literal':
    case 'raw_string_literal':
      return rustText(node);
    case 'integer_literal':
    case 'float_literal':
      return numberLiteral(node.text.replace(/_?(?:[iu](?:8|16|32|64|128|size)|f(?:32|64))$/, ''), line);
    case 'boolean_literal':
      return { is: 'literal', value: node.text === 'true', line };
    case 'field_expression': {
      const object = node.childForFieldName('value');
      const property = node.childForFieldName('field')?.text;
      return object && property ? { is: 'member', object: read(object, at), property, line } : opaque('syntax error', line);
    }
    case 'index_expression': {
      const [object, index] = childrenOf(node);
      return object && index ? { is: 'index', object: read(object, at), index: read(index, at), line } : opaque('syntax error', line);
    }
    case 'call_expression':
      return call(node, at, line);
    case 'struct_expression':
      return struct(node, at, line);
    case 'array_expression':
    case 'tuple_expression':
      return { is: 'list', items: childrenOf(node).map((child) => read(child, at)), spreads: [], line };
    case 'try_expression':
    case 'await_expression':
    case 'reference_expression':
    case 'parenthesized_expression':
    case 'type_cast_expression':
    case 'unsafe_block': {
      const inner = node.childForFieldName('value') ?? childrenOf(node)[0];
      return inner ? read(inner, at) : opaque('syntax error', line);
    }
    case 'unary_expression': {
      const inner = childrenOf(node)[0];
      const value = inner ? read(inner, at) : opaque('syntax error', line);
      if (node.firstChild?.type === '*') return value;
      const negative = node.firstChild?.type === '-' && value.is === 'literal' && typeof value.value === 'number';
      return negative ? { ...value, value: -(value.value as number) } : opaque('operator', line);
    }
    case 'binary_expression': {
      const parts = childrenOf(node).map((child) => read(child, at));
      return node.childForFieldName('operator')?.type === '+' ? joined(parts, line) : opaque('operator', line);
    }
    case 'closure_expression':
      return closure(node, at);
    case 'block':
    case 'async_block':
    case 'if_expression':
    case 'match_expression':
      return blockValue(node, at) ?? opaque('block without a value', line);
    default:
      for (const child of childrenOf(node)) read(child, at);
      return opaque(node.type.replaceAll('_', ' '), line);
  }
}

function call(node: SyntaxNode, at: At, line: number): Expression {
  const callee = node.childForFieldName('function');
  if (!callee) return opaque('call', line);
  const list = childrenOf(node.childForFieldName('arguments'));
  const inner = callee.type === 'generic_function' ? (callee.childForFieldName('function') ?? callee) : callee;
  const method = inner.type === 'field_expression' ? inner.childForFieldName('field')?.text : undefined;
  const receiver = inner.type === 'field_expression' ? inner.childForFieldName('value') : null;
  const parts = pathParts(inner);
  const path = parts?.join('::') ?? '';
  const whole = parts ? [at.draft.origins.get(parts[0] ?? '') ?? parts[0], ...parts.slice(1)].join('::') : '';
  if (containers.test(path) && list.length === 1 && list[0]) return read(list[0], at);
  if (/(^|::)env::var(_os)?$/.test(whole) || whole === 'std::env::var' || /^dotenvy?::var$/.test(whole)) {
    const name = list[0] ? read(list[0], at) : undefined;
    if (name?.is === 'literal' && typeof name.value === 'string') return { is: 'environment', name: name.value, line };
    return at.draft.call(node, at, nameAt('env::var', at), name ? [{ value: name }] : []);
  }
  if (/^(Lazy|LazyLock|OnceCell)::new$/.test(path.split('::').slice(-2).join('::')) && list[0]?.type === 'closure_expression')
    return at.draft.call(node, at, read(list[0], at), []);
  if (path === 'format_' || path === 'anyhow_') return format(list, at, line);
  if (receiver && method) {
    if (transparent.test(method)) {
      const value = read(receiver, at);
      for (const child of list) read(child, at);
      return value;
    }
    if (/^unwrap_or(_else)?$|^or(_else)?$/.test(method) && list[0]) {
      const value = read(receiver, at);
      const fallback = list[0].type === 'closure_expression' ? bodyOf(list[0], at) : read(list[0], at);
      if (value.is === 'environment' && !value.default) return { ...value, default: fallback };
      return { is: 'either', options: [value, fallback], line };
    }
  }
  const given: ArgumentFact[] = list.map((child) => ({ value: read(child, at) }));
  return at.draft.call(
    node,
    at,
    receiver && method ? { is: 'member', object: read(receiver, at), property: method } : read(inner, at),
    given,
  );
}

function bodyOf(node: SyntaxNode, at: At): Expression {
  const body = node.childForFieldName('body');
  return body ? read(body, at) : opaque('closure');
}

function format(list: readonly SyntaxNode[], at: At, line: number): Expression {
  const [first, ...rest] = list;
  const named = new Map<string, Expression>();
  const positional: Expression[] = [];
  for (const child of rest) {
    const left = child.type === 'assignment_expression' ? child.childForFieldName('left')?.text : undefined;
    const right = child.childForFieldName('right');
    if (left !== undefined && right) named.set(left, read(right, at));
    else positional.push(read(child, at));
  }
  if (first?.type !== 'string_literal' && first?.type !== 'raw_string_literal') return opaque('format', line);
  return rustFormat(rustString(first), positional, (name) => named.get(name) ?? nameAt(variable(name, at), at), line);
}

/** `T { a, b: x, ..rest }`: an instance of a type of this file, else an object, and the call that made it. */
function struct(node: SyntaxNode, at: At, line: number): Expression {
  const name = node.childForFieldName('name');
  const type = name?.text === 'Self' ? pathExpression(['Self'], at, line) : (namedType(name, at) ?? opaque('type', line));
  const given: ArgumentFact[] = [];
  const spreads: Expression[] = [];
  for (const field of childrenOf(node.childForFieldName('body'))) {
    if (field.type === 'shorthand_field_initializer') given.push({ name: field.text, value: nameAt(variable(field.text, at), at) });
    else if (field.type === 'field_initializer') {
      const key = (field.childForFieldName('field') ?? field.childForFieldName('name'))?.text;
      const value = field.childForFieldName('value');
      if (key && value) given.push({ name: key, value: read(value, at) });
    } else if (field.type === 'base_field_initializer') {
      const inner = childrenOf(field)[0];
      // A default of the type adds nothing that is written here.
      if (inner && !/(^|::)default\(\)$/.test(inner.text)) spreads.push(read(inner, at));
    }
  }
  const made = at.draft.call(node, at, type, given, true);
  const owner = type.is === 'name' ? at.draft.knownClass(type.name) : undefined;
  if (owner === undefined) return { is: 'object', entries: given.map(({ name: key = '', value }) => ({ key, value })), spreads, line };
  for (const { name: key, value } of given) {
    const bound: Expression = value.is === 'name' && value.scope === undefined ? { ...value, scope: at.scope } : value;
    if (key !== undefined && (bound.is === 'call' || bound.is === 'name')) at.draft.bind(owner, key, bound);
  }
  return made;
}
