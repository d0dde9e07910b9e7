import type { Expression } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { type At, childrenOf, deeper, nameAt, opaque } from './draft.js';
import { isEnvironment } from './environment.js';
import { accessorOf, defineFunction, getterValue } from './functions.js';
import { constantText } from './text.js';

/** @param naming what the object is bound to: its methods are named after it */
export function objectExpression(node: SyntaxNode, at: At, naming: string | undefined): Expression {
  const entries: { key: string; value: Expression }[] = [];
  const computed: { key: Expression; value: Expression }[] = [];
  const spreads: Expression[] = [];
  const inside = deeper(at);
  const named = (key: string) => (naming === undefined ? key : `${naming}.${key}`);
  for (const child of childrenOf(node)) {
    if (child.type === 'shorthand_property_identifier') entries.push({ key: child.text, value: nameAt(child.text, at) });
    else if (child.type === 'spread_element') {
      const inner = childrenOf(child)[0];
      const value = inner ? at.read(inner, inside) : opaque('syntax error');
      spreads.push(isEnvironment(value, at) ? opaque('environment') : value);
    } else if (child.type === 'pair' || child.type === 'method_definition') {
      const key = keyOf(child, inside);
      if (key === undefined) continue;
      const name = key.is === 'literal' ? String(key.value) : undefined;
      const naming = name === undefined ? undefined : named(name);
      const value = child.type === 'pair' ? pairValue(child, { ...inside, naming }) : methodValue(child, inside, naming);
      if (!value) continue;
      if (name !== undefined) entries.push({ key: name, value });
      else computed.push({ key, value });
    } else at.read(child, inside);
  }
  if (computed.length > 0) spreads.push(opaque('computed key'));
  return { is: 'object', entries, spreads, ...(computed.length > 0 ? { computed } : {}), line: at.draft.line(node) };
}

function keyOf(member: SyntaxNode, at: At): Expression | undefined {
  const key = member.childForFieldName('key') ?? member.childForFieldName('name');
  if (!key) return undefined;
  if (key.type !== 'computed_property_name') return { is: 'literal', value: constantText(key) ?? key.text };
  const inner = childrenOf(key)[0];
  return inner && at.read(inner, deeper(at));
}

function pairValue(pair: SyntaxNode, at: At): Expression | undefined {
  const value = pair.childForFieldName('value');
  return value ? at.read(value, at) : undefined;
}

/** `this` in a method of an object is that object, which has no name of its own. */
function methodValue(node: SyntaxNode, at: At, name: string | undefined): Expression | undefined {
  const scope = defineFunction(node, { ...at, owner: undefined }, { name });
  const accessor = accessorOf(node);
  if (accessor === 'set') return undefined;
  return accessor === 'get' ? getterValue(scope, node, at) : { is: 'scope', scope, line: at.draft.line(node) };
}

export function arrayExpression(node: SyntaxNode, at: At): Expression {
  const items: Expression[] = [];
  const spreads: Expression[] = [];
  for (const child of childrenOf(node)) {
    const inner = child.type === 'spread_element' ? childrenOf(child)[0] : child;
    if (inner) (inner === child ? items : spreads).push(at.read(inner, deeper(at)));
  }
  return { is: 'list', items, spreads, line: at.draft.line(node) };
}
