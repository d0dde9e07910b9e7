import type { Expression } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { childrenOf, lineOf, maxDepth, opaque } from '../typed/draft.js';
import { defineClass, defineFunction } from './definitions.js';
import { read } from './expressions.js';
import { type At, readUse } from './names.js';

const containers =
  /^(program|compound_statement|declaration_list|ERROR|else_clause|else_if_clause|colon_block|case_statement|default_statement|switch_block|finally_clause|catch_clause)$|_statement$/;

export function visit(node: SyntaxNode, given: At): void {
  if (given.depth > maxDepth) {
    given.draft.partial = true;
    return;
  }
  const at: At = { ...given, depth: given.depth + 1 };
  switch (node.type) {
    case 'namespace_definition': {
      at.file.namespace = node.childForFieldName('name')?.text ?? '';
      at.draft.package = at.file.namespace;
      const body = node.childForFieldName('body');
      if (body) visit(body, at);
      return;
    }
    case 'namespace_use_declaration':
      readUse(node, at);
      return;
    case 'class_declaration':
    case 'interface_declaration':
    case 'trait_declaration':
    case 'enum_declaration':
      defineClass(node, at);
      return;
    case 'function_definition':
      defineFunction(node, at);
      return;
    case 'const_declaration':
      for (const element of childrenOf(node)) {
        const [name, value] = childrenOf(element);
        if (name && value) at.draft.bind(at.scope, name.text, read(value, at));
      }
      return;
    case 'return_statement': {
      const value = childrenOf(node)[0];
      if (value) at.draft.returned(at.draft.functionAround(at.scope), read(value, at));
      return;
    }
    case 'foreach_statement':
      loop(node, at);
      return;
    case 'php_tag':
    case 'text':
    case 'text_interpolation':
    case 'attribute_list':
      return;
    default:
      if (containers.test(node.type)) for (const child of childrenOf(node)) visit(child, at);
      else read(node, at);
  }
}

export function assignment(node: SyntaxNode, at: At): Expression {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  const line = lineOf(node);
  if (!left || !right) return opaque('syntax error', line);
  const field = ownField(left);
  const value = read(right, field && at.self ? { ...at, foreign: true } : at);
  const operator = node.childForFieldName('operator')?.text;
  bind(left, operator === undefined || operator === '=' || operator === '??=' ? value : opaque('changed in place', line), at);
  return value;
}

function ownField(target: SyntaxNode): string | undefined {
  const object = target.type === 'member_access_expression' ? target.childForFieldName('object') : null;
  if (object?.text === '$this') return target.childForFieldName('name')?.text;
  if (target.type === 'scoped_property_access_expression' && /^(self|static)::/.test(target.text))
    return childrenOf(target)[1]?.text.replace(/^\$/, '');
  return undefined;
}

function bind(target: SyntaxNode, value: Expression, at: At): void {
  const { draft } = at;
  const field = ownField(target);
  if (field !== undefined && at.self) {
    draft.bind(at.self.scope, field, value);
    return;
  }
  if (target.type === 'variable_name') {
    draft.bind(homeOf(target.text, at), target.text, value);
    return;
  }
  const owner = target.type === 'member_access_expression' ? target.childForFieldName('object') : undefined;
  if (owner?.type === 'variable_name') {
    draft.setEntry(at.scope, owner.text, target.childForFieldName('name')?.text ?? '', value);
    return;
  }
  if (target.type === 'subscript_expression') {
    const [object, index] = childrenOf(target);
    const key = index ? read(index, at) : undefined;
    if (object?.type === 'variable_name' && key?.is === 'literal') draft.setEntry(at.scope, object.text, String(key.value), value);
  } else if (/^(list_literal|array_creation_expression)$/.test(target.type))
    for (const [index, child] of childrenOf(target).entries()) {
      const inner = child.type === 'array_element_initializer' ? childrenOf(child)[0] : child;
      if (inner?.type === 'variable_name') bind(inner, value.is === 'list' ? (value.items[index] ?? opaque('part')) : opaque('part'), at);
    }
}

/** A variable belongs to its function; closures take those that they use along. */
function homeOf(name: string, at: At): number {
  const home = at.draft.home(name, at.scope);
  return home === undefined || at.draft.scope(home).type === 'class' ? at.scope : home;
}

function loop(node: SyntaxNode, at: At): void {
  const [over, item] = childrenOf(node);
  const body = node.childForFieldName('body');
  const value = over ? read(over, at) : opaque('loop');
  const target = item?.type === 'pair' ? childrenOf(item)[1] : item;
  const one: Expression =
    value.is === 'list' && value.items.length > 0 && value.items.length <= 20 ? { is: 'either', options: value.items } : opaque('loop');
  if (target?.type === 'variable_name') bind(target, one, at);
  if (body) visit(body, at);
}
