import type { CallFact, Expression, ModuleSummary } from '../../../parsing/module-summary.js';
import { fileRoutes } from './file-routes.js';
import { enclosingFunctions } from './lookup.js';
import { nestRoutes } from './nest-routes.js';
import type { Scan } from './scan.js';
import { typedRoutes } from './typed/routes.js';
import { type External, placeKey, textsOf, type Value, type Where } from './values.js';

export interface Handler {
  readonly module: string;
  readonly scope: number;
}

/** A call or decorator that ties a path to a function, and everything that is said along with it. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly file: string;
  readonly line: number;
  readonly handler: Handler;
  /** A call that the handler is given to, which may look at who asks: `auth(async (request) => …)`. */
  readonly wrapper?: { readonly module: string; readonly call: CallFact };
  /** The call that registers it, with the application or router it is registered on; absent for routes that are files. */
  readonly registered?: { readonly call: CallFact; readonly on: External };
}

const frameworks: Readonly<Record<string, RegExp>> = {
  fastapi: /(^|\.)(FastAPI|APIRouter)\(\)\.(get|post|put|patch|delete|api_route|websocket)$/,
  starlette: /(^|\.)(Starlette|Router)\(\)\.(route|websocket_route)$/,
  flask: /(^|\.)(Flask|Blueprint)\(\)\.(route|get|post|put|patch|delete)$/,
  quart: /(^|\.)(Quart|Blueprint)\(\)\.(route|get|post|put|patch|delete)$/,
  express: /^(default|)(\(\)|\.?Router\(\)|Router\(\)|express\(\))\.(get|post|put|patch|delete|all|use)$/,
  hono: /(^|\.)(Hono|OpenAPIHono)\(\)(\.\w+\(\))*\.(get|post|put|patch|delete|all)$/,
  fastify: /^(default|fastify|)\(\)\.(get|post|put|patch|delete|all)$/,
  '@koa/router': /^(default|Router)\(\)\.(get|post|put|patch|delete|all)$/,
  'koa-router': /^(default|Router)\(\)\.(get|post|put|patch|delete|all)$/,
  elysia: /(^|\.)Elysia\(\)(\.\w+\(\))*\.(get|post|put|patch|delete|all)$/,
  koa: /^Router\(\)\.(get|post|put|patch|delete|all)$/,
};

const tables = new WeakMap<Scan['graph'], readonly Route[]>();

/** Every HTTP route of the modules at hand. */
export function routesOf(scan: Scan): readonly Route[] {
  const known = tables.get(scan.graph);
  if (known) return known;
  const routes = scan.graph.paths.flatMap((path) => {
    const module = scan.graph.loaded(path);
    return module
      ? [
          ...decorated(scan, path, module),
          ...registered(scan, path, module),
          ...fileRoutes(scan, path, module),
          ...nestRoutes(scan, path, module),
          ...typedRoutes(scan, path, module),
        ]
      : [];
  });
  tables.set(scan.graph, routes);
  return routes;
}

export const labelOf = (route: Route): string => `${route.method} ${route.path}`;

/** The route in whose handler a place stands. */
export function routeAround(scan: Scan, module: string, scope: number): Route | undefined {
  const summary = scan.graph.loaded(module);
  const around = new Set((summary ? enclosingFunctions(summary, scope) : []).map((index) => placeKey(module, index)));
  return around.size === 0 ? undefined : routesOf(scan).find((route) => around.has(placeKey(route.handler.module, route.handler.scope)));
}

function decorated(scan: Scan, path: string, module: ModuleSummary): Route[] {
  return module.scopes.flatMap((scope, index) =>
    (scope.decorators ?? []).flatMap((decorator): Route[] => {
      const call = decorator.is === 'call' ? module.calls[decorator.call] : undefined;
      if (!call) return [];
      const where = { module: path, scope: scope.parent ?? 0 };
      const found = routeMethod(scan, call, where);
      const [template] = call.arguments[0] ? textsOf(scan.evaluator.evaluate(call.arguments[0].value, where)) : [];
      if (found === undefined || template === undefined) return [];
      const methods = call.arguments.find((argument) => argument.name === 'methods')?.value;
      const verbs = methods?.is === 'list' ? textsOf(methods.items.flatMap((item) => [...scan.evaluator.evaluate(item, where)])) : [];
      const verb = found.method === 'ROUTE' || found.method === 'API_ROUTE' ? verbs.join(',') || 'GET' : found.method;
      return [
        {
          method: verb,
          path: template,
          file: path,
          line: scope.line,
          handler: { module: path, scope: index },
          registered: { call, on: found.on },
        },
      ];
    }),
  );
}

function routeMethod(
  scan: Scan,
  call: CallFact,
  where: { module: string; scope: number },
): { readonly method: string; readonly on: External } | undefined {
  for (const value of scan.evaluator.evaluate(call.callee, where)) {
    if (value.is !== 'external' || !Object.hasOwn(frameworks, value.root)) continue;
    const match = frameworks[value.root]?.exec(value.path);
    if (match) return { method: (value.path.split('.').at(-1) as string).toUpperCase(), on: value };
  }
  return undefined;
}

function registered(scan: Scan, path: string, module: ModuleSummary): Route[] {
  if (module.language === 'python') return [];
  return module.calls.flatMap((call) => {
    const [template, ...handlers] = call.arguments;
    if (call.callee.is !== 'member' || !template || handlers.length === 0 || template.value.is === 'scope') return [];
    const where = { module: path, scope: call.scope };
    const found = routeMethod(scan, call, where);
    if (found === undefined || found.method === 'USE') return [];
    const [text] = textsOf(scan.evaluator.evaluate(template.value, where));
    // What stands before the last one are middlewares: they may reach nothing, or the same as the handler.
    const last = handlers.at(-1);
    if (text === undefined || !last) return [];
    return handlersOf(scan, last.value, where).flatMap((value): Route[] =>
      value.is === 'function'
        ? [
            {
              method: found.method,
              path: text,
              file: path,
              line: call.line,
              handler: { module: value.module, scope: value.scope },
              registered: { call, on: found.on },
            },
          ]
        : [],
    );
  });
}

/** A handler, or what a local function around it is given: `wrap(async (request) => …)`. */
function handlersOf(scan: Scan, handler: Expression, where: Where): Value[] {
  const values = [...scan.evaluator.evaluate(handler, where)];
  const call = handler.is === 'call' ? scan.graph.loaded(where.module)?.calls[handler.call] : undefined;
  const inner = (call?.arguments ?? []).flatMap((argument) =>
    argument.value.is === 'scope' ? [...scan.evaluator.evaluate(argument.value, where)] : [],
  );
  return inner.length > 0 ? inner : values;
}
