import { constructOf } from '../../../catalogue/constructs/index.js';
import { assetId } from '../../../core/ids.js';
import { enclosingClass } from './lookup.js';
import { emitModels, modelsOfCall } from './model-use.js';
import { callOf, type Scan, serviceOf } from './scan.js';
import type { Site } from './values.js';

/** Frameworks whose agents are classes that one derives; others are made by a call. */
const derived = new Set(['cloudflare-agents', 'livekit', 'neuron', 'laravel-ai', 'ruby_llm', 'active-agent']);

/** Name of the agent that a class is, because of what it extends. */
function agentOf(scan: Scan, path: string, index: number): { name: string; framework: string } | undefined {
  const scope = scan.graph.loaded(path)?.scopes[index];
  for (const base of scope?.bases ?? []) {
    for (const value of scan.evaluator.evaluate(base, { module: path, scope: scope?.parent ?? 0 })) {
      const construct = value.is === 'external' ? constructOf(value.root, value.path) : undefined;
      const framework = construct?.does === 'agent' ? construct.framework : undefined;
      if (scope && framework && derived.has(framework)) return { name: scope.name, framework };
    }
  }
  return undefined;
}

/** The agent in whose class a call stands. */
export function agentAround(scan: Scan, site: Site): string | undefined {
  const module = scan.graph.loaded(site.module);
  const call = callOf(scan, site);
  const scope = module && call ? enclosingClass(module, call.scope) : undefined;
  return scope === undefined ? undefined : agentOf(scan, site.module, scope)?.name;
}

/** Agents that are classes, and the models that their methods call. */
export function emitAgentClasses(scan: Scan): void {
  for (const path of scan.graph.paths) {
    const module = scan.graph.loaded(path);
    module?.scopes.forEach((scope, index) => {
      const agent = scope.type === 'class' ? agentOf(scan, path, index) : undefined;
      if (!agent) return;
      const key = scan.see.local(path, agent.name);
      const at = { path, line: scope.line };
      const id = scan.see.asset('agent', {
        key,
        name: agent.name,
        at,
        properties: { framework: agent.framework },
        open: [{ relation: 'uses-tool', reason: 'what the methods of a class hand over is read call by call' }],
      });
      const service = serviceOf(scan, path);
      scan.see.relate(service, 'contains', assetId('agent', key), { at });
      scan.see.relate(id, 'defined-in', service, { at });
      for (const hit of scan.hits) {
        if (hit.path !== path || (hit.construct.does !== 'model' && hit.construct.does !== 'agent')) continue;
        if (enclosingClass(module, hit.call.scope) === index) emitModels(scan, { models: modelsOfCall(scan, hit).models }, [id], hit.site);
      }
    });
  }
}
