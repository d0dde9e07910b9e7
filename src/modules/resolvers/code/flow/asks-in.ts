import { askingVerbs } from '../../../../catalogue/flows/propagation.js';
import type { AssetId } from '../../../../core/ids.js';
import { agentIds } from '../agents.js';
import { whereOf } from '../evaluate.js';
import { given } from '../scan.js';
import type { External, Site } from '../values.js';
import { type Ask, askOf } from './asks.js';
import type { Point } from './origin.js';
import { pipeAskOf } from './pipes.js';
import type { Tracer } from './tracer.js';

/** Every call of the modules at hand that asks a model or an agent. */
export function asksIn(tracer: Tracer): readonly Ask[] {
  return tracer.graph.paths.flatMap((path) => {
    const module = tracer.graph.loaded(path);
    return (module?.calls ?? []).flatMap((call, index): Ask[] => {
      const { callee } = call;
      const name = callee.is === 'member' ? callee.property : callee.is === 'name' ? callee.name : '';
      const imported = callee.is === 'name' && module?.imports.some(({ local }) => local === name);
      if (!askingVerbs.has(name) && !imported && callee.is !== 'name') return [];
      const site: Site = { module: path, call: index };
      const at: Point = { ...whereOf(call, site), line: call.line };
      for (const value of tracer.evaluator.evaluate(callee, at)) {
        const ask = value.is === 'external' ? askOf(tracer, value, call, site, at) : undefined;
        if (ask) return [ask];
      }
      const piped = pipeAskOf(tracer, call, site, at);
      return piped ? [piped] : [];
    });
  });
}

/** The agents that a call asks. */
export function agentsAsked(tracer: Tracer, ask: Ask): readonly AssetId[] {
  const { scan } = tracer;
  const { own, callee, site, call, at } = ask;
  if (own?.does === 'agent' && (!own.needsTools || given(scan, site, own.tools))) {
    const made: External = { ...callee, path: `${callee.path}()`, sites: [...callee.sites, site] };
    return agentIds(scan, [made]);
  }
  const receivers = agentIds(scan, [callee]);
  if (receivers.length > 0 || own?.does !== 'method') return receivers;
  const first = call.arguments.find((argument) => argument.name === undefined || /agent/.test(argument.name))?.value;
  return first ? agentIds(scan, tracer.evaluator.evaluate(first, at)) : [];
}
