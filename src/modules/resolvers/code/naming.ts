import { agentAround } from './agent-classes.js';
import { boundName, ownerName } from './lookup.js';
import { labelOf, routeAround } from './route-table.js';
import { callOf, given, type Made, methodsOn, type Scan, valuesOf } from './scan.js';
import { type Site, textsOf } from './values.js';

/** Names that say what a thing does for the program, not which one it is. */
const plainNames =
  /^(_*(agent|agents|crew|app|llm|model|graph|chain|executor|workflow|builder|graph_?builder|state_?graph|bot|assistant|result|response|res|r|a|x|output|stream|client|reply|answer|completion|options|opts)_*|default|handler|execute|run|_?run|_?arun|call|_call|__call__|invoke|main|build|create|make|get|setup|init|__init__|constructor|new|process|kickoff|GET|POST|PUT|PATCH|DELETE|instance|exports)$/i;

export const isPlain = (name: string): boolean => plainNames.test(name);

/** The innermost name around a call that tells it from others: a function, else the class of a method with an ordinary name. */
export function specificOwner(scan: Scan, site: Site): string | undefined {
  const module = scan.graph.loaded(site.module);
  const call = callOf(scan, site);
  const owner = module && call ? ownerName(module, call.scope) : undefined;
  return owner
    ?.split('.')
    .filter((part) => !isPlain(part))
    .at(-1);
}

export function specificBinding(scan: Scan, site: Site): string | undefined {
  const module = scan.graph.loaded(site.module);
  const bound = module && boundName(module, site.call);
  return bound === undefined || isPlain(bound) ? undefined : bound;
}

export function routeLabel(scan: Scan, site: Site): string | undefined {
  const call = callOf(scan, site);
  const route = call && routeAround(scan, site.module, call.scope);
  return route && labelOf(route);
}

const plainFiles = /^(index|main|app|server|route|page|handler|mod|__init__|__main__|agent|agents|crew)$/i;

/** What a file is known by: its own name, or its folder's where that is an ordinary one. */
export function fileName(path: string): string {
  const parts = path.split('/');
  const own = (parts.at(-1) ?? path).replace(/\.\w+$/, '');
  const folder = parts.at(-2);
  return plainFiles.test(own) && folder !== undefined && !/^(src|app|lib|api)$/.test(folder) ? folder : own;
}

/** What a place in code is called where nothing in it has a name: its route, its function, its file. */
export function placeName(scan: Scan, site: Site): string {
  return routeLabel(scan, site) ?? specificOwner(scan, site) ?? fileName(site.module);
}

/** The name of an agent: the one it is given, else that of what holds it. A role is a description, taken only when it is short. */
export function agentName(scan: Scan, made: Made, site: Site): string {
  const configured = configuredName(scan, site);
  const [declared] = configured === undefined ? textsOf(valuesOf(scan, given(scan, site, made.construct.name))) : [configured];
  const named = declared?.trim() ?? className(scan, made, site);
  if (named && named.length <= 120 && !named.includes('\n')) return named;
  const decorated = decoratedName(scan, site);
  if (decorated !== undefined) return decorated;
  const around = made.construct.needsTools ? agentAround(scan, site) : undefined;
  if (around !== undefined) return around;
  const bound = compiledName(scan, site) ?? specificBinding(scan, site);
  const place = made.construct.needsTools ? (routeLabel(scan, site) ?? specificOwner(scan, site)) : undefined;
  const others = neighbours(scan, site);
  if (others.length < 2)
    return (
      place ??
      bound ??
      roleInside(scan, made, site) ??
      specificOwner(scan, site) ??
      shortRole(scan, made, site) ??
      fallback(scan, made, site)
    );
  // Several in one function: its name alone would make them one.
  const home = place ?? specificOwner(scan, site);
  const own = bound ?? shortRole(scan, made, site);
  if (own !== undefined) return place === undefined ? own : `${place} ${own}`;
  const order = others.indexOf(site.call);
  const name = home ?? fallback(scan, made, site);
  return order > 0 ? `${name} ${order + 1}` : name;
}

/** `AiServices.builder(Assistant.class)`: the type that it is an instance of. */
function className(scan: Scan, made: Made, site: Site): string | undefined {
  const found = given(scan, site, made.construct.name);
  const [type] = valuesOf(scan, found).flatMap((value) =>
    value.is === 'class' ? [scan.graph.loaded(value.module)?.scopes[value.scope]?.name] : [],
  );
  return type?.split('.').at(-1);
}

function fallback(scan: Scan, made: Made, site: Site): string {
  const symbol = made.external.path.split('.').at(-1) ?? '';
  return routeLabel(scan, site) ?? (/^[A-Z]/.test(symbol) || symbol === '' ? fileName(site.module) : `${fileName(site.module)} ${symbol}`);
}

/** Calls that make agents in the same function, in order. */
function neighbours(scan: Scan, site: Site): number[] {
  const scope = callOf(scan, site)?.scope;
  const calls = scan.hits.filter(
    (hit) =>
      hit.path === site.module &&
      hit.construct.does === 'agent' &&
      hit.site.call >= 0 &&
      hit.call.scope === scope &&
      (!hit.construct.needsTools || given(scan, hit.site, hit.construct.tools) !== undefined),
  );
  return [...new Set(calls.map((hit) => hit.site.call))].sort((a, b) => a - b);
}

/** An agent that a function makes for itself, and does not give back, is known by its role, not by what the function is for. */
function roleInside(scan: Scan, made: Made, site: Site): string | undefined {
  const module = scan.graph.loaded(site.module);
  const scope = module?.scopes[callOf(scan, site)?.scope ?? 0];
  if (!made.construct.role || scope?.type !== 'function' || !module) return undefined;
  const bound = boundName(module, site.call);
  const given = (scope.returns ?? []).some(
    (value) => (value.is === 'call' && value.call === site.call) || (value.is === 'name' && value.name === bound),
  );
  return given ? undefined : shortRole(scan, made, site);
}

function shortRole(scan: Scan, made: Made, site: Site): string | undefined {
  const role = textsOf(valuesOf(scan, given(scan, site, made.construct.role)))[0]?.trim();
  return role && role.length <= 60 && !/[\n.]/.test(role) ? role : undefined;
}

/** `@entrypoint(…)`: the function that the call decorates gives its name. */
function decoratedName(scan: Scan, site: Site): string | undefined {
  const module = scan.graph.loaded(site.module);
  const scope = module?.scopes.find((each) =>
    each.decorators?.some((decorator) => decorator.is === 'call' && decorator.call === site.call),
  );
  return scope?.type === 'function' ? scope.name.split('.').at(-1) : undefined;
}

/** What a graph is called once it is put together: `support = builder.compile()`. */
function compiledName(scan: Scan, site: Site): string | undefined {
  const compiled = methodsOn(scan, site).filter((hit) => /(^|\.)(compile|build)$/.test(hit.external.path));
  for (const hit of compiled) {
    const [declared] = textsOf(valuesOf(scan, given(scan, hit.site, { names: ['name'] })));
    const name = declared ?? specificBinding(scan, hit.site);
    if (name !== undefined && name.length <= 120) return name;
  }
  return undefined;
}

const agentTables = /^(_?agents?_config|agents_yaml|agents_conf)$/;

/** `config=self.agents_config['researcher']`: the name in the YAML file wins. */
export function configuredName(scan: Scan, site: Site): string | undefined {
  const found = given(scan, site, { names: ['config'] })?.expression;
  const table = found?.is === 'member' || found?.is === 'index' ? found.object : undefined;
  const named = table?.is === 'member' ? table.property : table?.is === 'name' ? table.name : '';
  if (!agentTables.test(named)) return undefined;
  if (found?.is === 'member') return found.property;
  const index = found?.is === 'index' ? found.index : undefined;
  return index?.is === 'literal' && typeof index.value === 'string' ? index.value : undefined;
}
