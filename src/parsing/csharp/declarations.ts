import type { Expression, ParameterFact } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { type At, childOf, childrenOf, deeper, foreign, lineOf, maxDepth } from '../typed/draft.js';
import { docWords } from '../typed/text.js';
import { argumentsOf, readExpression } from './expressions.js';
import { readStatement } from './statements.js';
import { typeAt, typed } from './types.js';

const types = new Set([
  'class_declaration',
  'interface_declaration',
  'enum_declaration',
  'record_declaration',
  'struct_declaration',
  'record_struct_declaration',
]);

export const isType = (node: SyntaxNode): boolean => types.has(node.type);

/** A class, interface, enum, record or struct with all that is in it. */
export function defineType(node: SyntaxNode, at: At): void {
  const name = node.childForFieldName('name')?.text;
  if (!name || at.depth > maxDepth) return;
  const bases = childrenOf(childOf(node, 'base_list')).flatMap((base) => {
    const type = base.type === 'primary_constructor_base_type' ? (childrenOf(base)[0] ?? null) : base;
    return typeAt(type, foreign(at)) ?? [];
  });
  const scope = at.draft.openScope({
    type: 'class',
    name: at.draft.qualified(at.scope, name),
    parent: at.scope,
    line: lineOf(node),
    endLine: node.endPosition.row + 1,
    ...(bases.length > 0 ? { bases } : {}),
    ...attributes(node, at),
    ...doc(node),
  });
  at.draft.bind(at.scope, name, { is: 'scope', scope, line: lineOf(node) });
  const inner: At = { draft: at.draft, scope, depth: at.depth + 1 };
  const primary = childOf(node, 'parameter_list');
  if (primary) primaryConstructor(primary, node, inner);
  for (const member of childrenOf(node.childForFieldName('body'))) defineMember(member, inner);
}

function primaryConstructor(list: SyntaxNode, node: SyntaxNode, at: At): void {
  const scope = at.draft.openScope({
    type: 'function',
    name: at.draft.qualified(at.scope, 'constructor'),
    parent: at.scope,
    line: lineOf(node),
    endLine: lineOf(node),
    parameters: parametersOf(list, at),
  });
  for (const { name } of at.draft.scope(scope).parameters ?? []) at.draft.bind(at.scope, name, { is: 'name', name, scope });
}

function defineMember(node: SyntaxNode, at: At): void {
  switch (node.type) {
    case 'field_declaration': {
      const declaration = childOf(node, 'variable_declaration');
      for (const declarator of childrenOf(declaration)) variable(declarator, declaration?.childForFieldName('type') ?? null, at);
      return;
    }
    case 'property_declaration':
      property(node, at);
      return;
    case 'enum_member_declaration': {
      const name = node.childForFieldName('name')?.text;
      if (name) at.draft.bind(at.scope, name, { is: 'literal', value: name, line: lineOf(node) });
      return;
    }
    case 'method_declaration':
    case 'constructor_declaration':
    case 'local_function_statement':
      defineFunction(node, at);
      return;
    default:
      if (isType(node)) defineType(node, deeper(at));
  }
}

/** One name of a declaration, with its value. */
export function variable(declarator: SyntaxNode, type: SyntaxNode | null, at: At): void {
  if (declarator.type !== 'variable_declarator') return;
  const name = declarator.childForFieldName('name')?.text;
  const value = childrenOf(declarator).find(
    (child) => child.type !== 'identifier' || child.text !== name || child.startIndex > declarator.startIndex,
  );
  if (!name) return;
  const bound = typed(type, value ? readExpression(value, deeper(at), type) : undefined, at);
  if (bound) at.draft.bind(at.scope, name, bound);
}

function property(node: SyntaxNode, at: At): void {
  const name = node.childForFieldName('name')?.text;
  const type = node.childForFieldName('type');
  const value = node.childForFieldName('value');
  if (!name) return;
  if (value) {
    const inner = value.type === 'arrow_expression_clause' ? childrenOf(value)[0] : value;
    const bound = typed(type, inner ? readExpression(inner, deeper(at), type) : undefined, at);
    if (bound) at.draft.bind(at.scope, name, bound);
    return;
  }
  for (const accessor of childrenOf(node.childForFieldName('accessors'))) {
    const body = accessor.childForFieldName('body') ?? childOf(accessor, 'arrow_expression_clause', 'block');
    if (!body || !/^\s*(?:\w+\s+)?get\b/.test(accessor.text)) continue;
    const scope = at.draft.openScope({
      type: 'function',
      name: at.draft.qualified(at.scope, `get_${name}`),
      parent: at.scope,
      line: lineOf(node),
      endLine: node.endPosition.row + 1,
      parameters: [],
    });
    readBody(body, { draft: at.draft, scope, depth: at.depth + 2 });
    for (const returned of at.draft.scope(scope).returns) at.draft.bind(at.scope, name, inScope(returned, scope));
  }
  const bare = typed(type, undefined, at);
  if (bare && !at.draft.binds(at.scope, name)) at.draft.bind(at.scope, name, bare);
}

function inScope(value: Expression, scope: number): Expression {
  return value.is === 'name' && value.scope === undefined ? { ...value, scope } : value;
}

function readBody(body: SyntaxNode, at: At): void {
  if (body.type === 'arrow_expression_clause') {
    const [value] = childrenOf(body);
    if (value) at.draft.returned(at.scope, readExpression(value, at));
  } else readStatement(body, at);
}

/** Methods, constructors and local functions. */
export function defineFunction(node: SyntaxNode, at: At): void {
  const own = node.childForFieldName('name')?.text;
  if (!own || at.depth > maxDepth) return;
  const constructs = node.type === 'constructor_declaration';
  const name = constructs ? 'constructor' : own;
  const scope = at.draft.openScope({
    type: 'function',
    name: at.draft.qualified(at.scope, name),
    parent: at.scope,
    line: lineOf(node),
    endLine: node.endPosition.row + 1,
    parameters: parametersOf(node.childForFieldName('parameters'), at),
    ...attributes(node, at),
    ...doc(node),
  });
  if (!constructs) at.draft.bind(at.scope, name, { is: 'scope', scope, line: lineOf(node) });
  const inner: At = { draft: at.draft, scope, depth: at.depth + 1 };
  const handed = childOf(node, 'constructor_initializer');
  if (handed) argumentsOf(childOf(handed, 'argument_list') ?? null, inner);
  const body = node.childForFieldName('body');
  if (body) readBody(body, inner);
  else if (!constructs) {
    const promised = typed(node.childForFieldName('returns'), undefined, at);
    if (promised) at.draft.returned(scope, promised);
  }
}

export function parametersOf(list: SyntaxNode | null, at: At): ParameterFact[] {
  if (list?.type === 'implicit_parameter' || list?.type === 'identifier') return [{ name: list.text }];
  return childrenOf(list).flatMap((child): ParameterFact[] => {
    if (child.type !== 'parameter') return [];
    const name = child.childForFieldName('name')?.text;
    if (!name) return [];
    const type = child.childForFieldName('type');
    const fallback = childrenOf(child).find(
      (each) => each.startIndex > (child.childForFieldName('name')?.endIndex ?? 0) && each.type !== 'attribute_list',
    );
    return [
      {
        name,
        ...(type ? { annotation: type.text.slice(0, 200) } : {}),
        ...(fallback ? { default: readExpression(fallback, foreign(deeper(at))) } : {}),
      },
    ];
  });
}

/** Attributes as expressions: a name, or a call with its arguments. */
export function attributes(node: SyntaxNode, at: At): { decorators?: Expression[] } {
  const decorators = childrenOf(node).flatMap((list) =>
    list.type !== 'attribute_list'
      ? []
      : childrenOf(list).flatMap((attribute): Expression[] => {
          const callee = attribute.type === 'attribute' ? typeAt(attribute.childForFieldName('name'), foreign(at)) : undefined;
          const given = childOf(attribute, 'attribute_argument_list');
          if (!callee) return [];
          if (!given) return [callee];
          return [at.draft.call(attribute, at, callee, argumentsOf(given, foreign(deeper(at))))];
        }),
  );
  return decorators.length > 0 ? { decorators } : {};
}

/** The summary of a documentation comment. */
function doc(node: SyntaxNode): { doc?: string } {
  const lines: string[] = [];
  for (let before = node.previousSibling; before?.type === 'comment' && lines.length < 60; before = before.previousSibling) {
    if (!before.text.startsWith('///')) break;
    lines.unshift(before.text);
  }
  const words = lines.length > 0 ? docWords(lines.join('\n')) : undefined;
  return words === undefined ? {} : { doc: words };
}
