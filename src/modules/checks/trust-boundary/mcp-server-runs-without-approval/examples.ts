import { unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'named tools pass', estate: one('mcp-server', 'docs', { autoApprovedTools: ['search'], trusted: false }), outcome: 'pass' },
  { name: 'no approval list passes', estate: one('mcp-server', 'docs', { autoApprovedTools: unset }), outcome: 'pass' },
  { name: 'a wildcard fails', estate: one('mcp-server', 'docs', { autoApprovedTools: ['*'] }), outcome: 'fail', says: 'without asking' },
  {
    name: 'trust in the whole server fails',
    estate: one('mcp-server', 'docs', { trusted: true, autoApprovedTools: unset }),
    outcome: 'fail',
  },
  {
    name: 'a list that was not read is unknown, even where the server is not trusted',
    estate: one('mcp-server', 'docs', { trusted: false }),
    outcome: 'unknown',
  },
  {
    name: 'a server that is switched off does not apply',
    estate: one('mcp-server', 'docs', { trusted: true, enabled: false }),
    outcome: 'not-applicable',
  },
];
