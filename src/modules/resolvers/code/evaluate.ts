import type { CallFact, Expression, ModuleSummary, ParameterFact } from '../../../parsing/module-summary.js';
import { joinTexts, splitItem, textMethod } from './fold.js';
import { childScope, enclosingClass } from './lookup.js';
import type { ModuleGraph } from './module-graph.js';
import { parameterValue } from './parameters.js';
import { type External, type Frame, type Lazy, placeKey, type Site, unknown, type Value, type Where } from './values.js';

const mostValues = 32;
const mostFrames = 6;
const mostEntries = 20_000;
const mostDepth = 60;
const mostSteps = 3_000_000;

/** Works out what an expression can be, following imports, assignments, calls of local functions and fields of local classes. */
export class Evaluator {
  readonly graph: ModuleGraph;
  readonly #memo = new Memo();
  /** What was worked out inside an evaluation that a cycle cut short: good for the rest of that evaluation only. */
  #provisional = new Memo();
  readonly #frames = new Map<string, Frame>();
  readonly #active = new Set<Expression>();
  #cuts = 0;
  #callers: Map<string, Site[]> | undefined;
  #indexing = false;
  #depth = 0;
  #steps = 0;

  constructor(graph: ModuleGraph) {
    this.graph = graph;
  }

  /** Whether a limit cut something off. */
  get exhausted(): boolean {
    return this.#steps > mostSteps;
  }

  force(lazy: Lazy): readonly Value[] {
    return this.evaluate(lazy.expression, lazy);
  }

  evaluate(expression: Expression, where: Where): readonly Value[] {
    if (expression.is === 'literal') return [{ is: 'constant', value: expression.value, ...lineOf(expression) }];
    if (expression.is === 'opaque') return [unknown(expression.why)];
    const memoKey = `${this.#indexing ? 'i' : ''}${where.frame?.id ?? ''}@${where.scope}`;
    const known = this.#memo.get(expression, memoKey) ?? this.#provisional.get(expression, memoKey);
    if (known) return known;
    if (++this.#steps > mostSteps || this.#depth > mostDepth || this.#active.has(expression)) {
      this.#cuts++;
      return [unknown('too deep to follow')];
    }
    const cutsBefore = this.#cuts;
    this.#active.add(expression);
    this.#depth++;
    const values = distinct(this.#reduce(expression, where));
    this.#depth--;
    this.#active.delete(expression);
    if (this.#cuts === cutsBefore || this.#active.size === 0) this.#memo.set(expression, memoKey, values);
    else this.#provisional.set(expression, memoKey, values);
    if (this.#active.size === 0) this.#provisional = new Memo();
    return values;
  }

  #reduce(expression: Expression, where: Where): Value[] {
    switch (expression.is) {
      case 'name':
        return this.name(expression.name, expression.scope === undefined ? where : { ...where, scope: expression.scope });
      case 'member':
        return this.evaluate(expression.object, where).flatMap((value) => this.member(value, expression.property));
      case 'index':
        return this.#index(expression, where);
      case 'call':
        return this.#call(expression.call, where);
      case 'join':
        return joinTexts(expression.parts.map((part) => this.evaluate(part, where)));
      case 'either':
        return expression.options.flatMap((option) => this.evaluate(option, where));
      case 'environment': {
        const variable = expression.name;
        const fallback = expression.default ? this.evaluate(expression.default, where) : [];
        const candidates = fallback.map((value) => (value.is === 'constant' ? { ...value, variable: value.variable ?? variable } : value));
        return [{ is: 'environment', name: variable }, ...candidates];
      }
      case 'object': {
        const entries = new Map<string, Lazy>();
        let open = false;
        for (const spread of expression.spreads) {
          const inner = spread.is === 'opaque' ? [] : this.evaluate(spread, where);
          const [only] = inner;
          if (inner.length !== 1 || only?.is !== 'object') open = true;
          else for (const [key, lazy] of only.entries) entries.set(key, lazy);
          if (only?.is === 'object' && only.open) open = true;
        }
        for (const { key, value } of expression.entries) entries.set(key, { ...where, expression: value });
        const computed = (expression.computed ?? []).map(({ key, value }) => ({
          key: { ...where, expression: key },
          value: { ...where, expression: value },
        }));
        return [{ is: 'object', entries, computed, open, at: { ...where, ...lineOf(expression) } }];
      }
      case 'list': {
        const items: Lazy[] = expression.items.map((item) => ({ ...where, expression: item }));
        let open = false;
        for (const spread of expression.spreads) {
          const inner = spread.is === 'opaque' ? [] : this.evaluate(spread, where);
          const lists = inner.filter((value) => value.is === 'list');
          if (lists.length !== inner.length || lists.length === 0 || lists.some((list) => list.open)) open = true;
          for (const list of lists) items.push(...list.items);
        }
        return [{ is: 'list', items, open, at: { ...where, ...lineOf(expression) } }];
      }
      case 'scope':
        return [this.#scopeValue(where.module, expression.scope, where.frame)];
      default:
        return [unknown('expression')];
    }
  }

  #scopeValue(module: string, scope: number, frame?: Frame): Value {
    const type = this.graph.loaded(module)?.scopes[scope]?.type;
    return type === 'class' ? { is: 'class', module, scope } : { is: 'function', module, scope, ...(frame ? { frame } : {}) };
  }

  /** Looks a name up from a scope outwards, then among the imports. */
  name(name: string, where: Where): Value[] {
    const module = this.graph.module(where.module);
    if (!module) return [unknown('module that was not read')];
    if (name === 'this') {
      const scope = enclosingClass(module, where.scope);
      return scope === undefined ? [unknown('this')] : [{ is: 'instance', module: where.module, scope }];
    }
    for (let index: number | undefined = where.scope, first = true, steps = 0; index !== undefined && steps < 100; steps++) {
      const scope: ModuleSummary['scopes'][number] | undefined = module.scopes[index];
      if (!scope) break;
      const at: Where = { ...where, scope: index };
      if (scope.type !== 'class' || first) {
        const bound = Object.hasOwn(scope.bindings, name) ? (scope.bindings[name] ?? []) : [];
        const values = bound.flatMap((value) => this.evaluate(value, at));
        const parameter = parameterOf(scope.parameters, name);
        if (parameter) values.push(...parameterValue(this, at, parameter.parameter, parameter.field, name));
        if (values.length > 0 && index !== 0) return values;
        if (index === 0) {
          const imported = this.#imported(module, where.module, name);
          const all = [...values, ...imported];
          if (all.length > 0) return all;
        }
        if (bound.length > 0) return [unknown('assignment')];
        if (index !== 0 && scope.type === 'function') {
          const child = childScope(module, index, name);
          if (child !== undefined) return [this.#scopeValue(where.module, child, where.frame)];
        }
      }
      first = false;
      index = scope.parent;
    }
    const top = childScope(module, 0, name);
    if (top !== undefined) return [this.#scopeValue(where.module, top)];
    const starred = this.#starred(module, where.module, name);
    return starred.length > 0 ? starred : [{ is: 'external', ecosystem: ecosystemOf(module), root: 'builtins', path: name, sites: [] }];
  }

  #imported(module: ModuleSummary, path: string, name: string): Value[] {
    return module.imports
      .filter((fact) => fact.local === name)
      .flatMap((fact) => this.#target(path, module.language, fact.from, fact.name));
  }

  #starred(module: ModuleSummary, path: string, name: string): Value[] {
    for (const fact of module.imports) {
      if (fact.local !== '*') continue;
      const target = this.graph.resolve(path, fact.from, module.language);
      if (target?.is !== 'local' || target.path === path) continue;
      const values = this.#exported(target.path, name);
      if (values.length > 0) return values;
    }
    return [];
  }

  /** @param name exported name, or `*` for the module itself */
  #target(path: string, language: ModuleSummary['language'], from: string, name: string): Value[] {
    const target = this.graph.resolve(path, from, language);
    if (!target) {
      // `from . import x` or `from package import x` of a folder without __init__.py.
      const inner = language === 'python' && name !== '*' ? this.graph.pythonModule(path, joinDotted(from, name)) : undefined;
      return inner === undefined ? [unknown(`module ${from}`)] : [{ is: 'module', path: inner }];
    }
    if (target.is === 'external') {
      if (language === 'python' && name !== '*' && !target.ai) {
        const inner = this.graph.pythonModule(path, joinDotted(from, name));
        if (inner !== undefined) return [{ is: 'module', path: inner }];
        // `from google import genai`: the member belongs to a package of its own.
        const whole = this.graph.resolve(path, joinDotted(from, name), language);
        if (whole?.is === 'external' && whole.ai)
          return [{ is: 'external', ecosystem: whole.ecosystem, root: whole.root, path: whole.inside, sites: [] }];
      }
      const inside = [target.inside, name === '*' ? '' : name].filter(Boolean).join('.');
      return [{ is: 'external', ecosystem: target.ecosystem, root: target.root, path: inside, sites: [] }];
    }
    return name === '*' ? [{ is: 'module', path: target.path }] : this.#exported(target.path, name);
  }

  readonly #exporting = new Set<string>();

  /** What a module exports under a name. */
  #exported(path: string, name: string): Value[] {
    const module = this.graph.module(path);
    if (!module) return [unknown('module that was not read')];
    const guard = `${path}\n${name}`;
    if (this.#exporting.has(guard)) return [];
    this.#exporting.add(guard);
    try {
      const at: Where = { module: path, scope: 0 };
      const submodule = module.language === 'python' ? this.graph.submodule(path, name) : undefined;
      const direct = module.exports.filter((fact) => fact.name === name);
      const values = direct.flatMap((fact) =>
        fact.local !== undefined
          ? this.name(fact.local, at)
          : fact.from
            ? this.#target(path, module.language, fact.from, fact.imported ?? name)
            : [],
      );
      if (values.length > 0) return values;
      if (submodule !== undefined) return [{ is: 'module', path: submodule }];
      for (const fact of module.exports) {
        if (fact.name !== '*' || !fact.from) continue;
        const target = this.graph.resolve(path, fact.from, module.language);
        const inner = target?.is === 'local' ? this.#exported(target.path, name) : [];
        if (inner.length > 0) return inner;
      }
      if (module.language === 'python') return this.#starred(module, path, name);
      const own = Object.hasOwn(module.scopes[0]?.bindings ?? {}, name) || childScope(module, 0, name) !== undefined;
      return own ? this.name(name, at) : [];
    } finally {
      this.#exporting.delete(guard);
    }
  }

  member(value: Value, property: string): Value[] {
    switch (value.is) {
      case 'module':
        return this.#exported(value.path, property);
      case 'external': {
        const dotted = value.ecosystem === 'pypi' && value.sites.length === 0 ? `${value.root}.${value.path}.${property}` : '';
        const whole = dotted && !value.path.includes('(') ? this.#renamed(value, property) : undefined;
        return [whole ?? { ...value, path: value.path ? `${value.path}.${property}` : property }];
      }
      case 'object': {
        const entry = value.entries.get(property);
        if (entry) return [...this.force(entry)];
        return value.open || value.computed.length > 0 ? [unknown(`member ${property}`)] : [];
      }
      case 'class':
      case 'instance':
        return this.#field(value, property, 0);
      case 'parameter':
        return value.path.length > 200 ? [unknown('member')] : [{ ...value, path: value.path ? `${value.path}.${property}` : property }];
      case 'constant':
        // Enumerations: `Model.FAST.value` where the member is the text itself.
        return property === 'value' || property === 'name' ? [value] : [unknown(`member ${property}`)];
      case 'environment':
        return [unknown(`environment variable ${value.name}`)];
      default:
        return [unknown(`member ${property}`)];
    }
  }

  /** `google.genai` begins as a member of `google`, yet belongs to a package of its own. */
  #renamed(value: External, property: string): Value | undefined {
    if (value.root !== 'google' && value.root !== 'azure' && value.root !== 'livekit') return undefined;
    const whole = this.graph.resolve('', [value.root, value.path, property].filter(Boolean).join('.'), 'python');
    return whole?.is === 'external' && whole.ai
      ? { is: 'external', ecosystem: 'pypi', root: whole.root, path: whole.inside, sites: [] }
      : undefined;
  }

  #field(value: Extract<Value, { is: 'class' | 'instance' }>, property: string, level: number): Value[] {
    const module = this.graph.module(value.module);
    const scope = module?.scopes[value.scope];
    if (!module || !scope || level > 8) return [unknown(`member ${property}`)];
    const site = value.is === 'instance' ? value.site : undefined;
    const frame = site ? this.#constructorFrame(module, value.module, value.scope, site) : undefined;
    const at: Where = { module: value.module, scope: value.scope, ...(frame ? { frame } : {}) };
    const given = site ? this.#dataclassArgument(module, value.scope, site, property) : [];
    if (given.length > 0) return given;
    const bound = Object.hasOwn(scope.bindings, property) ? (scope.bindings[property] ?? []) : [];
    const values = bound.flatMap((expression) => this.evaluate(expression, at));
    const known = values.filter((entry) => entry.is !== 'unknown');
    if (known.length > 0)
      return known.map((entry) => (entry.is === 'function' && value.is === 'instance' ? { ...entry, self: value } : entry));
    const child = childScope(module, value.scope, property);
    if (child !== undefined)
      return [{ is: 'function', module: value.module, scope: child, ...(value.is === 'instance' ? { self: value } : {}) }];
    for (const base of scope.bases ?? []) {
      for (const parent of this.evaluate(base, { module: value.module, scope: scope.parent ?? 0 })) {
        if (parent.is === 'class') {
          const inherited = this.#field(
            value.is === 'instance' ? { ...value, module: parent.module, scope: parent.scope } : parent,
            property,
            level + 1,
          );
          if (inherited.some((entry) => entry.is !== 'unknown')) return inherited;
        } else if (parent.is === 'external' && bound.length === 0) {
          return [{ ...parent, path: `${parent.path}().${property}` }];
        }
      }
    }
    return values.length > 0 ? values : [unknown(`member ${property}`)];
  }

  /** Frame in which the fields that a constructor assigns are to be read. */
  #constructorFrame(module: ModuleSummary, path: string, scope: number, site: Site): Frame | undefined {
    const maker = childScope(module, scope, module.language === 'python' ? '__init__' : 'constructor');
    if (maker === undefined) return undefined;
    const depth = (site.frame?.depth ?? 0) + 1;
    return depth > mostFrames ? undefined : this.#frame(path, maker, site, depth, undefined);
  }

  /** A field of a class without a constructor of its own: data classes and models take their fields as arguments. */
  #dataclassArgument(module: ModuleSummary, scope: number, site: Site, property: string): Value[] {
    const call = this.graph.loaded(site.module)?.calls[site.call];
    if (!call || module.language !== 'python' || childScope(module, scope, '__init__') !== undefined) return [];
    const fields = Object.keys(module.scopes[scope]?.bindings ?? {});
    const position = fields.indexOf(property);
    const named = call.arguments.find((argument) => argument.name === property);
    const positional = call.arguments.filter((argument) => argument.name === undefined && !argument.spread)[position];
    const found = named ?? (position >= 0 ? positional : undefined);
    return found ? [...this.evaluate(found.value, whereOf(call, site))] : [];
  }

  #index(expression: Extract<Expression, { is: 'index' }>, where: Where): Value[] {
    const split = this.#splitIndex(expression, where);
    if (split) return split;
    const keys = this.evaluate(expression.index, where).flatMap((key) => (key.is === 'constant' ? [key.value] : []));
    return this.evaluate(expression.object, where).flatMap((value): Value[] => {
      if (value.is === 'object') {
        if (keys.length === 0) return [...this.#all(value), unknown('key')];
        return keys.flatMap((key) => this.#entry(value, String(key)));
      }
      if (value.is === 'list') {
        const picked = keys.flatMap((key) => (typeof key === 'number' ? [value.items.at(key)] : []));
        const items = keys.length === 0 ? value.items : picked;
        return [
          ...items.slice(0, mostValues).flatMap((item) => (item ? [...this.force(item)] : [])),
          ...(value.open ? [unknown('item')] : []),
        ];
      }
      if (value.is === 'parameter' || value.is === 'external') return keys.slice(0, 1).flatMap((key) => this.member(value, String(key)));
      if (value.is === 'class' || value.is === 'module') return keys.flatMap((key) => this.member(value, String(key)));
      return [unknown('item')];
    });
  }

  #splitIndex(expression: Extract<Expression, { is: 'index' }>, where: Where): Value[] | undefined {
    const index = expression.index.is === 'literal' ? expression.index.value : undefined;
    if (expression.object.is !== 'call' || typeof index !== 'number') return undefined;
    const call = this.graph.loaded(where.module)?.calls[expression.object.call];
    if (call?.callee.is !== 'member' || call.callee.property !== 'split') return undefined;
    const separator = call.arguments[0] ? this.evaluate(call.arguments[0].value, where)[0] : undefined;
    return this.evaluate(call.callee.object, where).map(
      (value) => (value.is === 'constant' ? splitItem(value, separator, index) : undefined) ?? unknown('part of a text'),
    );
  }

  #entry(value: Extract<Value, { is: 'object' }>, key: string): Value[] {
    const entry = value.entries.get(key);
    if (entry) return [...this.force(entry)];
    const computed = value.computed.filter((item) =>
      this.force(item.key).some((name) => name.is === 'constant' && String(name.value) === key),
    );
    if (computed.length > 0) return computed.flatMap((item) => [...this.force(item.value)]);
    return value.open ? [unknown(`key ${key}`)] : [];
  }

  #all(value: Extract<Value, { is: 'object' }>): Value[] {
    return [...value.entries.values(), ...value.computed.map((item) => item.value)]
      .slice(0, mostValues)
      .flatMap((item) => [...this.force(item)]);
  }

  #call(index: number, where: Where): Value[] {
    const call = this.graph.loaded(where.module)?.calls[index];
    if (!call) return [unknown('call')];
    const site: Site = { module: where.module, call: index, ...(where.frame ? { frame: where.frame } : {}) };
    const at = whereOf(call, site);
    return this.evaluate(call.callee, at).flatMap((callee) => this.apply(callee, call, site, at));
  }

  /** The value of calling something. */
  apply(callee: Value, call: CallFact, site: Site, at: Where): Value[] {
    switch (callee.is) {
      case 'external':
        if (
          callee.root === 'builtins' &&
          ['str', 'String', 'list', 'tuple', 'dict', 'cast', 'iter'].includes(callee.path) &&
          call.arguments.length === 1
        ) {
          return call.arguments[0] ? [...this.evaluate(call.arguments[0].value, at)] : [];
        }
        return callee.sites.length > 12
          ? [unknown('call chain')]
          : [{ ...callee, path: `${callee.path}()`, sites: [...callee.sites, site] }];
      case 'class':
        return [{ is: 'instance', module: callee.module, scope: callee.scope, site }];
      case 'function': {
        const scope = this.graph.loaded(callee.module)?.scopes[callee.scope];
        const depth = (site.frame?.depth ?? 0) + 1;
        if (!scope || depth > mostFrames) return [unknown('call')];
        const outer = callee.frame;
        const frame = this.#frame(callee.module, callee.scope, site, depth, outer);
        if (!frame) return [unknown('call')];
        const values = (scope.returns ?? []).flatMap((value) =>
          this.evaluate(value, { module: callee.module, scope: callee.scope, frame }),
        );
        return values.length > 0 ? values : [unknown('function without a value')];
      }
      default:
        return this.#method(call, at) ?? [unknown('call')];
    }
  }

  /** One frame for one way into a function, so that what was worked out in it is found again. */
  #frame(module: string, scope: number, site: Site, depth: number, outer: Frame | undefined): Frame | undefined {
    const key = `${module}#${scope} ${site.module}:${site.call}:${site.frame?.id ?? ''} ${outer?.id ?? ''}`;
    const known = this.#frames.get(key);
    if (known || this.#frames.size >= mostEntries) return known;
    const frame: Frame = { module, scope, site, depth, id: this.#frames.size + 1, ...(outer ? { outer } : {}) };
    this.#frames.set(key, frame);
    return frame;
  }

  /** Methods of texts, dictionaries and lists. */
  #method(call: CallFact, at: Where): Value[] | undefined {
    if (call.callee.is !== 'member') return undefined;
    const method = call.callee.property;
    const given = call.arguments.map((argument) => this.evaluate(argument.value, at));
    const values = this.evaluate(call.callee.object, at).flatMap((value): Value[] => {
      if (value.is === 'constant') return [textMethod(value, method, given) ?? unknown(`.${method}()`)];
      if (value.is === 'object') {
        if (method === 'get') {
          const keys = (given[0] ?? []).flatMap((key) => (key.is === 'constant' ? [String(key.value)] : []));
          const found = keys.length === 0 ? this.#all(value) : keys.flatMap((key) => this.#entry(value, key));
          return [...found, ...(given[1] ?? [])];
        }
        if (method === 'values') return this.#all(value);
      }
      if (value.is === 'list' && method === 'pop') return value.items.flatMap((item) => [...this.force(item)]);
      if ((value.is === 'list' || value.is === 'object') && ['copy', 'concat', 'slice'].includes(method)) return [value];
      return [unknown(`.${method}()`)];
    });
    return values;
  }

  /** Known calls of a local function or constructor. */
  callersOf(module: string, scope: number): readonly Site[] {
    if (this.#indexing) return [];
    if (!this.#callers) {
      this.#indexing = true;
      const callers = new Map<string, Site[]>();
      for (const path of this.graph.paths) {
        const summary = this.graph.loaded(path);
        summary?.calls.forEach((call, index) => {
          for (const callee of this.evaluate(call.callee, { module: path, scope: call.scope })) {
            const key = this.#callableKey(callee);
            if (key === undefined) continue;
            const sites = callers.get(key) ?? [];
            callers.set(key, sites);
            sites.push({ module: path, call: index });
          }
        });
      }
      this.#callers = callers;
      this.#indexing = false;
    }
    return this.#callers.get(placeKey(module, scope)) ?? [];
  }

  #callableKey(callee: Value): string | undefined {
    if (callee.is === 'function') return placeKey(callee.module, callee.scope);
    if (callee.is !== 'class') return undefined;
    const module = this.graph.loaded(callee.module);
    const maker = module && childScope(module, callee.scope, module.language === 'python' ? '__init__' : 'constructor');
    return maker === undefined ? undefined : placeKey(callee.module, maker);
  }
}

/** Values by expression, and by where it was understood. */
class Memo {
  readonly #values = new Map<Expression, Map<string, readonly Value[]>>();

  get(expression: Expression, key: string): readonly Value[] | undefined {
    return this.#values.get(expression)?.get(key);
  }

  set(expression: Expression, key: string, values: readonly Value[]): void {
    const keyed = this.#values.get(expression) ?? new Map<string, readonly Value[]>();
    this.#values.set(expression, keyed.set(key, values));
  }
}

/** Where the arguments of a call stand. */
export function whereOf(call: CallFact, site: Site): Where {
  return { module: site.module, scope: call.scope, ...(site.frame ? { frame: site.frame } : {}) };
}

function parameterOf(
  parameters: readonly ParameterFact[] | undefined,
  name: string,
): { parameter: ParameterFact; field?: NonNullable<ParameterFact['fields']>[number] } | undefined {
  for (const parameter of parameters ?? []) {
    if (parameter.name === name && !parameter.fields) return { parameter };
    const field = parameter.fields?.find(({ local }) => local === name);
    if (field) return { parameter, field };
  }
  return undefined;
}

function joinDotted(from: string, name: string): string {
  return /^\.+$/.test(from) ? `${from}${name}` : `${from}.${name}`;
}

const ecosystemOf = (module: ModuleSummary): External['ecosystem'] => (module.language === 'python' ? 'pypi' : 'npm');
const lineOf = (expression: Expression): { line?: number } =>
  'line' in expression && expression.line !== undefined ? { line: expression.line } : {};

function distinct(values: readonly Value[]): readonly Value[] {
  if (values.length < 2) return values;
  const seen = new Set<string>();
  const kept: Value[] = [];
  for (const value of values) {
    const key =
      value.is === 'constant'
        ? `c${typeof value.value}${String(value.value)}${value.variable ?? ''}`
        : value.is === 'unknown'
          ? 'u'
          : undefined;
    if (key !== undefined && seen.has(key)) continue;
    if (key !== undefined) seen.add(key);
    kept.push(value);
  }
  return kept.slice(0, mostValues);
}
