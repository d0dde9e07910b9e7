import type { ArgumentFact, Expression } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { type At, childrenOf, deeper, nameAt, opaque } from './draft.js';
import { isDenoEnvironment } from './environment.js';
import { loadedByThen, loadInPlace, specifierOfCall } from './imports.js';
import { plainReplacement } from './patterns.js';
import { joined } from './text.js';

/** What a call comes to: a module, an environment variable, a text that can be worked out, or just the call. */
export function callExpression(node: SyntaxNode, at: At): Expression {
  const callee = node.childForFieldName('function') ?? node.childForFieldName('constructor');
  const list = node.childForFieldName('arguments');
  const line = at.draft.line(node);
  if (!callee) return opaque('syntax error', line);
  const from = specifierOfCall(node);
  if (from !== undefined) return loadInPlace(node, from, at);
  const loaded = loadedByThen(node, at);
  if (loaded) return loaded;
  const given = argumentsOf(list, deeper(at));
  if (callee.type === 'import') return opaque('dynamic import', line);
  const read = callee.type === 'super' ? nameAt('super', at) : at.read(callee, deeper(at));
  const construct = node.type === 'new_expression';
  const known = construct ? undefined : workedOut(read, given, line);
  if (known) return known;
  const endLine = at.draft.endLine(node);
  const plain = construct ? undefined : plainReplacement(read, list, given, at);
  return at.draft.call({
    ...(construct ? { construct: true } : {}),
    ...(list?.type === 'template_string' ? { tagged: true } : {}),
    callee: plain?.callee ?? read,
    arguments: plain?.arguments ?? given,
    scope: at.scope,
    ...(at.when ? { when: at.when } : {}),
    ...(at.conditions ? { conditions: at.conditions } : {}),
    line,
    endLine,
  });
}

function argumentsOf(list: SyntaxNode | null, at: At): ArgumentFact[] {
  if (!list) return [];
  // A tagged template hands its text to the tag.
  if (list.type !== 'arguments') return [{ value: at.read(list, at) }];
  return childrenOf(list).flatMap((child): ArgumentFact[] => {
    if (child.type !== 'spread_element') return [{ value: at.read(child, at) }];
    const inner = childrenOf(child)[0];
    return inner ? [{ spread: true, value: at.read(inner, at) }] : [];
  });
}

/** Calls whose value is plain from their text: reading the environment, putting texts together, waiting for several things at once. */
function workedOut(callee: Expression, given: readonly ArgumentFact[], line: number): Expression | undefined {
  if (callee.is !== 'member' || given.length > 1 || given[0]?.spread) return undefined;
  const { object, property } = callee;
  const first = given[0]?.value;
  const text = first?.is === 'literal' && typeof first.value === 'string' ? first.value : undefined;
  if (property === 'get' && text !== undefined && isDenoEnvironment(object)) return { is: 'environment', name: text, line };
  if (object.is === 'name' && object.name === 'Promise' && first) {
    if (property === 'all' && first.is === 'list') return first;
    return property === 'resolve' ? first : undefined;
  }
  if (object.is === 'name' && object.name === 'Object' && property === 'freeze') return first;
  if (property === 'join' && object.is === 'list' && object.spreads.length === 0 && (text !== undefined || !first))
    return joined(separated(object.items, text ?? ','), line);
  if (property === 'trim' && !first) {
    if (object.is === 'literal' && typeof object.value === 'string') return { is: 'literal', value: object.value.trim(), line };
    return object.is === 'join' ? object : undefined;
  }
  return undefined;
}

function separated(items: readonly Expression[], separator: string): Expression[] {
  return items.flatMap((item, index): Expression[] => (index === 0 ? [item] : [{ is: 'literal', value: separator }, item]));
}
