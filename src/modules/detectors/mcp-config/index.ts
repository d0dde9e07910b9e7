import { defineDetector, unknownValue } from '../../../contracts/index.js';
import { normaliseUrl } from '../../../core/ids.js';
import { get, parseData, textOf, textsOf } from '../../../parsing/data.js';

export default defineDetector({
  id: 'mcp-config',
  version: 1,
  title: 'MCP client configuration',
  docs: {
    summary: 'Finds the MCP servers that a client is configured to use.',
    reads: '.mcp.json',
    limits: 'Servers added at run time are not seen.',
  },
  files: ['**/.mcp.json'],
  claims: true,
  emits: ['mcp-server'],
  relates: ['connects-to'],
  detect(document, see) {
    const parsed = parseData(document.text, 'json');
    if (!parsed.readable) return see.notice('unreadable', `${document.path} is not valid JSON.`, parsed.errors[0]?.line);
    for (const [name, server] of get(parsed.documents[0], 'mcpServers')?.entries ?? []) {
      const url = textOf(get(server, 'url'));
      const command = textOf(get(server, 'command'));
      const remote = url && normaliseUrl(url);
      if (!remote && !command) continue;
      const argument = textsOf(get(server, 'args')).find((text) => !text.startsWith('-'));
      const id = see.asset('mcp-server', {
        key: remote ?? see.local('mcp', argument?.replace(/(.)@[^/]*$/, '$1') ?? command),
        name,
        at: server.line,
        properties: {
          pinned: remote ? undefined : argument ? /.@\d+\.\d+\.\d+$/.test(argument) : unknownValue('no package is named'),
          transport: remote ? 'http' : 'stdio',
        },
      });
      see.relate(see.home, 'connects-to', id, { at: server.line });
    }
  },
});
