import type { DetectorExample } from '../../../testing/test-detector.js';

const clean = (text: string) => text;

export const examples: readonly DetectorExample[] = [
  {
    name: "servers in an editor's settings",
    path: '.vscode/settings.json',
    text: clean('{\n  // local\n  "mcp": {"servers": {"docs": {"type": "http", "url": "https://mcp.acme.dev/mcp"}}},\n}'),
    finds: ['coding-tool:GitHub Copilot in VS Code', 'mcp-server:docs'],
    relates: ['GitHub Copilot in VS Code connects-to docs'],
  },
  {
    name: 'a workspace file',
    path: 'acme.code-workspace',
    text: '{"folders":[{"path":"."}],"settings":{"mcp":{"servers":{"files":{"command":"npx","args":["@acme/files"]}}}}}',
    finds: ['coding-tool:GitHub Copilot in VS Code', 'mcp-server:files', 'package:@acme/files'],
  },
  {
    name: 'a development container',
    path: '.devcontainer/devcontainer.json',
    text: '{"image":"x","customizations":{"vscode":{"mcp":{"servers":{"time":{"command":"uvx","args":["mcp-server-time==1.0"]}}}}}}',
    finds: ['coding-tool:GitHub Copilot in VS Code', 'mcp-server:time', 'package:mcp-server-time', 'tool:time'],
    properties: { 'mcp-server:time': { pinned: true } },
  },
  {
    name: 'servers of Zed, own and by extension',
    path: '.zed/settings.json',
    text: '{"context_servers":{"a":{"command":{"path":"npx","args":["-y","@acme/a"],"env":{}}},"b":{"source":"extension","settings":{}}}}',
    finds: ['coding-tool:Zed', 'mcp-server:a', 'mcp-server:b', 'package:@acme/a'],
    properties: { 'mcp-server:b': { transport: 'builtin', source: 'builtin', pinned: 'unset' } },
  },
  {
    name: 'servers of a chat server',
    path: 'deploy/librechat.yaml',
    text: 'version: 1.2.1\nmcpServers:\n  puppet:\n    type: stdio\n    command: npx\n    args:\n      - -y\n      - "@acme/puppet"\n',
    finds: ['mcp-server:puppet', 'package:@acme/puppet'],
    relates: ['home connects-to puppet', 'puppet depends-on @acme/puppet'],
  },
  {
    name: 'a general name that parses as a configuration',
    path: 'agents/mcp.json',
    text: '{"servers":{"docs":{"url":"https://mcp.acme.dev/mcp"}}}',
    finds: ['mcp-server:docs'],
    relates: ['home connects-to docs'],
  },
  { name: 'settings without servers', path: '.vscode/settings.json', text: '{"editor.tabSize": 2, "mcp": true}', finds: [] },
  {
    name: 'a general name that holds something else',
    path: 'src/mcp.json',
    text: '{"servers": {"web": {"host": "x", "port": 1}}}',
    finds: [],
  },
  { name: 'a general name that does not parse', path: 'src/mcp.json', text: '{"mcpServers":', finds: [] },
];
