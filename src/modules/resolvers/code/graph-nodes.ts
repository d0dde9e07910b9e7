import type { AssetId } from '../../../core/ids.js';
import { callsIn, reachedFunctions } from './effects.js';
import { childScope } from './lookup.js';
import { emitModels, modelsOf } from './model-use.js';
import { callOf, given, type Hit, madeBy, type Scan, valuesOf } from './scan.js';
import { toolsOf } from './tools.js';
import type { Value, Where } from './values.js';

interface Place {
  readonly module: string;
  readonly scope: number;
}

/** What runs when a graph runs: functions, and things that were made for it. */
export interface Body {
  readonly functions: readonly Place[];
  readonly values: readonly Value[];
}

const mostNodes = 60;

/** The functions and objects that the nodes of a graph are, or that a decorator makes an agent of. */
export function bodyOf(scan: Scan, hit: Hit): Body {
  if (hit.decorates !== undefined) return { functions: reached(scan, [{ module: hit.path, scope: hit.decorates }]), values: [] };
  const nodes = scan.hits.filter(
    ({ construct, external }) =>
      construct.does === 'node' && external.sites.some((made) => made.module === hit.site.module && made.call === hit.site.call),
  );
  const values = nodes.slice(0, mostNodes).flatMap((node) => {
    const call = callOf(scan, node.site);
    const where: Where = { module: node.path, scope: call?.scope ?? 0 };
    return (call?.arguments ?? [])
      .filter(({ value }) => value.is !== 'literal')
      .flatMap(({ value }) => scan.evaluator.evaluate(value, where));
  });
  const starts = values.flatMap((value) => placeOfValue(scan, value) ?? []);
  return { functions: reached(scan, starts), values };
}

function placeOfValue(scan: Scan, value: Value): Place | undefined {
  if (value.is === 'function') return { module: value.module, scope: value.scope };
  if (value.is !== 'instance') return undefined;
  const module = scan.graph.loaded(value.module);
  const run = module && (childScope(module, value.scope, '__call__') ?? childScope(module, value.scope, 'invoke'));
  return run === undefined ? undefined : { module: value.module, scope: run };
}

function reached(scan: Scan, starts: readonly Place[]): Place[] {
  const places = new Map<string, Place>();
  for (const start of starts)
    for (const [key, place] of reachedFunctions(scan, start.module, start.scope)) if (places.size < 200) places.set(key, place);
  return [...places.values()];
}

const binds = /^(bind_tools|bindTools)$/;
const runs = /^(a?invoke|a?stream|a?batch|astream_events|streamEvents|a?predict)$/;

/** The tools that the nodes of a graph give to their models, or run themselves. */
export function toolsOfBody(scan: Scan, body: Body, agent: AssetId): { ids: AssetId[]; open?: string } {
  const ids = new Set<AssetId>();
  let open: string | undefined;
  const add = (values: readonly Value[], found: Parameters<typeof toolsOf>[1]) => {
    const tools = toolsOf(scan, found, agent, values);
    for (const id of tools.ids) ids.add(id);
    open ??= tools.open;
  };
  for (const value of body.values) {
    if (value.is !== 'external') continue;
    for (const made of madeBy(value)) {
      if (made.construct.does !== 'tool-node' || !made.site) continue;
      const found = given(scan, made.site, made.construct.tools);
      add(valuesOf(scan, found), found);
    }
  }
  for (const { module, scope } of body.functions) {
    const summary = scan.graph.loaded(module);
    for (const call of summary ? callsIn(summary, scope) : []) {
      if (call.callee.is !== 'member' || !binds.test(call.callee.property)) continue;
      const [first] = call.arguments;
      if (!first || first.spread) continue;
      const found = { expression: first.value, where: { module, scope: call.scope } };
      add(valuesOf(scan, found), found);
    }
  }
  return { ids: [...ids], ...(open === undefined ? {} : { open }) };
}

/** The models that the nodes of a graph ask. */
export function invokeModels(scan: Scan, body: Body, agent: AssetId, hit: Hit): void {
  for (const { module, scope } of body.functions) {
    const summary = scan.graph.loaded(module);
    for (const call of summary ? callsIn(summary, scope) : []) {
      if (call.callee.is !== 'member' || !runs.test(call.callee.property)) continue;
      const values = scan.evaluator.evaluate(call.callee.object, { module, scope: call.scope });
      const models = values.filter(
        (value) =>
          value.is === 'external' && madeBy(value).some(({ construct }) => construct.does === 'model' || construct.does === 'wrap'),
      );
      const { models: named } = modelsOf(scan, models, undefined);
      emitModels(scan, { models: named }, [agent], { module, call: summary?.calls.indexOf(call) ?? hit.site.call });
    }
  }
}
