import type { Expression, ParameterFact } from '../module-summary.js';
import type { At } from '../open/draft.js';
import type { SyntaxNode } from '../syntax.js';
import { childrenOf, lineOf } from '../typed/draft.js';
import { attributesOf } from './attributes.js';
import { read } from './expressions.js';
import { namedType } from './paths.js';
import { blockValue } from './statements.js';
import { rustDoc } from './text.js';

export function closure(node: SyntaxNode, at: At): Expression {
  const line = lineOf(node);
  const scope = at.draft.openScope({
    type: 'function',
    name: at.draft.qualified(at.scope, `<anonymous>@${line}`),
    parent: at.scope,
    line,
    endLine: node.endPosition.row + 1,
    parameters: parametersOf(node.childForFieldName('parameters'), at),
  });
  const body = node.childForFieldName('body');
  const { foreign: _, ...rest } = at;
  const names = new Map(at.block?.names);
  for (const { name } of at.draft.scope(scope).parameters ?? []) names.delete(name);
  if (body) at.draft.returned(scope, read(body, { ...rest, scope, block: { own: new Set(), names } }));
  return { is: 'scope', scope, line };
}

/** @param owner class that an `impl` block is of */
export function defineFunction(node: SyntaxNode, at: At, owner: number | undefined): void {
  const name = node.childForFieldName('name')?.text;
  if (!name) return;
  const doc = rustDoc(node);
  const parent = owner ?? at.scope;
  const decorators = attributesOf(node, { ...at, foreign: true });
  const scope = at.draft.openScope({
    type: 'function',
    name: at.draft.qualified(parent, name),
    parent,
    line: lineOf(node),
    endLine: node.endPosition.row + 1,
    parameters: parametersOf(node.childForFieldName('parameters'), at),
    ...(decorators.length > 0 ? { decorators } : {}),
    ...(doc ? { doc } : {}),
  });
  if (owner === undefined) at.draft.bind(at.scope, name, { is: 'scope', scope, line: lineOf(node) });
  const body = node.childForFieldName('body');
  const { self: _, foreign: __, block: ___, ...rest } = at;
  const value =
    body &&
    blockValue(body, { ...rest, scope, depth: at.depth + 1, ...(owner === undefined ? {} : { self: { name: 'self', scope: owner } }) });
  if (value) at.draft.returned(scope, value);
}

function parametersOf(list: SyntaxNode | null, at: At): ParameterFact[] {
  return childrenOf(list).flatMap((child): ParameterFact[] => {
    if (child.type === 'identifier') return [{ name: child.text }];
    if (child.type !== 'parameter') return [];
    const pattern = child.childForFieldName('pattern');
    // Extractors are taken apart where they are listed: `State(app): State<App>`.
    const name =
      pattern?.type === 'identifier'
        ? pattern.text
        : childrenOf(pattern).find((inner, index) => index > 0 && inner.type === 'identifier')?.text;
    const type = child.childForFieldName('type');
    const named = namedType(type, { ...at, scope: 0, foreign: true });
    return [{ name: name ?? '_', ...(type ? { annotation: type.text.slice(0, 200) } : {}), ...(named ? { default: named } : {}) }];
  });
}
