import { type AssetId, assetId, splitId } from '../../../core/ids.js';
import { isOpen } from './languages/index.js';
import { boundName } from './lookup.js';
import { emitListedTools } from './mcp-listed.js';
import { emitToolClasses } from './mcp-tool-classes.js';
import { given, type Hit, type Made, madeBy, placeOf, type Scan, serviceOf, valuesOf } from './scan.js';
import { emitTool } from './tools.js';
import { type Site, textsOf, type Value } from './values.js';

function serverName(scan: Scan, made: Made, site: Site): string {
  const module = scan.graph.loaded(site.module);
  const stated = valuesOf(scan, given(scan, site, made.construct.name));
  // `serverInfo("name", "1.0")`: the first of several.
  const [declared] = textsOf(
    stated.flatMap((value) => (value.is === 'list' && value.items[0] ? [...scan.evaluator.force(value.items[0])] : [value])),
  );
  // A server that is a class has the name of its class.
  const type = site.call < 0 ? module?.scopes[-1 - site.call]?.name : undefined;
  return declared ?? type ?? (module ? boundName(module, site.call) : undefined) ?? 'server';
}

function serverKey(scan: Scan, made: Made, site: Site): string {
  return scan.see.local(site.module, serverName(scan, made, site));
}

/** Servers implemented here, with what is said of them elsewhere in the code: how they listen, and where. */
export function emitMcpServers(scan: Scan): void {
  const servers = new Map<string, { hit: Hit; transports: Set<string>; everywhere: boolean }>();
  for (const hit of scan.hits) {
    if (hit.construct.does !== 'mcp-server') continue;
    const key = serverKey(scan, hit, hit.site);
    const known = servers.get(key) ?? { hit, transports: new Set<string>(), everywhere: false };
    servers.set(key, known);
    if (isEverywhere(valuesOf(scan, given(scan, hit.site, hit.construct.host)))) known.everywhere = true;
  }
  for (const hit of scan.hits) {
    if (hit.construct.does !== 'mcp-run') continue;
    for (const key of runKeys(scan, hit, servers)) {
      const server = servers.get(key);
      if (!server) continue;
      const transport =
        hit.construct.transport ??
        transportOf(textsOf(valuesOf(scan, given(scan, hit.site, hit.construct.transportArgument)))[0] ?? 'stdio');
      if (transport) server.transports.add(transport);
      if (transport !== 'stdio' && isEverywhere(valuesOf(scan, given(scan, hit.site, hit.construct.host)))) server.everywhere = true;
    }
  }
  noteConnections(scan, servers);
  const files = new Map<string, number>();
  for (const { hit } of servers.values()) files.set(hit.path, (files.get(hit.path) ?? 0) + 1);
  for (const [key, { hit, transports, everywhere }] of servers) {
    const listens = [...transports].some((transport) => transport !== 'stdio');
    const [transport] = transports.size === 1 ? [...transports] : [undefined];
    const bindsAll = everywhere || (listens && modulesListenEverywhere(scan, hit.path));
    const at = hit.decorates === undefined ? placeOf(scan, hit.site) : { path: hit.path, line: hit.call.line };
    const id = scan.see.asset('mcp-server', {
      key,
      name: serverName(scan, hit, hit.site),
      at,
      aliases: files.get(hit.path) === 1 ? [scan.see.local('mcp', `path/${hit.path}`)] : [],
      properties: {
        transport: transport as 'stdio' | 'http' | 'sse' | undefined,
        source: 'local',
        bindsAllInterfaces: bindsAll ? true : undefined,
      },
      open: toolsOpen(scan, hit) ? [{ relation: 'exposes-tool', reason: 'some tools are registered by code that was not followed' }] : [],
    });
    const service = serviceOf(scan, hit.path);
    scan.see.relate(id, 'defined-in', service, { at });
  }
  emitServerTools(scan, servers);
}

function transportOf(text: string): 'stdio' | 'http' | 'sse' | undefined {
  if (text === 'stdio' || text === 'sse') return text;
  return /^(streamable-http|streamable_http|http|httpStream)$/.test(text) ? 'http' : undefined;
}

/** Go leaves the host out: `:8080` is every interface. */
const isEverywhere = (values: readonly Value[]) =>
  textsOf(values).some((text) => /^(0\.0\.0\.0|::|\[::\])?(:\d{1,5})$|^(0\.0\.0\.0|::)$/.test(text));

/** Servers that a call runs: what it is called on, what it is given, or the only one there is. */
function runKeys(scan: Scan, hit: Hit, servers: ReadonlyMap<string, unknown>): string[] {
  const direct = ownerKeys(scan, hit);
  if (direct.length > 0 || !isOpen(hit.module.language)) return direct;
  const handed = hit.call.arguments.flatMap((argument) =>
    scan.evaluator.evaluate(argument.value, { module: hit.path, scope: hit.call.scope }).flatMap((value) => {
      const made = value.is === 'external' ? madeBy(value).find(({ construct }) => construct.does === 'mcp-server') : undefined;
      return made?.site ? [serverKey(scan, made, { module: made.site.module, call: made.site.call })] : [];
    }),
  );
  return handed.length > 0 ? handed : soleServer(scan, hit.path, servers);
}

/** Keys of the servers that the receiver of a method call can be. */
function ownerKeys(scan: Scan, hit: Hit): string[] {
  const made = madeBy(hit.external).find(({ construct }) => construct.does === 'mcp-server');
  return made?.site ? [serverKey(scan, made, { module: made.site.module, call: made.site.call })] : [];
}

/** JavaScript: `server.connect(transport)`. */
function noteConnections(scan: Scan, servers: Map<string, { transports: Set<string> }>): void {
  for (const path of scan.graph.paths) {
    const module = scan.graph.loaded(path);
    module?.calls.forEach((call, index) => {
      if (call.callee.is !== 'member' || call.callee.property !== 'connect') return;
      const where = { module: path, scope: call.scope };
      const keys = scan.evaluator.evaluate(call.callee.object, where).flatMap((value) => {
        const made = value.is === 'external' ? madeBy(value).find(({ construct }) => construct.does === 'mcp-server') : undefined;
        return made?.site ? [serverKey(scan, made, { module: made.site.module, call: made.site.call })] : [];
      });
      if (keys.length === 0) return;
      for (const value of valuesOf(scan, given(scan, { module: path, call: index }, { names: [], position: 0 }))) {
        if (value.is !== 'external') continue;
        const transport = /StdioServerTransport\(\)$/.test(value.path)
          ? 'stdio'
          : /SSEServerTransport\(\)$/.test(value.path)
            ? 'sse'
            : /StreamableHTTPServerTransport\(\)$/.test(value.path)
              ? 'http'
              : undefined;
        if (transport) for (const key of keys) servers.get(key)?.transports.add(transport);
      }
    });
  }
}

/** Whether the module that makes a server also listens on every interface. */
function modulesListenEverywhere(scan: Scan, path: string): boolean {
  const module = scan.graph.loaded(path);
  return (module?.calls ?? []).some((call, index) => {
    const name = call.callee.is === 'member' ? call.callee.property : call.callee.is === 'name' ? call.callee.name : '';
    if (name !== 'run' && name !== 'listen' && name !== 'serve') return false;
    const site = { module: path, call: index };
    return (
      isEverywhere(valuesOf(scan, given(scan, site, { names: ['host', 'hostname'] }))) ||
      isEverywhere(valuesOf(scan, given(scan, site, { names: [], position: 1 })))
    );
  });
}

/** Whether the server is handed on to something outside that may register more. */
function toolsOpen(scan: Scan, hit: Hit): boolean {
  return scan.hits.some(
    (other) =>
      other.construct.does === 'mcp-tool' &&
      other.path === hit.path &&
      textsOf(valuesOf(scan, given(scan, other.site, other.construct.name))).length === 0 &&
      other.decorates === undefined,
  );
}

function emitServerTools(scan: Scan, servers: ReadonlyMap<string, unknown>): void {
  for (const hit of scan.hits) {
    if (hit.construct.does !== 'mcp-tool') continue;
    const owners = ownerKeys(scan, hit).filter((key) => servers.has(key));
    for (const owner of owners.length > 0 ? owners : soleServer(scan, hit.path, servers))
      emitServerTool(scan, hit, assetId('mcp-server', owner));
  }
  const serverAt = (value: Value): AssetId | undefined => {
    const made = value.is === 'external' ? madeBy(value).find(({ construct }) => construct.does === 'mcp-server') : undefined;
    const key = made?.site ? serverKey(scan, made, { module: made.site.module, call: made.site.call }) : undefined;
    return key !== undefined && servers.has(key) ? assetId('mcp-server', key) : undefined;
  };
  emitListedTools(scan, serverAt);
  emitToolClasses(scan, (path) => soleServer(scan, path, servers).map((key) => assetId('mcp-server', key)));
}

/** The only server of a service, for tools whose receiver is a parameter that nobody fills. */
function soleServer(scan: Scan, path: string, servers: ReadonlyMap<string, unknown>): string[] {
  const folder = scan.graph.service(path);
  const own = scan.hits.filter((hit) => hit.construct.does === 'mcp-server' && scan.graph.service(hit.path) === folder);
  const keys = [...new Set(own.map((hit) => serverKey(scan, hit, hit.site)))].filter((key) => servers.has(key));
  return keys.length === 1 ? keys : [];
}

function emitServerTool(scan: Scan, hit: Hit, server: AssetId): void {
  const { site, module, path } = hit;
  const at = { path, line: hit.call.line };
  const decorated = hit.decorates === undefined ? undefined : module.scopes[hit.decorates];
  const handlerValue =
    valuesOf(scan, given(scan, site, hit.construct.handler)).find((value) => value.is === 'function') ?? lastFunction(scan, site);
  const handler =
    hit.decorates !== undefined
      ? { module: path, scope: hit.decorates }
      : handlerValue?.is === 'function'
        ? { module: handlerValue.module, scope: handlerValue.scope }
        : undefined;
  const names = textsOf(valuesOf(scan, given(scan, site, hit.construct.name)));
  const ownName = decorated?.name ?? (handler ? scan.graph.loaded(handler.module)?.scopes[handler.scope]?.name : undefined);
  const fallback = ownName && !ownName.includes('<anonymous>') ? [ownName.split('.').at(-1) as string] : [];
  for (const name of names.length > 0 ? names : fallback) {
    const id = emitTool(scan, `${splitId(server).key}#${name}`, name, at, handler, {});
    scan.see.relate(server, 'exposes-tool', id, { at });
  }
}

function lastFunction(scan: Scan, site: Site): Value | undefined {
  const call = scan.graph.loaded(site.module)?.calls[site.call];
  const last = call?.arguments.at(-1);
  return last && call
    ? scan.evaluator.evaluate(last.value, { module: site.module, scope: call.scope }).find((value) => value.is === 'function')
    : undefined;
}
