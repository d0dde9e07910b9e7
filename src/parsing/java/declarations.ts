import type { Expression, ParameterFact } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { type At, childOf, childrenOf, deeper, foreign, lineOf, maxDepth } from '../typed/draft.js';
import { placeholders } from '../typed/known-calls.js';
import { docWords } from '../typed/text.js';
import { argumentsOf, readExpression } from './expressions.js';
import { readStatement } from './statements.js';
import { typeAt, typed } from './types.js';

const types = new Set([
  'class_declaration',
  'interface_declaration',
  'enum_declaration',
  'record_declaration',
  'annotation_type_declaration',
]);

export const isType = (node: SyntaxNode): boolean => types.has(node.type);

/** A class, interface, enum or record with all that is in it. */
export function defineType(node: SyntaxNode, at: At): void {
  const name = node.childForFieldName('name')?.text;
  const body = node.childForFieldName('body');
  if (!name || at.depth > maxDepth) return;
  const bases = [node.childForFieldName('superclass'), node.childForFieldName('interfaces'), childOf(node, 'extends_interfaces') ?? null]
    .flatMap((clause) => childrenOf(clause).flatMap((each) => (each.type === 'type_list' ? childrenOf(each) : [each])))
    .flatMap((type) => typeAt(type, foreign(at)) ?? []);
  const scope = at.draft.openScope({
    type: 'class',
    name: at.draft.qualified(at.scope, name),
    parent: at.scope,
    line: lineOf(node),
    endLine: node.endPosition.row + 1,
    ...(bases.length > 0 ? { bases } : {}),
    ...annotations(node, at),
    ...doc(node),
  });
  at.draft.bind(at.scope, name, { is: 'scope', scope, line: lineOf(node) });
  const inner: At = { draft: at.draft, scope, depth: at.depth + 1 };
  const components = node.type === 'record_declaration' ? parametersOf(node.childForFieldName('parameters')) : undefined;
  if (components) recordConstructor(components, node, inner);
  readBody(body, inner);
}

/** @param at stands in the class */
export function readBody(body: SyntaxNode | null, at: At): void {
  for (const member of childrenOf(body)) {
    if (member.type === 'enum_body_declarations') readBody(member, at);
    else if (member.type === 'enum_constant') enumConstant(member, at);
    else if (member.type === 'field_declaration' || member.type === 'constant_declaration') fields(member, at);
    else if (member.type === 'method_declaration' || member.type === 'constructor_declaration') defineMethod(member, at);
    else if (member.type === 'compact_constructor_declaration') defineMethod(member, at);
    else if (member.type === 'static_initializer' || member.type === 'block') readStatement(member, at);
    else if (isType(member)) defineType(member, deeper(at));
  }
}

function recordConstructor(parameters: readonly ParameterFact[], node: SyntaxNode, at: At): void {
  const scope = at.draft.openScope({
    type: 'function',
    name: at.draft.qualified(at.scope, 'constructor'),
    parent: at.scope,
    line: lineOf(node),
    endLine: lineOf(node),
    parameters,
  });
  for (const { name } of parameters) at.draft.bind(at.scope, name, { is: 'name', name, scope });
}

function enumConstant(node: SyntaxNode, at: At): void {
  const name = node.childForFieldName('name')?.text;
  const owner = at.draft.scope(at.scope).name.split('.').at(-1);
  if (!name || !owner) return;
  const given = node.childForFieldName('arguments');
  // Without arguments the constant is its own name and nothing more.
  const value: Expression = given
    ? at.draft.call(node, at, { is: 'name', name: owner }, argumentsOf(given, at), true)
    : { is: 'typed', type: { is: 'name', name: owner } };
  at.draft.bind(at.scope, name, value);
}

function fields(node: SyntaxNode, at: At): void {
  const type = node.childForFieldName('type');
  const injected = settingOf(node);
  for (const declarator of childrenOf(node)) {
    if (declarator.type !== 'variable_declarator') continue;
    const name = declarator.childForFieldName('name')?.text;
    const value = declarator.childForFieldName('value');
    if (!name) continue;
    const read = injected ?? (value ? readExpression(value, deeper(at), type) : undefined);
    const bound = typed(type, read, at);
    if (bound) at.draft.bind(at.scope, name, bound);
  }
}

/** `@Value("${app.model:gpt-4o}")`, `@ConfigProperty(name = "app.model", defaultValue = "x")`. */
function settingOf(node: SyntaxNode): Expression | undefined {
  for (const annotation of childrenOf(childOf(node, 'modifiers'))) {
    if (annotation.type !== 'annotation') continue;
    const name = annotation.childForFieldName('name')?.text.split('.').at(-1);
    const list = annotation.childForFieldName('arguments');
    const line = lineOf(annotation);
    const text = (wanted: string) => {
      for (const each of childrenOf(list)) {
        if (each.type === 'element_value_pair' && each.childForFieldName('key')?.text === wanted)
          return plainText(each.childForFieldName('value'));
        if (wanted === 'value' && each.type === 'string_literal') return plainText(each);
      }
      return undefined;
    };
    if (name === 'Value') {
      const value = text('value');
      if (value?.includes('${')) return placeholders(value, line);
    }
    if (name === 'ConfigProperty') {
      const key = text('name');
      const fallback = text('defaultValue');
      if (key)
        return { is: 'setting', name: key, ...(fallback === undefined ? {} : { default: { is: 'literal', value: fallback } }), line };
    }
  }
  return undefined;
}

function plainText(node: SyntaxNode | null): string | undefined {
  return node?.type === 'string_literal'
    ? childrenOf(node)
        .map((part) => part.text)
        .join('')
    : undefined;
}

function defineMethod(node: SyntaxNode, at: At): void {
  const own = node.childForFieldName('name')?.text;
  if (!own) return;
  const constructs = node.type !== 'method_declaration';
  const name = constructs ? 'constructor' : own;
  const known = constructs && node.type === 'compact_constructor_declaration';
  const scope = at.draft.openScope({
    type: 'function',
    name: at.draft.qualified(at.scope, known ? 'compact' : name),
    parent: at.scope,
    line: lineOf(node),
    endLine: node.endPosition.row + 1,
    parameters: parametersOf(node.childForFieldName('parameters')),
    ...annotations(node, at),
    ...doc(node),
  });
  if (!constructs) at.draft.bind(at.scope, name, { is: 'scope', scope, line: lineOf(node) });
  const body = node.childForFieldName('body');
  const inner: At = { draft: at.draft, scope, depth: at.depth + 1 };
  if (body) for (const statement of childrenOf(body)) readStatement(statement, inner);
  // A bean is made by a method and injected by its type: what the method promises is what it returns.
  else if (!constructs) {
    const promised = typed(node.childForFieldName('type'), undefined, at);
    if (promised) at.draft.returned(scope, promised);
  }
}

export function parametersOf(list: SyntaxNode | null): ParameterFact[] {
  if (list?.type === 'identifier') return [{ name: list.text }];
  return childrenOf(list).flatMap((child): ParameterFact[] => {
    if (child.type === 'identifier') return [{ name: child.text }];
    const name = (child.childForFieldName('name') ?? childOf(child, 'variable_declarator')?.childForFieldName('name'))?.text;
    if (!name) return [];
    const annotation = child.childForFieldName('type')?.text.slice(0, 200);
    const injected = settingOf(child);
    return [
      {
        name,
        ...(annotation ? { annotation } : {}),
        ...(child.type === 'spread_parameter' ? { rest: true } : {}),
        ...(injected ? { default: injected } : {}),
      },
    ];
  });
}

/** Annotations as expressions: a name, or a call with named arguments. */
export function annotations(node: SyntaxNode, at: At): { decorators?: Expression[] } {
  const decorators = childrenOf(childOf(node, 'modifiers')).flatMap((child): Expression[] => {
    const name = child.childForFieldName('name');
    if (!name || !/annotation$/.test(child.type)) return [];
    const callee = typeAt(name, foreign(at));
    if (!callee) return [];
    if (child.type === 'marker_annotation') return [callee];
    const given = childrenOf(child.childForFieldName('arguments')).map((each) => {
      if (each.type !== 'element_value_pair') return { value: readExpression(each, foreign(deeper(at))) };
      const value = each.childForFieldName('value');
      const key = each.childForFieldName('key')?.text ?? '';
      return { name: key, value: value ? readExpression(value, foreign(deeper(at))) : ({ is: 'literal', value: null } as const) };
    });
    return [at.draft.call(child, at, callee, given)];
  });
  return decorators.length > 0 ? { decorators } : {};
}

function doc(node: SyntaxNode): { doc?: string } {
  const before = node.previousSibling;
  const words = before?.type === 'block_comment' && before.text.startsWith('/**') ? docWords(before.text) : undefined;
  return words === undefined ? {} : { doc: words };
}
