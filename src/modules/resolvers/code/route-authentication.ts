import { type AuthenticationScheme, authenticationBy, guardName } from '../../../catalogue/authentication.js';
import { unknownValue } from '../../../contracts/index.js';
import type { ArgumentFact, CallFact } from '../../../parsing/module-summary.js';
import { callsIn, reachedFunctions } from './effects.js';
import type { Route } from './route-table.js';
import type { Scan } from './scan.js';
import { type External, textsOf, type Value, type Where } from './values.js';

/** What a route asks of its caller: known where a known library stands before the handler or is called in it. */
export function authenticationOf(scan: Scan, route: Route) {
  const before = guardsOf(scan, route);
  for (const guard of before) {
    const scheme = schemeOf(scan, guard, 0);
    if (scheme) return scheme;
  }
  const inside = schemeInside(scan, route.handler.module, route.handler.scope);
  if (inside) return inside;
  const named = before.map((guard) => nameOf(scan, guard)).find((name) => name !== undefined && guardName.test(name));
  return unknownValue(
    named === undefined
      ? 'No check of a known library was seen before the handler or in it.'
      : `${named} stands before the handler; what it asks for is not known.`,
  );
}

/** Everything that runs before a handler as far as it is written down: dependencies, decorators, middlewares. */
function guardsOf(scan: Scan, route: Route): Value[] {
  const { module, scope } = route.handler;
  const fact = scan.graph.loaded(module)?.scopes[scope];
  const at: Where = { module, scope };
  const outside: Where = { module, scope: fact?.parent ?? 0 };
  const parameters = (fact?.parameters ?? []).flatMap((parameter) => [
    ...(parameter.default ? scan.evaluator.evaluate(parameter.default, at) : []),
    ...[...(parameter.annotation ?? '').matchAll(/\b(?:Depends|Security)\(([A-Za-z_]\w*)/g)].flatMap(([, name]) =>
      scan.evaluator.evaluate({ is: 'name', name: name as string }, outside),
    ),
  ]);
  const owner = scan.graph.loaded(module)?.scopes[fact?.parent ?? 0];
  const decorators = [...(fact?.decorators ?? []), ...(owner?.type === 'class' ? (owner.decorators ?? []) : [])].flatMap((decorator) => [
    ...scan.evaluator.evaluate(decorator, outside),
  ]);
  const own = route.registered ? besides(scan, route.registered.call, route.file) : [];
  const shared = route.registered ? sharedGuards(scan, route.registered.on, route.path) : [];
  const around = route.wrapper
    ? scan.evaluator.evaluate(route.wrapper.call.callee, { module: route.wrapper.module, scope: route.wrapper.call.scope })
    : [];
  return [...parameters, ...decorators, ...own, ...shared, ...around];
}

/** What stands between the path and the handler, and `dependencies=[…]`. */
function besides(scan: Scan, call: CallFact, file: string): Value[] {
  const where: Where = { module: file, scope: call.scope };
  const middle = call.arguments.filter((argument) => argument.name === undefined).slice(1, -1);
  return [...middle, ...dependencies(call.arguments)].flatMap((argument) => itemsOf(scan, argument, where));
}

function dependencies(given: readonly ArgumentFact[]): ArgumentFact[] {
  return given.filter((argument) => argument.name === 'dependencies');
}

function itemsOf(scan: Scan, argument: ArgumentFact, where: Where): Value[] {
  return scan.evaluator
    .evaluate(argument.value, where)
    .flatMap((value) => (value.is === 'list' ? value.items.flatMap((item) => [...scan.evaluator.force(item)]) : [value]));
}

/** What is laid over all routes of the same application or router: `app.use(…)`, `FastAPI(dependencies=[…])`. */
function sharedGuards(scan: Scan, on: External, path: string): Value[] {
  const maker = on.sites[0];
  if (!maker) return [];
  const made = scan.graph.loaded(maker.module)?.calls[maker.call];
  const found = made
    ? dependencies(made.arguments).flatMap((argument) => itemsOf(scan, argument, { module: maker.module, scope: made.scope }))
    : [];
  for (const file of scan.graph.paths) {
    for (const call of scan.graph.loaded(file)?.calls ?? []) {
      if (call.callee.is !== 'member' || (call.callee.property !== 'use' && call.callee.property !== 'include_router')) continue;
      const where: Where = { module: file, scope: call.scope };
      const [first, ...rest] = call.arguments;
      if (!first) continue;
      if (call.callee.property === 'include_router') {
        if (isMadeAt(scan.evaluator.evaluate(first.value, where), maker))
          found.push(...dependencies(call.arguments).flatMap((argument) => itemsOf(scan, argument, where)));
        continue;
      }
      if (!isMadeAt(scan.evaluator.evaluate(call.callee.object, where), maker)) continue;
      const [prefix] = textsOf(scan.evaluator.evaluate(first.value, where));
      if (prefix !== undefined && !covers(prefix, path)) continue;
      for (const argument of prefix === undefined ? call.arguments : rest) found.push(...itemsOf(scan, argument, where));
    }
  }
  return found;
}

function isMadeAt(values: readonly Value[], maker: { readonly module: string; readonly call: number }): boolean {
  return values.some((value) => value.is === 'external' && value.sites[0]?.module === maker.module && value.sites[0].call === maker.call);
}

/** Whether a middleware's path (`/api`, `/api/*`, `*`) stands before a route's. */
function covers(prefix: string, path: string): boolean {
  const plain = prefix.replace(/\/?\*+$/, '');
  return plain === '' || plain === '/' || path === plain || path.startsWith(`${plain}/`);
}

function schemeOf(scan: Scan, value: Value, level: number): AuthenticationScheme | undefined {
  if (level > 4) return undefined;
  if (value.is === 'function') return schemeInside(scan, value.module, value.scope) ?? schemeOfParameters(scan, value, level);
  if (value.is === 'class') {
    const bases = scan.graph.loaded(value.module)?.scopes[value.scope]?.bases ?? [];
    return bases
      .flatMap((base) => [...scan.evaluator.evaluate(base, { module: value.module, scope: 0 })])
      .map((base) => schemeOf(scan, base, level + 1))
      .find((scheme) => scheme !== undefined);
  }
  if (value.is !== 'external') return undefined;
  if (value.root === '@nestjs/common' && value.path === 'UseGuards()') return schemeOfArguments(scan, value, level);
  if (value.root === 'passport') return passportScheme(scan, value);
  const known = authenticationBy(value.root, value.path);
  if (known) return known;
  const site = value.sites.at(-1);
  const call = site && scan.graph.loaded(site.module)?.calls[site.call];
  if (!site || !call?.arguments[0] || value.root !== 'fastapi' || !/(^|\.)(Depends|Security)\(\)$/.test(value.path)) return undefined;
  for (const inner of scan.evaluator.evaluate(call.arguments[0].value, { module: site.module, scope: call.scope })) {
    const scheme = schemeOf(scan, inner, level + 1);
    if (scheme) return scheme;
  }
  return undefined;
}

/** `@UseGuards(AuthGuard('jwt'), …)`. */
function schemeOfArguments(scan: Scan, value: External, level: number): AuthenticationScheme | undefined {
  const site = value.sites.at(-1);
  const call = site && scan.graph.loaded(site.module)?.calls[site.call];
  return (call?.arguments ?? [])
    .flatMap((argument) => [...scan.evaluator.evaluate(argument.value, { module: site?.module ?? '', scope: call?.scope ?? 0 })])
    .map((inner) => schemeOf(scan, inner, level + 1))
    .find((scheme) => scheme !== undefined);
}

function schemeOfParameters(
  scan: Scan,
  value: { readonly module: string; readonly scope: number },
  level: number,
): AuthenticationScheme | undefined {
  for (const parameter of scan.graph.loaded(value.module)?.scopes[value.scope]?.parameters ?? []) {
    for (const inner of parameter.default ? scan.evaluator.evaluate(parameter.default, value) : []) {
      const scheme = schemeOf(scan, inner, level + 1);
      if (scheme) return scheme;
    }
  }
  return undefined;
}

function passportScheme(scan: Scan, value: External): AuthenticationScheme | undefined {
  const site = /authenticate\(\)$/.test(value.path) ? value.sites.at(-1) : undefined;
  const call = site && scan.graph.loaded(site.module)?.calls[site.call];
  const [strategy] =
    site && call?.arguments[0] ? textsOf(scan.evaluator.evaluate(call.arguments[0].value, { module: site.module, scope: call.scope })) : [];
  if (strategy === undefined) return undefined;
  if (/^(jwt|bearer|oauth2?|openidconnect|oidc|google|github|azure.*|saml)$/i.test(strategy)) return 'oauth';
  if (/^(basic|digest|local)$/i.test(strategy)) return 'basic';
  return /^(headerapikey|api-?key)$/i.test(strategy) ? 'api-key' : undefined;
}

/** A check of a known library that a function calls, itself or through local functions. */
function schemeInside(scan: Scan, module: string, scope: number): AuthenticationScheme | undefined {
  for (const reached of reachedFunctions(scan, module, scope).values()) {
    const summary = scan.graph.loaded(reached.module);
    if (!summary) continue;
    for (const call of callsIn(summary, reached.scope)) {
      for (const callee of scan.evaluator.evaluate(call.callee, { module: reached.module, scope: call.scope })) {
        const scheme = callee.is === 'external' ? authenticationBy(callee.root, callee.path) : undefined;
        if (scheme) return scheme;
      }
    }
  }
  return undefined;
}

function nameOf(scan: Scan, value: Value): string | undefined {
  if (value.is === 'function') {
    const name = scan.graph.loaded(value.module)?.scopes[value.scope]?.name;
    return name?.includes('<anonymous>') ? undefined : name;
  }
  if (value.is !== 'external') return undefined;
  const site = /(^|\.)(Depends|Security)\(\)$/.test(value.path) ? value.sites.at(-1) : undefined;
  const call = site && scan.graph.loaded(site.module)?.calls[site.call];
  if (site && call?.arguments[0]) {
    const [inner] = scan.evaluator.evaluate(call.arguments[0].value, { module: site.module, scope: call.scope });
    return inner?.is === 'external' && inner.root === 'fastapi' ? undefined : inner && nameOf(scan, inner);
  }
  return value.root === 'builtins' ? undefined : value.path.replaceAll('()', '').split('.').at(-1);
}
