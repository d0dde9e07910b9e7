import type { Expression, ParameterFact } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { type At, childrenOf, deeper, opaque } from './draft.js';
import { docText } from './text.js';

type Read = (node: SyntaxNode, at: At) => Expression;
/** Reads the statements of a body. */
export type ReadBody = (node: SyntaxNode, at: At) => void;

const longestAnnotation = 200;

function qualified(at: At, name: string): string {
  const parent = at.draft.scope(at.scope).name;
  return parent === '' ? name : `${parent}.${name}`;
}

function span(node: SyntaxNode, at: At) {
  return { parent: at.scope, line: at.draft.line(node), endLine: at.draft.endLine(node) };
}

/** Defaults, decorators and bases stand in the scope around, although they belong to the new one. */
function around(at: At): At {
  return { ...deeper(at), foreign: true };
}

export function decoratorsOf(node: SyntaxNode, at: At, read: Read): { decorators?: Expression[] } {
  const decorators = childrenOf(node).flatMap((child) => {
    const inner = child.type === 'decorator' ? childrenOf(child)[0] : undefined;
    return inner ? [read(inner, around(at))] : [];
  });
  return decorators.length > 0 ? { decorators } : {};
}

/** @returns index of the scope; its name is bound by the caller's scope */
export function defineFunction(node: SyntaxNode, at: At, extra: { decorators?: Expression[] }, read: Read, readBody: ReadBody): void {
  const name = node.childForFieldName('name')?.text;
  const body = node.childForFieldName('body');
  if (!name) return;
  const listed = parametersOf(node.childForFieldName('parameters'), at, read);
  const isStatic = extra.decorators?.some((decorator) => decorator.is === 'name' && decorator.name === 'staticmethod');
  const owned = at.draft.scope(at.scope).type === 'class' && !isStatic && listed[0] !== undefined && !listed[0].rest;
  const parameters = owned ? listed.slice(1) : listed;
  const doc = body && docText(body);
  const scope = at.draft.openScope({
    type: 'function',
    name: qualified(at, name),
    ...span(node, at),
    parameters,
    ...extra,
    ...(doc ? { doc } : {}),
    ...(node.firstChild?.type === 'async' ? { async: true } : {}),
  });
  const target = at.draft.home(name, at.scope);
  at.draft.bind(target, name, { is: 'scope', scope, line: at.draft.line(node) });
  const { foreign: _, ...rest } = deeper(at);
  const self = owned ? { name: (listed[0] as ParameterFact).name, scope: at.scope } : unshadowed(at.self, parameters);
  if (body) readBody(body, { ...rest, scope, self, bound: undefined });
}

/** A nested function sees `self` of the method around it, unless one of its own parameters has that name. */
function unshadowed(self: At['self'], parameters: readonly ParameterFact[]): At['self'] {
  return self && parameters.some((parameter) => parameter.name === self.name) ? undefined : self;
}

export function defineLambda(node: SyntaxNode, at: At, read: Read): number {
  const parameters = parametersOf(node.childForFieldName('parameters'), at, read);
  const body = node.childForFieldName('body');
  const line = at.draft.line(node);
  const scope = at.draft.openScope({ type: 'function', name: qualified(at, `<anonymous>@${line}`), ...span(node, at), parameters });
  const bound = new Map(at.bound);
  for (const parameter of parameters) bound.delete(parameter.name);
  const { foreign: _, ...rest } = at;
  if (body) at.draft.returns(scope, read(body, { ...rest, scope, bound, self: unshadowed(at.self, parameters) }), line);
  return scope;
}

export function defineClass(node: SyntaxNode, at: At, extra: { decorators?: Expression[] }, read: Read, readBody: ReadBody): void {
  const name = node.childForFieldName('name')?.text;
  const body = node.childForFieldName('body');
  if (!name) return;
  const bases: Expression[] = [];
  for (const child of childrenOf(node.childForFieldName('superclasses') ?? node.childForFieldName('name') ?? node)) {
    if (child.type === 'keyword_argument') {
      const value = child.childForFieldName('value');
      if (value) read(value, around(at));
    } else bases.push(read(child, around(at)));
  }
  const doc = body && docText(body);
  const scope = at.draft.openScope({
    type: 'class',
    name: qualified(at, name),
    ...span(node, at),
    bases,
    ...extra,
    ...(doc ? { doc } : {}),
  });
  at.draft.bind(at.draft.home(name, at.scope), name, { is: 'scope', scope, line: at.draft.line(node) });
  const { foreign: _, self: __, bound: ___, ...rest } = deeper(at);
  if (body) readBody(body, { ...rest, scope });
}

function parametersOf(list: SyntaxNode | null, at: At, read: Read): ParameterFact[] {
  return list ? childrenOf(list).flatMap((child) => parameterOf(child, at, read)) : [];
}

function parameterOf(node: SyntaxNode, at: At, read: Read): ParameterFact[] {
  const type = node.childForFieldName('type')?.text.slice(0, longestAnnotation);
  const annotation = type === undefined ? {} : { annotation: type };
  switch (node.type) {
    case 'identifier':
      return [{ name: node.text }];
    case 'default_parameter':
    case 'typed_default_parameter': {
      const value = node.childForFieldName('value');
      const name = node.childForFieldName('name')?.text ?? '';
      return [{ name, ...(value ? { default: read(value, around(at)) } : { default: opaque('syntax error') }), ...annotation }];
    }
    case 'typed_parameter':
      return childrenOf(node)
        .slice(0, 1)
        .flatMap((inner) => parameterOf(inner, at, read))
        .map((parameter) => ({ ...parameter, ...annotation }));
    case 'list_splat_pattern':
    case 'dictionary_splat_pattern':
      return childrenOf(node)
        .slice(0, 1)
        .map((inner) => ({ name: inner.text, rest: true }));
    default:
      return [];
  }
}
