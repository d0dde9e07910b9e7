import { mcpIdentity, mcpServerKey } from '../../../catalogue/mcp-launch.js';
import { defineDetector, unknownValue } from '../../../contracts/index.js';
import { booleanOf, get, parseData, textOf, textsOf } from '../../../parsing/data.js';

export default defineDetector({
  id: 'mcp-bundle',
  version: 1,
  title: 'MCP bundle',
  docs: {
    summary: 'Reads the manifest of a desktop extension: the MCP server that it brings, its tools and the secrets that it asks for.',
    reads: 'manifest.json with `mcp_config`',
    limits: 'Tools that the server makes at run time are not in the manifest.',
  },
  files: ['**/manifest.json'],
  claims: false,
  prefilter: /"mcp_config"/,
  emits: ['mcp-server', 'tool', 'credential'],
  relates: ['defined-in', 'exposes-tool', 'uses-credential'],
  detect(document, see) {
    const parsed = parseData(document.text, 'json');
    const root = parsed.documents[0];
    const config = get(root, 'server', 'mcp_config');
    const name = textOf(get(root, 'name'));
    if (!parsed.readable || config?.type !== 'map' || name === undefined) return;
    const folder = document.path.includes('/') ? document.path.slice(0, document.path.lastIndexOf('/')) : '.';
    const command = textOf(get(config, 'command'));
    const args = textsOf(get(config, 'args')).map((argument) => argument.replace(/^\$\{__dirname\}[/\\]/, './'));
    const identity = mcpIdentity({ ...(command ? { command } : {}), args, folder });
    if (!identity) {
      see.notice('unresolved', `How the bundle ${name} starts its server could not be followed.`, config.line);
      return;
    }
    const { pinned } = identity;
    const id = see.asset('mcp-server', {
      key: mcpServerKey(see, identity),
      name,
      at: config.line,
      properties: {
        transport: identity.transport,
        launcher: identity.launcher,
        source: identity.source,
        pinned: pinned === 'unknown' ? unknownValue('a variable decides its version') : pinned,
        installsOnDemand: identity.installsOnDemand,
      },
      open: booleanOf(get(root, 'tools_generated')) === true ? [{ relation: 'exposes-tool', reason: 'it makes tools at run time' }] : [],
    });
    see.relate(id, 'defined-in', see.home, { at: config.line });
    for (const item of get(root, 'tools')?.items ?? []) {
      const tool = textOf(get(item, 'name'));
      if (!tool) continue;
      const asset = see.asset('tool', { key: `${mcpServerKey(see, identity)}#${tool}`, name: tool, at: item.line });
      see.relate(id, 'exposes-tool', asset, { at: item.line });
    }
    const sensitive = new Set(
      (get(root, 'user_config')?.entries ?? []).filter(([, node]) => booleanOf(get(node, 'sensitive')) === true).map(([key]) => key),
    );
    for (const [variable, node] of get(config, 'env')?.entries ?? []) {
      const source = /^\$\{user_config\.([\w.-]{1,100})\}$/.exec(textOf(node) ?? '')?.[1];
      if (source === undefined || !sensitive.has(source)) continue;
      const credential = see.asset('credential', {
        key: see.local('env', variable),
        name: variable,
        at: node.line,
        properties: { variable, literal: false, placement: 'secret-manager' },
      });
      see.relate(id, 'uses-credential', credential, { at: node.line });
    }
  },
});
