import { effectOf, type ToolFlag } from '../../../catalogue/constructs/index.js';
import type { CallFact, Expression, ModuleSummary } from '../../../parsing/module-summary.js';
import type { Scan } from './scan.js';
import { placeKey, textsOf, type Value } from './values.js';

const deepest = 5;
const mostFunctions = 60;

/**
 * All functions that a function runs: those inside it, and local ones that it calls, a few calls deep.
 * @param deep how many calls deep; with 0, only those inside it
 */
export function reachedFunctions(
  scan: Scan,
  module: string,
  scope: number,
  deep = deepest,
): Map<string, { module: string; scope: number }> {
  const reached = new Map<string, { module: string; scope: number }>();
  const open = [{ module, scope, depth: 0 }];
  for (let next = open.shift(); next && reached.size < mostFunctions; next = open.shift()) {
    const key = placeKey(next.module, next.scope);
    if (reached.has(key)) continue;
    reached.set(key, { module: next.module, scope: next.scope });
    const summary = scan.graph.loaded(next.module);
    if (!summary) continue;
    const { depth } = next;
    for (const [index, inner] of summary.scopes.entries())
      if (inner.parent === next.scope && inner.type === 'function') open.push({ module: next.module, scope: index, depth });
    if (depth >= deep) continue;
    for (const call of callsIn(summary, next.scope)) {
      for (const callee of scan.evaluator.evaluate(call.callee, { module: next.module, scope: call.scope })) {
        if (callee.is === 'function') open.push({ module: callee.module, scope: callee.scope, depth: depth + 1 });
      }
    }
  }
  return reached;
}

const calls = new WeakMap<ModuleSummary, Map<number, CallFact[]>>();

export function callsIn(module: ModuleSummary, scope: number): readonly CallFact[] {
  let byScope = calls.get(module);
  if (!byScope) {
    byScope = new Map();
    for (const call of module.calls) {
      const list = byScope.get(call.scope) ?? [];
      byScope.set(call.scope, list);
      list.push(call);
    }
    calls.set(module, byScope);
  }
  return byScope.get(scope) ?? [];
}

/** What a function is proven to do, by the ordinary libraries that it and what it calls reach. Nothing is concluded from silence. */
export function provenFlags(scan: Scan, module: string, scope: number): Set<ToolFlag> {
  const flags = new Set<ToolFlag>();
  for (const reached of reachedFunctions(scan, module, scope).values()) {
    const summary = scan.graph.loaded(reached.module);
    if (!summary) continue;
    for (const call of callsIn(summary, reached.scope)) {
      const where = { module: reached.module, scope: call.scope };
      for (const callee of scan.evaluator.evaluate(call.callee, where)) {
        if (callee.is === 'external') for (const flag of flagsOf(scan, callee, call, where)) flags.add(flag);
      }
    }
  }
  return flags;
}

/** Whether a function hands a text of its caller to a shell, an interpreter or a query, as it came. */
export function runsWhatItIsGiven(scan: Scan, module: string, scope: number): boolean {
  for (const reached of reachedFunctions(scan, module, scope).values()) {
    const summary = scan.graph.loaded(reached.module);
    for (const call of summary ? callsIn(summary, reached.scope) : []) {
      const where = { module: reached.module, scope: call.scope };
      const [first] = call.arguments;
      if (!first || !scan.evaluator.evaluate(first.value, where).some((value) => value.is === 'parameter')) continue;
      for (const callee of scan.evaluator.evaluate(call.callee, where))
        if (callee.is === 'external' && flagsOf(scan, callee, call, where).includes('executesCode')) return true;
    }
  }
  return false;
}

/**
 * What the branches of a function for one constant are proven to do: `case 'read_file':`, `if name == "read_file"`.
 * @returns undefined when no branch is for it
 */
export function branchFlags(scan: Scan, module: string, scope: number, constant: string): ToolFlag[] | undefined {
  const summary = scan.graph.loaded(module);
  if (!summary) return undefined;
  const inside = new Set(
    [...reachedFunctions(scan, module, scope, 0).values()].flatMap((each) => (each.module === module ? [each.scope] : [])),
  );
  const flags = new Set<ToolFlag>();
  let found = false;
  for (const call of summary.calls) {
    if (!call.when || !inside.has(call.scope)) continue;
    const where = { module, scope: call.scope };
    if (!call.when.some((each) => textsOf(scan.evaluator.evaluate(each, where)).includes(constant))) continue;
    found = true;
    for (const callee of scan.evaluator.evaluate(call.callee, where)) {
      if (callee.is === 'external') for (const flag of flagsOf(scan, callee, call, where)) flags.add(flag);
      if (callee.is === 'function') for (const flag of provenFlags(scan, callee.module, callee.scope)) flags.add(flag);
    }
  }
  return found ? [...flags] : undefined;
}

/** Whether a function stops for a person by itself: `interrupt(…)` of the graph library. */
export function asksPerson(scan: Scan, module: string, scope: number): boolean {
  for (const reached of reachedFunctions(scan, module, scope).values()) {
    const summary = scan.graph.loaded(reached.module);
    for (const call of summary ? callsIn(summary, reached.scope) : []) {
      const callees = scan.evaluator.evaluate(call.callee, { module: reached.module, scope: call.scope });
      if (callees.some((value) => value.is === 'external' && graphLibrary.test(value.root) && /(^|\.)interrupt$/.test(value.path)))
        return true;
    }
  }
  return false;
}

const graphLibrary = /^(langgraph|@langchain\/langgraph)$/;

function flagsOf(
  scan: Scan,
  callee: Extract<Value, { is: 'external' }>,
  call: CallFact,
  where: { module: string; scope: number },
): readonly ToolFlag[] {
  const effect = effectOf(callee.root, callee.path);
  if (!effect) return [];
  const first = call.arguments.find((argument) => argument.name === undefined || argument.name === 'url')?.value;
  if (effect.when === 'url') return first && addressIsOpen(scan, first, where) ? effect.flags : [];
  if (effect.when === 'path') {
    const chosen = first && scan.evaluator.evaluate(first, where).some((value) => value.is === 'parameter');
    return chosen ? effect.flags : [];
  }
  if (effect.when === 'write') {
    const mode = call.arguments.find((argument) => argument.name === 'mode')?.value ?? call.arguments[1]?.value;
    return mode?.is === 'literal' && /[wax+]/.test(String(mode.value)) ? effect.flags : [];
  }
  if (effect.when === 'sql') return first ? sqlFlags(scan.evaluator.evaluate(first, where)) : [];
  return effect.flags;
}

/** Whether a caller decides the host: a text that begins with a constant host goes to that host only. */
function addressIsOpen(scan: Scan, address: Expression, where: { module: string; scope: number }): boolean {
  if (address.is === 'join') {
    const [first] = address.parts;
    const start = first ? scan.evaluator.evaluate(first, where) : [];
    return !start.every(
      (value) => value.is === 'environment' || (value.is === 'constant' && /^(https?:\/\/[^/?#]+[/?#]|\/)/.test(String(value.value))),
    );
  }
  return scan.evaluator.evaluate(address, where).some((value) => value.is === 'parameter');
}

function sqlFlags(values: readonly Value[]): readonly ToolFlag[] {
  const statements = values.flatMap((value) => (value.is === 'constant' && typeof value.value === 'string' ? [value.value] : []));
  if (statements.length === 0) return values.some((value) => value.is === 'parameter') ? ['executesCode', 'readsPrivateData'] : [];
  const flags = new Set<ToolFlag>();
  for (const statement of statements) {
    if (/^\s*(select|with|show)\b/i.test(statement)) flags.add('readsPrivateData');
    if (/^\s*(insert|update|merge|replace)\b/i.test(statement)) flags.add('actsOutside');
    if (/^\s*(delete|drop|truncate|alter)\b/i.test(statement)) {
      flags.add('actsOutside');
      flags.add('destructive');
    }
  }
  return [...flags];
}
