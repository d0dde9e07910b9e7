import type { Expression } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { type At, childOf, childrenOf, deeper, lineOf, opaque } from '../typed/draft.js';
import { parametersOf, readBody } from './declarations.js';
import { readExpression } from './expressions.js';
import { readStatement } from './statements.js';

/** @returns index of the lambda's scope */
export function defineLambda(node: SyntaxNode, at: At): number {
  const body = node.childForFieldName('body');
  const scope = at.draft.openScope({
    type: 'function',
    name: at.draft.qualified(at.scope, `<anonymous>@${lineOf(node)}`),
    parent: at.scope,
    line: lineOf(node),
    endLine: node.endPosition.row + 1,
    parameters: parametersOf(node.childForFieldName('parameters')),
  });
  const inner: At = { draft: at.draft, scope, depth: at.depth + 1 };
  if (body?.type === 'block') readStatement(body, inner);
  else if (body) at.draft.returned(scope, readExpression(body, inner));
  return scope;
}

/** `new T() { … }`: a class of its own. @returns index of its scope */
export function defineAnonymous(body: SyntaxNode, type: Expression, at: At): number {
  const scope = at.draft.openScope({
    type: 'class',
    name: at.draft.qualified(at.scope, `<anonymous>@${lineOf(body)}`),
    parent: at.scope,
    line: lineOf(body),
    endLine: body.endPosition.row + 1,
    bases: [type],
  });
  readBody(body, { draft: at.draft, scope, depth: at.depth + 1 });
  return scope;
}

/** Every value that a `switch` can yield. */
export function switchValue(node: SyntaxNode, at: At): Expression {
  const options: Expression[] = [];
  const condition = node.childForFieldName('condition');
  if (condition) readExpression(condition, at);
  for (const part of childrenOf(node.childForFieldName('body'))) {
    const rule = part.type === 'switch_rule';
    for (const child of childrenOf(part)) {
      if (child.type === 'switch_label') continue;
      const value = rule && child.type === 'expression_statement' ? childrenOf(child)[0] : undefined;
      if (value) options.push(readExpression(value, deeper(at)));
      else {
        readStatement(child, deeper(at));
        const yielded = child.type === 'block' ? childOf(child, 'yield_statement') : child.type === 'yield_statement' ? child : undefined;
        const inner = childrenOf(yielded)[0];
        if (inner) options.push(readExpression(inner, deeper(at)));
      }
    }
  }
  return options.length > 0 ? { is: 'either', options, line: lineOf(node) } : opaque('switch', lineOf(node));
}
