import type { ArgumentFact, Expression } from '../module-summary.js';
import type { At } from '../open/draft.js';
import type { SyntaxNode } from '../syntax.js';
import { childOf, childrenOf, lineOf, opaque } from '../typed/draft.js';
import { namedType } from './types.js';

type Read = (node: SyntaxNode, at: At) => Expression;

interface Element {
  readonly key: SyntaxNode | null;
  readonly value: SyntaxNode;
}

/**
 * `T{…}`: a list, a map, or a struct. A struct of a package elsewhere is an object, so that it serves as options; that one was made is a
 * call all the same. One of this package makes an instance, so that its methods are found.
 */
export function compositeLiteral(node: SyntaxNode, at: At, read: Read): Expression {
  const type = node.childForFieldName('type');
  const body = node.childForFieldName('body');
  const line = lineOf(node);
  if (!type || !body) return opaque('syntax error', line);
  const elements = elementsOf(body);
  if (/^(slice|array|implicit_length_array)_type$/.test(type.type))
    return list(elements, at, read, line, namedType(type.childForFieldName('element'), at));
  if (type.type === 'map_type') return mapping(elements, at, read, line, namedType(type.childForFieldName('value'), at));
  const named = namedType(type, at);
  if (!named) return mapping(elements, at, read, line, undefined);
  const fields = fieldsOf(elements, at, read);
  const made = at.draft.call(node, at, named, fields, true);
  if (named.is === 'name') {
    keepFields(named.name, fields, at);
    return made;
  }
  // Without fields it is no options, but the thing itself.
  if (fields.length === 0) return made;
  return objectOf(fields, line);
}

function elementsOf(body: SyntaxNode): Element[] {
  return childrenOf(body).flatMap((child): Element[] => {
    if (child.type !== 'keyed_element') return [{ key: null, value: child }];
    const key = child.childForFieldName('key');
    const value = child.childForFieldName('value');
    return value ? [{ key, value }] : [];
  });
}

function fieldsOf(elements: readonly Element[], at: At, read: Read): ArgumentFact[] {
  return elements.map(({ key, value }) => ({ ...(key ? { name: key.text } : {}), value: elementValue(value, at, read, undefined) }));
}

function objectOf(fields: readonly ArgumentFact[], line: number): Expression {
  const entries = fields.flatMap(({ name, value }) => (name === undefined ? [] : [{ key: name, value }]));
  return { is: 'object', entries, spreads: [], line };
}

/** What a field was given is what methods find in it, unless nothing better is known of the object at hand. */
function keepFields(type: string, fields: readonly ArgumentFact[], at: At): void {
  const scope = at.draft.knownClass(type);
  if (scope === undefined) return;
  for (const { name, value } of fields) {
    if (name === undefined || value.is === 'literal') continue;
    const bound: Expression = value.is === 'name' && value.scope === undefined ? { ...value, scope: at.scope } : value;
    if (bound.is === 'call' || (bound.is === 'name' && bound.name !== 'this')) at.draft.bind(scope, name, bound);
  }
}

function list(elements: readonly Element[], at: At, read: Read, line: number, type: Expression | undefined): Expression {
  return { is: 'list', items: elements.map(({ value }) => elementValue(value, at, read, type)), spreads: [], line };
}

function mapping(elements: readonly Element[], at: At, read: Read, line: number, type: Expression | undefined): Expression {
  const entries: { key: string; value: Expression }[] = [];
  const computed: { key: Expression; value: Expression }[] = [];
  for (const { key, value } of elements) {
    if (!key) continue;
    const name = read(key, at);
    const held = elementValue(value, at, read, type);
    if (name.is === 'literal') entries.push({ key: String(name.value), value: held });
    else computed.push({ key: name, value: held });
  }
  return {
    is: 'object',
    entries,
    spreads: computed.length > 0 ? [opaque('computed key')] : [],
    ...(computed.length > 0 ? { computed } : {}),
    line,
  };
}

/** An element may leave out its type: `[]T{{A: 1}}`. */
function elementValue(node: SyntaxNode, at: At, read: Read, type: Expression | undefined): Expression {
  const inner = node.type === 'literal_element' ? (childOf(node, 'literal_value') ?? node) : node;
  if (inner.type !== 'literal_value') return read(inner, at);
  const fields = fieldsOf(elementsOf(inner), at, read);
  if (type?.is === 'name') return at.draft.call(inner, at, type, fields, true);
  if (type) at.draft.call(inner, at, type, fields, true);
  return objectOf(fields, lineOf(inner));
}
