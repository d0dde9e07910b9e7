import type { ActionSink } from '../../../../catalogue/flows/kinds.js';
import {
  contextMethods,
  interpreters,
  markupMembers,
  markupMethods,
  responseMethods,
  type SinkSpec,
  sinkNames,
  sinkOf,
} from '../../../../catalogue/flows/sinks.js';
import type { CallFact, Expression, ModuleSummary } from '../../../../parsing/module-summary.js';
import { whereOf } from '../evaluate.js';
import { labelOf, routesOf } from '../route-table.js';
import type { Scan } from '../scan.js';
import { type External, placeKey, textsOf } from '../values.js';
import type { Point } from './origin.js';
import type { Tracer } from './tracer.js';

/** A place where a text does something. */
export interface Sink {
  readonly kind: ActionSink;
  /** As the code writes it: `subprocess.run`. */
  readonly label: string;
  readonly given: readonly { readonly expression: Expression; readonly point: Point }[];
  readonly call: CallFact;
  readonly point: Point;
}

/** Methods that only paths have, whatever made the path. */
const pathMethods = /^(read_text|write_text|read_bytes|write_bytes)$/;

/** Every place of a module where a text is run, rendered or decides what is touched. */
export function sinksIn(tracer: Tracer, path: string, module: ModuleSummary): readonly Sink[] {
  const responses = responseParameters(tracer.scan);
  return module.calls.flatMap((call, index): Sink[] => {
    const { callee } = call;
    const name = callee.is === 'name' ? callee.name : callee.is === 'member' ? callee.property : '';
    const markup = name === '__setattr__' || markupMethods.has(name);
    if (call.arguments.length === 0 && !/^(read_|write_|open$|unlink|rmdir|mkdir)/.test(name)) return [];
    if (
      !markup &&
      !pathMethods.test(name) &&
      !sinkNames.has(name) &&
      !responseMethods.has(name) &&
      !contextMethods.has(name) &&
      callee.is === 'member'
    )
      return [];
    const point: Point = { ...whereOf(call, { module: path, call: index }), line: call.line };
    if (markup) return markupSink(call, name, point);
    const found: Sink[] = [];
    for (const value of tracer.evaluator.evaluate(callee, point)) {
      if (value.is === 'external') {
        const spec = sinkOf(value.root, value.path);
        if (spec) found.push(...ofSpec(tracer, spec, value, call, point));
      } else if (value.is === 'parameter' && responses.has(`${placeKey(value.module, value.scope)} ${value.name}`)) {
        const kind = responses.get(`${placeKey(value.module, value.scope)} ${value.name}`)?.get(value.path);
        const first = call.arguments[0]?.value;
        if (kind && first && isText(tracer, first, point))
          found.push({ kind, label: `${value.name}.${value.path}`, given: [{ expression: first, point }], call, point });
      }
    }
    if (found.length === 0 && pathMethods.test(name) && callee.is === 'member' && module.imports.some(({ from }) => from === 'pathlib'))
      found.push({ kind: 'file-path', label: name, given: [{ expression: callee.object, point }], call, point });
    return found.slice(0, 1);
  });
}

/** Pages that a handler of Flask gives back as text: anything with markup in it is a page. */
export function pagesOf(tracer: Tracer): readonly (Sink & { readonly module: string })[] {
  return routesOf(tracer.scan).flatMap((route) => {
    if (route.registered?.on.root !== 'flask') return [];
    const { module, scope } = route.handler;
    const fact = tracer.graph.loaded(module)?.scopes[scope];
    return (fact?.returns ?? []).flatMap((expression, index) => {
      if (expression.is !== 'join' || !expression.parts.some((part) => part.is === 'literal' && /<[a-z!/]/i.test(String(part.value))))
        return [];
      const line = fact?.returnLines?.[index] ?? 0;
      const point: Point = { module, scope, line };
      const call: CallFact = { callee: expression, arguments: [], scope, line, endLine: line };
      return [{ kind: 'html' as const, label: `the page of ${labelOf(route)}`, given: [{ expression, point }], call, point, module }];
    });
  });
}

/** React takes its markup as `{ __html }`. */
function markupSink(call: CallFact, name: string, point: Point): Sink[] {
  const at = markupMethods.get(name);
  const [first, second] = call.arguments.map(({ value }) => value);
  if (at !== undefined) {
    const value = call.arguments[at]?.value;
    return value ? [{ kind: 'html', label: name, given: [{ expression: value, point }], call, point }] : [];
  }
  const member = first?.is === 'literal' ? String(first.value) : '';
  if (!markupMembers.has(member) || !second) return [];
  const inner =
    member === 'dangerouslySetInnerHTML' && second.is === 'object' ? second.entries.find(({ key }) => key === '__html')?.value : second;
  return inner ? [{ kind: 'html', label: member, given: [{ expression: inner, point }], call, point }] : [];
}

function ofSpec(tracer: Tracer, spec: SinkSpec, value: External, call: CallFact, point: Point): Sink[] {
  if (call.tagged && spec.kind === 'sql') return [];
  if (spec.when === 'tagged-safe' && call.tagged) return [];
  if (spec.when === 'unsafe-html' && !hasFlag(call, 'unsafe_allow_html')) return [];
  if (spec.when === 'loader' && safeLoader(call)) return [];
  const label = labelOfSymbol(value);
  const sink = (given: readonly Expression[], at = point): Sink[] =>
    given.length > 0 ? [{ kind: spec.kind, label, given: given.map((expression) => ({ expression, point: at })), call, point }] : [];
  if (spec.at === 'receiver') {
    const site = value.sites.at(-1);
    const made = site && tracer.graph.loaded(site.module)?.calls[site.call];
    if (!site || !made) return [];
    return sink(
      made.arguments.map(({ value: each }) => each),
      { ...whereOf(made, site), line: made.line },
    );
  }
  if (spec.at === 'all') return sink(call.arguments.map(({ value: each }) => each));
  const named = call.arguments.find((argument) => argument.name !== undefined && spec.names?.includes(argument.name));
  const positional = call.arguments.filter((argument) => argument.name === undefined);
  const first = named?.value ?? positional[spec.at ?? 0]?.value;
  if (!first) return [];
  if (first.is === 'object' && (spec.kind === 'outbound-request' || spec.kind === 'sql')) {
    const wanted = first.entries.filter(({ key }) => /^(url|baseURL|text|sql)$/.test(key)).map((entry) => entry.value);
    return sink(wanted);
  }
  return sink(spec.when === 'argv' ? commandOf(tracer, first, positional[1]?.value, call, point) : [first]);
}

/** Of a list only the program decides, unless it is a shell or an interpreter that runs what follows. */
function commandOf(tracer: Tracer, first: Expression, second: Expression | undefined, call: CallFact, point: Point): Expression[] {
  const shell = hasFlag(call, 'shell');
  const list = listBehind(tracer, first, point);
  if (list) {
    const [program, ...rest] = list.items;
    if (!program) return [first];
    const runs = shell || isInterpreter(tracer, program, point);
    return runs ? [program, ...rest, ...list.spreads] : [program];
  }
  const runs = shell || isInterpreter(tracer, first, point);
  return runs && second && second.is !== 'object' ? [first, second] : [first];
}

function isInterpreter(tracer: Tracer, program: Expression, point: Point): boolean {
  const values = tracer.evaluator.evaluate(program, point);
  const own = values.some((value) => value.is === 'external' && /^(executable|execPath)$/.test(value.path.split('.').at(-1) ?? ''));
  return own || textsOf(values).some((text) => interpreters.test(text));
}

function listBehind(tracer: Tracer, expression: Expression, point: Point): Extract<Expression, { is: 'list' }> | undefined {
  if (expression.is === 'list') return expression;
  if (expression.is !== 'name') return undefined;
  const values = tracer.evaluator.evaluate(expression, point);
  const [only] = values;
  if (values.length !== 1 || only?.is !== 'list' || only.open) return undefined;
  return { is: 'list', items: only.items.map((item) => item.expression), spreads: [] };
}

/** An option that is switched on, as keyword or in an options object. */
function hasFlag(call: CallFact, name: string): boolean {
  return call.arguments.some((argument) => {
    if (argument.name === name) return !(argument.value.is === 'literal' && !argument.value.value);
    const value = argument.value;
    return (
      value.is === 'object' && value.entries.some((entry) => entry.key === name && !(entry.value.is === 'literal' && !entry.value.value))
    );
  });
}

function safeLoader(call: CallFact): boolean {
  const loader = call.arguments.find((argument) => argument.name === 'Loader')?.value ?? call.arguments[1]?.value;
  const name = loader?.is === 'name' ? loader.name : loader?.is === 'member' ? loader.property : '';
  return /Safe|Base/.test(name);
}

function labelOfSymbol(value: External): string {
  const plain = value.path.replace(/\(\)/g, '').replace(/^default\.?/, '');
  if (value.root === 'builtins') return plain;
  return [value.root, plain].filter(Boolean).join('.').split('.').slice(-2).join('.');
}

function isText(tracer: Tracer, expression: Expression, point: Point): boolean {
  if (expression.is === 'object' || expression.is === 'list' || expression.is === 'literal') return false;
  return !tracer.evaluator.evaluate(expression, point).some((value) => value.is === 'object' || value.is === 'list');
}

type Methods = ReadonlyMap<string, ActionSink>;
const responsesOf = new WeakMap<Scan['graph'], ReadonlyMap<string, Methods>>();

/** Parameters of handlers that answer: the second one of Express, the only one of Hono. */
function responseParameters(scan: Scan): ReadonlyMap<string, Methods> {
  const known = responsesOf.get(scan.graph);
  if (known) return known;
  const found = new Map<string, Methods>();
  for (const { handler, registered } of routesOf(scan)) {
    const parameters = scan.graph.loaded(handler.module)?.scopes[handler.scope]?.parameters;
    const key = placeKey(handler.module, handler.scope);
    const [first, second] = parameters ?? [];
    if (registered?.on.root === 'express' && second) found.set(`${key} ${second.name}`, responseMethods);
    if (registered?.on.root === 'hono' && first) found.set(`${key} ${first.name}`, contextMethods);
  }
  responsesOf.set(scan.graph, found);
  return found;
}
