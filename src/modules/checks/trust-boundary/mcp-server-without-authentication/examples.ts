import { unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'OAuth passes', estate: one('mcp-server', 'docs', { transport: 'http', authentication: 'oauth' }), outcome: 'pass' },
  {
    name: 'no authentication on the internet is high',
    estate: one('mcp-server', 'docs', { transport: 'http', authentication: 'none' }),
    facts: [{ asset: 'subject', fact: 'exposure', value: { reach: 'internet', authenticated: false } }],
    outcome: 'fail',
    says: 'without authentication',
  },
  {
    name: 'a client that sends nothing is unknown',
    estate: one('mcp-server', 'docs', { transport: 'http', authentication: unset }),
    outcome: 'unknown',
  },
  { name: 'a local command does not apply', estate: one('mcp-server', 'files', { transport: 'stdio' }), outcome: 'not-applicable' },
];
