import { fillingMethods } from '../../../../catalogue/flows/propagation.js';
import { checkingName } from '../../../../catalogue/flows/sanitisers.js';
import type { Expression, ModuleSummary, ParameterFact, ScopeFact } from '../../../../parsing/module-summary.js';
import type { ModuleGraph } from '../module-graph.js';

export interface Named {
  readonly parameter: ParameterFact;
  readonly field?: NonNullable<ParameterFact['fields']>[number];
}

/** The parameter, or the field of one that is taken apart, that has a name. */
export function parameterNamed(scope: ScopeFact, name: string): Named | undefined {
  for (const parameter of scope.parameters ?? []) {
    if (parameter.name === name) return { parameter };
    const field = parameter.fields?.find(({ local }) => local === name);
    if (field) return { parameter, field };
  }
  return undefined;
}

/** The scope, seen from another one, in which a name is bound; undefined where it is imported or built in. */
export function homeOf(module: ModuleSummary, name: string, from: number): number | undefined {
  for (let index: number | undefined = from, first = true, steps = 0; index !== undefined && steps < 100; steps++) {
    const scope: ScopeFact | undefined = module.scopes[index];
    if (!scope) return undefined;
    if ((scope.type !== 'class' || first) && (Object.hasOwn(scope.bindings, name) || parameterNamed(scope, name))) return index;
    first = false;
    index = scope.parent;
  }
  return undefined;
}

/** Something that is put into a container: by which call, under which key. */
export interface Filling {
  readonly call: number;
  readonly line: number;
  readonly scope: number;
  readonly values: readonly Expression[];
  readonly key?: string;
  /** Put into the query of an address, which leaves its host alone. */
  readonly query?: boolean;
}

interface Index {
  readonly byName: ReadonlyMap<string, readonly Filling[]>;
  readonly byField: ReadonlyMap<string, readonly Filling[]>;
  /** Calls of functions that are named after checking, by the scope where they stand. */
  readonly checks: ReadonlyMap<number, readonly number[]>;
  /** The call that a function written in place is an argument of. */
  readonly callbacks: ReadonlyMap<number, { readonly call: number; readonly position: number }>;
}

const indexes = new WeakMap<ModuleSummary, Index>();

/** What is done to containers and with names in a module, found once. */
export function indexOf(module: ModuleSummary): Index {
  const known = indexes.get(module);
  if (known) return known;
  const byName = new Map<string, Filling[]>();
  const byField = new Map<string, Filling[]>();
  const checks = new Map<number, number[]>();
  const callbacks = new Map<number, { call: number; position: number }>();
  const add = <K, T>(map: Map<K, T[]>, key: K, value: T) => {
    const list = map.get(key) ?? [];
    map.set(key, list);
    if (list.length < 200) list.push(value);
  };
  module.calls.forEach((call, index) => {
    call.arguments.forEach(({ value }, position) => {
      if (value.is === 'scope') callbacks.set(value.scope, { call: index, position });
    });
    const { callee } = call;
    const called = callee.is === 'name' ? callee.name : callee.is === 'member' ? callee.property : '';
    if (checkingName.test(called)) add(checks, call.scope, index);
    const at = callee.is === 'member' ? fillingMethods.get(callee.property) : undefined;
    if (callee.is !== 'member' || at === undefined) return;
    const first = call.arguments[0]?.value;
    const key = at === 1 && first?.is === 'literal' ? String(first.value) : undefined;
    const values = at === 'all' ? call.arguments.map(({ value }) => value) : call.arguments.slice(at, at + 1).map(({ value }) => value);
    const query = callee.object.is === 'member' && callee.object.property === 'searchParams';
    const filling: Filling = {
      call: index,
      line: call.line,
      scope: call.scope,
      values,
      ...(key === undefined ? {} : { key }),
      ...(query ? { query } : {}),
    };
    const target = rootOf(callee.object);
    if (target.is === 'name' && target.name !== 'this') {
      const home = homeOf(module, target.name, target.scope ?? call.scope);
      if (home !== undefined) add(byName, `${home}\n${target.name}`, filling);
    } else if (target.is === 'member' && target.object.is === 'name' && target.object.name === 'this')
      add(byField, target.property, filling);
  });
  const index: Index = { byName, byField, checks, callbacks };
  indexes.set(module, index);
  return index;
}

/** `state["messages"]` and `this.items` belong to `state` and to the field `items`. */
function rootOf(expression: Expression): Expression {
  let at = expression;
  for (let steps = 0; steps < 10; steps++) {
    if (at.is === 'index') at = at.object;
    else if (at.is === 'member' && !(at.object.is === 'name' && at.object.name === 'this')) at = at.object;
    else break;
  }
  return at;
}

export interface Exported {
  readonly module: string;
  readonly name: string;
}

/** The module and name behind an import: exports that only hand on are followed. */
export function exportedFrom(graph: ModuleGraph, path: string, name: string, level = 0): Exported | undefined {
  const module = graph.module(path);
  if (!module || level > 8) return undefined;
  const direct = module.exports.find((fact) => fact.name === name);
  if (direct?.local !== undefined) return { module: path, name: direct.local };
  const through = direct?.from ? [direct] : module.exports.filter((fact) => fact.name === '*' && fact.from);
  for (const fact of through) {
    const target = graph.resolve(path, fact.from ?? '', module.language);
    const found =
      target?.is === 'local' ? exportedFrom(graph, target.path, fact.name === '*' ? name : (fact.imported ?? name), level + 1) : undefined;
    if (found) return found;
  }
  return Object.hasOwn(module.scopes[0]?.bindings ?? {}, name) ? { module: path, name } : undefined;
}
