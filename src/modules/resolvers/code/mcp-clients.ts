import { mcpIdentity, mcpServerKey } from '../../../catalogue/mcp-launch.js';
import { type AssetId, normaliseUrl } from '../../../core/ids.js';
import { emitVariable } from './clients.js';
import { isOpen } from './languages/index.js';
import { launchOf } from './languages/launch.js';
import { given, type Hit, madeBy, placeOf, type Scan, serviceOf, valuesOf } from './scan.js';
import { type Site, textsOf, type Value } from './values.js';

interface Launch {
  readonly command?: string;
  readonly args?: readonly string[];
  readonly url?: string;
}

function emitServer(scan: Scan, launch: Launch, label: string | undefined, at: { path: string; line?: number }): AssetId | undefined {
  const url = launch.url === undefined ? undefined : normaliseUrl(launch.url);
  if (launch.url !== undefined && url === undefined) return undefined;
  const identity = mcpIdentity({ ...launch, folder: scan.graph.service(at.path) });
  if (!identity) return undefined;
  return scan.see.asset('mcp-server', {
    key: mcpServerKey(scan.see, identity),
    name: label ?? identity.name,
    at,
    properties: {
      transport: identity.transport,
      url: url,
      encrypted: url === undefined ? undefined : url.startsWith('https:'),
      launcher: identity.launcher,
      source: identity.source,
      installsOnDemand: url === undefined ? identity.installsOnDemand : undefined,
    },
  });
}

/** A list of texts of which every item is known. */
function textList(scan: Scan, values: readonly Value[]): string[] | undefined {
  const list = values.length === 1 ? values[0] : undefined;
  if (list?.is !== 'list' || list.open) return undefined;
  const texts = list.items.map((item) => textsOf(scan.evaluator.force(item)));
  return texts.every((text) => text.length === 1) ? texts.flat() : undefined;
}

/** One server as options say it: `{ command, args }` or `{ url }`. */
function fromOptions(
  scan: Scan,
  take: (names: readonly string[]) => readonly Value[],
  label: string | undefined,
  at: { path: string; line?: number },
): AssetId | undefined {
  const [url] = textsOf(take(['url', 'serverUrl', 'server_url']).flatMap((value) => urlOf(scan, value)));
  if (url !== undefined) return emitServer(scan, { url }, label, at);
  const listed = textList(scan, take(['command', 'Command']));
  const [command] = listed ?? textsOf(take(['command', 'Command', '#0']));
  const given = listed ? [] : take(['args', 'Arguments']);
  const args = listed ? listed.slice(1) : given.length === 0 ? [] : textList(scan, given);
  if (command === undefined) return undefined;
  if (args === undefined) {
    scan.see.notice('unresolved', 'The arguments that start an MCP server could not be followed.', at);
    return undefined;
  }
  return emitServer(scan, { command, args }, label, at);
}

/** `new URL('…')` is its text. */
function urlOf(scan: Scan, value: Value): readonly Value[] {
  if (value.is !== 'external' || !/(^|\.)URL\(\)$/.test(value.path)) return [value];
  const site = value.sites.at(-1);
  return site ? valuesOf(scan, given(scan, site, { names: [], position: 0 })) : [];
}

function serverOf(scan: Scan, construct: Hit['construct'], site: Site): AssetId[] {
  const at = placeOf(scan, site);
  const label = textsOf(valuesOf(scan, given(scan, site, { names: ['name'] })))[0];
  switch (construct.does) {
    case 'mcp-stdio': {
      const launch = isOpen(scan.graph.loaded(site.module)?.language ?? 'python') ? launchOf(scan, site) : undefined;
      if (launch) return [emitServer(scan, launch, label, at)].flatMap((entry) => entry ?? []);
      const nested = optionsIn(scan, valuesOf(scan, given(scan, site, { names: ['params'] })));
      const id = fromOptions(
        scan,
        (names) => {
          const direct = valuesOf(scan, given(scan, site, names.includes('#0') ? { names, position: 0 } : { names }));
          return direct.length > 0 ? direct : nested(names);
        },
        label,
        at,
      );
      return id ? [id] : [];
    }
    case 'mcp-remote': {
      const found = given(scan, site, construct.base);
      const params = optionsIn(scan, valuesOf(scan, given(scan, site, { names: ['params'] })));
      const transport = optionsIn(scan, valuesOf(scan, found));
      const values = [...valuesOf(scan, found), ...params(['url']), ...transport(['url'])].flatMap((value) => urlOf(scan, value));
      const id = textsOf(values)
        .filter((text) => /^https?:/.test(text))
        .map((url) => emitServer(scan, { url }, label, at));
      return id.flatMap((entry) => (entry ? [entry] : []));
    }
    case 'mcp-many':
      return manyServers(scan, valuesOf(scan, given(scan, site, construct.servers) ?? given(scan, site, { names: [], position: 0 })), at);
    default:
      return [];
  }
}

function optionsIn(scan: Scan, values: readonly Value[]): (names: readonly string[]) => readonly Value[] {
  return (names) => values.flatMap((value) => (value.is === 'object' ? names.flatMap((name) => entryOf(scan, value, name)) : []));
}

function entryOf(scan: Scan, value: Extract<Value, { is: 'object' }>, name: string): readonly Value[] {
  const entry = value.entries.get(name);
  return entry ? scan.evaluator.force(entry) : [];
}

/** `{ docs: { url }, files: { command, args } }`, possibly under `mcpServers`. */
function manyServers(scan: Scan, values: readonly Value[], at: { path: string; line?: number }, level = 0): AssetId[] {
  return values.flatMap((value) => {
    if (value.is !== 'object' || level > 2) return [];
    return [...value.entries].flatMap(([label, item]) =>
      scan.evaluator.force(item).flatMap((server) => {
        if (server.is === 'external') return serverIds(scan, [server]);
        if (server.is !== 'object') return [];
        if (label === 'mcpServers' || label === 'servers') return manyServers(scan, [server], at, level + 1);
        const line = server.at.line;
        const place = line === undefined ? at : { path: server.at.module, line };
        const id = fromOptions(scan, optionsIn(scan, [server]), label, place);
        return id ? [id] : [];
      }),
    );
  });
}

/** The MCP servers that some values stand for: client objects, lists of them, objects by name. */
export function serverIds(scan: Scan, values: readonly Value[], level = 0): AssetId[] {
  if (level > 4) return [];
  return values.flatMap((value): AssetId[] => {
    if (value.is === 'list') return value.items.flatMap((item) => serverIds(scan, scan.evaluator.force(item), level + 1));
    if (value.is === 'object') return manyServers(scan, [value], { path: value.at.module });
    if (value.is !== 'external') return [];
    return madeBy(value).flatMap(({ construct, site }) => (site ? serverOf(scan, construct, site) : []));
  });
}

/** Servers whose tools are handed on: `tools: { ...(await client.tools()), own }`. */
export function serversBehind(scan: Scan, values: readonly Value[], level = 0): AssetId[] {
  if (level > 3) return [];
  return values.flatMap((value): AssetId[] => {
    if (value.is === 'external') return serverIds(scan, [value]);
    if (value.is !== 'object' && value.is !== 'list') return [];
    return serversBehind(scan, value.others ?? [], level + 1);
  });
}

/** A server that code connects to. */
export function emitMcpClient(scan: Scan, hit: Hit): void {
  const service = serviceOf(scan, hit.path);
  const at = placeOf(scan, hit.site);
  for (const id of serverOf(scan, hit.construct, hit.site)) scan.see.relate(service, 'connects-to', id, { at });
  for (const name of ['headers', 'env', 'auth', 'authorization_token', 'params', 'connection', 'connections'])
    emitProofs(scan, valuesOf(scan, given(scan, hit.site, { names: [name] })), service, at, 0);
  if (hit.construct.does === 'mcp-many')
    emitProofs(scan, valuesOf(scan, given(scan, hit.site, { names: [], position: 0 })), service, at, 0);
}

const proofs = /^(authorization|x-api-key|api-key|headers|env|auth)$|token|secret|api_?key|password|_pat$/i;

/** Variables that a client of a server proves itself with: `headers={'Authorization': f'Bearer {token}'}`, `env={'GITHUB_TOKEN': token}`. */
function emitProofs(scan: Scan, values: readonly Value[], service: AssetId, at: { path: string; line?: number }, level: number): void {
  for (const value of values) {
    if (value.is === 'environment') emitVariable(scan, service, value.name, undefined, at, 'certain');
    if (value.is !== 'object' || level > 3) continue;
    for (const [name, entry] of value.entries) {
      const named = proofs.test(name);
      const parts = entry.expression.is === 'join' ? entry.expression.parts : [entry.expression];
      const inner = parts.flatMap((part) => [...scan.evaluator.evaluate(part, entry)]);
      emitProofs(
        scan,
        inner.filter((each) => each.is === 'object' || (named && each.is === 'environment')),
        service,
        at,
        level + 1,
      );
    }
  }
}
