import { reachedFunctions } from './effects.js';
import { enclosingFunctions } from './lookup.js';
import { authenticationOf } from './route-authentication.js';
import { labelOf, routesOf } from './route-table.js';
import { type Scan, serviceOf } from './scan.js';
import { serviceMethods } from './typed/services.js';
import { placeKey, type Value } from './values.js';

/** HTTP routes from which an AI call is reached. */
export function emitRoutes(scan: Scan): void {
  const ai = aiFunctions(scan);
  if (ai.size === 0) return;
  for (const route of routesOf(scan)) {
    const reached = reachedFunctions(scan, route.handler.module, route.handler.scope);
    if (![...reached.keys()].some((key) => ai.has(key))) continue;
    const label = labelOf(route);
    const at = { path: route.file, line: route.line };
    const service = serviceOf(scan, route.file);
    scan.services.endpoint(route.file, label);
    const id = scan.see.asset('network-endpoint', {
      key: scan.see.local(route.file, label),
      name: label,
      at,
      properties: { route: label, authentication: authenticationOf(scan, route) },
    });
    scan.see.relate(service, 'exposed-to', id, { at });
  }
}

const calling = new Set(['model', 'agent', 'retrieve', 'method']);

/** Functions in which a model or an agent is made or called. */
function aiFunctions(scan: Scan): ReadonlySet<string> {
  const functions = new Set<string>();
  for (const hit of scan.hits) {
    if (!calling.has(hit.construct.does)) continue;
    for (const scope of enclosingFunctions(hit.module, hit.call.scope)) functions.add(placeKey(hit.path, scope));
    for (const key of serviceMethods(scan, hit)) functions.add(key);
  }
  // A model made once at the top of a module is called wherever its methods are.
  for (const path of scan.graph.paths) {
    const module = scan.graph.loaded(path);
    for (const call of module?.calls ?? []) {
      if (
        !module ||
        call.callee.is !== 'member' ||
        !/^(a?invoke|a?stream|a?run|run_sync|a?kickoff|a?batch|generate|chat|query)$/.test(call.callee.property)
      )
        continue;
      const own = enclosingFunctions(module, call.scope);
      if (own.length === 0) continue;
      const receivers = scan.evaluator.evaluate(call.callee.object, { module: path, scope: call.scope });
      if (receivers.some((value) => isAi(scan, value))) for (const scope of own) functions.add(placeKey(path, scope));
    }
  }
  return functions;
}

function isAi(scan: Scan, value: Value): boolean {
  return (
    value.is === 'external' &&
    value.sites.some((site) =>
      scan.hits.some((hit) => hit.path === site.module && hit.site.call === site.call && calling.has(hit.construct.does)),
    )
  );
}
