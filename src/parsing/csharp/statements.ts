import type { SyntaxNode } from '../syntax.js';
import { type At, childOf, childrenOf, deeper, foreign, lineOf, maxDepth } from '../typed/draft.js';
import { defineFunction, defineType, isType, parametersOf, variable } from './declarations.js';
import { readExpression } from './expressions.js';

const passive = new Set([
  'identifier',
  'type',
  'predefined_type',
  'implicit_type',
  'generic_name',
  'modifier',
  'break_statement',
  'continue_statement',
  'empty_statement',
  'catch_declaration',
  'constant_pattern',
  'declaration_pattern',
  'case_switch_label',
  'default_switch_label',
  'comment',
]);

/** Reads a statement, and all statements in it. */
export function readStatement(node: SyntaxNode, at: At): void {
  if (at.depth > maxDepth || passive.has(node.type)) return;
  const inner = deeper(at);
  switch (node.type) {
    case 'local_declaration_statement':
    case 'variable_declaration': {
      const declaration = node.type === 'variable_declaration' ? node : childOf(node, 'variable_declaration');
      for (const declarator of childrenOf(declaration)) variable(declarator, declaration?.childForFieldName('type') ?? null, at);
      return;
    }
    case 'foreach_statement': {
      const name = node.childForFieldName('left')?.text;
      const value = node.childForFieldName('right');
      if (name && value) at.draft.bind(at.scope, name, { is: 'opaque', why: 'loop', of: readExpression(value, inner), line: lineOf(node) });
      const body = node.childForFieldName('body');
      if (body) readStatement(body, inner);
      return;
    }
    case 'return_statement':
    case 'yield_statement': {
      const [value] = childrenOf(node);
      if (value) at.draft.returned(at.draft.functionAround(at.scope), readExpression(value, inner));
      return;
    }
    case 'expression_statement': {
      const [expression] = childrenOf(node);
      if (expression?.type === 'assignment_expression') assign(expression, at);
      else if (expression) readExpression(expression, inner);
      return;
    }
    case 'local_function_statement':
      defineFunction(node, inner);
      return;
    case 'block':
    case 'if_statement':
    case 'while_statement':
    case 'do_statement':
    case 'for_statement':
    case 'try_statement':
    case 'catch_clause':
    case 'finally_clause':
    case 'using_statement':
    case 'lock_statement':
    case 'fixed_statement':
    case 'checked_statement':
    case 'unsafe_statement':
    case 'labeled_statement':
    case 'switch_statement':
    case 'switch_body':
    case 'switch_section':
    case 'global_statement':
      for (const child of childrenOf(node)) readStatement(child, inner);
      return;
    default:
      if (isType(node)) defineType(node, inner);
      else readExpression(node, inner);
  }
}

function assign(node: SyntaxNode, at: At): void {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  if (!left || !right) return;
  const { draft } = at;
  const ofThis = left.type === 'member_access_expression' && /^this/.test(left.childForFieldName('expression')?.type ?? '');
  const own = ofThis ? left.childForFieldName('name')?.text : undefined;
  const name = own ?? (left.type === 'identifier' ? left.text : undefined);
  const home =
    name === undefined
      ? undefined
      : own === undefined
        ? (draft.home(name, at.scope) ?? draft.classAround(at.scope))
        : draft.classAround(at.scope);
  const value = readExpression(right, home !== undefined && home !== at.scope ? foreign(deeper(at)) : deeper(at));
  if (name === undefined || home === undefined || name === '_') return;
  const operator = node.childForFieldName('operator')?.text ?? '=';
  draft.bind(home, name, operator === '=' || operator === '??=' ? value : { is: 'opaque', why: 'changed in place', line: lineOf(node) });
}

/** @returns index of the lambda's scope */
export function defineLambda(node: SyntaxNode, at: At): number {
  const body = node.childForFieldName('body') ?? childOf(node, 'block');
  const scope = at.draft.openScope({
    type: 'function',
    name: at.draft.qualified(at.scope, `<anonymous>@${lineOf(node)}`),
    parent: at.scope,
    line: lineOf(node),
    endLine: node.endPosition.row + 1,
    parameters: parametersOf(node.childForFieldName('parameters'), at),
  });
  const inner: At = { draft: at.draft, scope, depth: at.depth + 1 };
  if (body?.type === 'block') readStatement(body, inner);
  else if (body) at.draft.returned(scope, readExpression(body, inner));
  return scope;
}
