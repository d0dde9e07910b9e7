import type { CallFact, Expression, ModuleSummary, ScopeFact } from '../../../../parsing/module-summary.js';
import type { Route } from '../route-table.js';
import type { Scan } from '../scan.js';
import { textsOf, type Value } from '../values.js';
import { isTyped } from './languages.js';

interface Annotation {
  readonly name: string;
  readonly call?: CallFact;
}

const spring = /^(Get|Post|Put|Patch|Delete|Request)Mapping$/;
const aspnet = /^Http(Get|Post|Put|Patch|Delete)$/;
const mapped = /^Map(Get|Post|Put|Patch|Delete)$/;
const ktor = /(^|\.)routing\.(get|post|put|patch|delete)$/;

/** HTTP routes of Spring, JAX-RS, ASP.NET and Ktor. */
export function typedRoutes(scan: Scan, path: string, module: ModuleSummary): Route[] {
  if (!isTyped(module.language)) return [];
  return [...annotatedRoutes(scan, path, module), ...calledRoutes(scan, path, module)];
}

function annotatedRoutes(scan: Scan, path: string, module: ModuleSummary): Route[] {
  return module.scopes.flatMap((scope, index): Route[] => {
    const owner = scope.parent === undefined ? undefined : module.scopes[scope.parent];
    if (scope.type !== 'function' || owner?.type !== 'class' || !scope.decorators) return [];
    const own = annotationsOf(scan, path, module, scope);
    const outer = annotationsOf(scan, path, module, owner);
    const method = methodOf(own);
    if (method === undefined) return [];
    const base = templateOf(
      scan,
      path,
      owner,
      outer.find(({ name }) => /^(RequestMapping|Path|Route)$/.test(name)),
    );
    const rest = templateOf(
      scan,
      path,
      scope,
      own.find(({ name }) => spring.test(name) || aspnet.test(name) || /^(Path|Route)$/.test(name)),
    );
    const controller =
      owner.name
        .split('.')
        .at(-1)
        ?.replace(/Controller$/, '') ?? '';
    const whole = rest.startsWith('/') && module.language === 'csharp' ? rest : `${base}/${rest}`;
    const label = `/${whole}`
      .replace(/\[controller\]/g, controller)
      .replace(/\[action\]/g, scope.name.split('.').at(-1) ?? '')
      .replace(/\/{2,}/g, '/');
    return [
      {
        method,
        path: label.length > 1 ? label.replace(/\/$/, '') : label,
        file: path,
        line: scope.line,
        handler: { module: path, scope: index },
      },
    ];
  });
}

function methodOf(own: readonly Annotation[]): string | undefined {
  for (const { name, call } of own) {
    const verb = spring.exec(name)?.[1] ?? aspnet.exec(name)?.[1] ?? /^(GET|POST|PUT|PATCH|DELETE)$/.exec(name)?.[1];
    if (verb === undefined) continue;
    if (verb !== 'Request') return verb.toUpperCase();
    const asked = call?.arguments.find((argument) => argument.name === 'method');
    const named = asked ? lastName(asked.value) : undefined;
    return named ?? 'GET';
  }
  return undefined;
}

const lastName = (expression: Expression): string | undefined =>
  expression.is === 'member'
    ? expression.property
    : expression.is === 'name'
      ? expression.name
      : expression.is === 'list' && expression.items[0]
        ? lastName(expression.items[0])
        : undefined;

function templateOf(scan: Scan, path: string, scope: ScopeFact, annotation: Annotation | undefined): string {
  const given = annotation?.call?.arguments.find(
    ({ name }) => name === undefined || name === 'value' || name === 'path' || name === 'template',
  );
  if (!given) return '';
  const values = scan.evaluator.evaluate(given.value, { module: path, scope: scope.parent ?? 0 });
  const flat = values.flatMap((value): Value[] =>
    value.is === 'list' ? value.items.flatMap((item) => [...scan.evaluator.force(item)]) : [value],
  );
  return textsOf(flat)[0] ?? '';
}

/** Annotations by the last part of their names. */
function annotationsOf(scan: Scan, path: string, module: ModuleSummary, scope: ScopeFact): Annotation[] {
  return (scope.decorators ?? []).flatMap((decorator): Annotation[] => {
    const call = decorator.is === 'call' ? module.calls[decorator.call] : undefined;
    const callee = call?.callee ?? decorator;
    const external = scan.evaluator.evaluate(callee, { module: path, scope: scope.parent ?? 0 }).find((value) => value.is === 'external');
    if (external?.is !== 'external') return [];
    return [{ name: external.path.split('.').at(-1) ?? '', ...(call ? { call } : {}) }];
  });
}

/** `app.MapPost("/chat", handler)`, `post("/chat") { … }`. */
function calledRoutes(scan: Scan, path: string, module: ModuleSummary): Route[] {
  return module.calls.flatMap((call): Route[] => {
    const where = { module: path, scope: call.scope };
    const dotnet = call.callee.is === 'member' && module.language === 'csharp' ? mapped.exec(call.callee.property)?.[1] : undefined;
    const verb =
      dotnet ??
      (module.language === 'kotlin' && call.callee.is === 'name' && /^(get|post|put|patch|delete)$/.test(call.callee.name)
        ? ktorVerb(scan, call, where)
        : undefined);
    const [template, ...rest] = call.arguments;
    if (verb === undefined || !template) return [];
    const [text] = textsOf(scan.evaluator.evaluate(template.value, where));
    const handler = rest.flatMap(({ value }) => scan.evaluator.evaluate(value, where)).find((value) => value.is === 'function');
    if (text === undefined || handler?.is !== 'function') return [];
    return [
      {
        method: verb.toUpperCase(),
        path: text.startsWith('/') ? text : `/${text}`,
        file: path,
        line: call.line,
        handler: { module: handler.module, scope: handler.scope },
      },
    ];
  });
}

function ktorVerb(scan: Scan, call: CallFact, where: { module: string; scope: number }): string | undefined {
  const opened = scan.graph
    .loaded(where.module)
    ?.imports.some((fact) => fact.local === '*' && fact.from.startsWith('io.ktor.server.routing'));
  if (opened && call.callee.is === 'name' && call.arguments.length > 1) return call.callee.name;
  for (const value of scan.evaluator.evaluate(call.callee, where))
    if (value.is === 'external' && value.root === 'io.ktor') return ktor.exec(value.path)?.[2];
  return undefined;
}
