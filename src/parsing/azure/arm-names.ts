import type { DataNode } from '../data.js';
import type { HclExpression } from '../hcl.js';
import { resolved } from './names.js';

/** A resource of a template, its expressions as written. */
export interface Placed {
  readonly type: string;
  /** Its symbolic name, or one made of what it is called. */
  readonly label: string;
  readonly entries: readonly { readonly key: HclExpression; readonly value: HclExpression }[];
  readonly node: DataNode;
  readonly when?: HclExpression;
  readonly count?: DataNode;
  readonly parent?: Placed | undefined;
  /** A deployment: where its template is. */
  readonly source?: HclExpression;
  readonly existing?: boolean;
  /** Type of the resource that it is an extension of, when its own type says so. */
  readonly on?: string;
}

const entry = ({ entries }: Pick<Placed, 'entries'>, name: string) =>
  entries.find(({ key }) => key.is === 'literal' && String(key.value).toLowerCase() === name)?.value;

/** How often a name was given in one template. */
const taken = new WeakMap<readonly Placed[], Map<string, number>>();

/** A stable name for a resource without one: what its name is made of, never its place in the list. */
export function labelOf(resource: Placed, others: readonly Placed[]): string {
  const name = entry(resource, 'name');
  const words = (name ? wordsOf(name, 0) : [])
    .join('-')
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .slice(0, 80);
  const base = words.replace(/^-+|(?<!-)-+$/g, '') || (resource.type.split('/').pop() ?? 'resource');
  const seen = taken.get(others) ?? new Map<string, number>();
  taken.set(others, seen);
  const key = `${resource.type.toLowerCase()} ${base}`;
  const same = seen.get(key) ?? 0;
  seen.set(key, same + 1);
  return same === 0 ? base : `${base}~${same}`;
}

/** Names of parameters and texts in an expression. */
function wordsOf(expression: HclExpression, depth: number): string[] {
  if (depth > 20) return [];
  if (expression.is === 'literal') return typeof expression.value === 'string' ? [expression.value.replace(/\{\d+\}/g, '')] : [];
  if (expression.is === 'call') return expression.arguments.flatMap((item) => wordsOf(item, depth + 1));
  if (expression.is === 'access')
    return [...wordsOf(expression.of, depth + 1), ...expression.steps.flatMap((step) => ('get' in step ? [step.get] : []))];
  return [];
}

/** The last part of a name of several, `account/deployment`. */
export function lastOf(name: HclExpression): HclExpression {
  if (name.is === 'literal' && typeof name.value === 'string') return { is: 'literal', value: name.value.split('/').pop() ?? '' };
  if (name.is !== 'call') return name;
  if (/^concat$/i.test(name.name)) {
    const at = name.arguments.findLastIndex((item) => item.is === 'literal' && String(item.value).includes('/'));
    if (at === -1) return name;
    const rest =
      String((name.arguments[at] as { value: string }).value)
        .split('/')
        .pop() ?? '';
    const left = [...(rest === '' ? [] : [{ is: 'literal', value: rest } as HclExpression]), ...name.arguments.slice(at + 1)];
    return left.length === 1 ? (left[0] as HclExpression) : { ...name, arguments: left };
  }
  const [pattern, ...given] = name.arguments;
  if (!/^format$/i.test(name.name) || pattern?.is !== 'literal') return name;
  return { ...name, arguments: [{ is: 'literal', value: String(pattern.value).split('/').pop() ?? '' }, ...given] };
}

/** Everything but the last part of a name of several, as text that can be compared. */
function firstOf(name: HclExpression | undefined): string | undefined {
  if (name?.is === 'literal') return JSON.stringify({ is: 'literal', value: String(name.value).split('/')[0] });
  if (name?.is !== 'call') return undefined;
  const [first, second] = name.arguments;
  if (/^concat$/i.test(name.name)) return JSON.stringify(first);
  return /^format$/i.test(name.name) && first?.is === 'literal' && String(first.value).startsWith('{0}/')
    ? JSON.stringify(second)
    : undefined;
}

/** The resource that a part belongs to: the one around it, or the one of the type above it with the same first name. */
export function parentOf(resource: Placed, all: readonly Placed[]): Placed | undefined {
  if (resource.parent) return resource.parent;
  const parts = resource.type.split('/');
  if (parts.length < 3 && resource.on === undefined) return undefined;
  const above = (resource.on ?? parts.slice(0, -1).join('/')).toLowerCase();
  const candidates = all.filter(({ type }) => type.toLowerCase() === above);
  const first = firstOf(entry(resource, 'name'));
  const named = candidates.filter((candidate) => first !== undefined && JSON.stringify(entry(candidate, 'name')) === first);
  return named.length === 1 ? named[0] : candidates.length === 1 ? candidates[0] : undefined;
}

/** What expressions of a template mean in the names that the evaluation of modules knows. */
export function resolvedIn(all: readonly Placed[]): (expression: HclExpression) => HclExpression {
  const names = { declared: new Map(), bound: new Set(['copyIndex', 'var', 'local', 'module', 'data', ...all.map(({ type }) => type)]) };
  return (expression) => resolved(replaced(expression, all, 0), names);
}

const access = ([first = '', ...steps]: readonly string[]): HclExpression => ({
  is: 'access',
  of: { is: 'name', name: first },
  steps: steps.map((get) => ({ get })),
});

/** Calls that stand for something of the template become what they stand for. */
function replaced(expression: HclExpression, all: readonly Placed[], depth: number): HclExpression {
  if (depth > 120) return { is: 'opaque', why: 'nested too deeply' };
  const inner = (of: HclExpression) => replaced(of, all, depth + 1);
  switch (expression.is) {
    case 'call': {
      const word = expression.name.toLowerCase();
      const [first] = expression.arguments;
      const plain = first?.is === 'literal' ? String(first.value) : undefined;
      if (word === 'parameters' && plain !== undefined) return access(['var', plain]);
      if (word === 'variables' && plain !== undefined) return access(['local', plain]);
      if (word === 'copyindex') return { is: 'name', name: 'copyIndex' };
      if (word === 'resourceid') {
        const found = byId(expression.arguments, all);
        if (found) return access([...ofResource(found), 'id']);
      }
      if (word === 'reference' && first) {
        const found =
          first.is === 'call' ? byId(first.arguments, all) : all.find(({ label, source }) => label === plain && source === undefined);
        // Unless asked for the whole of it, a reference gives the properties.
        const whole = expression.arguments.some((item) => item.is === 'literal' && item.value === 'Full');
        if (found) return access([...ofResource(found), ...(whole || found.source !== undefined ? [] : ['properties'])]);
      }
      return { ...expression, arguments: expression.arguments.map(inner) };
    }
    case 'access': {
      const of = inner(expression.of);
      const steps = expression.steps.map((step) => ('at' in step ? { at: inner(step.at) } : step));
      if (of.is !== 'access') return { is: 'access', of, steps };
      // Outputs of a deployment are asked for as `.outputs.name.value`.
      const module = of.of.is === 'name' && of.of.name === 'module';
      const kept = module ? steps.filter((step) => !('get' in step && (step.get === 'outputs' || step.get === 'value'))) : steps;
      return { ...of, steps: [...of.steps, ...kept] };
    }
    case 'list':
      return { ...expression, items: expression.items.map(inner) };
    case 'object':
      return { ...expression, entries: expression.entries.map(({ key, value }) => ({ key: inner(key), value: inner(value) })) };
    case 'for':
      return { ...expression, in: inner(expression.in), value: inner(expression.value) };
    default:
      return expression;
  }
}

const ofResource = (found: Placed) =>
  found.source === undefined ? [...(found.existing ? ['data'] : []), found.type, found.label] : ['module', found.label];

function byId([type, ...names]: readonly HclExpression[], all: readonly Placed[]): Placed | undefined {
  if (type?.is !== 'literal') return undefined;
  const wanted = String(type.value).toLowerCase();
  const candidates = all.filter((resource) => resource.type.toLowerCase() === wanted);
  const name = JSON.stringify(names[names.length - 1]);
  const first = JSON.stringify(names[0]);
  const exact = candidates.filter((candidate) => {
    const own = entry(candidate, 'name');
    return own && (JSON.stringify(own) === name || (names.length > 1 && JSON.stringify(lastOf(own)) === name && firstOf(own) === first));
  });
  return exact.length === 1 ? exact[0] : undefined;
}
