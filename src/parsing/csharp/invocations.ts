import type { ArgumentFact, Expression } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { type At, childOf, childrenOf, deeper, lineOf, opaque } from '../typed/draft.js';
import { knownCall, knownMethod } from '../typed/known-calls.js';
import { argumentsOf, plainName, readExpression } from './expressions.js';
import { settingAt } from './settings.js';
import { typeAt } from './types.js';

const services = /^(GetRequiredService|GetService|GetRequiredKeyedService|GetKeyedService)$/;

/** What a call comes to. */
export function invocation(node: SyntaxNode, at: At): Expression {
  const line = lineOf(node);
  const callee = node.childForFieldName('function');
  if (!callee) return opaque('syntax error', line);
  const setting = settingAt(node, line);
  if (setting) return setting;
  const types = typeArguments(callee, at);
  const method = callee.type === 'member_access_expression' ? plainName(callee.childForFieldName('name')) : '';
  if (services.test(method) && types[0]) return { is: 'typed', type: types[0].value, line };
  const list = node.childForFieldName('arguments');
  if (callee.type === 'identifier' && callee.text === 'nameof')
    return { is: 'literal', value: (childrenOf(list)[0]?.text ?? '').split('.').at(-1) ?? '', line };
  // The receiver comes first, so that calls stand in the order in which they run.
  const object = callee.type === 'member_access_expression' ? callee.childForFieldName('expression') : null;
  const base = object && readExpression(object, deeper(at));
  const given = argumentsOf(list, at);
  const known = base
    ? (knownMethod(base, method, given, line) ?? knownCall(/^[\w.]{1,200}$/.test(callee.text) ? callee.text : '', given, line))
    : undefined;
  if (known) return known;
  const value: Expression = base ? { is: 'member', object: base, property: method, line } : readExpression(callee, deeper(at));
  return at.draft.call(node, at, value, [...given, ...types]);
}

/** `Add<T>()`: what stands in the brackets is given as `<T>`. */
function typeArguments(callee: SyntaxNode, at: At): ArgumentFact[] {
  const name = callee.type === 'member_access_expression' ? callee.childForFieldName('name') : callee;
  if (name?.type !== 'generic_name') return [];
  return childrenOf(childOf(name, 'type_argument_list')).flatMap((type) => {
    const value = typeAt(type, at);
    return value ? [{ name: '<T>', value }] : [];
  });
}
