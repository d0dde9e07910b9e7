import type { SyntaxNode } from '../syntax.js';
import { type At, childrenOf, deeper, foreign, lineOf, maxDepth } from '../typed/draft.js';
import { defineType, isType } from './declarations.js';
import { readExpression } from './expressions.js';
import { typed } from './types.js';

/** Reads a statement, and all statements in it. */
export function readStatement(node: SyntaxNode, at: At): void {
  if (at.depth > maxDepth) return;
  const inner = deeper(at);
  const field = (name: string) => node.childForFieldName(name);
  switch (node.type) {
    case 'local_variable_declaration':
      for (const declarator of childrenOf(node)) {
        const name = declarator.type === 'variable_declarator' ? declarator.childForFieldName('name')?.text : undefined;
        const value = declarator.childForFieldName('value');
        if (name) bindTyped(name, field('type'), value, at);
      }
      return;
    case 'resource': {
      const name = field('name')?.text;
      if (name) bindTyped(name, field('type'), field('value'), at);
      return;
    }
    case 'enhanced_for_statement': {
      const name = field('name')?.text;
      const value = field('value');
      if (name && value) at.draft.bind(at.scope, name, { is: 'opaque', why: 'loop', of: readExpression(value, inner), line: lineOf(node) });
      const body = field('body');
      if (body) readStatement(body, inner);
      return;
    }
    case 'expression_statement': {
      const [expression] = childrenOf(node);
      if (expression?.type === 'assignment_expression') assign(expression, at);
      else if (expression) readExpression(expression, inner);
      return;
    }
    case 'return_statement': {
      const [value] = childrenOf(node);
      if (value) at.draft.returned(at.draft.functionAround(at.scope), readExpression(value, inner));
      return;
    }
    case 'if_statement':
    case 'while_statement':
    case 'do_statement':
    case 'for_statement':
    case 'synchronized_statement':
    case 'labeled_statement':
    case 'try_statement':
    case 'try_with_resources_statement':
    case 'resource_specification':
    case 'catch_clause':
    case 'finally_clause':
    case 'block':
    case 'constructor_body':
    case 'static_initializer':
    case 'switch_block':
    case 'switch_block_statement_group':
      for (const child of childrenOf(node)) readStatement(child, inner);
      return;
    case 'switch_expression':
      for (const part of childrenOf(field('body')))
        for (const child of childrenOf(part)) if (child.type !== 'switch_label') readStatement(child, inner);
      return;
    case 'explicit_constructor_invocation':
    case 'throw_statement':
    case 'yield_statement':
    case 'assert_statement':
      for (const child of childrenOf(node))
        if (child.type === 'argument_list') for (const each of childrenOf(child)) readExpression(each, inner);
      return;
    case 'modifiers':
    case 'identifier':
    case 'catch_formal_parameter':
    case 'break_statement':
    case 'continue_statement':
      return;
    default:
      if (isType(node)) defineType(node, inner);
      else readExpression(node, inner);
  }
}

function bindTyped(name: string, type: SyntaxNode | null, value: SyntaxNode | null, at: At): void {
  const read = value ? readExpression(value, deeper(at), type) : undefined;
  const bound = typed(type, read, at);
  if (bound) at.draft.bind(at.scope, name, bound);
}

function assign(node: SyntaxNode, at: At): void {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  if (!left || !right) return;
  const { draft } = at;
  const own =
    left.type === 'field_access' && left.childForFieldName('object')?.type === 'this' ? left.childForFieldName('field')?.text : undefined;
  const name = own ?? (left.type === 'identifier' ? left.text : undefined);
  const home =
    own === undefined
      ? name === undefined
        ? undefined
        : (draft.home(name, at.scope) ?? draft.classAround(at.scope))
      : draft.classAround(at.scope);
  const elsewhere = home !== undefined && home !== at.scope;
  const value = readExpression(right, elsewhere ? foreign(deeper(at)) : deeper(at));
  if (name === undefined || home === undefined) return;
  const operator = node.childForFieldName('operator')?.text;
  draft.bind(
    home,
    name,
    operator === '=' || operator === undefined ? value : { is: 'opaque', why: 'changed in place', line: lineOf(node) },
  );
}
