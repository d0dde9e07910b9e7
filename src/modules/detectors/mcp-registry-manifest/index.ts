import { mcpIdentity, mcpServerKey } from '../../../catalogue/mcp-launch.js';
import { defineDetector, type Recorder } from '../../../contracts/index.js';
import { booleanOf, type DataNode, get, parseData, textOf } from '../../../parsing/data.js';

/** What starts a package of each registry, as a client would. */
const launchers: Readonly<Record<string, (name: string, version: string | undefined) => { command: string; args: string[] }>> = {
  npm: (name, version) => ({ command: 'npx', args: ['-y', version ? `${name}@${version}` : name] }),
  pypi: (name, version) => ({ command: 'uvx', args: [version ? `${name}==${version}` : name] }),
  oci: (name, version) => ({
    command: 'docker',
    args: ['run', '-i', version && !/[:@]/.test(name.slice(name.lastIndexOf('/'))) ? `${name}:${version}` : name],
  }),
};

export default defineDetector({
  id: 'mcp-registry-manifest',
  version: 1,
  title: 'MCP server manifest',
  docs: {
    summary:
      'Finds the MCP servers that a project publishes by a registry manifest: packages, remote addresses and the secrets they ask for.',
    reads: 'server.json of the MCP registry',
    limits: 'Tools are not in the manifest. Packages of registries other than npm, PyPI and container registries are not followed.',
  },
  files: ['**/server.json'],
  claims: false,
  prefilter: /server\.schema\.json|"registry_?[tT]ype"|"registry_name"|"remotes"/,
  emits: ['mcp-server', 'credential'],
  relates: ['defined-in', 'uses-credential'],
  covers: { kinds: ['mcp-server'] },
  detect(document, see) {
    const parsed = parseData(document.text, 'json');
    const root = parsed.documents[0];
    if (!parsed.readable) return see.notice('partly-readable', `${document.path} is not valid JSON.`, parsed.errors[0]?.line);
    if (root && isManifest(root)) recordManifest(see, root);
  },
});

/** The schema says so; or a name with a reversed domain stands over packages or remotes, as in manifests without one. */
function isManifest(root: DataNode): boolean {
  const lists = get(root, 'packages')?.type === 'list' || get(root, 'remotes')?.type === 'list';
  const schema = textOf(get(root, '$schema')) ?? '';
  const name = textOf(get(root, 'name')) ?? '';
  return lists && (/modelcontextprotocol[\s\S]*server\.schema\.json$/.test(schema) || /^[a-z0-9-]+(\.[a-zA-Z0-9-]+)+\/[\w.-]+$/.test(name));
}

function recordManifest(see: Recorder, root: DataNode): void {
  const name = textOf(get(root, 'name')) ?? 'server';
  for (const item of get(root, 'packages')?.items ?? []) {
    const registry = textOf(get(item, 'registryType')) ?? textOf(get(item, 'registry_type')) ?? textOf(get(item, 'registry_name')) ?? '';
    const identifier = textOf(get(item, 'identifier')) ?? textOf(get(item, 'name'));
    const launcher = Object.hasOwn(launchers, registry) ? launchers[registry] : undefined;
    if (!launcher || !identifier) {
      see.notice('note', `A package of the registry ${registry || 'without a name'} is not followed.`, item.line);
      continue;
    }
    recordServer(see, name, launcher(identifier, textOf(get(item, 'version'))), item, ['environmentVariables', 'environment_variables']);
  }
  for (const item of get(root, 'remotes')?.items ?? []) {
    const url = textOf(get(item, 'url'));
    if (url !== undefined) recordServer(see, name, { url }, item, ['headers']);
  }
}

function recordServer(
  see: Recorder,
  name: string,
  launch: Parameters<typeof mcpIdentity>[0],
  item: DataNode,
  secrets: readonly string[],
): void {
  const identity = mcpIdentity(launch);
  if (!identity) {
    see.notice('unresolved', `An address of ${name} holds a part that its user fills in.`, item.line);
    return;
  }
  const asked = secrets
    .flatMap((list) => get(item, list)?.items ?? [])
    .filter((entry) => booleanOf(get(entry, 'isSecret') ?? get(entry, 'is_secret')) === true);
  const type = textOf(get(item, 'transport', 'type')) ?? textOf(get(item, 'type')) ?? textOf(get(item, 'transport_type'));
  const id = see.asset('mcp-server', {
    key: mcpServerKey(see, identity),
    name,
    at: item.line,
    properties: {
      transport: type === 'sse' ? 'sse' : type?.includes('http') ? 'http' : identity.transport,
      url: identity.url,
      source: identity.source,
      encrypted: identity.url === undefined ? undefined : /^(https|wss):/i.test(identity.url),
      authentication: asked.length > 0 && identity.url !== undefined ? 'api-key' : undefined,
    },
  });
  see.relate(id, 'defined-in', see.home, { at: item.line });
  for (const entry of asked) {
    const variable = textOf(get(entry, 'name'));
    if (!variable || !/^[A-Za-z_][\w-]{0,99}$/.test(variable) || identity.url !== undefined) continue;
    const credential = see.asset('credential', {
      key: see.local('env', variable),
      name: variable,
      at: entry.line,
      properties: { variable, literal: false, placement: 'environment' },
    });
    see.relate(id, 'uses-credential', credential, { at: entry.line });
  }
}
