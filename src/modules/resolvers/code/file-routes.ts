import type { CallFact, Expression, ModuleSummary } from '../../../parsing/module-summary.js';
import type { Route } from './route-table.js';
import type { Scan } from './scan.js';
import type { Value, Where } from './values.js';

/** Files that are routes by their place, and which of their exports answer. */
interface Convention {
  /** What stands in the first group is the path. */
  readonly file: RegExp;
  readonly exports: Readonly<Record<string, string>>;
  /** Further proof, where the place alone says too little. */
  readonly imports?: RegExp;
  /** The default export is a handler wrapped in a call of one of these names. */
  readonly wrapped?: RegExp;
}

const verbs = { GET: 'GET', POST: 'POST', PUT: 'PUT', PATCH: 'PATCH', DELETE: 'DELETE' };

const conventions: readonly Convention[] = [
  { file: /(?:^|\/)app\/((?:.*\/)?)route\.[cm]?[jt]sx?$/, exports: verbs },
  { file: /(?:^|\/)pages\/(api\/.*)\.[cm]?[jt]sx?$/, exports: { default: 'ANY', ...verbs, ALL: 'ANY' } },
  { file: /(?:^|\/)routes\/((?:.*\/)?)\+server\.[jt]s$/, exports: { ...verbs, fallback: 'ANY' } },
  { file: /(?:^|\/)src\/pages\/(.*)\.[jt]s$/, exports: { ...verbs, ALL: 'ANY' } },
  {
    file: /(?:^|\/)server\/((?:api|routes)\/.*)\.[jt]s$/,
    exports: { default: 'ANY' },
    wrapped: /^(define\w*EventHandler|eventHandler|defineHandler)$/,
  },
  {
    file: /(?:^|\/)app\/routes\/(.*)\.[jt]sx?$/,
    exports: { action: 'POST', loader: 'GET' },
    imports: /^(@remix-run\/|@react-router\/|react-router$)/,
  },
];

/** `app/api/chat/route.ts`, `pages/api/chat.ts`, `routes/api/chat/+server.ts`, `server/api/chat.post.ts`, `app/routes/api.chat.ts`. */
export function fileRoutes(scan: Scan, path: string, module: ModuleSummary): Route[] {
  for (const convention of conventions) {
    const place = convention.file.exec(path);
    if (!place || (convention.imports && !module.imports.some(({ from }) => convention.imports?.test(from)))) continue;
    const { template, method } = templateOf(place[1] ?? '', path.includes('/routes/') && convention.imports !== undefined);
    const routes = module.exports.flatMap((fact): Route[] => {
      const verb = Object.hasOwn(convention.exports, fact.name) ? convention.exports[fact.name] : undefined;
      if (verb === undefined) return [];
      return handlersOf(scan, module, path, fact.local ?? fact.name, convention.wrapped).map((handler) => ({
        method: method ?? verb,
        path: template,
        file: path,
        line: scan.graph.loaded(handler.module)?.scopes[handler.scope]?.line ?? 1,
        handler: { module: handler.module, scope: handler.scope },
        ...(handler.call ? { wrapper: { module: path, call: handler.call } } : {}),
      }));
    });
    if (routes.length > 0) return routes;
  }
  return workerRoute(path, module);
}

/** Groups and slots are no part of a path; a method may stand in front of the ending; dots stand for slashes in flat routes. */
function templateOf(place: string, flat: boolean): { readonly template: string; readonly method?: string } {
  const method = /\.(get|post|put|patch|delete)$/.exec(place)?.[1];
  const bare = method === undefined ? place : place.slice(0, -method.length - 1);
  const parts = (flat ? bare.replaceAll('.', '/') : bare)
    .split('/')
    .filter((part) => part && !/^\(.*\)$|^@|^_/.test(part))
    .map((part) => (flat ? part.replace(/^\$/, ':') : part));
  if (parts.at(-1) === 'index') parts.pop();
  return { template: `/${parts.join('/')}`, ...(method === undefined ? {} : { method: method.toUpperCase() }) };
}

/** The function behind an exported name: itself, or what a call around it is given (`auth(async (request) => …)`). */
function handlersOf(
  scan: Scan,
  module: ModuleSummary,
  path: string,
  name: string,
  wrapped: RegExp | undefined,
): { readonly module: string; readonly scope: number; readonly call?: CallFact }[] {
  const own = module.scopes.findIndex((scope) => scope.type === 'function' && scope.parent === 0 && scope.name === name);
  if (own >= 0 && !wrapped) return [{ module: path, scope: own }];
  const bound: readonly Expression[] = Object.hasOwn(module.scopes[0]?.bindings ?? {}, name)
    ? (module.scopes[0]?.bindings[name] ?? [])
    : [];
  const at: Where = { module: path, scope: 0 };
  return bound.flatMap((expression) => {
    const call = expression.is === 'call' ? module.calls[expression.call] : undefined;
    const callee = call?.callee.is === 'name' ? call.callee.name : call?.callee.is === 'member' ? call.callee.property : '';
    if (wrapped && !wrapped.test(callee)) return [];
    const values: readonly Value[] = call
      ? call.arguments.flatMap((argument) => [...scan.evaluator.evaluate(argument.value, at)])
      : scan.evaluator.evaluate(expression, at);
    return values
      .flatMap((value) => (value.is === 'function' ? [{ module: value.module, scope: value.scope, ...(call ? { call } : {}) }] : []))
      .slice(0, 1);
  });
}

/** A worker answers everything by the `fetch` of its default export. */
function workerRoute(path: string, module: ModuleSummary): Route[] {
  const main = module.exports.some(({ name }) => name === 'default');
  const scope = main
    ? module.scopes.findIndex(({ type, parent, name }) => type === 'function' && parent === 0 && name === 'default.fetch')
    : -1;
  const takesBindings = (module.scopes[scope]?.parameters?.length ?? 0) > 1;
  if (scope < 0 || !takesBindings) return [];
  return [{ method: 'ANY', path: '/*', file: path, line: module.scopes[scope]?.line ?? 1, handler: { module: path, scope } }];
}
