import { unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'loopback passes', estate: one('mcp-server', 'files', { transport: 'http', bindsAllInterfaces: false }), outcome: 'pass' },
  { name: 'every interface fails', estate: one('mcp-server', 'files', { transport: 'http', bindsAllInterfaces: true }), outcome: 'fail' },
  {
    name: 'an address that is not set is unknown',
    estate: one('mcp-server', 'files', { transport: 'http', bindsAllInterfaces: unset }),
    outcome: 'unknown',
    says: 'default',
  },
  { name: 'pipes do not apply', estate: one('mcp-server', 'files', { transport: 'stdio' }), outcome: 'not-applicable' },
];
