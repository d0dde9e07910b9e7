import type { SyntaxNode } from '../syntax.js';
import { type At, childOf, childrenOf, deeper, foreign, lineOf, maxDepth } from '../typed/draft.js';
import { defineFunction, defineProperty, defineType, parametersOf, readMembers } from './declarations.js';
import { readExpression } from './expressions.js';
import { typeAt, typeNodes } from './types.js';

/** Reads a declaration or statement, and all statements in it. */
export function readStatement(node: SyntaxNode, at: At): void {
  if (at.depth > maxDepth) return;
  const inner = deeper(at);
  switch (node.type) {
    case 'class_declaration':
    case 'object_declaration':
      defineType(node, at);
      return;
    case 'function_declaration':
    case 'secondary_constructor':
      defineFunction(node, at);
      return;
    case 'property_declaration':
      defineProperty(node, at);
      return;
    case 'statements':
    case 'control_structure_body':
    case 'while_statement':
    case 'do_while_statement':
    case 'finally_block':
    case 'catch_block':
    case 'when_entry':
      for (const child of childrenOf(node)) readStatement(child, inner);
      return;
    case 'for_statement': {
      const name = childOf(childOf(node, 'variable_declaration'), 'simple_identifier')?.text;
      const value = childrenOf(node).find((child) => child.type !== 'variable_declaration' && child.type !== 'control_structure_body');
      if (name && value) at.draft.bind(at.scope, name, { is: 'opaque', why: 'loop', of: readExpression(value, inner), line: lineOf(node) });
      const body = childOf(node, 'control_structure_body');
      if (body) readStatement(body, inner);
      return;
    }
    case 'assignment':
      assign(node, at);
      return;
    case 'jump_expression': {
      const [value] = childrenOf(node);
      if (value && node.text.startsWith('return')) at.draft.returned(at.draft.functionAround(at.scope), readExpression(value, inner));
      return;
    }
    case 'if_expression':
    case 'when_expression':
    case 'try_expression':
      for (const child of childrenOf(node)) readStatement(child, inner);
      return;
    case 'simple_identifier':
    case 'user_type':
    case 'when_condition':
    case 'when_subject':
    case 'file_annotation':
    case 'shebang_line':
    case 'type_alias':
    case 'package_header':
      return;
    default:
      readExpression(node, inner);
  }
}

function assign(node: SyntaxNode, at: At): void {
  const [left, right] = childrenOf(node);
  if (!left || !right) return;
  const { draft } = at;
  const ofThis = childOf(left, 'this_expression') ? childOf(childOf(left, 'navigation_suffix'), 'simple_identifier')?.text : undefined;
  const parts = childrenOf(left);
  const name = ofThis ?? (parts.length === 1 && parts[0]?.type === 'simple_identifier' ? parts[0].text : undefined);
  const home = name === undefined ? undefined : ofThis === undefined ? draft.home(name, at.scope) : draft.classAround(at.scope);
  const value = readExpression(right, home !== undefined && home !== at.scope ? foreign(deeper(at)) : deeper(at));
  if (name === undefined || home === undefined) return;
  draft.bind(
    home,
    name,
    /^[^=]*[-+*/%]=/.test(node.text.slice(0, 200)) ? { is: 'opaque', why: 'changed in place', line: lineOf(node) } : value,
  );
}

/** @returns index of the lambda's scope; its last statement is its value */
export function defineLambda(node: SyntaxNode, at: At): number {
  const body = childOf(node, 'statements') ?? childOf(childOf(node, 'function_body'), 'statements');
  const parameters = parametersOf(childOf(node, 'lambda_parameters', 'function_value_parameters'), at);
  const scope = at.draft.openScope({
    type: 'function',
    name: at.draft.qualified(at.scope, `<anonymous>@${lineOf(node)}`),
    parent: at.scope,
    line: lineOf(node),
    endLine: node.endPosition.row + 1,
    parameters: parameters.length === 0 && node.type === 'lambda_literal' ? [{ name: 'it' }] : parameters,
  });
  const inner: At = { draft: at.draft, scope, depth: at.depth + 1 };
  const statements = childrenOf(body);
  const last = statements.at(-1);
  for (const child of statements) if (child !== last) readStatement(child, inner);
  if (last && /expression|literal|identifier/.test(last.type) && last.type !== 'jump_expression')
    at.draft.returned(scope, readExpression(last, inner));
  else if (last) readStatement(last, inner);
  return scope;
}

/** `object : T { … }`. @returns index of its scope */
export function defineAnonymous(node: SyntaxNode, at: At): number {
  const bases = childrenOf(node).flatMap((each) => {
    const inner = each.type === 'delegation_specifier' ? childOf(each, 'constructor_invocation', ...typeNodes) : undefined;
    return typeAt(inner?.type === 'constructor_invocation' ? childrenOf(inner)[0] : inner, foreign(at)) ?? [];
  });
  const scope = at.draft.openScope({
    type: 'class',
    name: at.draft.qualified(at.scope, `<anonymous>@${lineOf(node)}`),
    parent: at.scope,
    line: lineOf(node),
    endLine: node.endPosition.row + 1,
    ...(bases.length > 0 ? { bases } : {}),
  });
  readMembers(childOf(node, 'class_body'), { draft: at.draft, scope, depth: at.depth + 1 });
  return scope;
}
