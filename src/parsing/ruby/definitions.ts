import type { ParameterFact } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { childrenOf, lineOf } from '../typed/draft.js';
import { read } from './expressions.js';
import { type At, constantsIn } from './place.js';
import { lastValue, visit } from './statements.js';
import { rubyDoc } from './text.js';

/** `class A::B < C`, `module A`, `class << self`. Reopened classes of a file are one. */
export function defineClass(node: SyntaxNode, at: At): void {
  const body = node.childForFieldName('body');
  if (node.type === 'singleton_class') {
    if (body) for (const child of childrenOf(body)) visit(child, at);
    return;
  }
  const name = node.childForFieldName('name')?.text.replaceAll('::', '.');
  if (!name) return;
  const owner = at.draft.classOf(name, at.scope, lineOf(node), node.endPosition.row + 1);
  const base = childrenOf(node.childForFieldName('superclass'))[0];
  if (base) at.draft.addBase(owner, read(base, { ...at, foreign: true }));
  const children = body ? childrenOf(body) : [];
  const methods = new Set(
    children.flatMap((child) => (/^(singleton_)?method$/.test(child.type) ? (child.childForFieldName('name')?.text ?? []) : [])),
  );
  const constants = new Map([...at.constants, ...constantsIn(children).map((constant) => [constant, owner] as const)]);
  const inside: At = { ...at, scope: owner, self: { name: 'self', scope: owner }, methods, constants };
  for (const child of children) {
    const mixed = child.type === 'call' && /^(include|extend|prepend)$/.test(child.childForFieldName('method')?.text ?? '');
    const modules = mixed ? childrenOf(child.childForFieldName('arguments')) : [];
    if (mixed) for (const module of modules) at.draft.addBase(owner, read(module, { ...at, foreign: true }));
    else visit(child, inside);
  }
}

export function defineMethod(node: SyntaxNode, at: At): void {
  const name = node.childForFieldName('name')?.text;
  if (!name) return;
  const doc = rubyDoc(node);
  const owner = at.draft.scope(at.scope).type === 'class' ? at.scope : undefined;
  const scope = at.draft.openScope({
    type: 'function',
    name: at.draft.qualified(at.scope, name),
    parent: at.scope,
    line: lineOf(node),
    endLine: node.endPosition.row + 1,
    parameters: parametersOf(node.childForFieldName('parameters'), at),
    ...(doc ? { doc } : {}),
  });
  if (owner === undefined) at.draft.bind(at.scope, name, { is: 'scope', scope, line: lineOf(node) });
  const body = node.childForFieldName('body');
  const { foreign: _, ...rest } = at;
  const returned = body ? lastValue(body, { ...rest, scope }) : undefined;
  if (returned) at.draft.returned(scope, returned);
}

function parametersOf(list: SyntaxNode | null, at: At): ParameterFact[] {
  return childrenOf(list).flatMap((child): ParameterFact[] => {
    const name = child.type === 'identifier' ? child.text : child.childForFieldName('name')?.text;
    if (name === undefined) return [];
    if (child.type === 'splat_parameter' || child.type === 'hash_splat_parameter') return [{ name, rest: true }];
    if (child.type === 'block_parameter') return [];
    const value = child.childForFieldName('value');
    return [{ name, ...(value ? { default: read(value, { ...at, foreign: true }) } : {}) }];
  });
}
