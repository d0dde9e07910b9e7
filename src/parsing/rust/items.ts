import type { At } from '../open/draft.js';
import type { SyntaxNode } from '../syntax.js';
import { childrenOf, lineOf, maxDepth } from '../typed/draft.js';
import { attributesOf, isTestOnly } from './attributes.js';
import { read } from './expressions.js';
import { defineFunction } from './functions.js';
import { namedType, pathExpression, pathParts, readUse } from './paths.js';
import { blockValue } from './statements.js';

/** Reads an item of a module or of an `impl` block. */
export function visitItem(node: SyntaxNode, given: At, owner?: number): void {
  if (given.depth > maxDepth) {
    given.draft.partial = true;
    return;
  }
  const at: At = { ...given, depth: given.depth + 1 };
  const name = node.childForFieldName('name')?.text;
  switch (node.type) {
    case 'use_declaration':
      readUse(node.childForFieldName('argument'), [], at);
      return;
    case 'mod_item':
      readModule(node, at);
      return;
    case 'function_item':
      if (!isTestOnly(node)) defineFunction(node, at, owner);
      return;
    case 'const_item':
    case 'static_item': {
      const value = node.childForFieldName('value');
      if (name && value) at.draft.bind(owner ?? at.scope, name, read(value, owner === undefined ? at : { ...at, foreign: true }));
      return;
    }
    case 'struct_item':
      if (name) declareFields(node, at.draft.classOf(name, at.scope, lineOf(node), node.endPosition.row + 1), at);
      return;
    case 'enum_item':
    case 'trait_item':
      if (name) at.draft.classOf(name, at.scope, lineOf(node), node.endPosition.row + 1);
      return;
    case 'type_item': {
      const type = namedType(node.childForFieldName('type'), at);
      if (name && type) at.draft.bind(at.scope, name, type);
      return;
    }
    case 'impl_item':
      readImplementation(node, at);
      return;
    case 'attribute_item':
    case 'inner_attribute_item':
    case 'macro_definition':
      return;
    default:
      if (/_item$/.test(node.type)) return;
      blockValue(node, at);
  }
}

function readModule(node: SyntaxNode, at: At): void {
  const body = node.childForFieldName('body');
  const name = node.childForFieldName('name')?.text;
  if (isTestOnly(node) || !name) return;
  if (!body) {
    at.draft.import({ local: name, from: 'self', name, line: lineOf(node) });
    return;
  }
  for (const child of childrenOf(body)) visitItem(child, at);
}

function declareFields(node: SyntaxNode, scope: number, at: At): void {
  for (const field of childrenOf(node.childForFieldName('body'))) {
    const type =
      field.type === 'field_declaration' ? namedType(field.childForFieldName('type'), { ...at, scope: 0, foreign: true }) : undefined;
    const name = field.childForFieldName('name')?.text;
    if (type && name) at.draft.typed(scope, name, type);
  }
}

/** `impl T` and `impl Trait for T`: the trait is a base, the attributes are decorators of the type. */
function readImplementation(node: SyntaxNode, at: At): void {
  if (isTestOnly(node)) return;
  const name = pathParts(node.childForFieldName('type'))?.at(-1);
  if (!name) return;
  const owner = at.draft.classOf(name, 0, lineOf(node), node.endPosition.row + 1);
  const trait = pathParts(node.childForFieldName('trait'));
  if (trait) at.draft.addBase(owner, pathExpression(trait, { ...at, scope: 0, foreign: true }, lineOf(node)));
  const decorators = attributesOf(node, { ...at, foreign: true });
  at.draft.decorate(owner, decorators);
  const inside: At = { ...at, self: { name: 'self', scope: owner } };
  for (const child of childrenOf(node.childForFieldName('body'))) visitItem(child, inside, owner);
}
