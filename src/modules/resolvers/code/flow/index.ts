import { type ActionSink, actionSinks, type SinkKind } from '../../../../catalogue/flows/kinds.js';
import type { AssetId } from '../../../../core/ids.js';
import type { Scan } from '../scan.js';
import type { Site } from '../values.js';
import { pagesOf, type Sink, sinksIn } from './action-sinks.js';
import type { Ask } from './asks.js';
import { agentsAsked, asksIn } from './asks-in.js';
import { Flows } from './flows.js';
import type { Origin } from './origin.js';
import { slotsOf } from './prompt-slots.js';
import { Tracer } from './tracer.js';

/**
 * Follows what others write: to the model, and from the model to where it does something. Only sinks are started from, so that the work
 * is in proportion to what there is to find.
 */
export function emitFlows(scan: Scan): void {
  const tracer = new Tracer(scan);
  const flows = new Flows(scan, tracer.entries);
  const asks = new Map<string, Ask>();
  for (const ask of asksIn(tracer)) {
    asks.set(askKey(ask.site), ask);
    promptFlows(tracer, flows, ask);
  }
  for (const hit of scan.hits) {
    if (hit.construct.does !== 'agent' || hit.decorates !== undefined) continue;
    const at = { module: hit.path, scope: hit.call.scope, line: hit.call.line };
    for (const slot of slotsOf(tracer, { call: hit.call, at, own: hit.construct }, true))
      for (const origin of tracer.origins(slot.expression, slot.point))
        if (slot.into === 'instructions')
          intoModel(flows, origin, slot.into, { path: hit.path, line: hit.call.line, scope: hit.call.scope });
  }
  for (const path of tracer.graph.paths) {
    const module = tracer.graph.loaded(path);
    for (const sink of module ? sinksIn(tracer, path, module) : []) actionFlows(tracer, flows, path, sink, asks);
  }
  for (const page of pagesOf(tracer)) actionFlows(tracer, flows, page.module, page, asks);
  flows.emit();
  if (tracer.exhausted) scan.see.notice('limit', 'Following texts through the code stopped early; some of their ways may be missing.');
}

const askKey = (site: { readonly module: string; readonly call: number }): string => `${site.module}\n${site.call}`;

function promptFlows(tracer: Tracer, flows: Flows, ask: Ask): void {
  const agents = agentsAsked(tracer, ask);
  const place = { path: ask.site.module, line: ask.call.line, scope: ask.call.scope };
  for (const slot of slotsOf(tracer, ask))
    for (const origin of tracer.origins(slot.expression, slot.point)) intoModel(flows, origin, slot.into, place, agents);
}

/** Whose text the model had read when a call was made, on the way that led to the call. */
function readersOf(tracer: Tracer, ask: Ask | undefined, site: Site): readonly string[] {
  if (!ask) return [];
  const at = site.frame ? { ...ask.at, frame: site.frame } : ask.at;
  const origins = slotsOf(tracer, { ...ask, at }).flatMap((slot) => [...tracer.origins(slot.expression, slot.point)]);
  return [
    ...new Set(origins.filter(({ kind }) => /^(user-input|outside-content|retrieved-content)$/.test(kind)).map(({ label }) => label)),
  ].sort();
}

interface SinkPlace {
  readonly path: string;
  readonly line: number;
  readonly scope: number;
}

/** The words of a chat's user belong into a prompt: a fact, and what others wrote as well. Into the instructions, neither does. */
function intoModel(flows: Flows, origin: Origin, into: 'instructions' | 'prompt', place: SinkPlace, agents: readonly AssetId[] = []): void {
  const sensitive = origin.kind === 'secret' || origin.kind === 'personal-data';
  if (origin.kind === 'model-output' || origin.kind === 'tool-argument') return;
  const owned = origin.kind === 'retrieved-content';
  const judged = sensitive || (into === 'instructions' && !owned);
  // Whether somebody checked it changes nothing about its being there.
  if (!judged && origin.lost !== undefined && !origin.perhapsChecked) return;
  const sink: SinkKind = sensitive || owned ? 'prompt' : into;
  flows.add({
    origin,
    sink,
    into: into === 'instructions' ? 'the system prompt' : 'the prompt',
    place,
    agents,
    handling: !judged ? 'none' : origin.lost !== undefined ? 'unknown' : isNarrow(origin) ? 'checked' : 'unchecked',
  });
}

/** Harmless for everything: a number, or one of a list. */
const isNarrow = (origin: Origin): boolean => actionSinks.every((sink) => origin.cleaned.includes(sink));

function actionFlows(tracer: Tracer, flows: Flows, path: string, sink: Sink, asks: ReadonlyMap<string, Ask>): void {
  for (const { expression, point } of sink.given) {
    for (const origin of tracer.origins(expression, point)) {
      if (origin.kind !== 'model-output' && origin.kind !== 'tool-argument') continue;
      const clean = origin.cleaned.includes(sink.kind satisfies ActionSink);
      flows.add({
        origin,
        sink: sink.kind,
        into: sink.label,
        place: { path, line: sink.call.line, scope: sink.point.scope },
        agents: [],
        handling: clean ? 'checked' : origin.lost === undefined ? 'unchecked' : 'unknown',
        steeredBy: origin.site ? readersOf(tracer, asks.get(askKey(origin.site)), origin.site) : [],
      });
    }
  }
}
