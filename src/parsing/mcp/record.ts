import { projectFolder, urlCarriesSecret } from '../../catalogue/launch/places.js';
import { type McpIdentity, mcpIdentity, mcpServerKey } from '../../catalogue/mcp-launch.js';
import { knownServer } from '../../catalogue/mcp-servers.js';
import { packageKey, packageUrl } from '../../catalogue/packages.js';
import { type Document, type PropertyInput, type Recorder, unknownValue, unset } from '../../contracts/index.js';
import type { AssetId } from '../../core/ids.js';
import { recordServerSecrets } from './credentials.js';
import { recordDatabases } from './databases.js';
import type { ConfiguredServer } from './read.js';

/** Records what a client is configured to use: servers, and what they are given. */
export function recordServers(see: Recorder, document: Document, servers: readonly ConfiguredServer[], client: AssetId): void {
  for (const server of servers) {
    const id = recordServer(see, document, server);
    see.relate(client, 'connects-to', id, { at: server.line });
  }
}

function recordServer(see: Recorder, document: Document, server: ConfiguredServer): AssetId {
  const folder = document.home.startsWith('device:') ? '.' : projectFolder(document.path);
  const identity = mcpIdentity({
    folder: server.cwd === undefined || /^([/~$]|[A-Za-z]:)/.test(server.cwd) ? folder : `${folder}/${server.cwd}`,
    args: server.args,
    ...(server.command === undefined ? {} : { command: server.command }),
    ...(server.url === undefined ? {} : { url: server.url }),
  });
  // What a launch cannot be followed to is known by the name that the client gives it.
  const key = identity ? mcpServerKey(see, identity) : see.local('mcp', `${server.provided ? 'extension' : 'name'}/${server.name}`);
  const known = identity && knownServer(identity.type, identity.name);
  const secrets = recordServerSecrets(see, document, server, identity);
  const id = see.asset('mcp-server', {
    key,
    name: server.name,
    at: { line: server.line, endLine: Math.max(server.line, server.endLine) },
    properties: {
      provider: known?.provider,
      transport: transportOf(server, identity),
      url: identity?.url,
      launcher: identity?.launcher,
      source: identity?.source ?? (server.provided ? 'builtin' : undefined),
      pinned: pinnedOf(server, identity),
      authentication: authenticationOf(server, identity, secrets.length > 0),
      encrypted: encryptedOf(identity),
      autoApprovedTools: server.autoApproved.length > 0 ? server.autoApproved : unset,
      trusted: server.trusted ?? unset,
      privileged: identity?.container ? identity.privileged : unset,
      hostMounts: identity && (identity.container || identity.hostMounts.length > 0) ? identity.hostMounts : unset,
      enabled: server.enabled,
      installsOnDemand: identity && identity.source !== 'remote' ? identity.installsOnDemand : undefined,
      sandboxed: server.sandboxed ?? (identity?.container ? !identity.privileged : undefined),
    },
    open: known?.groups ? [] : [{ relation: 'exposes-tool', reason: 'The tools of a server are only known when it answers.' }],
  });
  for (const secret of secrets) see.relate(id, 'uses-credential', secret, { at: server.line });
  recordDatabases(see, document, server, id);
  recordOrigin(see, identity, folder, id, server.line);
  recordTools(see, key, id, identity, server.line);
  return id;
}

function transportOf(server: ConfiguredServer, identity: McpIdentity | undefined): 'stdio' | 'http' | 'sse' | 'websocket' | 'builtin' {
  if (server.provided) return 'builtin';
  if (server.command === undefined) {
    if (/^sse$/i.test(server.type ?? '')) return 'sse';
    if (/http/i.test(server.type ?? '')) return 'http';
    if (/^wss?$|websocket/i.test(server.type ?? '')) return 'websocket';
    return identity?.transport ?? 'http';
  }
  return identity?.transport ?? 'stdio';
}

function pinnedOf(server: ConfiguredServer, identity: McpIdentity | undefined): PropertyInput<boolean> {
  if (server.provided || (server.url !== undefined && server.command === undefined)) return unset;
  if (!identity) return unknownValue('The launch command could not be followed to a package.');
  if (identity.pinned === undefined) return unset;
  if (identity.pinned !== 'unknown') return identity.pinned;
  return unknownValue(
    identity.installsOnDemand ? 'A variable decides the version.' : 'What is installed under that name on the machine decides the version.',
  );
}

function authenticationOf(
  server: ConfiguredServer,
  identity: McpIdentity | undefined,
  hasCredential: boolean,
): PropertyInput<'api-key' | 'basic' | 'oauth'> {
  const headers = [...server.headers.map((header) => `${header.name}: ${header.value}`), ...(identity?.headers ?? [])];
  if (headers.some((header) => /^authorization:\s*basic\s/i.test(header))) return 'basic';
  if (headers.some((header) => /^([\w-]*authorization|[\w-]*(api[-_]?key|token|secret|auth)[\w-]*):\s*\S/i.test(header))) return 'api-key';
  if (server.oauth) return 'oauth';
  const url = server.url ?? server.args.find((argument) => /^https?:\/\//.test(argument));
  if (url !== undefined && urlCarriesSecret(url)) return /:\/\/[^/@]*@/.test(url) ? 'basic' : 'api-key';
  if (hasCredential) return 'api-key';
  if (identity?.source !== 'remote' && server.url === undefined) return undefined;
  return unknownValue('No credential is configured; the server may ask for OAuth when a client connects.');
}

/** Traffic that stays on the machine needs no encryption: nothing is said of it. */
function encryptedOf(identity: McpIdentity | undefined): boolean | undefined {
  if (identity?.url === undefined) return undefined;
  const [, scheme, host] = /^(\w+):\/\/(\[[^\]]*\]|[^/:]*)/.exec(identity.url) ?? [];
  if (/^(https|wss)$/.test(scheme ?? '')) return true;
  return /^(localhost|127\.[\d.]+|\[::1\]|0\.0\.0\.0|host\.docker\.internal)$/.test(host ?? '') ? undefined : false;
}

/** The package or image that is started. */
function recordOrigin(see: Recorder, identity: McpIdentity | undefined, folder: string, server: AssetId, line: number): void {
  if (identity?.package) {
    const { ecosystem, name } = identity.package;
    const target = see.asset('package', {
      key: packageKey(see, folder, ecosystem, name),
      name,
      at: line,
      properties: { purl: packageUrl(ecosystem, name), ecosystem },
    });
    see.relate(server, 'depends-on', target, { at: line });
  }
  if (identity?.image) {
    const pinned = identity.pinned === 'unknown' ? unknownValue('A variable decides the tag.') : identity.pinned;
    const target = see.asset('container-image', { key: identity.image.key, name: identity.image.name, at: line, properties: { pinned } });
    see.relate(server, 'depends-on', target, { at: line });
  }
}

/** What the tools of a well-known server can do, one for each capability. */
function recordTools(see: Recorder, serverKey: string, server: AssetId, identity: McpIdentity | undefined, line: number): void {
  for (const group of (identity && knownServer(identity.type, identity.name)?.groups) ?? []) {
    const { name, tools: _, ...capabilities } = group;
    const tool = see.asset('tool', {
      key: `${serverKey}#${name}`,
      name,
      at: line,
      properties: { readsPrivateData: false, takesUntrustedContent: false, actsOutside: false, executesCode: false, ...capabilities },
      labels: { tools: group.tools.join(' ') },
    });
    see.relate(server, 'exposes-tool', tool, { at: line });
  }
}
