import type { Expression, ModuleSummary, ScopeFact } from '../../../parsing/module-summary.js';

/** The class that `this` means at a place, if any. */
export function enclosingClass(module: ModuleSummary, scope: number): number | undefined {
  for (let index: number | undefined = scope, steps = 0; index !== undefined && steps < 100; steps++) {
    const fact: ScopeFact | undefined = module.scopes[index];
    if (fact?.type === 'class') return index;
    index = fact?.parent;
  }
  return undefined;
}

/** The functions around a place, innermost first, without the module. */
export function enclosingFunctions(module: ModuleSummary, scope: number): number[] {
  const functions: number[] = [];
  for (let index: number | undefined = scope, steps = 0; index !== undefined && steps < 100; steps++) {
    const fact: ScopeFact | undefined = module.scopes[index];
    if (fact?.type === 'function') functions.push(index);
    index = fact?.parent;
  }
  return functions;
}

const anonymous = /<anonymous>@\d+/;

/** Name of the nearest function or class around a place that has a name of its own; undefined at the top of the module. */
export function ownerName(module: ModuleSummary, scope: number): string | undefined {
  for (let index: number | undefined = scope, steps = 0; index !== undefined && steps < 100; steps++) {
    const fact: ScopeFact | undefined = module.scopes[index];
    if (fact && fact.type !== 'module' && fact.name && !anonymous.test(fact.name.split('.').at(-1) ?? '')) {
      return fact.name
        .split('.')
        .filter((part) => !anonymous.test(part))
        .join('.');
    }
    index = fact?.parent;
  }
  return undefined;
}

/** Method of a class by its name. Names are compared whole: `default.fetch`, a method of an object, is no `fetch` of its module. */
export function childScope(module: ModuleSummary, parent: number, name: string): number | undefined {
  const outer = module.scopes[parent]?.name ?? '';
  const whole = outer === '' ? name : `${outer}.${name}`;
  const found = module.scopes.findIndex((scope) => scope.parent === parent && scope.name === whole);
  return found < 0 ? undefined : found;
}

/** The name that a call's value is bound to in the scope where it stands, directly or under `await`, `with` or a chain. */
export function boundName(module: ModuleSummary, call: number): string | undefined {
  return boundNames(module).get(call);
}

const names = new WeakMap<ModuleSummary, Map<number, string>>();

function boundNames(module: ModuleSummary): Map<number, string> {
  const known = names.get(module);
  if (known) return known;
  const found = new Map<number, string>();
  for (const scope of module.scopes) {
    for (const [name, values] of Object.entries(scope.bindings)) {
      for (const value of values) for (const call of directCalls(value)) if (!found.has(call)) found.set(call, name);
    }
  }
  names.set(module, found);
  return found;
}

function directCalls(value: Expression): number[] {
  if (value.is === 'call') return [value.call];
  if (value.is === 'either') return value.options.flatMap(directCalls);
  return [];
}
