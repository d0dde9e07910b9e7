import type { Expression } from '../module-summary.js';
import { type At, declared, inBlock, variable } from '../open/draft.js';
import type { SyntaxNode } from '../syntax.js';
import { childrenOf, lineOf, maxDepth, opaque } from '../typed/draft.js';
import { read } from './expressions.js';
import { visitItem } from './items.js';

const scoped = /^(block|async_block|if_expression|match_expression)$/;

/** The value of a block, a condition or a match; statements in it are read on the way. */
export function blockValue(node: SyntaxNode, given: At): Expression | undefined {
  if (given.depth > maxDepth) return undefined;
  const at: At = scoped.test(node.type) ? inBlock({ ...given, depth: given.depth + 1 }) : { ...given, depth: given.depth + 1 };
  switch (node.type) {
    case 'block':
    case 'async_block': {
      if (node.type === 'async_block' && childrenOf(node)[0]?.type === 'block') return blockValue(childrenOf(node)[0] as SyntaxNode, at);
      const children = childrenOf(node);
      const last = children.at(-1);
      for (const child of children) if (child !== last) statement(child, at);
      if (!last || isStatement(last)) {
        if (last) statement(last, at);
        return undefined;
      }
      return read(last, at);
    }
    case 'if_expression': {
      const condition = node.childForFieldName('condition');
      if (condition) bindCondition(condition, at);
      const parts = [node.childForFieldName('consequence'), childrenOf(node.childForFieldName('alternative'))[0]];
      return eitherOf(
        parts.map((part) => part && blockValue(part, at)),
        lineOf(node),
      );
    }
    case 'match_expression': {
      const subject = node.childForFieldName('value');
      const over = subject ? read(subject, at) : undefined;
      const arms = childrenOf(node.childForFieldName('body')).map((arm) => {
        const value = arm.childForFieldName('value');
        const pattern = childrenOf(arm.childForFieldName('pattern'))[0];
        if (over && pattern?.type === 'tuple_struct_pattern') bindPattern(pattern, over, at);
        return value ? (value.type === 'block' ? blockValue(value, at) : read(value, at)) : undefined;
      });
      return eitherOf(arms, lineOf(node));
    }
    default:
      return read(node, at);
  }
}

function eitherOf(options: readonly (Expression | null | undefined)[], line: number): Expression | undefined {
  const known = options.flatMap((option) => (option && option.is !== 'opaque' ? [option] : []));
  return known.length > 1 ? { is: 'either', options: known, line } : known[0];
}

const isStatement = (node: SyntaxNode) => /_(item|declaration|statement)$|^(empty_statement|line_comment)$/.test(node.type);

function statement(node: SyntaxNode, at: At): void {
  if (at.depth > maxDepth) {
    at.draft.partial = true;
    return;
  }
  switch (node.type) {
    case 'let_declaration': {
      const pattern = node.childForFieldName('pattern');
      const value = node.childForFieldName('value');
      const read_ = value ? read(value, at) : undefined;
      if (pattern && read_) bindPattern(pattern, read_, at);
      const otherwise = node.childForFieldName('alternative');
      if (otherwise) blockValue(otherwise, at);
      return;
    }
    case 'expression_statement':
      for (const child of childrenOf(node)) expression(child, at);
      return;
    default:
      if (/_item$|^use_declaration$/.test(node.type)) visitItem(node, at);
      else expression(node, at);
  }
}

function expression(node: SyntaxNode, at: At): void {
  switch (node.type) {
    case 'return_expression': {
      const value = childrenOf(node)[0];
      if (value) at.draft.returned(at.draft.functionAround(at.scope), read(value, at));
      return;
    }
    case 'assignment_expression':
      assign(node, at);
      return;
    case 'for_expression': {
      const pattern = node.childForFieldName('pattern');
      const over = node.childForFieldName('value');
      const value = over ? read(over, at) : opaque('loop');
      const item: Expression =
        value.is === 'list' && value.items.length > 0 && value.items.length <= 20
          ? { is: 'either', options: value.items }
          : value.is === 'name' || value.is === 'member'
            ? { is: 'opaque', why: 'loop', of: value }
            : opaque('loop');
      if (pattern) bindPattern(pattern, item, at);
      const body = node.childForFieldName('body');
      if (body) blockValue(body, at);
      return;
    }
    case 'while_expression':
    case 'loop_expression': {
      const condition = node.childForFieldName('condition');
      if (condition) bindCondition(condition, at);
      const body = node.childForFieldName('body');
      if (body) blockValue(body, at);
      return;
    }
    default:
      blockValue(node, at);
  }
}

/** `if let Some(x) = y`. */
function bindCondition(node: SyntaxNode, at: At): void {
  const pattern = node.type === 'let_condition' ? node.childForFieldName('pattern') : null;
  const value = node.type === 'let_condition' ? node.childForFieldName('value') : null;
  if (pattern && value) bindPattern(pattern, read(value, at), at);
  else read(node, at);
}

function bindPattern(pattern: SyntaxNode, value: Expression, at: At): void {
  if (pattern.type === 'identifier') {
    at.draft.bind(at.scope, declared(pattern.text, at, true), value);
    return;
  }
  if (pattern.type === 'mut_pattern' || pattern.type === 'ref_pattern' || pattern.type === 'reference_pattern') {
    const inner = childrenOf(pattern).find((child) => child.type === 'identifier');
    if (inner) at.draft.bind(at.scope, declared(inner.text, at, true), value);
  } else if (pattern.type === 'tuple_struct_pattern') {
    const [, inner, ...more] = childrenOf(pattern);
    if (inner?.type === 'identifier' && more.length === 0) at.draft.bind(at.scope, declared(inner.text, at, true), value);
  } else if (pattern.type === 'tuple_pattern')
    for (const [index, child] of childrenOf(pattern).entries())
      if (child.type === 'identifier')
        at.draft.bind(
          at.scope,
          declared(child.text, at, true),
          value.is === 'list' ? (value.items[index] ?? opaque('part')) : opaque('part'),
        );
}

function assign(node: SyntaxNode, at: At): void {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  if (!left || !right) return;
  const object = left.type === 'field_expression' ? left.childForFieldName('value') : null;
  const field = left.childForFieldName('field')?.text;
  if (object?.type === 'self' && at.self && field) {
    at.draft.bind(at.self.scope, field, read(right, { ...at, foreign: true }));
    return;
  }
  const value = read(right, at);
  if (left.type === 'identifier') {
    const name = variable(left.text, at);
    at.draft.bind(at.draft.home(name, at.scope) ?? at.scope, name, value);
  } else if (object?.type === 'identifier' && field) at.draft.setEntry(at.scope, variable(object.text, at), field, value);
}
