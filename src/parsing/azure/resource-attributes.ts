import type { HclAttribute, HclExpression } from '../hcl.js';
import { withoutSecret } from '../hcl-secret.js';

type Entry = { readonly key: HclExpression; readonly value: HclExpression };

/**
 * The members of a resource of Azure. Identities stand as the names of members whose values are empty: they become a list, so that what
 * they refer to is kept. A parent becomes the id of it, and of a name made of several the last one counts.
 */
export function resourceAttributes(entries: readonly Entry[], line: number, within?: HclExpression): HclAttribute[] {
  const found = entries.flatMap(({ key, value }): HclAttribute[] => {
    if (key.is !== 'literal') return [];
    const name = String(key.value);
    if (name === 'identity') return [{ name, line, value: identity(value) }];
    if (name === 'parent') return [{ name: 'parent_id', line, value }];
    return [{ name, line, value: withoutSecret(name, value) }];
  });
  return within ? [...found, { name: 'parent_id', line, value: within }] : found;
}

function identity(value: HclExpression): HclExpression {
  if (value.is === 'conditional') return { ...value, yes: identity(value.yes), no: identity(value.no) };
  if (value.is !== 'object') return value;
  return { ...value, entries: value.entries.map((entry) => (isIdentities(entry) ? { ...entry, value: keysOf(entry.value) } : entry)) };
}

const isIdentities = ({ key }: Entry) => key.is === 'literal' && String(key.value).toLowerCase() === 'userassignedidentities';

function keysOf(value: HclExpression): HclExpression {
  if (value.is === 'conditional') return { ...value, yes: keysOf(value.yes), no: keysOf(value.no) };
  return value.is === 'object' ? { is: 'list', items: value.entries.map(({ key }) => key) } : value;
}
