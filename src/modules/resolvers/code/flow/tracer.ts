import { type ActionSink, actionSinks } from '../../../../catalogue/flows/kinds.js';
import { personalMember, publicVariable, requestGlobals, secretVariable, sourceOf } from '../../../../catalogue/flows/sources.js';
import type { Expression } from '../../../../parsing/module-summary.js';
import type { Evaluator } from '../evaluate.js';
import type { ModuleGraph } from '../module-graph.js';
import type { Scan } from '../scan.js';
import type { External } from '../values.js';
import { callOrigins } from './calls.js';
import { Entries } from './entries.js';
import { nameOrigins } from './lookup.js';
import { checkedBefore, narrowedAt, words } from './narrowing.js';
import { cleanedFor, distinctOrigins, lostIn, type Origin, type Point } from './origin.js';

const mostSteps = 400_000;
const mostDepth = 90;
const mostPath = 8;

/** Members and items that are taken of a value, outermost first; `*` for any item. */
export type Path = readonly string[];

/**
 * Says where the text of an expression may come from, by going backwards through names, fields, arguments, returns and containers.
 * What cannot be followed is said with the origin, never left out.
 */
export class Tracer {
  readonly scan: Scan;
  readonly graph: ModuleGraph;
  readonly evaluator: Evaluator;
  readonly entries: Entries;
  readonly #memo = new Map<Expression, Map<string, readonly Origin[]>>();
  /** What was found inside a search that a cycle cut short: good for the rest of that search only. */
  readonly #provisional = new Map<Expression, Map<string, readonly Origin[]>>();
  readonly #active = new Map<Expression, Set<string>>();
  #activeCount = 0;
  #cuts = 0;
  #depth = 0;
  #steps = 0;

  constructor(scan: Scan) {
    this.scan = scan;
    this.graph = scan.graph;
    this.evaluator = scan.evaluator;
    this.entries = new Entries(scan);
  }

  /** Whether the budget ended the search. */
  get exhausted(): boolean {
    return this.#steps > mostSteps;
  }

  origins(expression: Expression, point: Point, path: Path = []): readonly Origin[] {
    if (expression.is === 'literal' || expression.is === 'scope') return [];
    const taken = path.slice(0, mostPath);
    const key = `${point.frame?.id ?? 0}|${point.scope}|${point.line}|${taken.join('.')}`;
    const known = this.#memo.get(expression)?.get(key) ?? this.#provisional.get(expression)?.get(key);
    if (known) return known;
    const active = this.#active.get(expression) ?? new Set<string>();
    if (++this.#steps > mostSteps || this.#depth > mostDepth || active.has(key) || active.size > 6) {
      this.#cuts++;
      return [];
    }
    const cuts = this.#cuts;
    this.#active.set(expression, active.add(key));
    this.#activeCount++;
    this.#depth++;
    const found = distinctOrigins(this.#reduce(expression, point, taken));
    this.#depth--;
    this.#activeCount--;
    active.delete(key);
    const memo = cuts === this.#cuts || this.#activeCount === 0 ? this.#memo : this.#provisional;
    memo.set(expression, (memo.get(expression) ?? new Map<string, readonly Origin[]>()).set(key, found));
    if (this.#activeCount === 0) this.#provisional.clear();
    return found;
  }

  all(expressions: readonly Expression[], point: Point, path: Path = []): readonly Origin[] {
    return expressions.flatMap((expression) => [...this.origins(expression, point, path)]);
  }

  #reduce(expression: Expression, point: Point, path: Path): readonly Origin[] {
    switch (expression.is) {
      case 'name':
      case 'member':
      case 'index':
        return this.#place(expression, point, path);
      case 'call':
        return callOrigins(this, expression.call, point, path);
      case 'join':
        return this.#joined(expression.parts, point);
      case 'either':
        return this.all(expression.options, point, path);
      case 'environment': {
        const secret = secretVariable.test(expression.name) && !publicVariable.test(expression.name);
        const own: Origin[] = secret
          ? [{ kind: 'secret', label: `environment variable ${expression.name}`, steps: stepsAt(point, expression), cleaned: [] }]
          : [];
        return expression.default ? [...own, ...this.origins(expression.default, point, path)] : own;
      }
      case 'object': {
        const [first, ...rest] = path;
        const chosen = expression.entries.filter(({ key }) => first === undefined || first === '*' || key === first);
        const own = this.all(
          chosen.map(({ value }) => value),
          point,
          rest,
        );
        if (first !== undefined && first !== '*' && chosen.length > 0) return own;
        const open = [...expression.spreads, ...(expression.computed ?? []).map(({ value }) => value)];
        return [...own, ...this.all(open, point, path)];
      }
      case 'list': {
        const [first, ...rest] = path;
        const index = first !== undefined && /^-?\d+$/.test(first) ? Number(first) : undefined;
        const item = index === undefined || expression.spreads.length > 0 ? undefined : expression.items.at(index);
        if (item) return this.origins(item, point, rest);
        return [...this.all(expression.items, point, rest), ...this.all(expression.spreads, point, path)];
      }
      case 'opaque':
        return [...(expression.of ? this.origins(expression.of, point, ['*', ...path]) : []), ...this.all(expression.from ?? [], point)];
      default:
        return [];
    }
  }

  /** A name, or a member or item of something: what conditions around say of it counts. */
  #place(expression: Extract<Expression, { is: 'name' | 'member' | 'index' }>, point: Point, path: Path): readonly Origin[] {
    const found = this.#unchecked(expression, point, path);
    if (found.length === 0) return found;
    const held = narrowedAt(this, expression, point) ?? checkedBefore(this, [words(expression) ?? '', ...path].join('.'), found, point);
    if (!held) return found;
    return held.lost === undefined ? cleanedFor(found, held.cleans ?? actionSinks) : lostIn(found, held.lost, true);
  }

  #unchecked(expression: Extract<Expression, { is: 'name' | 'member' | 'index' }>, point: Point, path: Path): readonly Origin[] {
    const where = expression.is === 'name' && expression.scope !== undefined ? { ...point, scope: expression.scope } : point;
    if (expression.is === 'name') return nameOrigins(this, expression.name, { ...where, line: lineIn(this, point, where.scope) }, path);
    if (expression.is === 'index') {
      const key = expression.index.is === 'literal' ? String(expression.index.value) : '*';
      return this.origins(expression.object, point, [key, ...path]);
    }
    const global = this.#globals(expression, point, path);
    if (global) return global;
    const inner = this.origins(expression.object, point, [expression.property, ...path]);
    if (!personalMember.test(expression.property) || path.length > 0 || this.#isCode(expression.object, point)) return inner;
    const label = `the field ${expression.property}`;
    return [...inner, { kind: 'personal-data', label, steps: stepsAt(point, expression), cleaned: [] }];
  }

  /** Members of packages that hold what somebody sent: `request.json`. */
  #globals(expression: Expression, point: Point, path: Path): readonly Origin[] | undefined {
    for (const value of this.evaluator.evaluate(expression, point)) {
      if (value.is !== 'external') continue;
      if (isRequestGlobal(value)) return requestOrigin(point, expression, this.entries.around(point));
      const source = value.path.endsWith('()') ? undefined : sourceOf(value.root, value.path);
      if (source && path.length === 0) return [{ kind: source.kind, label: source.label, steps: stepsAt(point, expression), cleaned: [] }];
    }
    return undefined;
  }

  /** A field of settings or of a class of code is no field of somebody's record. */
  #isCode(object: Expression, point: Point): boolean {
    if (object.is === 'environment' || (object.is === 'name' && object.name === 'this')) return true;
    if (object.is === 'name' && /settings|config|conf|env|options/i.test(object.name)) return true;
    return this.evaluator.evaluate(object, point).some((value) => value.is === 'module' || value.is === 'class' || value.is === 'object');
  }

  /** Texts put together: a constant host in front leaves no choice of where a request goes. */
  #joined(parts: readonly Expression[], point: Point): readonly Origin[] {
    const [first, ...rest] = parts;
    const found = this.all(parts, point);
    if (!first || found.length === 0) return found;
    const start = this.evaluator.evaluate(first, point);
    const fixed =
      start.length > 0 &&
      start.every(
        (value) =>
          value.is === 'environment' ||
          (value.is === 'constant' && typeof value.value === 'string' && /^(https?:\/\/[^/?#]+([/?#]|$)|\/(?!\/))/.test(value.value)),
      );
    const hosts: readonly ActionSink[] = ['outbound-request', 'redirect'];
    return fixed ? [...this.origins(first, point), ...cleanedFor(this.all(rest, point), hosts)] : found;
  }
}

export function stepsAt(point: Point, expression: Expression): readonly { path: string; line: number }[] {
  const line = ('line' in expression ? expression.line : undefined) ?? point.line;
  return line > 0 ? [{ path: point.module, line }] : [];
}

const isRequestGlobal = (value: External): boolean =>
  Object.hasOwn(requestGlobals, value.root) && (requestGlobals[value.root] as RegExp).test(value.path);

export function requestOrigin(point: Point, expression: Expression, route: string | undefined): readonly Origin[] {
  return [{ kind: 'user-input', label: route ?? 'a request', steps: stepsAt(point, expression), cleaned: [] }];
}

export const requestGlobalOf = isRequestGlobal;

/** The line from which a name of another scope is to be seen: that of the function between, if it is one around. */
function lineIn(tracer: Tracer, point: Point, scope: number): number {
  if (scope === point.scope) return point.line;
  const module = tracer.graph.loaded(point.module);
  for (let index: number | undefined = point.scope, steps = 0; index !== undefined && steps < 100; steps++) {
    const parent: number | undefined = module?.scopes[index]?.parent;
    if (parent === scope) return point.line === 0 ? 0 : (module?.scopes[index]?.line ?? 0);
    index = parent;
  }
  return 0;
}
