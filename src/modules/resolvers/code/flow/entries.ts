import type { SourceKind } from '../../../../catalogue/flows/kinds.js';
import {
  type HandlerSpec,
  handlerRegistrations,
  quietAnnotations,
  quietParameters,
  requestMembers,
} from '../../../../catalogue/flows/sources.js';
import { splitId } from '../../../../core/ids.js';
import type { Expression, ModuleSummary, ParameterFact } from '../../../../parsing/module-summary.js';
import { enclosingFunctions } from '../lookup.js';
import { labelOf, routesOf } from '../route-table.js';
import type { Scan } from '../scan.js';
import { placeKey, type Where } from '../values.js';
import type { Origin, Point } from './origin.js';
import { annotationIsNarrow, narrowedBySchema } from './schema.js';
import { toolSchemas } from './tool-schemas.js';
import type { Path, Tracer } from './tracer.js';

/** A function that somebody outside of the code calls, and what he hands it. */
interface Entry {
  readonly kind: SourceKind;
  readonly label: string;
  /** Only these parameters or fields; else all that are not known to be something else. */
  readonly parameters?: RegExp;
  /** Its arguments are those of a tool. */
  readonly tool?: string;
  readonly schema?: { readonly expression: Expression; readonly where: Where };
  readonly route?: boolean;
}

const requestNames = /^(req|request|c|ctx|context|event|websocket|ws|_?req)$/;
const requestTypes =
  /^(?:\w+\.)*(?:Request|HttpRequest|NextRequest|NextApiRequest|VercelRequest|FastifyRequest|IncomingMessage|WebSocket|Context|APIGatewayProxyEvent\w*)(?:<.*)?$/;

/** Steps such as `json` and `body` lead to what is sent; only what follows tells parts of it apart. */
const takenOf = (parameter: ParameterFact, path: Path): string =>
  [parameter.fields ? '' : parameter.name, ...path]
    .filter((part) => part !== '' && part !== '*' && !/^(json|body|data|req|request)$/.test(part))
    .join('.');

/** Tools in JavaScript take their arguments as one object. */
function argumentName(tracer: Tracer, at: Point, parameter: ParameterFact, path: Path): string {
  const module = tracer.graph.loaded(at.module);
  const whole = module?.language !== 'python' && module?.scopes[at.scope]?.parameters?.[0] === parameter;
  return whole && path[0] !== undefined && path[0] !== '*' ? path[0] : parameter.name;
}

/** Where text comes in: handlers of requests, messages, events and tools. */
export class Entries {
  readonly #scan: Scan;
  #entries: Map<string, Entry> | undefined;

  constructor(scan: Scan) {
    this.#scan = scan;
  }

  /** The route in whose handler a place stands, in words. */
  around(point: Where): string | undefined {
    const module = this.#scan.graph.loaded(point.module);
    const entries = this.#all();
    for (const scope of module ? enclosingFunctions(module, point.scope) : []) {
      const entry = entries.get(placeKey(point.module, scope));
      if (entry?.route) return entry.label;
    }
    return undefined;
  }

  /** What the caller of a handler decides of one of its parameters; undefined where the function is no handler. */
  given(tracer: Tracer, at: Point, parameter: ParameterFact, path: Path): readonly Origin[] | undefined {
    const key = placeKey(at.module, at.scope);
    const entry = this.#all().get(key);
    if (!entry) return undefined;
    const { annotation } = parameter;
    const field = parameter.fields ? path[0] : undefined;
    const name = field ?? (/^\{/.test(parameter.name) ? '' : parameter.name);
    if (entry.parameters ? !entry.parameters.test(name) : this.#isQuiet(tracer, at, parameter, name, entry)) return [];
    if (annotation !== undefined && annotationIsNarrow(tracer, annotation, { module: at.module, scope: 0 }, path)) return [];
    if (entry.schema) {
      const values = tracer.evaluator.evaluate(entry.schema.expression, entry.schema.where);
      const inside =
        parameter.fields || entry.tool === undefined || tracer.graph.loaded(at.module)?.language !== 'python'
          ? path
          : [parameter.name, ...path];
      if (narrowedBySchema(tracer, values, inside)) return [];
    }
    const whole =
      entry.tool === undefined &&
      !entry.parameters &&
      (requestNames.test(name) || (annotation !== undefined && requestTypes.test(annotation)));
    if (whole && (path[0] === undefined || !requestMembers.test(path[0]))) return [];
    const line = tracer.graph.loaded(at.module)?.scopes[at.scope]?.line ?? 0;
    const upload = annotation !== undefined && /\bUploadFile\b|FileStorage/.test(annotation);
    const named =
      entry.tool === undefined ? entry.label : `argument ${field ?? argumentName(tracer, at, parameter, path)} of tool ${entry.tool}`;
    return [
      {
        kind: upload ? 'outside-content' : entry.kind,
        label: upload ? 'an uploaded file' : named,
        steps: line > 0 ? [{ path: at.module, line }] : [],
        cleaned: [],
        taken: takenOf(parameter, path),
        ...(entry.kind === 'tool-argument' ? { handler: key } : {}),
      },
    ];
  }

  #isQuiet(tracer: Tracer, at: Point, parameter: ParameterFact, name: string, entry: Entry): boolean {
    const { annotation } = parameter;
    if (annotation !== undefined && quietAnnotations.test(annotation)) return true;
    const given = parameter.default;
    if (given?.is === 'call')
      return tracer.evaluator
        .evaluate(given, { module: at.module, scope: 0 })
        .some((value) => value.is === 'external' && /(^|\.)(Depends|Security)\(\)$/.test(value.path));
    const request = annotation === undefined || requestTypes.test(annotation);
    if (entry.tool !== undefined) return /^(self|cls|ctx|context|config|runtime|state|_.*)$/.test(name);
    return quietParameters.test(name) && !(request && requestNames.test(name));
  }

  #all(): Map<string, Entry> {
    if (this.#entries) return this.#entries;
    const entries = new Map<string, Entry>();
    this.#entries = entries;
    const scan = this.#scan;
    for (const route of routesOf(scan))
      entries.set(placeKey(route.handler.module, route.handler.scope), { kind: 'user-input', label: labelOf(route), route: true });
    for (const path of scan.graph.paths) {
      const module = scan.graph.loaded(path);
      if (module) this.#ofModule(entries, path, module);
    }
    const schemas = toolSchemas(scan);
    for (const [id, handler] of scan.handlers) {
      const key = placeKey(handler.module, handler.scope);
      const schema = schemas.get(key);
      const name = splitId(id).key.split('#').at(-1) ?? 'tool';
      entries.set(key, { kind: 'tool-argument', label: name, tool: name, ...(schema ? { schema } : {}) });
    }
    return entries;
  }

  #ofModule(entries: Map<string, Entry>, path: string, module: ModuleSummary): void {
    const roots = new Set(module.imports.flatMap(({ from }) => [from, from.split('.')[0] ?? from]));
    const fitting = handlerRegistrations.filter(([root]) => [...roots].some((from) => root.test(from)));
    const serves = [...roots].some((from) => /^mcp$|^@modelcontextprotocol\//.test(from));
    if (fitting.length > 0 || serves) this.#registered(entries, path, module, fitting, serves);
    module.scopes.forEach((scope, index) => {
      if (scope.type !== 'function') return;
      const own = scope.name.split('.').at(-1);
      const first = scope.parameters?.[0]?.name;
      if (scope.parent === 0 && /^(lambda_handler|handler)$/.test(own ?? '') && first === 'event')
        entries.set(placeKey(path, index), { kind: 'user-input', label: 'the event of a function', parameters: /^event$/, route: true });
      if (first === 'request' && [...roots].some((from) => /^(django|rest_framework)$/.test(from)))
        entries.set(placeKey(path, index), { kind: 'user-input', label: `a request to ${scope.name}` });
      const isDiscord = [...roots].some((from) => /^(discord|nextcord|disnake)$/.test(from));
      if (isDiscord && own === 'on_message')
        entries.set(placeKey(path, index), { kind: 'user-input', label: 'a Discord message', route: true });
    });
  }

  #registered(
    entries: Map<string, Entry>,
    path: string,
    module: ModuleSummary,
    specs: readonly (readonly [RegExp, RegExp, HandlerSpec])[],
    serves: boolean,
  ): void {
    const { evaluator } = this.#scan;
    const add = (
      expression: Expression,
      where: Where,
      as: 'decorator' | 'call',
      functions: () => readonly (readonly [string, number])[],
    ) => {
      for (const value of evaluator.evaluate(expression, where)) {
        if (value.is !== 'external') continue;
        const symbol = value.path.replace(/\(\)$/, '');
        const answers = serves && (as === 'decorator' ? /\.call_tool$/.test(symbol) : /\.setRequestHandler$/.test(symbol));
        const spec = specs.find(
          ([root, at, each]) => root.test(value.root) && at.test(symbol) && (each.as === 'both' || each.as === as),
        )?.[2];
        for (const [file, scope] of spec || answers ? functions() : []) {
          const key = placeKey(file, scope);
          if (spec)
            entries.set(key, {
              kind: spec.kind,
              label: spec.label,
              route: true,
              ...(spec.parameters ? { parameters: spec.parameters } : {}),
            });
          else if (!entries.has(key))
            entries.set(key, {
              kind: 'tool-argument',
              label: 'the arguments of a tool',
              parameters: /^(arguments|args|request|req|params|input)$/,
            });
        }
      }
    };
    module.scopes.forEach((scope, index) => {
      for (const decorator of scope.decorators ?? [])
        add(decorator, { module: path, scope: scope.parent ?? 0 }, 'decorator', () => [[path, index]]);
    });
    for (const call of module.calls) {
      const where = { module: path, scope: call.scope };
      const schema = call.arguments[0]?.value;
      // Of the requests that a server answers, only calls of tools hand over what a model wrote.
      if (
        call.callee.is === 'member' &&
        call.callee.property === 'setRequestHandler' &&
        !(schema?.is === 'name' && /^CallTool/.test(schema.name))
      )
        continue;
      add(call.callee, where, 'call', () =>
        call.arguments.flatMap(({ value }) =>
          value.is === 'literal'
            ? []
            : evaluator.evaluate(value, where).flatMap((each) => (each.is === 'function' ? [[each.module, each.scope] as const] : [])),
        ),
      );
    }
  }
}
