import type { Expression } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { type At, childrenOf, deeper, maxDepth, opaque, unwrapped } from './draft.js';
import { elementOf, isEnvironment, memberOf, withDefault } from './environment.js';
import { exportName } from './exports.js';
import { constantText } from './text.js';

/** Whether assigning to this binds a name of another scope: a field of `this`, a variable of a function around, an export. */
export function isForeign(target: SyntaxNode, at: At): boolean {
  if (at.depth > maxDepth) return false;
  const inner = unwrapped(target);
  if (inner?.type === 'identifier') return at.draft.home(inner.text, at.scope) !== at.scope;
  if (inner?.type === 'member_expression') return fieldOf(inner, at) !== undefined || (at.scope !== 0 && exportName(inner) !== undefined);
  return isPattern(inner) && childrenOf(inner).some((child) => isForeign(child, deeper(at)));
}

function isPattern(node: SyntaxNode | null): boolean {
  return node !== null && /_pattern$/.test(node.type);
}

function fieldOf(target: SyntaxNode, at: At): string | undefined {
  return at.owner !== undefined && target.childForFieldName('object')?.type === 'this'
    ? target.childForFieldName('property')?.text
    : undefined;
}

/**
 * Assigns a value to whatever stands on the left: names, fields of `this`, exports, patterns. An assignment to a member or an item of
 * anything else is a call of `__setattr__` or `__setitem__` on it, the same words as for other languages.
 * @param declares whether the names are new in this scope
 */
export function bindTarget(node: SyntaxNode, value: Expression, at: At, declares: boolean): void {
  const target = unwrapped(node);
  if (!target || at.depth > maxDepth) return;
  switch (target.type) {
    case 'identifier':
    case 'shorthand_property_identifier_pattern':
      bindName(target.text, value, at, declares, target);
      return;
    case 'object_pattern':
      for (const child of childrenOf(target)) bindMember(child, value, deeper(at), declares);
      return;
    case 'array_pattern':
      bindItems(target, value, deeper(at), declares);
      return;
    case 'assignment_pattern': {
      const [left, right] = [target.childForFieldName('left'), target.childForFieldName('right')];
      if (left)
        bindTarget(left, right ? withDefault(value, at.read(right, deeper(at)), at.draft.line(target)) : value, deeper(at), declares);
      return;
    }
    case 'member_expression':
      bindProperty(target, value, at);
      return;
    case 'subscript_expression': {
      const [object, index] = [target.childForFieldName('object'), target.childForFieldName('index')];
      if (object && index) assignmentCall(target, object, '__setitem__', at.read(index, deeper(at)), value, at);
      return;
    }
  }
}

function bindName(name: string, value: Expression, at: At, declares: boolean, place: SyntaxNode): void {
  const scope = declares ? at.scope : at.draft.home(name, at.scope);
  const line = scope === at.scope ? at.draft.line(place) : 0;
  if (scope === 0 && isEnvironment(value, at)) at.draft.environmentAlias(name);
  at.draft.bind(scope, name, value, line);
}

function bindMember(child: SyntaxNode, value: Expression, at: At, declares: boolean): void {
  const line = at.draft.line(child);
  if (child.type === 'shorthand_property_identifier_pattern')
    bindName(child.text, memberOf(value, child.text, at, line), at, declares, child);
  else if (child.type === 'object_assignment_pattern') {
    const [left, right] = [child.childForFieldName('left'), child.childForFieldName('right')];
    if (!left) return;
    const member = memberOf(value, left.text, at, line);
    bindTarget(left, right ? withDefault(member, at.read(right, deeper(at)), line) : member, at, declares);
  } else if (child.type === 'pair_pattern') {
    const [key, target] = [child.childForFieldName('key'), child.childForFieldName('value')];
    if (!key || !target) return;
    const computed = key.type === 'computed_property_name' ? childrenOf(key)[0] : undefined;
    const name = constantText(computed ?? key) ?? (computed ? undefined : key.text);
    const member = name === undefined ? opaque('computed key', line) : memberOf(value, name, at, line);
    bindTarget(target, member, at, declares);
  } else if (child.type === 'rest_pattern') {
    const rest = childrenOf(child)[0];
    if (rest) bindTarget(rest, { is: 'object', entries: [], spreads: [value], line }, at, declares);
  }
}

function bindItems(pattern: SyntaxNode, value: Expression, at: At, declares: boolean): void {
  let index = 0;
  for (const child of pattern.children) {
    if (child?.type === ',') index++;
    else if (child?.type === 'rest_pattern') {
      const rest = childrenOf(child)[0];
      if (rest) bindTarget(rest, opaque('rest'), at, declares);
    } else if (child?.isNamed && child.type !== 'comment') bindTarget(child, elementOf(value, index), at, declares);
  }
}

function bindProperty(target: SyntaxNode, value: Expression, at: At): void {
  const exported = exportName(target);
  const field = fieldOf(target, at);
  if (exported !== undefined) bindExport(exported, value, at);
  else if (field !== undefined && at.owner !== undefined) at.draft.bind(at.owner, field, value);
  else {
    const [object, property] = [target.childForFieldName('object'), target.childForFieldName('property')];
    if (object && property) assignmentCall(target, object, '__setattr__', { is: 'literal', value: property.text }, value, at);
  }
}

/** `exports.x = v` and `module.exports = v`; an object's entries become exports of their own. */
function bindExport(name: string, value: Expression, at: At): void {
  const bind = (exported: string, given: Expression) => {
    const local = exported === 'default' ? 'default' : `exports.${exported}`;
    at.draft.bind(0, local, given);
    at.draft.export({ name: exported, local });
  };
  bind(name, value);
  if (name === 'default' && value.is === 'object')
    for (const entry of value.entries) if (entry.key !== 'default') bind(entry.key, entry.value);
}

function assignmentCall(target: SyntaxNode, object: SyntaxNode, method: string, key: Expression, value: Expression, at: At): void {
  at.draft.call({
    callee: { is: 'member', object: at.read(object, deeper(at)), property: method },
    arguments: [{ value: key }, { value }],
    scope: at.scope,
    line: at.draft.line(target),
    endLine: at.draft.endLine(target),
  });
}
