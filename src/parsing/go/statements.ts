import type { Expression } from '../module-summary.js';
import { type At, declared, inBlock, variable } from '../open/draft.js';
import type { SyntaxNode } from '../syntax.js';
import { childrenOf, lineOf, maxDepth, opaque } from '../typed/draft.js';
import { read } from './expressions.js';
import { defineFunction, defineMethod } from './functions.js';
import { declareType, namedType } from './types.js';

const containers =
  /^(source_file|block|statement_list|ERROR|if_statement|for_statement|for_clause|expression_switch_statement|type_switch_statement|select_statement|expression_case|default_case|type_case|communication_case|labeled_statement|go_statement|defer_statement|expression_statement|const_declaration|var_declaration|var_spec_list|type_declaration)$/;

const blocks =
  /^(block|if_statement|for_statement|expression_switch_statement|type_switch_statement|expression_case|default_case|type_case|communication_case)$/;

/** Reads a statement or declaration, and what stands in it. */
export function visit(node: SyntaxNode, at: At): void {
  if (at.depth > maxDepth) {
    at.draft.partial = true;
    return;
  }
  const inner: At = blocks.test(node.type) ? inBlock({ ...at, depth: at.depth + 1 }) : { ...at, depth: at.depth + 1 };
  switch (node.type) {
    case 'import_declaration':
    case 'package_clause':
      return;
    case 'function_declaration':
      defineFunction(node, inner);
      return;
    case 'method_declaration':
      defineMethod(node, inner);
      return;
    case 'type_spec':
    case 'type_alias':
      declareType(node, inner);
      return;
    case 'const_spec':
    case 'var_spec':
      declareValues(node, inner);
      return;
    case 'short_var_declaration':
    case 'assignment_statement':
      assign(
        node.childForFieldName('left'),
        node.childForFieldName('right'),
        inner,
        node.type === 'short_var_declaration' ? ':=' : node.childForFieldName('operator')?.type,
      );
      return;
    case 'range_clause':
      loop(node, inner);
      return;
    case 'return_statement': {
      const value = childrenOf(node)[0];
      if (value) inner.draft.returned(inner.scope, read(value, inner));
      return;
    }
    default:
      if (containers.test(node.type)) for (const child of childrenOf(node)) visit(child, inner);
      else read(node, at);
  }
}

function declareValues(node: SyntaxNode, at: At): void {
  const names = node.childrenForFieldName('name').flatMap((name) => (name?.isNamed ? [name.text] : []));
  const values = childrenOf(node.childForFieldName('value')).map((value) => read(value, at));
  const type = namedType(node.childForFieldName('type'), at);
  for (const [index, name] of names.entries()) {
    const value = values[index] ?? (values.length > 0 ? opaque('further value') : type);
    if (!value || name === '_') continue;
    if (value === type) at.draft.declare(at.scope, name, value);
    else at.draft.bind(at.scope, name, value);
  }
}

function assign(left: SyntaxNode | null, right: SyntaxNode | null, at: At, operator: string | undefined): void {
  const targets = childrenOf(left);
  const values = childrenOf(right);
  const several = targets.length > 1 && values.length === 1;
  for (const [index, target] of targets.entries()) {
    const node = values[several ? 0 : index];
    // The first of several results is the value, the rest say how it went.
    const value = !node || (several && index > 0) ? opaque('further value') : readFor(target, node, at);
    bind(target, operator && /^[-+*/%&|^]/.test(operator) ? opaque('changed in place') : value, at, operator === ':=');
  }
}

/** What is kept in a field belongs to its class, so that its names must say where they stand. */
function readFor(target: SyntaxNode, node: SyntaxNode, at: At): Expression {
  return read(node, ownField(target, at) === undefined ? at : { ...at, foreign: true });
}

function ownField(target: SyntaxNode, at: At): string | undefined {
  const object = target.type === 'selector_expression' ? target.childForFieldName('operand') : null;
  return object?.type === 'identifier' && object.text === at.self?.name ? target.childForFieldName('field')?.text : undefined;
}

function bind(target: SyntaxNode, value: Expression, at: At, fresh: boolean): void {
  const { draft } = at;
  if (target.type === 'identifier') {
    if (target.text === '_') return;
    // An assignment inside a block or closure means the variable outside, where there is one.
    const name = fresh ? declared(target.text, at, false) : variable(target.text, at);
    const home = fresh ? at.scope : (draft.home(name, at.scope) ?? at.scope);
    draft.bind(home, name, home !== at.scope && value.is === 'name' && value.scope === undefined ? { ...value, scope: at.scope } : value);
    return;
  }
  const field = ownField(target, at);
  if (field !== undefined && at.self) {
    draft.bind(at.self.scope, field, value);
    return;
  }
  const object = target.type === 'selector_expression' ? target.childForFieldName('operand') : undefined;
  if (
    object?.type === 'identifier' &&
    draft.setEntry(at.scope, variable(object.text, at), target.childForFieldName('field')?.text ?? '', value)
  )
    return;
  if (target.type === 'index_expression') {
    const [name, index] = childrenOf(target);
    const key = index ? read(index, at) : undefined;
    if (name?.type === 'identifier' && key?.is === 'literal') draft.setEntry(at.scope, variable(name.text, at), String(key.value), value);
  }
}

function loop(node: SyntaxNode, at: At): void {
  const [, item] = childrenOf(node.childForFieldName('left'));
  const right = node.childForFieldName('right');
  const over = right ? read(right, at) : opaque('loop');
  const value: Expression =
    over.is === 'list' && over.items.length > 0 && over.items.length <= 20 && over.spreads.length === 0
      ? { is: 'either', options: over.items }
      : over.is === 'name' || over.is === 'member' || over.is === 'call'
        ? { is: 'opaque', why: 'loop', of: over, line: lineOf(node) }
        : opaque('loop');
  if (item?.type === 'identifier') bind(item, value, at, true);
}
