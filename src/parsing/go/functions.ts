import type { Expression, ParameterFact } from '../module-summary.js';
import type { At } from '../open/draft.js';
import type { SyntaxNode } from '../syntax.js';
import { childrenOf, lineOf } from '../typed/draft.js';
import { visit } from './statements.js';
import { goDoc } from './text.js';
import { namedType } from './types.js';

export function functionLiteral(node: SyntaxNode, at: At): Expression {
  const line = lineOf(node);
  const scope = open(node, at, `<anonymous>@${line}`, at.scope);
  body(node, at, scope, at.self);
  return { is: 'scope', scope, line };
}

export function defineFunction(node: SyntaxNode, at: At): void {
  const name = node.childForFieldName('name')?.text;
  if (!name) return;
  const scope = open(node, at, name, at.scope);
  at.draft.bind(at.scope, name, { is: 'scope', scope, line: lineOf(node) });
  body(node, at, scope, undefined);
}

/** A method belongs to the class of its receiver, wherever that stands. */
export function defineMethod(node: SyntaxNode, at: At): void {
  const name = node.childForFieldName('name')?.text;
  const receiver = childrenOf(node.childForFieldName('receiver'))[0];
  const type = namedType(receiver?.childForFieldName('type') ?? null, at);
  if (!name || type?.is !== 'name') return;
  const owner = at.draft.classOf(type.name, 0, lineOf(node), node.endPosition.row + 1);
  const scope = open(node, at, name, owner);
  const self = receiver?.childForFieldName('name')?.text;
  body(node, at, scope, self === undefined ? undefined : { name: self, scope: owner });
}

function open(node: SyntaxNode, at: At, name: string, parent: number): number {
  const doc = goDoc(node);
  return at.draft.openScope({
    type: 'function',
    name: at.draft.qualified(parent, name),
    parent,
    line: lineOf(node),
    endLine: node.endPosition.row + 1,
    parameters: parameters(node.childForFieldName('parameters'), at),
    ...(doc ? { doc } : {}),
  });
}

function body(node: SyntaxNode, at: At, scope: number, self: At['self']): void {
  const block = node.childForFieldName('body');
  const { self: _, foreign: __, ...rest } = at;
  const shadowed = self && at.draft.scope(scope).parameters?.some(({ name }) => name === self.name);
  const names = new Map(at.block?.names);
  for (const { name } of at.draft.scope(scope).parameters ?? []) names.delete(name);
  if (block)
    visit(block, { ...rest, block: { own: new Set(), names }, scope, depth: at.depth + 1, ...(self && !shadowed ? { self } : {}) });
}

/** A parameter of a named type is, where no caller is known, something of that type. */
function parameters(list: SyntaxNode | null, at: At): ParameterFact[] {
  return childrenOf(list).flatMap((child): ParameterFact[] => {
    const type = child.childForFieldName('type');
    const annotation = type ? { annotation: type.text.slice(0, 200) } : {};
    const names = child.childrenForFieldName('name').flatMap((name) => (name ? [name.text] : []));
    if (child.type === 'variadic_parameter_declaration') return names.map((name) => ({ name, rest: true, ...annotation }));
    const named = namedType(type, { ...at, scope: 0, foreign: true });
    const fallback = named?.is === 'member' ? { default: named } : {};
    return (names.length > 0 ? names : ['_']).map((name) => ({ name, ...annotation, ...fallback }));
  });
}
