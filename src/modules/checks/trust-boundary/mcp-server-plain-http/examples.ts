import { unknownValue } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  {
    name: 'https passes',
    estate: one('mcp-server', 'docs', { transport: 'http', url: 'https://mcp.acme.dev', encrypted: true }),
    outcome: 'pass',
  },
  {
    name: 'plain http on the internet fails',
    estate: one('mcp-server', 'docs', { transport: 'http', url: 'http://mcp.acme.dev', encrypted: false }),
    outcome: 'fail',
    says: 'plain HTTP',
  },
  {
    name: 'an address from a variable is unknown',
    estate: one('mcp-server', 'docs', { transport: 'http', encrypted: unknownValue('the address is built at run time') }),
    outcome: 'unknown',
    says: 'run time',
  },
  {
    name: 'loopback does not apply',
    estate: one('mcp-server', 'docs', { transport: 'http', url: 'http://localhost:3000', encrypted: false }),
    outcome: 'not-applicable',
  },
  { name: 'a local command does not apply', estate: one('mcp-server', 'files', { transport: 'stdio' }), outcome: 'not-applicable' },
];
