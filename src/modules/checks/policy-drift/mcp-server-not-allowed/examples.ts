import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  {
    name: 'an allowed address passes',
    estate: one('mcp-server', 'docs', { url: 'https://mcp.acme.dev/docs', source: 'remote' }),
    policy: { allow: { mcpServers: ['https://mcp.acme.dev/*'] } },
    outcome: 'pass',
  },
  {
    name: 'another fails',
    estate: one('mcp-server', 'weather', { url: 'https://weather.example.net', source: 'remote' }),
    policy: { allow: { mcpServers: ['https://mcp.acme.dev/*'] } },
    outcome: 'fail',
  },
  {
    name: 'a command that was not followed is unknown',
    estate: one('mcp-server', 'tools'),
    policy: { allow: { mcpServers: ['npm/*'] } },
    outcome: 'unknown',
  },
  { name: 'without a list it does not apply', estate: one('mcp-server', 'weather', { source: 'remote' }), outcome: 'not-applicable' },
];
