import type { Expression } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { methodCall } from './calls.js';
import { elementOf, isPattern } from './collections.js';
import { type At, childrenOf, deeper, maxDepth, opaque } from './draft.js';

type Read = (node: SyntaxNode, at: At) => Expression;

/** Whether assigning to this binds a name of another scope: `self.x = …`, or a name under `global`. */
export function isForeign(target: SyntaxNode, at: At): boolean {
  if (at.depth > maxDepth) return false;
  if (target.type === 'identifier') return at.draft.home(target.text, at.scope) !== at.scope;
  if (target.type === 'attribute') return isOwnField(target, at);
  return isPattern(target) && childrenOf(target).some((child) => isForeign(child, deeper(at)));
}

function isOwnField(target: SyntaxNode, at: At): boolean {
  const object = target.childForFieldName('object');
  return at.self !== undefined && object?.type === 'identifier' && object.text === at.self.name;
}

/** Assigns a value to whatever stands on the left: names, fields of `self`, patterns; other places by the method that Python calls. */
export function bindTarget(target: SyntaxNode, value: Expression, at: At, read: Read): void {
  if (at.depth > maxDepth) return;
  const { draft } = at;
  if (target.type === 'identifier') {
    const home = draft.home(target.text, at.scope);
    draft.bind(home, target.text, value, home === at.scope ? draft.line(target) : 0);
  } else if (target.type === 'attribute') bindAttribute(target, value, at, read);
  else if (target.type === 'subscript') {
    const object = target.childForFieldName('value');
    const index = target.childForFieldName('subscript');
    if (object && index) methodCall(target, read(object, deeper(at)), '__setitem__', [read(index, deeper(at)), value], at);
  } else if (isPattern(target)) {
    let open = false;
    for (const [index, child] of childrenOf(target).entries()) {
      open ||= child.type === 'list_splat_pattern' || child.type === 'list_splat';
      bindTarget(child, open ? opaque('unpacking') : elementOf(value, index), deeper(at), read);
    }
  } else if (target.type === 'list_splat_pattern' || target.type === 'list_splat' || target.type === 'parenthesized_expression')
    for (const child of childrenOf(target)) bindTarget(child, value, deeper(at), read);
}

function bindAttribute(target: SyntaxNode, value: Expression, at: At, read: Read): void {
  const object = target.childForFieldName('object');
  const property = target.childForFieldName('attribute')?.text;
  if (!object || !property) return;
  if (at.self && isOwnField(target, at)) at.draft.bind(at.self.scope, property, value);
  else methodCall(target, read(object, deeper(at)), '__setattr__', [{ is: 'literal', value: property }, value], at);
}
