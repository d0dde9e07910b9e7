import { toolGlobs } from '../../../catalogue/coding-tools.js';
import { defineDetector } from '../../../contracts/index.js';
import { detectServers } from '../../../parsing/mcp/detect.js';

export default defineDetector({
  id: 'mcp-config',
  version: 2,
  title: 'MCP client configuration',
  docs: {
    summary: 'Finds the MCP servers that coding tools and other clients are configured to use, and what each server is given.',
    reads:
      '.mcp.json, .vscode/mcp.json, .cursor/mcp.json, .codex/config.toml, .gemini/settings.json and the files of forty further clients',
    limits: 'Servers that a program adds while it runs, and the tools of servers that are not well known, are not seen.',
  },
  files: toolGlobs('mcp', true),
  claims: true,
  emits: ['mcp-server', 'coding-tool', 'credential', 'data-store', 'package', 'container-image', 'tool'],
  relates: ['connects-to', 'uses-credential', 'reads', 'depends-on', 'exposes-tool'],
  covers: {
    kinds: ['mcp-server'],
    relations: [
      { kind: 'coding-tool', relation: 'connects-to' },
      { kind: 'mcp-server', relation: 'uses-credential' },
    ],
  },
  detect(document, see) {
    detectServers(document, see, true);
  },
});
