import type { Expression, ParameterFact } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { childOf, childrenOf, lineOf, opaque } from '../typed/draft.js';
import { argumentsOf, read } from './expressions.js';
import { type At, className } from './names.js';
import { visit } from './statements.js';
import { phpDoc } from './text.js';

export function functionValue(node: SyntaxNode, at: At): Expression {
  const line = lineOf(node);
  const scope = open(node, at, at.draft.qualified(at.scope, `<anonymous>@${line}`), at.scope, []);
  fill(node, at, scope);
  return { is: 'scope', scope, line };
}

export function defineFunction(node: SyntaxNode, at: At): void {
  const name = node.childForFieldName('name')?.text;
  if (!name) return;
  const scope = open(node, at, at.draft.qualified(at.scope, name), at.scope, decoratorsOf(node, at));
  at.draft.bind(at.scope, name, { is: 'scope', scope, line: lineOf(node) });
  fill(node, at, scope);
}

/** Classes, interfaces, traits and enums. */
export function defineClass(node: SyntaxNode, at: At): void {
  const name = node.childForFieldName('name')?.text;
  if (!name) return;
  const { draft } = at;
  const owner = draft.classOf(name, 0, lineOf(node), node.endPosition.row + 1);
  for (const clause of childrenOf(node))
    if (clause.type === 'base_clause' || clause.type === 'class_interface_clause')
      for (const base of childrenOf(clause)) draft.addBase(owner, className(base, { ...at, foreign: true }));
  const decorators = decoratorsOf(node, at);
  if (decorators.length > 0) draft.decorate(owner, decorators);
  const inside: At = { ...at, scope: owner, self: { name: 'this', scope: owner } };
  for (const member of childrenOf(node.childForFieldName('body'))) defineMember(member, inside, owner);
}

function defineMember(node: SyntaxNode, at: At, owner: number): void {
  const { draft } = at;
  switch (node.type) {
    case 'use_declaration':
      for (const trait of childrenOf(node))
        if (/name/.test(trait.type)) draft.addBase(owner, className(trait, { ...at, scope: 0, foreign: true }));
      return;
    case 'const_declaration':
    case 'enum_case': {
      if (node.type === 'enum_case') {
        const name = node.childForFieldName('name')?.text;
        const value = node.childForFieldName('value');
        if (name) draft.bind(owner, name, value ? read(value, at) : opaque('case'));
        return;
      }
      for (const element of childrenOf(node)) {
        const [name, value] = element.type === 'const_element' ? childrenOf(element) : [];
        if (name && value) draft.bind(owner, name.text, read(value, at));
      }
      return;
    }
    case 'property_declaration': {
      const type = typeOf(node.childForFieldName('type'), at);
      for (const element of childrenOf(node)) {
        if (element.type !== 'property_element') continue;
        const name = childrenOf(element.childForFieldName('name') ?? element.namedChild(0))[0]?.text;
        const value = element.childForFieldName('default_value');
        if (name && value) draft.bind(owner, name, read(value, at));
        else if (name && type) draft.typed(owner, name, type);
      }
      return;
    }
    case 'method_declaration': {
      const name = node.childForFieldName('name')?.text;
      if (!name) return;
      // What builds an object has one name in all languages.
      const scope = open(node, at, draft.qualified(owner, name === '__construct' ? 'constructor' : name), owner, decoratorsOf(node, at));
      promote(node, { ...at, scope }, owner);
      fill(node, at, scope);
      return;
    }
    default:
      visit(node, at);
  }
}

/** Parameters of a constructor that are fields as well. */
function promote(node: SyntaxNode, at: At, owner: number): void {
  for (const parameter of childrenOf(node.childForFieldName('parameters'))) {
    if (parameter.type !== 'property_promotion_parameter') continue;
    const name = childrenOf(parameter.childForFieldName('name'))[0]?.text;
    if (name) at.draft.bind(owner, name, { is: 'name', name: `$${name}`, scope: at.scope });
  }
}

function open(node: SyntaxNode, at: At, name: string, parent: number, decorators: readonly Expression[]): number {
  const doc = phpDoc(node);
  return at.draft.openScope({
    type: 'function',
    name,
    parent,
    line: lineOf(node),
    endLine: node.endPosition.row + 1,
    parameters: parametersOf(node.childForFieldName('parameters'), at),
    ...(decorators.length > 0 ? { decorators } : {}),
    ...(doc ? { doc } : {}),
  });
}

function fill(node: SyntaxNode, at: At, scope: number): void {
  const body = node.childForFieldName('body');
  const { foreign: _, ...rest } = at;
  const inside: At = { ...rest, scope };
  if (!body) return;
  if (node.type === 'arrow_function') at.draft.returned(scope, read(body, inside));
  else visit(body, inside);
}

function parametersOf(list: SyntaxNode | null, at: At): ParameterFact[] {
  return childrenOf(list).flatMap((child): ParameterFact[] => {
    const variable = child.childForFieldName('name');
    const name = variable && `$${childrenOf(variable)[0]?.text ?? ''}`;
    if (!name) return [];
    if (child.type === 'variadic_parameter') return [{ name, rest: true }];
    const type = child.childForFieldName('type');
    const value = child.childForFieldName('default_value');
    const foreign: At = { ...at, foreign: true };
    const fallback = value ? read(value, foreign) : typeOf(type, { ...at, scope: 0, foreign: true });
    return [{ name, ...(type ? { annotation: type.text.slice(0, 200) } : {}), ...(fallback ? { default: fallback } : {}) }];
  });
}

/** A class that a declaration names as its type. */
function typeOf(type: SyntaxNode | null, at: At): Expression | undefined {
  const inner = type?.type === 'optional_type' ? childrenOf(type)[0] : type;
  const name = inner?.type === 'named_type' ? childrenOf(inner)[0] : undefined;
  return name ? className(name, { ...at, foreign: true }) : undefined;
}

/** `#[Tool(name: 'x')]`. */
function decoratorsOf(node: SyntaxNode, at: At): Expression[] {
  const list = node.childForFieldName('attributes') ?? childOf(node, 'attribute_list');
  const groups = childrenOf(list).flatMap((group) => (group.type === 'attribute_group' ? childrenOf(group) : []));
  return groups.flatMap((attribute) => {
    const name = childrenOf(attribute)[0];
    const around: At = { ...at, foreign: true };
    const parameters = attribute.childForFieldName('parameters');
    if (!name) return [];
    const callee = className(name, around);
    return [parameters ? at.draft.call(attribute, around, callee, argumentsOf(parameters, around)) : callee];
  });
}
