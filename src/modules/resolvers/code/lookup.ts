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

/** The constructor of a class that a call with so many arguments runs. */
export function makerOf(module: ModuleSummary, scope: number, given: number): number | undefined {
  if (module.language === 'python') return childScope(module, scope, '__init__');
  const first = childScope(module, scope, 'constructor');
  if (first === undefined || module.scopes[first]?.parameters?.length === given) return first;
  const name = module.scopes[first]?.name;
  const fitting = module.scopes.findIndex((each) => each.parent === scope && each.name === name && each.parameters?.length === given);
  return fitting < 0 ? first : fitting;
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
      for (const value of values)
        for (const call of directCalls(module, value)) if (!found.has(call)) found.set(call, name.replace(/#\d+$/, ''));
    }
  }
  names.set(module, found);
  return found;
}

/** Methods that give the thing itself back, set up. */
const setsUp = /^(compile|with_config|withConfig|with_retry|withRetry|with_types|bind)$/;

function directCalls(module: ModuleSummary, value: Expression): number[] {
  if (value.is === 'either') return value.options.flatMap((option) => directCalls(module, option));
  const calls: number[] = [];
  for (let at: Expression | undefined = value; at?.is === 'call' && calls.length < 6; ) {
    calls.push(at.call);
    const callee: Expression | undefined = module.calls[at.call]?.callee;
    at = callee?.is === 'member' && setsUp.test(callee.property) ? callee.object : undefined;
  }
  return calls;
}
