import type { ModuleSummary, ScopeFact } from '../../../../parsing/module-summary.js';
import { whereOf } from '../evaluate.js';
import { childScope, enclosingClass } from '../lookup.js';
import type { Frame, Site } from '../values.js';
import { exportedFrom, homeOf, indexOf, type Named, parameterNamed } from './names.js';
import { mayPrecede, type Reaching, reaching } from './order.js';
import { cleanedFor, type Origin, type Point, passing } from './origin.js';
import type { Path, Tracer } from './tracer.js';

const mostCallers = 24;

/** Where the text that a name stands for may come from. */
export function nameOrigins(tracer: Tracer, name: string, point: Point, path: Path): readonly Origin[] {
  const module = tracer.graph.module(point.module);
  if (!module) return [];
  if (name === 'this') {
    const scope = enclosingClass(module, point.scope);
    const [field, ...rest] = path;
    return scope === undefined || field === undefined ? [] : fieldOrigins(tracer, { module: point.module, scope }, field, rest);
  }
  const home = homeOf(module, name, point.scope);
  const scope = home === undefined ? undefined : module.scopes[home];
  if (home === undefined || !scope) return importedOrigins(tracer, module, name, point, path);
  const line = home === point.scope ? point.line : closureLine(module, point, home);
  const held = reaching(scope, name, line);
  const at: Point = { ...point, scope: home };
  const named = parameterNamed(scope, name);
  // A function inside may run after what is assigned further down.
  const later = home === point.scope || line === 0 ? [] : laterAssignments(scope, name, line);
  const found = [...held.definitions, ...later].flatMap((definition) =>
    passing(tracer.origins(definition.value, { ...at, line: definition.line }, path), placeIn(point, definition.line)),
  );
  if (named && held.entry) found.push(...parameterOrigins(tracer, at, named, path));
  found.push(...filled(tracer, module, at, name, line, held, path));
  if (home === 0 && !named) found.push(...importedOrigins(tracer, module, name, point, path));
  return found;
}

const placeIn = (point: Point, line: number) => ({ path: point.module, line });

function closureLine(module: ModuleSummary, point: Point, home: number): number {
  for (let index: number | undefined = point.scope, steps = 0; index !== undefined && steps < 100; steps++) {
    const scope: ScopeFact | undefined = module.scopes[index];
    if (scope?.parent === home) return home === 0 ? 0 : scope.line;
    index = scope?.parent;
  }
  return 0;
}

function laterAssignments(scope: ScopeFact, name: string, line: number) {
  const values = scope.bindings[name] ?? [];
  const lines = scope.written && Object.hasOwn(scope.written, name) ? scope.written[name] : undefined;
  return lines ? values.flatMap((value, index) => ((lines[index] ?? 0) > line ? [{ value, line: lines[index] ?? 0 }] : [])) : [];
}

/** What is put into a container by calls of its methods. */
function filled(tracer: Tracer, module: ModuleSummary, at: Point, name: string, line: number, held: Reaching, path: Path): Origin[] {
  const fillings = indexOf(module).byName.get(`${at.scope}\n${name}`) ?? [];
  const [first, ...rest] = path;
  return fillings.flatMap((filling) => {
    if (filling.line < held.since || (filling.scope === at.scope && !mayPrecede(module.scopes[at.scope], filling.line, line))) return [];
    if (filling.key !== undefined && first !== undefined && first !== '*' && first !== filling.key && !/^-?\d+$/.test(first)) return [];
    const inside: Point = { ...at, scope: filling.scope, line: filling.line };
    const found = tracer.all(filling.values, inside, rest);
    return passing(filling.query ? cleanedFor(found, ['outbound-request', 'redirect']) : found, placeIn(at, filling.line));
  });
}

function importedOrigins(tracer: Tracer, module: ModuleSummary, name: string, point: Point, path: Path): readonly Origin[] {
  return module.imports
    .filter((fact) => fact.local === name && !fact.typeOnly)
    .flatMap((fact) => {
      const target = tracer.graph.resolve(point.module, fact.from, module.language);
      if (target?.is !== 'local') return [];
      const whole = fact.name === '*';
      const wanted = whole ? path[0] : fact.name;
      const found = wanted === undefined ? undefined : exportedFrom(tracer.graph, target.path, wanted);
      return found ? nameOrigins(tracer, found.name, { module: found.module, scope: 0, line: 0 }, whole ? path.slice(1) : path) : [];
    });
}

/** What a parameter may be given: by the call that led here, by all known ones, or by whoever runs the handler that it belongs to. */
export function parameterOrigins(tracer: Tracer, at: Point, named: Named, path: Path): Origin[] {
  const scope = tracer.graph.loaded(at.module)?.scopes[at.scope];
  if (!scope) return [];
  const { parameter, field } = named;
  const whole = field ? [field.key, ...path] : path;
  const fallback = field?.default ?? (field ? undefined : parameter.default);
  const own = tracer.entries.given(tracer, at, parameter, whole);
  if (own) return [...own];
  const entered = frameOf(at.frame, at.module, at.scope);
  const sites = entered ? [entered.site] : tracer.evaluator.callersOf(at.module, at.scope).slice(0, mostCallers);
  const found = sites.flatMap((site) => argumentOrigins(tracer, site, scope, parameter.name, Boolean(parameter.rest), whole));
  if (sites.length === 0) found.push(...callbackOrigins(tracer, at, scope, parameter.name, whole));
  if (fallback) found.push(...tracer.origins(fallback, { ...at, line: 0 }, path));
  return [...passing(found, { path: at.module, line: scope.line })];
}

function frameOf(frame: Frame | undefined, module: string, scope: number): Frame | undefined {
  for (let inner = frame, steps = 0; inner && steps < 20; inner = inner.outer, steps++)
    if (inner.module === module && inner.scope === scope) return inner;
  return undefined;
}

function argumentOrigins(tracer: Tracer, site: Site, scope: ScopeFact, name: string, rest: boolean, path: Path): readonly Origin[] {
  const call = tracer.graph.loaded(site.module)?.calls[site.call];
  if (!call) return [];
  const at: Point = { ...whereOf(call, site), line: call.line };
  const position = (scope.parameters ?? []).findIndex((parameter) => parameter.name === name);
  const positional = call.arguments.filter((argument) => argument.name === undefined);
  const found: Origin[] = [];
  const named = call.arguments.find((argument) => argument.name === name);
  if (named) found.push(...tracer.origins(named.value, at, path));
  else if (rest) for (const argument of call.arguments) found.push(...tracer.origins(argument.value, at, path.slice(1)));
  else {
    const spread = positional.findIndex((argument) => argument.spread);
    const plain = spread >= 0 && spread <= position ? undefined : positional[position];
    if (plain && !plain.spread) found.push(...tracer.origins(plain.value, at, path));
    else
      for (const argument of call.arguments)
        if (argument.spread) found.push(...tracer.origins(argument.value, at, [position >= 0 ? name : '*', ...path]));
  }
  return passing(found, { path: site.module, line: call.line });
}

/** A function written in place as an argument of `map` or `then` gets what the method is called on. */
function callbackOrigins(tracer: Tracer, at: Point, scope: ScopeFact, name: string, path: Path): readonly Origin[] {
  const module = tracer.graph.loaded(at.module);
  const callback = module && indexOf(module).callbacks.get(at.scope);
  const call = callback && module.calls[callback.call];
  if (call?.callee.is !== 'member') return [];
  const position = (scope.parameters ?? []).findIndex((parameter) => parameter.name === name);
  const { property, object } = call.callee;
  const reducing = property === 'reduce' || property === 'reduceRight';
  const wanted = reducing ? 1 : 0;
  const inside: Point = { ...at, scope: call.scope, line: call.line };
  if (!/^(map|filter|forEach|flatMap|then|find|some|every|sort|reduce|reduceRight|apply|subscribe|on|tap)$/.test(property)) return [];
  if (property === 'then') return position === 0 ? tracer.origins(object, inside, path) : [];
  if (reducing && position === 0 && call.arguments[1]) return tracer.origins(call.arguments[1].value, inside, path);
  return position === wanted ? tracer.origins(object, inside, ['*', ...path]) : [];
}

/** Everything that is assigned to or put into a field of a local class. */
export function fieldOrigins(
  tracer: Tracer,
  of: { readonly module: string; readonly scope: number; readonly frame?: Frame },
  field: string,
  path: Path,
  level = 0,
): readonly Origin[] {
  const module = tracer.graph.loaded(of.module);
  const scope = module?.scopes[of.scope];
  if (!module || !scope || level > 6) return [];
  const at: Point = { module: of.module, scope: of.scope, line: 0, ...(of.frame ? { frame: of.frame } : {}) };
  const bound = Object.hasOwn(scope.bindings, field) ? (scope.bindings[field] ?? []) : [];
  const found = bound.flatMap((value) => [
    ...passing(tracer.origins(value, at, path), 'line' in value && value.line ? { path: of.module, line: value.line } : undefined),
  ]);
  for (const filling of indexOf(module).byField.get(field) ?? []) {
    if (enclosingClass(module, filling.scope) !== of.scope) continue;
    const inside: Point = { ...at, scope: filling.scope, line: filling.line };
    found.push(...passing(tracer.all(filling.values, inside, path.slice(1)), { path: of.module, line: filling.line }));
  }
  if (bound.length > 0 || childScope(module, of.scope, field) !== undefined) return found;
  for (const base of scope.bases ?? [])
    for (const parent of tracer.evaluator.evaluate(base, { module: of.module, scope: scope.parent ?? 0 }))
      if (parent.is === 'class')
        found.push(...fieldOrigins(tracer, { module: parent.module, scope: parent.scope }, field, path, level + 1));
  return found;
}
