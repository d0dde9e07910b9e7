import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'a stdio and a remote server',
    path: '.mcp.json',
    text: '{"mcpServers":{"files":{"command":"npx","args":["-y","@acme/files"]},"docs":{"url":"https://mcp.acme.dev/mcp"}}}',
    finds: ['mcp-server:files', 'mcp-server:docs'],
    properties: { 'mcp-server:files': { pinned: false } },
  },
  { name: 'no servers', path: '.mcp.json', text: '{"mcpServers":{}}', finds: [] },
  { name: 'not JSON', path: '.mcp.json', text: '{', finds: [], notices: ['unreadable'] },
];
