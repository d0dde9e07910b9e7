import type { CallFact, Expression } from '../../../../parsing/module-summary.js';
import type { Evaluator } from '../evaluate.js';
import type { ModuleGraph } from '../module-graph.js';
import type { Site, Where } from '../values.js';

interface Found {
  readonly expression: Expression;
  readonly where: Where;
  readonly name: string;
}

interface Parts {
  readonly graph: ModuleGraph;
  readonly evaluator: Evaluator;
}

/** Types whose objects only carry arguments. */
const carriers =
  /(Options|Params|Request|Config|Configuration|Settings|Parameters|Api|Prompt|ChatMemory|Body|Input|Implementation|Transport|ParametersBuilder)\(\)$/;
const deepest = 3;

/**
 * An argument that is given inside another one: `create(Params.builder().model("x").build())`, `new ChatOptions { ModelId = "x" }`, or set in
 * a lambda: `converse(r -> r.modelId("x"))`.
 */
export function givenInside(scan: Parts, call: CallFact, site: Site, names: readonly string[], depth = 0): Found | undefined {
  if (depth > deepest || names.length === 0) return undefined;
  const where: Where = { module: site.module, scope: call.scope, ...(site.frame ? { frame: site.frame } : {}) };
  for (const { value } of call.arguments) {
    if (value.is === 'literal') continue;
    if (value.is === 'scope') {
      const set = inLambda(scan, site.module, value.scope, names);
      if (set) return set;
      continue;
    }
    // `new() { … }`: its type is that of the parameter.
    const bare = value.is === 'call' ? scan.graph.loaded(site.module)?.calls[value.call] : undefined;
    if (bare?.construct && bare.callee.is === 'opaque') {
      for (const name of names) {
        const argument = bare.arguments.find((each) => each.name === name);
        if (argument) return { expression: argument.value, where, name };
      }
    }
    for (const carried of scan.evaluator.evaluate(value, where)) {
      if (carried.is === 'function') {
        const set = inLambda(scan, carried.module, carried.scope, names);
        if (set) return set;
      }
      const inner = carried.is === 'external' && carriers.test(carried.path) ? carried.sites.at(-1) : undefined;
      const given = inner && scan.graph.loaded(inner.module)?.calls[inner.call];
      if (!inner || !given || given === call) continue;
      const at: Where = { module: inner.module, scope: given.scope, ...(inner.frame ? { frame: inner.frame } : {}) };
      for (const name of names) {
        const argument = given.arguments.find((each) => each.name === name);
        if (argument) return { expression: argument.value, where: at, name };
      }
      const deeper = givenInside(scan, given, inner, names, depth + 1);
      if (deeper) return deeper;
    }
  }
  return undefined;
}

function inLambda(scan: Parts, module: string, scope: number, names: readonly string[]): Found | undefined {
  for (const call of scan.graph.loaded(module)?.calls ?? []) {
    if (call.scope !== scope) continue;
    if (call.callee.is === 'member') {
      const { property } = call.callee;
      const [first] = call.arguments;
      if (names.includes(property) && first) return { expression: first.value, where: { module, scope }, name: property };
    }
    const named =
      call.callee.is === 'member' && call.callee.property === 'build'
        ? call.arguments.find(({ name }) => name !== undefined && names.includes(name))
        : undefined;
    if (named?.name !== undefined) return { expression: named.value, where: { module, scope }, name: named.name };
  }
  return undefined;
}
