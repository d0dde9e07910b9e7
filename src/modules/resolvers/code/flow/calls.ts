import { actionSinks } from '../../../../catalogue/flows/kinds.js';
import { callbackMethods, carriesArguments, carryingMethods, quietReplyMembers } from '../../../../catalogue/flows/propagation.js';
import { asksPersonBy, checkingName, cleansOf, narrowMethods } from '../../../../catalogue/flows/sanitisers.js';
import { isSecretCall, requestMembers, sourceOf } from '../../../../catalogue/flows/sources.js';
import type { CallFact } from '../../../../parsing/module-summary.js';
import { mostFrames, whereOf } from '../evaluate.js';
import { childScope } from '../lookup.js';
import type { External, Site, Value } from '../values.js';
import { addressIsOpen } from './address.js';
import { askOf, retrievalOf } from './asks.js';
import { fieldOrigins } from './lookup.js';
import { cleanedFor, lostIn, type Origin, type Point, passing } from './origin.js';
import { pipeAskOf } from './pipes.js';
import { isEnumeration, narrowedBySchema, schemaOfCall, schemaOfValue } from './schema.js';
import { type Path, requestGlobalOf, requestOrigin, type Tracer } from './tracer.js';

type Callee<K extends Value['is']> = Extract<Value, { is: K }>;

/** Where the text that a call gives back may come from. */
export function callOrigins(tracer: Tracer, index: number, point: Point, path: Path): readonly Origin[] {
  const call = tracer.graph.loaded(point.module)?.calls[index];
  if (!call) return [];
  const site: Site = { module: point.module, call: index, ...(point.frame ? { frame: point.frame } : {}) };
  const at: Point = { ...whereOf(call, site), line: call.line };
  const parsed = parsedByClass(tracer, call, at, path);
  if (parsed) return parsed;
  const piped = pipeAskOf(tracer, call, site, at);
  if (piped) return [{ kind: 'model-output', label: piped.label, steps: [{ path: at.module, line: call.line }], cleaned: [], site }];
  const values = tracer.evaluator.evaluate(call.callee, at);
  const found: Origin[] = [];
  let open = values.length === 0;
  for (const callee of values) {
    if (callee.is === 'external') found.push(...external(tracer, callee, call, site, at, path));
    else if (callee.is === 'function') found.push(...entered(tracer, callee, call, site, at, path));
    else if (callee.is === 'class') found.push(...constructed(tracer, callee, call, site, at, path));
    else if (callee.is !== 'constant') open = true;
  }
  return open && found.length === 0 ? unknownCall(tracer, call, at, path, undefined) : found;
}

/** The arguments of a call, whatever they are for. */
function argumentsOf(tracer: Tracer, call: CallFact, at: Point, path: Path = []): readonly Origin[] {
  return call.arguments.flatMap(({ value }) => [...tracer.origins(value, at, path)]);
}

function external(tracer: Tracer, callee: External, call: CallFact, site: Site, at: Point, path: Path): readonly Origin[] {
  const { root, path: symbol } = callee;
  const place = { path: at.module, line: call.line };
  const made = (kind: Origin['kind'], label: string): Origin => ({ kind, label, steps: [place], cleaned: [] });
  const cleans = cleansOf(root, symbol);
  if (cleans) return cleanedFor(argumentsOf(tracer, call, at), cleans);
  if (requestGlobalOf(callee)) return requestOrigin(at, call.callee, tracer.entries.around(at));
  if (asksPersonBy(root, symbol)) return [];
  const ask = askOf(tracer, callee, call, site, at);
  if (ask) {
    if (path.some((part) => quietReplyMembers.test(part)) || narrowedBySchema(tracer, schemaOfCall(tracer, callee, call, at), path))
      return [];
    return [{ ...made('model-output', ask.label), site }];
  }
  const retrieved = retrievalOf(callee);
  if (retrieved !== undefined) return [made('retrieved-content', retrieved)];
  const source = sourceOf(root, symbol);
  if (source) {
    const address = call.arguments.find((argument) => argument.name === undefined || argument.name === 'url')?.value;
    if (source.members && path[0] !== undefined && !source.members.test(path[0])) return [];
    if (source.when !== 'open-url') return [made(source.kind, source.label)];
    return address && addressIsOpen(tracer, address, at) ? [made(source.kind, source.label)] : [];
  }
  if (isSecretCall(root, symbol)) return [made('secret', 'a secret manager')];
  const method = call.callee.is === 'member' ? call.callee.property : '';
  if (narrowedBySchema(tracer, schemaOfValue(callee), path)) return [];
  if (carriesArguments(root, symbol)) {
    const inner = /\.?(safeParse|safeParseAsync)$/.test(symbol) && path[0] === 'data' ? path.slice(1) : keepsShape(symbol) ? path : [];
    const receiver = call.callee.is === 'member' ? tracer.origins(call.callee.object, at) : [];
    return [...argumentsOf(tracer, call, at, inner), ...receiver];
  }
  if (narrowMethods.has(method)) return [];
  return unknownCall(tracer, call, at, path, callee);
}

/** Functions whose value is taken apart as their argument would be. */
const keepsShape = (symbol: string): boolean =>
  /(^|\.)(loads|load|parse|parseAsync|deepcopy|copy|dict|list|structuredClone|assign|asdict|cast|wait_for|gather|all|resolve)$/.test(
    symbol,
  );

/** A method of a text or a container, or something that nobody can look into. */
function unknownCall(tracer: Tracer, call: CallFact, at: Point, path: Path, callee: External | undefined): readonly Origin[] {
  const { callee: expression } = call;
  if (expression.is === 'member') {
    const method = expression.property;
    if (narrowMethods.has(method)) return [];
    const functions = call.arguments.filter(({ value }) => value.is === 'scope' || value.is === 'name');
    if (callbackMethods.has(method) && functions.length > 0) {
      const mapped = functions.flatMap(({ value }) => callbackValue(tracer, value, at, path));
      const keeps = !/^(map|flatMap|then|reduce|reduceRight)$/.test(method);
      return keeps ? [...tracer.origins(expression.object, at, path), ...mapped] : mapped;
    }
    if (carryingMethods.has(method) || requestMembers.test(method)) {
      const first = call.arguments[0]?.value;
      const key =
        /^(get|pop|setdefault|param|query|header|getFirst|getAll|at)$/.test(method) && first?.is === 'literal' ? [String(first.value)] : [];
      const member =
        requestMembers.test(method) && isGiven(tracer, call, at)
          ? [method, ...key, ...path]
          : key.length > 0
            ? [...key, ...path]
            : passesOn(method)
              ? path
              : [];
      const receiver = tracer.origins(expression.object, at, member);
      // A key chooses, and is no part of what is chosen.
      const given = /^(get|setdefault|pop)$/.test(method) ? { ...call, arguments: call.arguments.slice(1) } : call;
      return takesArguments.has(method) ? [...receiver, ...argumentsOf(tracer, given, at)] : receiver;
    }
  }
  const name = nameOf(call);
  // A local value that is called without being known: nothing of this source is looked into, so that what went in may come out.
  const given = argumentsOf(tracer, call, at);
  const receiver =
    expression.is === 'member' && (callee === undefined || callee.sites.length > 0) ? tracer.origins(expression.object, at) : [];
  const why = checkingName.test(name) ? `${name} may have checked it` : `the value of ${name} could not be followed`;
  return lostIn([...given, ...receiver], why, false);
}

const takesArguments = new Set(
  'format format_map join concat replace replaceAll get setdefault push __or__ __truediv__ joinpath'.split(' '),
);
const passesOn = (method: string): boolean =>
  /^(copy|slice|filter|all|json|then|catch|finally|execute|model_dump|dict|reverse|sort|flat|concat)$/.test(method);

/** Whether the receiver is what a handler is given, so that the method says what of it is taken. */
function isGiven(tracer: Tracer, call: CallFact, at: Point): boolean {
  if (call.callee.is !== 'member') return false;
  return tracer.evaluator.evaluate(call.callee.object, at).some((value) => value.is === 'parameter');
}

function nameOf(call: CallFact): string {
  const { callee } = call;
  return callee.is === 'name' ? callee.name : callee.is === 'member' ? callee.property : 'a function';
}

function callbackValue(tracer: Tracer, value: CallFact['callee'], at: Point, path: Path): readonly Origin[] {
  return tracer.evaluator.evaluate(value, at).flatMap((callee) => {
    const scope = callee.is === 'function' ? tracer.graph.loaded(callee.module)?.scopes[callee.scope] : undefined;
    if (callee.is !== 'function' || !scope) return [];
    return (scope.returns ?? []).flatMap((returned, index) => [
      ...tracer.origins(
        returned,
        {
          module: callee.module,
          scope: callee.scope,
          line: scope.returnLines?.[index] ?? 0,
          ...(callee.frame ? { frame: callee.frame } : {}),
        },
        path[0] === '*' || /^\d+$/.test(path[0] ?? '') ? path.slice(1) : path,
      ),
    ]);
  });
}

/** Into a function of this source, with the arguments of this call, and out by what it returns. */
function entered(tracer: Tracer, callee: Callee<'function'>, call: CallFact, site: Site, at: Point, path: Path): readonly Origin[] {
  const scope = tracer.graph.loaded(callee.module)?.scopes[callee.scope];
  const depth = (site.frame?.depth ?? 0) + 1;
  const frame = scope && depth <= mostFrames ? tracer.evaluator.enter(callee.module, callee.scope, site, depth, callee.frame) : undefined;
  if (!scope || !frame) return lostIn(argumentsOf(tracer, call, at), `the value of ${nameOf(call)} is nested too deeply`);
  const found = (scope.returns ?? []).flatMap((returned, index) => {
    const line = scope.returnLines?.[index] ?? 0;
    return [
      ...passing(tracer.origins(returned, { module: callee.module, scope: callee.scope, frame, line }, path), {
        path: callee.module,
        line,
      }),
    ];
  });
  // A function that is named after checking may have stopped what it does not like, in ways that its value does not show.
  const own = scope.name.split('.').at(-1) ?? '';
  const known = checkingName.test(own) ? lostIn(found, `${own} may have checked it`, true) : found;
  return passing(known, { path: at.module, line: call.line });
}

/** An object of a local class: one field of it, or everything that it is made of. */
function constructed(tracer: Tracer, callee: Callee<'class'>, call: CallFact, site: Site, at: Point, path: Path): readonly Origin[] {
  const module = tracer.graph.loaded(callee.module);
  const scope = module?.scopes[callee.scope];
  if (!module || !scope) return [];
  if (isEnumeration(tracer, callee)) return cleanedFor(argumentsOf(tracer, call, at), actionSinks);
  const [field, ...rest] = path;
  if (field === undefined) return argumentsOf(tracer, call, at);
  const maker = childScope(module, callee.scope, module.language === 'python' ? '__init__' : 'constructor');
  if (maker !== undefined) {
    const frame = tracer.evaluator.enter(callee.module, maker, site, (site.frame?.depth ?? 0) + 1, undefined);
    return fieldOrigins(tracer, { module: callee.module, scope: callee.scope, ...(frame ? { frame } : {}) }, field, rest);
  }
  if (narrowedBySchema(tracer, [callee], path)) return [];
  const named = call.arguments.find((argument) => argument.name === field);
  if (named) return tracer.origins(named.value, at, rest);
  const position = Object.keys(scope.bindings).indexOf(field);
  const positional = call.arguments.filter((argument) => argument.name === undefined)[position];
  if (positional && !positional.spread) return tracer.origins(positional.value, at, rest);
  const spread = call.arguments.filter((argument) => argument.spread).flatMap(({ value }) => [...tracer.origins(value, at, path)]);
  return [...spread, ...fieldOrigins(tracer, { module: callee.module, scope: callee.scope }, field, rest)];
}

/** `Plan.model_validate_json(text)`: what comes out has the fields of the class, some of which may hold no free text. */
function parsedByClass(tracer: Tracer, call: CallFact, at: Point, path: Path): readonly Origin[] | undefined {
  const { callee } = call;
  if (
    callee.is !== 'member' ||
    !/^(model_validate|model_validate_json|parse_obj|parse_raw|from_dict|from_json|model_construct)$/.test(callee.property)
  )
    return undefined;
  const classes = tracer.evaluator.evaluate(callee.object, at).filter((value) => value.is === 'class');
  if (classes.length === 0) return undefined;
  const given = argumentsOf(tracer, call, at, path);
  return narrowedBySchema(tracer, classes, path) ? cleanedFor(given, actionSinks) : given;
}
