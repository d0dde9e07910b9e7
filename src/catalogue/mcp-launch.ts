import { isPublicUrl } from '../core/ids.js';
import { distinguishingArguments, rootArguments } from './launch/arguments.js';
import { placeMount } from './launch/containers.js';
import { launchTarget } from './launch/launchers.js';
import { joinPath, placePath, remoteIdentity, urlCarriesSecret } from './launch/places.js';
import type { Target } from './launch/target.js';
import type { Pinned } from './launch/versions.js';
import { programName, unwrapCommand } from './launch/words.js';
import { knownServer } from './mcp-servers.js';

/** How a client or a program starts or reaches a server. */
export interface McpLaunch {
  readonly command?: string;
  readonly args?: readonly string[];
  readonly url?: string;
  /** Folder in its source that relative paths start from; `.` by default. */
  readonly folder?: string;
}

/** Which server a launch means, whoever launches it. */
export interface McpIdentity {
  /** Remote: the address. Else `<type>/<name>[ <distinguishing arguments>]`, which is unique inside its home only. */
  readonly identity: string;
  readonly reach: 'global' | 'local';
  /** What the server is, without arguments: package name, image, path, host. */
  readonly name: string;
  readonly type: Target['type'];
  readonly source?: 'registry' | 'image' | 'git' | 'local' | 'remote';
  /** Absent where no version is chosen at start. */
  readonly pinned?: Pinned;
  readonly launcher?: string;
  readonly installsOnDemand: boolean;
  readonly transport: 'stdio' | 'http' | 'sse' | 'websocket';
  /** Of a remote server: address for people. */
  readonly url?: string;
  readonly urlCarriesSecret: boolean;
  readonly hostMounts: readonly string[];
  /** Of a container only. */
  readonly privileged?: boolean;
  readonly container: boolean;
  readonly package?: Target['package'];
  readonly image?: Target['image'];
  /** Variables that the command line itself sets, and headers that a bridge is given. Values may be secret. */
  readonly environment: readonly (readonly [name: string, value: string | undefined])[];
  readonly headers: readonly string[];
}

/** Undefined when the launch cannot be followed to a server. */
export function mcpIdentity(launch: McpLaunch): McpIdentity | undefined {
  const folder = launch.folder ?? '.';
  if (launch.command !== undefined && launch.command.trim() !== '') {
    const unwrapped = unwrapCommand(launch.command, launch.args ?? []);
    if (!unwrapped) return undefined;
    const at = unwrapped.folder === undefined ? folder : placePath(unwrapped.folder, folder);
    const target = targetOf(unwrapped.words, at, 0);
    return target && identityOf(target, at, programName(unwrapped.words[0] as string), unwrapped.environment);
  }
  return launch.url === undefined ? undefined : identityOf(remoteTarget(launch.url, undefined), folder, undefined, []);
}

/** Natural key of the `mcp-server` asset. */
export function mcpServerKey(see: { local(path: string, name?: string): string }, identity: McpIdentity): string {
  return identity.reach === 'global' ? identity.identity : see.local('mcp', identity.identity);
}

function identityOf(
  target: Target | undefined,
  folder: string,
  launcher: string | undefined,
  environment: readonly (readonly [string, string])[],
): McpIdentity | undefined {
  if (!target) return undefined;
  const common = {
    type: target.type,
    installsOnDemand: target.installsOnDemand,
    ...(target.source ? { source: target.source } : {}),
    ...(target.pinned === undefined ? {} : { pinned: target.pinned }),
    ...(launcher === undefined ? {} : { launcher: launcher.toLowerCase() }),
    ...(target.privileged === undefined ? {} : { privileged: target.privileged }),
    container: target.container ?? false,
    ...(target.package ? { package: target.package } : {}),
    ...(target.image ? { image: target.image } : {}),
    environment: [...environment, ...(target.environment ?? [])],
    headers: target.headers ?? [],
    transport: target.transport ?? 'stdio',
  } as const;
  if (target.url !== undefined) {
    const identity = remoteIdentity(target.url);
    if (!identity) return undefined;
    const host = identity.replace(/^\w+:\/\//, '');
    // An address inside a network means another server in another place.
    const local = !isPublicUrl(identity);
    return {
      ...common,
      identity: local ? `remote/${identity}` : identity,
      reach: local ? 'local' : 'global',
      name: host,
      url: identity,
      urlCarriesSecret: urlCarriesSecret(target.url),
      hostMounts: [],
    };
  }
  const name = target.type === 'path' ? scriptName(target.name, folder) : target.name;
  const known = knownServer(target.type, name);
  const words = [`${target.type}/${name}`, ...distinguishingArguments(target.rest, folder)];
  const roots = known?.rootsAsArguments && !target.container ? rootArguments(target.rest).map((path) => placeMount(path, folder)) : [];
  return {
    ...common,
    identity: words.join(' '),
    reach: 'local',
    name,
    urlCarriesSecret: false,
    hostMounts: [...new Set([...(target.hostMounts ?? []), ...roots])].sort(),
  };
}

/** A script in its project; `folder#program` is a command of a project in that folder. */
function scriptName(path: string, folder: string): string {
  const hash = path.lastIndexOf('#');
  if (hash > 0) return `${placePath(path.slice(0, hash), folder)}#${path.slice(hash + 1)}`;
  return /^([\\/~$%]|[A-Za-z]:|file:)/.test(path) ? placePath(path, folder) : joinPath(folder, path.replaceAll('\\', '/'));
}

/** Bridges that make a remote server look like a local one. The address is who answers. */
const bridges = new Set([
  'mcp-remote',
  'mcp-proxy',
  'supergateway',
  '@pyroprompts/mcp-stdio-to-streamable-http-adapter',
  'mcp-remote-oauth',
]);

function remoteTarget(url: string, over: Target | undefined, transport?: Target['transport']): Target {
  const headers: string[] = [];
  const rest = over?.rest ?? [];
  rest.forEach((word, at) => {
    if (/^(--header|-H)$/.test(word) && rest[at + 1]) headers.push(rest[at + 1] as string);
    else if (/^--header=/.test(word)) headers.push(word.slice(9));
    else if (/^--oauth2Bearer$/i.test(word) && rest[at + 1]) headers.push(`Authorization: Bearer ${rest[at + 1]}`);
  });
  const guess = /^wss?:/i.test(url) ? 'websocket' : /\/sse\/?([?#]|$)/.test(url) ? 'sse' : 'http';
  return {
    type: 'remote',
    name: url,
    source: 'remote',
    installsOnDemand: over?.installsOnDemand ?? false,
    rest: [],
    url,
    transport: transport ?? guess,
    headers,
    ...(over?.pinned === undefined ? {} : { pinned: over.pinned }),
    ...(over?.package ? { package: over.package } : {}),
  };
}

/** What runs behind a bridge, when the package is one. */
function behindBridge(target: Target, folder: string, depth: number): Target | undefined {
  if (!bridges.has(target.name)) return target;
  const url = target.rest.find((word) => /^(https?|wss?):\/\//i.test(word)) ?? '';
  const at = target.rest.indexOf('--stdio');
  if (at !== -1 && target.rest[at + 1]) {
    const inner = unwrapCommand(target.rest[at + 1] as string, []);
    return inner && depth < 4 ? targetOf(inner.words, folder, depth + 1) : undefined;
  }
  if (url) return remoteTarget(url, target, target.rest.includes('--sse') ? 'sse' : undefined);
  const dash = target.rest.indexOf('--');
  if (dash !== -1 && depth < 4) return targetOf(target.rest.slice(dash + 1), folder, depth + 1);
  return target;
}

/** Hosted servers that a registry's own command runs. */
function behindRegistryClient(target: Target): Target {
  if (target.name !== '@smithery/cli' || target.rest[0] !== 'run') return target;
  const server = target.rest.slice(1).find((word) => !word.startsWith('-'));
  const { package: _, ...client } = target;
  return server ? { ...client, type: 'smithery', name: server.toLowerCase(), pinned: false, rest: [] } : target;
}

function targetOf(words: readonly string[], folder: string, depth: number): Target | undefined {
  const target = launchTarget(words, folder);
  if (!target) return undefined;
  return behindBridge(behindRegistryClient(target), folder, depth);
}
