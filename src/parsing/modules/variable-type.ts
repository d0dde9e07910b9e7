import type { HclExpression } from '../hcl.js';
import { asSet, isNull, listOf, mapOf, nothing, settle, type Value } from '../resources/value.js';
import { evaluate, type Scope } from './evaluate.js';

/** Gives an object what its declared type adds: optional members that were left out, with their defaults. */
export function convert(type: HclExpression | undefined, value: Value, scope: Scope, depth = 0): Value {
  if (type?.is !== 'call' || depth > 20) return value;
  const [inner, byDefault] = type.arguments;
  if (type.name === 'optional') {
    if (!isNull(value)) return convert(inner, value, scope, depth + 1);
    return byDefault ? convert(inner, evaluate(byDefault, scope), scope, depth + 1) : nothing;
  }
  const settled = settle(value);
  if (settled.is === 'either') return { ...settled, options: settled.options.map((option) => convert(type, option, scope, depth + 1)) };
  if (settled.is === 'list' && ['list', 'set', 'tuple'].includes(type.name)) {
    const items = settled.items.map((item) => convert(inner, item, scope, depth + 1));
    return type.name === 'set' ? asSet(listOf(items, settled.open)) : listOf(items, settled.open);
  }
  if (settled.is !== 'map') return value;
  if (type.name === 'map')
    return mapOf(new Map([...settled.entries].map(([key, item]) => [key, convert(inner, item, scope, depth + 1)])), settled.open);
  if (type.name !== 'object' || inner?.is !== 'object') return value;
  const entries = new Map(settled.entries);
  for (const { key, value: member } of inner.entries) {
    if (key.is !== 'literal') continue;
    const name = String(key.value);
    const given = entries.get(name);
    if (given) entries.set(name, convert(member, given, scope, depth + 1));
    else if (settled.open === undefined && member.is === 'call' && member.name === 'optional')
      entries.set(name, convert(member, nothing, scope, depth + 1));
  }
  return mapOf(entries, settled.open);
}
