import { unknownValue } from '../../../contracts/index.js';
import type { CallFact, ModuleSummary } from '../../../parsing/module-summary.js';
import { reachedFunctions } from './effects.js';
import { enclosingFunctions } from './lookup.js';
import { type Scan, serviceOf } from './scan.js';
import { placeKey, textsOf, type Value } from './values.js';

interface Route {
  readonly method: string;
  readonly path: string;
  readonly file: string;
  readonly line: number;
  readonly handler: { readonly module: string; readonly scope: number };
}

const frameworks: Readonly<Record<string, RegExp>> = {
  fastapi: /(^|\.)(FastAPI|APIRouter)\(\)\.(get|post|put|patch|delete|api_route|websocket)$/,
  starlette: /(^|\.)(Starlette|Router)\(\)\.(route|websocket_route)$/,
  flask: /(^|\.)(Flask|Blueprint)\(\)\.(route|get|post|put|patch|delete)$/,
  quart: /(^|\.)(Quart|Blueprint)\(\)\.(route|get|post|put|patch|delete)$/,
  express: /^(default|)(\(\)|\.?Router\(\)|Router\(\)|express\(\))\.(get|post|put|patch|delete|all|use)$/,
  hono: /(^|\.)(Hono|OpenAPIHono)\(\)\.(get|post|put|patch|delete|all)$/,
  fastify: /^(default|fastify|)\(\)\.(get|post|put|patch|delete|all)$/,
  koa: /^Router\(\)\.(get|post|put|patch|delete|all)$/,
};

/** HTTP routes from which an AI call is reached. */
export function emitRoutes(scan: Scan): void {
  const ai = aiFunctions(scan);
  if (ai.size === 0) return;
  for (const path of scan.graph.paths) {
    const module = scan.graph.loaded(path);
    if (!module) continue;
    for (const route of [...decorated(scan, path, module), ...registered(scan, path, module), ...fileRoutes(path, module)]) {
      const reached = reachedFunctions(scan, route.handler.module, route.handler.scope);
      if (![...reached.keys()].some((key) => ai.has(key))) continue;
      const label = `${route.method} ${route.path}`;
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
}

const calling = new Set(['model', 'agent', 'retrieve', 'method']);

/** Functions in which a model or an agent is made or called. */
function aiFunctions(scan: Scan): ReadonlySet<string> {
  const functions = new Set<string>();
  for (const hit of scan.hits) {
    if (!calling.has(hit.construct.does)) continue;
    for (const scope of enclosingFunctions(hit.module, hit.call.scope)) functions.add(placeKey(hit.path, scope));
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

function decorated(scan: Scan, path: string, module: ModuleSummary): Route[] {
  return module.scopes.flatMap((scope, index) =>
    (scope.decorators ?? []).flatMap((decorator): Route[] => {
      const call = decorator.is === 'call' ? module.calls[decorator.call] : undefined;
      if (!call) return [];
      const where = { module: path, scope: scope.parent ?? 0 };
      const method = routeMethod(scan, call, where);
      const [template] = call.arguments[0] ? textsOf(scan.evaluator.evaluate(call.arguments[0].value, where)) : [];
      if (method === undefined || template === undefined) return [];
      const methods = call.arguments.find((argument) => argument.name === 'methods')?.value;
      const verbs = methods?.is === 'list' ? textsOf(methods.items.flatMap((item) => [...scan.evaluator.evaluate(item, where)])) : [];
      const verb = method === 'ROUTE' || method === 'API_ROUTE' ? verbs.join(',') || 'GET' : method;
      return [{ method: verb, path: template, file: path, line: scope.line, handler: { module: path, scope: index } }];
    }),
  );
}

function routeMethod(scan: Scan, call: CallFact, where: { module: string; scope: number }): string | undefined {
  for (const value of scan.evaluator.evaluate(call.callee, where)) {
    if (value.is !== 'external') continue;
    const match = frameworks[value.root]?.exec(value.path);
    if (match) return (value.path.split('.').at(-1) as string).toUpperCase();
  }
  return undefined;
}

function registered(scan: Scan, path: string, module: ModuleSummary): Route[] {
  if (module.language === 'python') return [];
  return module.calls.flatMap((call) => {
    const [template, ...handlers] = call.arguments;
    if (call.callee.is !== 'member' || !template || handlers.length === 0 || template.value.is === 'scope') return [];
    const where = { module: path, scope: call.scope };
    const method = routeMethod(scan, call, where);
    const [text] = textsOf(scan.evaluator.evaluate(template.value, where));
    if (method === undefined || text === undefined || method === 'USE') return [];
    return handlers.flatMap((handler) =>
      scan.evaluator
        .evaluate(handler.value, where)
        .flatMap((value): Route[] =>
          value.is === 'function'
            ? [{ method, path: text, file: path, line: call.line, handler: { module: value.module, scope: value.scope } }]
            : [],
        ),
    );
  });
}

const verbs = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** Files that are routes by their place: `app/api/chat/route.ts`, `pages/api/chat.ts`. */
function fileRoutes(path: string, module: ModuleSummary): Route[] {
  const app = /(?:^|\/)app\/((?:.*\/)?)route\.[cm]?[jt]sx?$/.exec(path);
  const pages = /(?:^|\/)pages\/(api\/.*)\.[cm]?[jt]sx?$/.exec(path);
  const scopeNamed = (name: string | undefined) =>
    module.scopes.findIndex((scope) => scope.type === 'function' && scope.parent === 0 && scope.name === name);
  if (app) {
    const template = `/${(app[1] ?? '')
      .split('/')
      .filter((part) => part && !/^\(.*\)$|^@/.test(part))
      .join('/')}`;
    return module.exports.flatMap((fact): Route[] => {
      const scope = verbs.has(fact.name) ? scopeNamed(fact.local ?? fact.name) : -1;
      return scope < 0
        ? []
        : [{ method: fact.name, path: template, file: path, line: module.scopes[scope]?.line ?? 1, handler: { module: path, scope } }];
    });
  }
  const main = pages && module.exports.find((fact) => fact.name === 'default');
  const scope = main ? scopeNamed(main.local ?? 'default') : -1;
  if (!pages || scope < 0) return [];
  return [
    {
      method: 'ANY',
      path: `/${(pages[1] ?? '').replace(/\/index$/, '')}`,
      file: path,
      line: module.scopes[scope]?.line ?? 1,
      handler: { module: path, scope },
    },
  ];
}

/** What a handler asks of its caller, as far as it is seen; a check in a middleware is not. */
function authenticationOf(scan: Scan, route: Route) {
  const { module, scope } = route.handler;
  const fact = scan.graph.loaded(module)?.scopes[scope];
  const seen: Value[] = (fact?.parameters ?? []).flatMap((parameter) =>
    parameter.default ? [...scan.evaluator.evaluate(parameter.default, { module, scope })] : [],
  );
  return schemeOf(scan, seen, 0) ?? unknownValue('no check was seen in the handler; middleware is not followed');
}

function schemeOf(scan: Scan, values: readonly Value[], level: number): 'api-key' | 'basic' | 'oauth' | undefined {
  if (level > 4) return undefined;
  for (const value of values) {
    if (value.is === 'external' && value.root === 'fastapi') {
      if (/OAuth2\w*\(\)$|OpenIdConnect\(\)$|HTTPBearer\(\)$/.test(value.path)) return 'oauth';
      if (/APIKey\w+\(\)$/.test(value.path)) return 'api-key';
      if (/HTTPBasic\(\)$/.test(value.path)) return 'basic';
      const site = value.sites.at(-1);
      const call = site && scan.graph.loaded(site.module)?.calls[site.call];
      const inner =
        site && call?.arguments[0] && /(Depends|Security)\(\)$/.test(value.path)
          ? scan.evaluator.evaluate(call.arguments[0].value, { module: site.module, scope: call.scope })
          : [];
      const scheme = schemeOf(scan, inner, level + 1);
      if (scheme) return scheme;
    }
    if (value.is === 'function') {
      const parameters = scan.graph.loaded(value.module)?.scopes[value.scope]?.parameters ?? [];
      const defaults = parameters.flatMap((parameter) => (parameter.default ? [...scan.evaluator.evaluate(parameter.default, value)] : []));
      const scheme = schemeOf(scan, defaults, level + 1);
      if (scheme) return scheme;
    }
  }
  return undefined;
}
