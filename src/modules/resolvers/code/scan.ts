import { type Construct, constructOf } from '../../../catalogue/constructs/index.js';
import type { Recorder, SourceView } from '../../../contracts/index.js';
import { contextOfPath } from '../../../core/context.js';
import type { AssetId } from '../../../core/ids.js';
import type { CallFact, Expression, ModuleSummary } from '../../../parsing/module-summary.js';
import { type Evaluator, whereOf } from './evaluate.js';
import { givenInChain } from './languages/given.js';
import type { ModuleGraph } from './module-graph.js';
import type { Services } from './services.js';
import { standingAt } from './standing.js';
import { givenInside } from './typed/given.js';
import { isTyped } from './typed/languages.js';
import type { External, Lazy, Site, Value, Where } from './values.js';

/** What all parts of the resolver share during one run. */
export interface Scan {
  readonly source: SourceView;
  readonly see: Recorder;
  readonly graph: ModuleGraph;
  readonly evaluator: Evaluator;
  readonly services: Services;
  readonly hits: readonly Hit[];
  /** Calls and functions that some agent was seen to use as tools, under the name it gives them. */
  readonly knownTools: Set<string>;
  /** Whether a tool waits for a person, as far as its own definition says. */
  readonly approvals: Map<AssetId, boolean | undefined>;
  /** The function that a tool runs. */
  readonly handlers: Map<AssetId, { readonly module: string; readonly scope: number }>;
}

/** A call of something that the catalogue knows. */
export interface Hit {
  readonly construct: Construct;
  readonly external: External;
  readonly site: Site;
  readonly call: CallFact;
  readonly path: string;
  readonly module: ModuleSummary;
  /** The function that this call decorates. */
  readonly decorates?: number;
}

/** One call in the chain that made a value. */
export interface Made {
  readonly construct: Construct;
  readonly external: External;
  readonly site: Site | undefined;
}

/** The calls in a value's chain that the catalogue knows, the last one first. */
export function madeBy(value: External): Made[] {
  const made: Made[] = [];
  let index = value.sites.length;
  for (let at = value.path.lastIndexOf('()'); at >= 0; at = at === 0 ? -1 : value.path.lastIndexOf('()', at - 1)) {
    index--;
    const path = value.path.slice(0, at);
    const construct = constructOf(value.root, path);
    if (construct)
      made.push({ construct, external: { ...value, path, sites: value.sites.slice(0, Math.max(0, index)) }, site: value.sites[index] });
  }
  return made;
}

/** Calls that hand an agent over: to another one, as a tool. */
const handsOver = /(^|\.)(handoff|AgentTool|agent_tool)\(\)$/;

/** The agent that a value is, or hands over. */
export function agentInside(scan: Scan, value: Value, level = 0): Made | undefined {
  if (value.is !== 'external' || level > 2) return undefined;
  const made = madeBy(value).find(({ construct, site }) => site && construct.does === 'agent');
  if (made) return made;
  const site = handsOver.test(value.path) ? value.sites.at(-1) : undefined;
  const inner = site && valuesOf(scan, given(scan, site, { names: ['agent'], position: 0 }));
  for (const each of inner ?? []) {
    const found = agentInside(scan, each, level + 1);
    if (found) return found;
  }
  return undefined;
}

export function callOf(scan: Scan, site: Site): CallFact | undefined {
  return scan.graph.loaded(site.module)?.calls[site.call];
}

export interface Given {
  readonly expression: Expression;
  readonly where: Where;
  /** What the argument or member is called, where it is given by name. */
  readonly name?: string;
}

/** The expression that a call gives for an argument: by keyword, by member of an options object, by position. */
export function given(
  scan: Scan,
  site: Site,
  wanted: { readonly names: readonly string[]; readonly position?: number } | undefined,
): Given | undefined {
  const call = callOf(scan, site);
  if (!call || !wanted) return undefined;
  const plain = whereOf(call, site);
  const where = standingAt(scan.evaluator, plain, call.line) ?? plain;
  for (const name of wanted.names) {
    const named = call.arguments.find((argument) => argument.name === name);
    if (named) return { expression: named.value, where, name };
  }
  const positional = call.arguments.filter((argument) => argument.name === undefined);
  for (const argument of wanted.names.length > 0 ? positional : []) {
    for (const value of argument.value.is === 'literal' ? [] : scan.evaluator.evaluate(argument.value, where)) {
      for (const name of value.is === 'list' ? wanted.names.filter((each) => each.startsWith('[].')) : []) {
        const entry = inItems(scan, value, name.split('.').slice(1));
        if (entry) return { expression: entry.expression, where: entry, name: name.split('.').at(-1) ?? name };
      }
      if (value.is !== 'object') continue;
      for (const name of wanted.names) {
        const entry = name.includes('.') ? nested(scan, value, name.split('.')) : value.entries.get(name);
        if (entry) return { expression: entry.expression, where: entry, name };
      }
      const inner = value.entries.get('options');
      for (const options of inner ? scan.evaluator.force(inner) : []) {
        for (const name of options.is === 'object' ? wanted.names : []) {
          const entry = options.is === 'object' ? options.entries.get(name) : undefined;
          if (entry) return { expression: entry.expression, where: entry, name };
        }
      }
    }
  }
  const inside = isTyped(scan.graph.loaded(site.module)?.language ?? 'python') ? givenInside(scan, call, site, wanted.names) : undefined;
  if (inside) return inside;
  const chained = givenInChain(scan, call, site, wanted.names);
  if (chained) return chained;
  const found = wanted.position === undefined ? undefined : positional[wanted.position];
  // `f(*models)`: any of them, where nothing else can be meant.
  if (!found || (found.spread && wanted.names.length > 0)) return undefined;
  // An options object in the first place is no positional value, if there are names to look for.
  if (wanted.names.length > 0 && found.value.is === 'object') return undefined;
  return { expression: found.value, where };
}

/** A member of the first item that has it: a stage of a pipeline. */
function inItems(scan: Scan, list: Value, names: readonly string[]): Lazy | undefined {
  for (const item of list.is === 'list' ? list.items.slice(0, 20) : []) {
    for (const value of scan.evaluator.force(item)) {
      const entry = value.is === 'object' ? nested(scan, value, names) : undefined;
      if (entry) return entry;
    }
  }
  return undefined;
}

/** A member of a member: `body.model`. */
function nested(scan: Scan, value: Extract<Value, { is: 'object' }>, [first = '', ...rest]: readonly string[]): Lazy | undefined {
  const entry = value.entries.get(first);
  if (!entry || rest.length === 0) return entry;
  for (const inner of scan.evaluator.force(entry)) if (inner.is === 'object') return nested(scan, inner, rest);
  return undefined;
}

export function valuesOf(scan: Scan, found: Given | undefined): readonly Value[] {
  return found ? scan.evaluator.evaluate(found.expression, found.where) : [];
}

/** The items of a list that is given, lists in it laid flat; open when there may be more. */
export function listOf(scan: Scan, found: Given | undefined): { readonly items: readonly Value[]; readonly open: boolean } {
  const items: Value[] = [];
  let open = false;
  for (const value of valuesOf(scan, found)) {
    if (value.is === 'list') {
      if (value.open) open = true;
      for (const item of value.items) items.push(...scan.evaluator.force(item));
    } else if (value.is !== 'constant' || value.value !== null) items.push(value);
  }
  return { items, open };
}

/** Known methods that are called on what a call made: `StateGraph().compile`. */
export function methodsOn(scan: Scan, site: Site): Hit[] {
  return scan.hits.filter(
    (hit) =>
      hit.construct.does === 'method' &&
      // What a test does with it says nothing of what runs.
      (contextOfPath(hit.path) !== 'test' || contextOfPath(site.module) === 'test') &&
      hit.external.sites.some((made) => made.module === site.module && made.call === site.call),
  );
}

/** Whether a call may get arguments that are not written down: `**kwargs`, `...options`, an options object from elsewhere. */
export function hasHiddenArguments(scan: Scan, site: Site): boolean {
  const call = callOf(scan, site);
  if (!call) return true;
  const where = whereOf(call, site);
  return call.arguments.some((argument) => {
    if (argument.spread) return true;
    if (argument.name !== undefined || argument.value.is === 'literal' || argument.value.is === 'scope') return false;
    const values = scan.evaluator.evaluate(argument.value, where);
    return values.some(
      (value) => (value.is === 'object' && value.open) || (value.is === 'parameter' && !site.module.endsWith('.py') && !isPlainType(value)),
    );
  });
}

/** A parameter that is declared to be a text or a number holds no options. */
function isPlainType(value: Extract<Value, { is: 'parameter' }>): boolean {
  return value.path === '' && /^(readonly )?(string|number|boolean|bigint|unknown\[\])(\[\])?$/.test(value.annotation ?? '');
}

export function placeOf(scan: Scan, site: Site): { path: string; line?: number } {
  // A bare decorator has no call of its own: it stands where what it decorates begins.
  const call = callOf(scan, site) ?? (site.call < 0 ? scan.graph.loaded(site.module)?.scopes[-1 - site.call] : undefined);
  return call ? { path: site.module, line: call.line } : { path: site.module };
}

/** The service in whose code something stands. */
export function serviceOf(scan: Scan, path: string): AssetId {
  return scan.services.of(path);
}

/** A few words for an expression that could not be followed; never longer than a line. */
export function describe(expression: Expression | undefined): string {
  switch (expression?.is) {
    case 'name':
      return expression.name;
    case 'member':
      return `${describe(expression.object)}.${expression.property}`;
    case 'index':
      return `${describe(expression.object)}[…]`;
    case 'call':
      return 'the value of a call';
    case 'environment':
      return `environment variable ${expression.name}`;
    case 'join':
      return 'a joined text';
    case 'either':
      return 'one of several values';
    default:
      return 'an expression';
  }
}
