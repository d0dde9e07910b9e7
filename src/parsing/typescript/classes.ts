import type { Expression } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { type At, childrenOf, deeper, foreign, opaque } from './draft.js';
import { accessorOf, defineFunction, getterValue } from './functions.js';
import { constantText, docOf } from './text.js';

/** A class of any spelling. @returns index of its scope, which the caller binds */
export function defineClass(node: SyntaxNode, at: At, name: string | undefined): number {
  const { draft } = at;
  const line = draft.line(node);
  const around = foreign(deeper(at));
  const scope = draft.openScope({
    type: 'class',
    name: draft.qualified(at.scope, name ?? `<anonymous>@${line}`),
    parent: at.scope,
    line,
    endLine: draft.endLine(node),
    ...docOf(node),
  });
  const own = draft.scope(scope);
  const heritage = childrenOf(node).find((child) => child.type === 'class_heritage');
  own.bases = basesOf(heritage).map((base) => at.read(base, around));
  const written = [...decoratorsAt(node), ...(node.parent?.type === 'export_statement' ? decoratorsAt(node.parent) : [])];
  if (written.length > 0) own.decorators = written.map((decorator) => readDecorator(decorator, around));
  // Names in the body are those around the class: a field is only seen through `this` or the class itself.
  const inside: At = { ...deeper(at), scope, lookup: at.lookup ?? at.scope, owner: scope };
  readMembers(node.childForFieldName('body'), inside);
  return scope;
}

function basesOf(heritage: SyntaxNode | undefined): SyntaxNode[] {
  return childrenOf(heritage ?? null).flatMap((child) => {
    if (child.type === 'implements_clause') return [];
    if (child.type !== 'extends_clause') return [child];
    return child.childrenForFieldName('value').flatMap((value) => (value ? [value] : []));
  });
}

function decoratorsAt(node: SyntaxNode): SyntaxNode[] {
  return childrenOf(node).filter((child) => child.type === 'decorator');
}

function readDecorator(node: SyntaxNode, at: At): Expression {
  const inner = childrenOf(node)[0];
  return inner ? at.read(inner, deeper(at)) : opaque('syntax error');
}

function readMembers(body: SyntaxNode | null, at: At): void {
  let before: SyntaxNode[] = [];
  for (const member of childrenOf(body)) {
    if (member.type === 'decorator') {
      before.push(member);
      continue;
    }
    const decorators = [...before, ...decoratorsAt(member)];
    before = [];
    if (member.type === 'method_definition') readMethod(member, decorators, at);
    else if (member.type === 'public_field_definition' || member.type === 'field_definition') readField(member, decorators, at);
    else if (member.type === 'class_static_block') defineFunction(member, at, { name: '<static>' });
    else if (member.type === 'ERROR') at.read(member, deeper(at));
  }
}

function memberName(node: SyntaxNode): string | undefined {
  const name = node.childForFieldName('name') ?? node.childForFieldName('property');
  if (name?.type === 'computed_property_name') return constantText(childrenOf(name)[0]);
  return name ? (constantText(name) ?? name.text) : undefined;
}

function readMethod(node: SyntaxNode, decorators: readonly SyntaxNode[], at: At): void {
  const name = memberName(node);
  const read = decorators.map((decorator) => readDecorator(decorator, at));
  const isConstructor = name === 'constructor';
  const scope = defineFunction(node, at, { name, decorators: read, ...(isConstructor ? { fieldsOf: at.scope } : {}) });
  const accessor = accessorOf(node);
  if (name === undefined || accessor === 'set') return;
  at.draft.bind(at.scope, name, accessor === 'get' ? getterValue(scope, node, at) : { is: 'scope', scope, line: at.draft.line(node) });
}

function readField(node: SyntaxNode, decorators: readonly SyntaxNode[], at: At): void {
  for (const decorator of decorators) readDecorator(decorator, at);
  const name = memberName(node);
  const value = node.childForFieldName('value');
  if (!value) return;
  const read = at.read(value, { ...deeper(at), naming: name });
  if (name !== undefined) at.draft.bind(at.scope, name, read);
}

/** Members are the bindings of a class scope; those without a value count up from the one before. */
export function defineEnum(node: SyntaxNode, at: At): void {
  const name = node.childForFieldName('name')?.text;
  if (!name) return;
  const { draft } = at;
  const line = draft.line(node);
  const scope = draft.openScope({
    type: 'class',
    name: draft.qualified(at.scope, name),
    parent: at.scope,
    line,
    endLine: draft.endLine(node),
  });
  const inside: At = { ...deeper(at), scope, lookup: undefined };
  let next: number | undefined = 0;
  for (const member of childrenOf(node.childForFieldName('body'))) {
    const assigned = member.type === 'enum_assignment';
    const label = assigned ? member.childForFieldName('name') : member;
    const value = assigned ? member.childForFieldName('value') : null;
    if (!label || member.type === 'ERROR') continue;
    const counted: Expression = next === undefined ? opaque('counted') : { is: 'literal', value: next, line: draft.line(member) };
    const read: Expression = value ? at.read(value, inside) : counted;
    next = read.is === 'literal' && typeof read.value === 'number' ? read.value + 1 : undefined;
    draft.bind(scope, constantText(label) ?? label.text, read);
  }
  draft.bind(at.scope, name, { is: 'scope', scope, line });
}

/** `namespace X { … }`: its members are seen through its name, as those of a class are. */
export function defineNamespace(node: SyntaxNode, at: At): void {
  const name = node.childForFieldName('name')?.text;
  const body = node.childForFieldName('body');
  if (!name || !body) return;
  const { draft } = at;
  const line = draft.line(node);
  const scope = draft.openScope({
    type: 'class',
    name: draft.qualified(at.scope, name),
    parent: at.scope,
    line,
    endLine: draft.endLine(node),
  });
  draft.bind(at.scope, name, { is: 'scope', scope, line });
  at.read(body, { ...deeper(at), scope, lookup: undefined, owner: undefined });
}
