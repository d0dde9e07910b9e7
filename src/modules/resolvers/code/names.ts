import type { ModuleSummary, ParameterFact } from '../../../parsing/module-summary.js';
import type { Evaluator } from './evaluate.js';
import { grown } from './grown.js';
import { isBuiltinName, ecosystemOfLanguage as openEcosystem } from './languages/names.js';
import { enclosingClass } from './lookup.js';
import { parameterValue } from './parameters.js';
import { knownOf, reaching } from './standing.js';
import { isTyped } from './typed/languages.js';
import { classMember } from './typed/members.js';
import { selfOf, typedImport, typedName } from './typed/names.js';
import { type External, unknown, type Value, type Where } from './values.js';

/** Looks a name up from a scope outwards, then among the imports. */
export function lookUp(evaluator: Evaluator, name: string, where: Where): Value[] {
  const module = evaluator.graph.module(where.module);
  if (!module) return [unknown('module that was not read')];
  if (name === 'this') {
    const scope = enclosingClass(module, where.scope);
    const self = scope === undefined || !isTyped(module.language) ? undefined : selfOf(where.frame, where.module, scope);
    if (self) return [self];
    return scope === undefined ? [unknown('this')] : [{ is: 'instance', module: where.module, scope }];
  }
  if (where.scope < 0) return [...(knownOf(where.frame, where.module, where.scope, name) ?? [unknown('loop')])];
  for (let index: number | undefined = where.scope, first = true, steps = 0; index !== undefined && steps < 100; steps++) {
    const scope: ModuleSummary['scopes'][number] | undefined = module.scopes[index];
    if (!scope) break;
    const at: Where = { ...where, scope: index };
    const members = scope.type === 'class' && isTyped(module.language) ? classMember(evaluator, module, index, name, where) : [];
    if (members.length > 0) return members;
    if (scope.type !== 'class' || first) {
      const told = knownOf(where.frame, where.module, index, name);
      if (told) return [...told];
      const { values: bound, replaced } = reaching(scope, index, name, where);
      // `x = x or y`: what is being worked out adds nothing to itself.
      const others = bound.filter(({ expression }) => !evaluator.isActive(expression));
      const values = others.flatMap(({ expression, line }) => [
        ...evaluator.evaluate(expression, line === undefined ? at : evaluator.stand(at, { line, known: new Map() })),
      ]);
      const parameter = replaced ? undefined : parameterOf(scope.parameters, name);
      if (parameter) values.push(...parameterValue(evaluator, at, parameter.parameter, parameter.field, name));
      if (values.length > 0 && index !== 0) return grown(evaluator, values, `:${name}`, index, at);
      if (index === 0) {
        const fromImports = imported(evaluator, module, where.module, name);
        const all = [...values, ...fromImports];
        if (all.length > 0) return grown(evaluator, all, `:${name}`, index, at);
      }
      if (bound.length > 0) return others.length < bound.length ? [] : [unknown('assignment')];
    }
    first = false;
    index = scope.parent;
  }
  const open = isTyped(module.language)
    ? typedName(evaluator, where.module, module, name)
    : [...besideValue(evaluator, module, where.module, name), ...starred(evaluator, module, where.module, name)];
  return open.length > 0 ? open : [{ is: 'external', ecosystem: ecosystemOf(module), root: 'builtins', path: name, sites: [] }];
}

function imported(evaluator: Evaluator, module: ModuleSummary, path: string, name: string): Value[] {
  return module.imports
    .filter((fact) => fact.local === name)
    .flatMap((fact) =>
      isTyped(module.language)
        ? typedImport(evaluator, path, module, fact)
        : importTarget(evaluator, path, module.language, fact.from, fact.name),
    );
}

/** A name that another file of the same package gives a value. */
function besideValue(evaluator: Evaluator, module: ModuleSummary, path: string, name: string): Value[] {
  if (isBuiltinName(module.language, name)) return [];
  for (const other of evaluator.graph.beside(path)) {
    const beside = evaluator.graph.module(other);
    if (beside?.package !== module.package || !Object.hasOwn(beside?.scopes[0]?.bindings ?? {}, name)) continue;
    return lookUp(evaluator, name, { module: other, scope: 0 });
  }
  return [];
}

function starred(evaluator: Evaluator, module: ModuleSummary, path: string, name: string): Value[] {
  for (const fact of module.imports) {
    if (fact.local !== '*') continue;
    const target = evaluator.graph.resolve(path, fact.from, module.language);
    if (target?.is !== 'local' || target.path === path) continue;
    const values = exportedValue(evaluator, target.path, name);
    if (values.length > 0) return values;
  }
  return [];
}

/** @param name exported name, or `*` for the module itself */
function importTarget(evaluator: Evaluator, path: string, language: ModuleSummary['language'], from: string, name: string): Value[] {
  const target = evaluator.graph.resolve(path, from, language);
  if (!target) {
    // `from . import x` or `from package import x` of a folder without __init__.py.
    const inner = language === 'python' && name !== '*' ? evaluator.graph.pythonModule(path, joinDotted(from, name)) : undefined;
    return inner === undefined ? [unknown(`module ${from}`)] : [{ is: 'module', path: inner }];
  }
  if (target.is === 'external') {
    if (language === 'python' && name !== '*' && !target.ai) {
      const inner = evaluator.graph.pythonModule(path, joinDotted(from, name));
      if (inner !== undefined) return [{ is: 'module', path: inner }];
      // `from google import genai`: the member belongs to a package of its own.
      const whole = evaluator.graph.resolve(path, joinDotted(from, name), language);
      if (whole?.is === 'external' && whole.ai)
        return [{ is: 'external', ecosystem: whole.ecosystem, root: whole.root, path: whole.inside, sites: [] }];
    }
    // Variables are exports there.
    if (/^(\$env\/static\/|astro:env\/)/.test(target.root) && name !== '*') return [{ is: 'environment', name }];
    const inside = [target.inside, name === '*' ? '' : name].filter(Boolean).join('.');
    return [{ is: 'external', ecosystem: target.ecosystem, root: target.root, path: inside, sites: [] }];
  }
  // What `require` gives of data is the data itself.
  if (name === '*' && target.path.endsWith('.json')) return exportedValue(evaluator, target.path, 'default');
  if (target.member !== undefined) return membersOf(evaluator, target.path, name === '*' ? target.member : `${target.member}.${name}`);
  return name === '*' ? [{ is: 'module', path: target.path }] : exportedValue(evaluator, target.path, name);
}

/** Members of a file one inside the other; what the language's own module is called may stand in front. */
function membersOf(evaluator: Evaluator, path: string, dotted: string): Value[] {
  const [first = '', ...rest] = dotted.split('.');
  let values = exportedValue(evaluator, path, dotted);
  if (values.length > 0) return values;
  values = exportedValue(evaluator, path, first);
  for (const part of rest) values = values.flatMap((value) => evaluator.member(value, part));
  return values;
}

/** What a module exports under a name. */
export function exportedValue(evaluator: Evaluator, path: string, name: string): Value[] {
  const module = evaluator.graph.module(path);
  if (!module) return [unknown('module that was not read')];
  const guard = `${path}\n${name}`;
  if (evaluator.exporting.has(guard)) return [];
  evaluator.exporting.add(guard);
  try {
    const at: Where = { module: path, scope: 0 };
    const submodule = module.language === 'python' || module.language === 'rust' ? evaluator.graph.submodule(path, name) : undefined;
    const direct = module.exports.filter((fact) => fact.name === name);
    const values = direct.flatMap((fact) =>
      fact.local !== undefined
        ? lookUp(evaluator, fact.local, at)
        : fact.from
          ? importTarget(evaluator, path, module.language, fact.from, fact.imported ?? name)
          : [],
    );
    if (values.length > 0) return values;
    if (submodule !== undefined) return [{ is: 'module', path: submodule }];
    for (const fact of module.exports) {
      if (fact.name !== '*' || !fact.from) continue;
      const target = evaluator.graph.resolve(path, fact.from, module.language);
      const inner = target?.is === 'local' ? exportedValue(evaluator, target.path, name) : [];
      if (inner.length > 0) return inner;
    }
    if (module.language === 'python') return starred(evaluator, module, path, name);
    if (Object.hasOwn(module.scopes[0]?.bindings ?? {}, name)) return lookUp(evaluator, name, at);
    const beside = besideValue(evaluator, module, path, name);
    if (beside.length > 0) return beside;
    // `pub use` hands on what it imports.
    return module.language === 'rust' && module.imports.some((fact) => fact.local === name || fact.local === '*')
      ? handedOn(evaluator, module, path, name)
      : [];
  } finally {
    evaluator.exporting.delete(guard);
  }
}

function parameterOf(
  parameters: readonly ParameterFact[] | undefined,
  name: string,
): { parameter: ParameterFact; field?: NonNullable<ParameterFact['fields']>[number] } | undefined {
  for (const parameter of parameters ?? []) {
    if (parameter.name === name) return { parameter };
    const field = parameter.fields?.find(({ local }) => local === name);
    if (field) return { parameter, field };
  }
  return undefined;
}

function joinDotted(from: string, name: string): string {
  return /^\.+$/.test(from) ? `${from}${name}` : `${from}.${name}`;
}

const ecosystemOf = (module: ModuleSummary): External['ecosystem'] => openEcosystem(module.language);

function handedOn(evaluator: Evaluator, module: ModuleSummary, path: string, name: string): Value[] {
  const direct = imported(evaluator, module, path, name);
  return direct.length > 0 ? direct : starred(evaluator, module, path, name);
}
