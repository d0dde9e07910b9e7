import { contextOfPath } from '../../../core/context.js';
import type { CallFact, Expression } from '../../../parsing/module-summary.js';
import { enumByValue } from './classes.js';
import { builtinMethod, indexed, itemsOf } from './collections.js';
import { extended } from './grown.js';
import { joinOf } from './joins.js';
import { openIdiom } from './languages/idioms.js';
import { builtinCall } from './lists.js';
import { makerOf } from './lookup.js';
import { memberOf } from './members.js';
import { distinct, Memo } from './memo.js';
import type { ModuleGraph } from './module-graph.js';
import { lookUp } from './names.js';
import { type Standing, standingAt, turnsOf } from './standing.js';
import { isTyped } from './typed/languages.js';
import { extensionMethod, qualifiedName } from './typed/names.js';
import { settingValue, transparentValue, typedValue } from './typed/values.js';
import { type Frame, type Lazy, placeKey, type Site, unknown, type Value, type Where } from './values.js';

/** Calls that are entered one inside the other. */
export const mostFrames = 6;
const mostEntries = 20_000;
const mostDepth = 60;
const mostSteps = 3_000_000;

/** Works out what an expression can be, following imports, assignments, calls of local functions and fields of local classes. */
export class Evaluator {
  readonly graph: ModuleGraph;
  readonly #memo = new Memo();
  /** What was worked out inside an evaluation that a cycle cut short: good for the rest of that evaluation only. */
  readonly #provisional = new Memo();
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

  /** Whether an expression is being worked out right now, further out. */
  isActive(expression: Expression): boolean {
    const active = this.#active.has(expression);
    if (active) this.#cuts++;
    return active;
  }

  evaluate(expression: Expression, where: Where): readonly Value[] {
    if (expression.is === 'literal') return [{ is: 'constant', value: expression.value, ...lineOf(expression) }];
    if (expression.is === 'opaque' && !expression.of && !expression.from) return [unknown(expression.why)];
    // Frame, mode and scope in one number: a file has less than a million scopes, and an evaluation a bounded number of frames.
    const memoKey = ((where.frame?.id ?? 0) * 2 + Number(this.#indexing)) * 1_000_000 + where.scope;
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
    if (this.#active.size === 0) this.#provisional.clear();
    return values;
  }

  #reduce(expression: Expression, where: Where): Value[] {
    switch (expression.is) {
      case 'name':
        return lookUp(this, expression.name, expression.scope === undefined ? where : { ...where, scope: expression.scope });
      case 'member': {
        const whole = isTyped(this.graph.loaded(where.module)?.language ?? 'python') ? qualifiedName(this, expression, where) : undefined;
        if (whole) return whole;
        const extension = extensionMethod(this, expression, where);
        if (extension) return extension;
        return this.evaluate(expression.object, where).flatMap((value) => memberOf(this, value, expression.property));
      }
      case 'index':
        return indexed(this, expression, where);
      case 'call':
        return this.#call(expression.call, where);
      case 'join':
        return joinOf(this, expression.parts, where);
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
        const computed: { key: Lazy; value: Lazy }[] = [];
        const others: Value[] = [];
        let open = false;
        for (const spread of expression.spreads) {
          const inner = spread.is === 'opaque' ? [] : this.evaluate(spread, where);
          // One of several, or nothing: whatever may be in it counts.
          const objects = inner.filter((value) => value.is === 'object');
          const rest = inner.filter((value) => value.is !== 'object' && !isNothing(value));
          if (inner.length === 0 || rest.length > 0 || objects.some((object) => object.open)) open = true;
          for (const object of objects) {
            for (const [key, lazy] of object.entries) entries.set(key, lazy);
            computed.push(...object.computed);
          }
          others.push(...rest.filter((value) => value.is === 'external'), ...objects.flatMap((object) => object.others ?? []));
        }
        for (const { key, value } of expression.entries) entries.set(key, { ...where, expression: value });
        for (const entry of expression.computed ?? []) computed.push(...turnsOf(this, entry, where));
        return [
          { is: 'object', entries, computed, open, ...(others.length > 0 ? { others } : {}), at: { ...where, ...lineOf(expression) } },
        ];
      }
      case 'list': {
        const items: Lazy[] = expression.items.map((item) => ({ ...where, expression: item }));
        const others: Value[] = [];
        let open = false;
        for (const spread of expression.spreads) {
          const inner = spread.is === 'opaque' ? [] : this.evaluate(spread, where);
          const lists = inner.filter((value) => value.is === 'list');
          others.push(...inner.filter((value) => value.is === 'external'), ...lists.flatMap((list) => list.others ?? []));
          if (lists.length !== inner.length || lists.length === 0 || lists.some((list) => list.open)) open = true;
          for (const list of lists) items.push(...list.items);
        }
        return [{ is: 'list', items, open, ...(others.length > 0 ? { others } : {}), at: { ...where, ...lineOf(expression) } }];
      }
      case 'opaque':
        return expression.of ? itemsOf(this, expression.of, where) : extended(this, expression, where);
      case 'typed':
        return typedValue(this, expression, where);
      case 'setting':
        return settingValue(this, expression, where);
      case 'scope':
        return [this.scopeValue(where.module, expression.scope, where.frame)];
      default:
        return [unknown('expression')];
    }
  }

  scopeValue(module: string, scope: number, frame?: Frame): Value {
    const type = this.graph.loaded(module)?.scopes[scope]?.type;
    return type === 'class' ? { is: 'class', module, scope } : { is: 'function', module, scope, ...(frame ? { frame } : {}) };
  }

  /** What a value has under a name. */
  member(value: Value, property: string): Value[] {
    return memberOf(this, value, property);
  }

  /** Modules whose exports are being looked up: re-exports may go round in circles. */
  readonly exporting = new Set<string>();

  #call(index: number, where: Where): Value[] {
    const call = this.graph.loaded(where.module)?.calls[index];
    if (!call) return [unknown('call')];
    const site: Site = { module: where.module, call: index, ...(where.frame ? { frame: where.frame } : {}) };
    const at = whereOf(call, site);
    const callees = this.evaluate(call.callee, at);
    // An object has no such member of its own: `map.get('a')`.
    if (callees.length === 0) return builtinMethod(this, call, at) ?? [];
    return callees.flatMap((callee) => this.apply(callee, call, site, at));
  }

  /** The value of calling something. */
  apply(callee: Value, call: CallFact, site: Site, at: Where): Value[] {
    const idiom = openIdiom(this, callee, call, at);
    if (idiom) return idiom;
    switch (callee.is) {
      case 'external':
        if (
          callee.root === 'builtins' &&
          ['str', 'String', 'list', 'tuple', 'dict', 'cast', 'iter'].includes(callee.path) &&
          call.arguments.length === 1
        ) {
          return call.arguments[0] ? [...this.evaluate(call.arguments[0].value, at)] : [];
        }
        if (callee.root === 'functools' && callee.path === 'partial' && call.arguments[0])
          return [...this.evaluate(call.arguments[0].value, at)];
        if (callee.root === 'builtins') {
          const worked = builtinCall(this, callee.path, call, at);
          if (worked) return worked;
        }
        return (
          transparentValue(this, callee, call, at) ??
          (callee.sites.length > 24 ? [unknown('call chain')] : [{ ...callee, path: `${callee.path}()`, sites: [...callee.sites, site] }])
        );
      case 'class':
        if (call.arguments.length === 1) {
          const member = call.arguments[0] && enumByValue(this, callee, this.evaluate(call.arguments[0].value, at));
          if (member) return member;
        }
        return [{ is: 'instance', module: callee.module, scope: callee.scope, site }];
      case 'function': {
        const scope = this.graph.loaded(callee.module)?.scopes[callee.scope];
        const depth = (site.frame?.depth ?? 0) + 1;
        if (!scope || depth > mostFrames) return [unknown('call')];
        const outer = callee.frame;
        const self = callee.self && isTyped(this.graph.loaded(callee.module)?.language ?? 'python') ? callee.self : undefined;
        const frame = this.enter(callee.module, callee.scope, site, depth, outer, self);
        if (!frame) return [unknown('call')];
        const entered: Where = { module: callee.module, scope: callee.scope, frame };
        const values = (scope.returns ?? []).flatMap((value, index) => {
          const standing = standingAt(this, entered, scope.returnLines?.[index]);
          return standing ? this.evaluate(value, standing) : [];
        });
        return values.length > 0 ? values : [unknown('function without a value')];
      }
      default:
        // Accessors of records and generated getters are written as calls of the value itself.
        if (call.arguments.length === 0 && callee.is !== 'unknown' && isTyped(this.graph.loaded(at.module)?.language ?? 'python'))
          return [callee];
        return builtinMethod(this, call, at) ?? [unknown('call')];
    }
  }

  /** One frame for one way into a function, so that what was worked out in it is found again. */
  enter(module: string, scope: number, site: Site, depth: number, outer: Frame | undefined, self?: Value): Frame | undefined {
    const key = `${module}#${scope} ${site.module}:${site.call}:${site.frame?.id ?? ''} ${outer?.id ?? ''}${selfKey(self)}`;
    const known = this.#frames.get(key);
    if (known || this.#frames.size >= mostEntries) return known;
    const frame: Frame = { module, scope, site, depth, id: this.#frames.size + 1, ...(outer ? { outer } : {}), ...(self ? { self } : {}) };
    this.#frames.set(key, frame);
    return frame;
  }

  /** The same place with what is known where the program has come to. */
  stand(where: Where, standing: Standing): Where {
    const { frame } = where;
    const inner = frame?.standing && frame.module === where.module && frame.scope === where.scope ? frame : undefined;
    const line = standing.line ?? inner?.standing?.line;
    const known = new Map([...(inner?.standing?.known ?? []), ...standing.known]);
    const outer = inner ? inner.outer : frame;
    const facts = [...known].map(([name, values]) => `${name}=${values.map((value) => this.#label(value)).join()}`);
    const key = `${where.module}#${where.scope} at ${line ?? ''} ${outer?.id ?? ''} ${facts.join(';')}`;
    const before = this.#frames.get(key);
    if (before) return { ...where, frame: before };
    if (this.#frames.size >= mostEntries) return where;
    const made: Frame = {
      module: where.module,
      scope: where.scope,
      site: outer?.site ?? { module: where.module, call: -1 },
      depth: outer?.depth ?? 0,
      id: this.#frames.size + 1,
      standing: { known, ...(line === undefined ? {} : { line }) },
      ...(outer ? { outer } : {}),
    };
    this.#frames.set(key, made);
    return { ...where, frame: made };
  }

  readonly #labels = new WeakMap<Value, number>();
  #labelled = 0;

  #label(value: Value): string {
    if (value.is === 'constant') return JSON.stringify([value.value, value.variable]);
    const known = this.#labels.get(value) ?? ++this.#labelled;
    this.#labels.set(value, known);
    return String(known);
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
            const key = this.#callableKey(callee, call.arguments.length);
            // What a test tries out says nothing of what runs.
            if (key === undefined || (isTest(path) && !isTest(key.slice(0, key.lastIndexOf('#'))))) continue;
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

  #callableKey(callee: Value, given: number): string | undefined {
    if (callee.is === 'function') return placeKey(callee.module, callee.scope);
    if (callee.is !== 'class') return undefined;
    const module = this.graph.loaded(callee.module);
    const maker = module && makerOf(module, callee.scope, given);
    return maker === undefined ? undefined : placeKey(callee.module, maker);
  }
}

const isTest = (path: string): boolean => contextOfPath(path) === 'test';

/** What spreading adds nothing: `...(wanted ? { tool } : undefined)`. */
function isNothing(value: Value): boolean {
  if (value.is === 'constant') return value.value === null || value.value === false;
  return value.is === 'external' && value.root === 'builtins' && value.path === 'undefined';
}

/** Where the arguments of a call stand. */
export function whereOf(call: CallFact, site: Site): Where {
  return { module: site.module, scope: call.scope, ...(site.frame ? { frame: site.frame } : {}) };
}

const lineOf = (expression: Expression): { line?: number } =>
  'line' in expression && expression.line !== undefined ? { line: expression.line } : {};

function selfKey(self: Value | undefined): string {
  if (self?.is !== 'instance') return '';
  return ` ${self.module}#${self.scope}@${self.site ? `${self.site.module}:${self.site.call}:${self.site.frame?.id ?? ''}` : ''}`;
}
