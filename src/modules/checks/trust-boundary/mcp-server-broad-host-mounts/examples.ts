import { unknownValue } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  {
    name: 'a project folder passes',
    estate: one('mcp-server', 'files', { hostMounts: ['./data', '/srv/app:/app:ro', '/Users/sam/projects/shop'] }),
    outcome: 'pass',
  },
  { name: 'the root fails', estate: one('mcp-server', 'files', { hostMounts: ['/:/host'] }), outcome: 'fail', says: '/:/host' },
  { name: 'a home fails', estate: one('mcp-server', 'files', { hostMounts: ['/Users/sam'] }), outcome: 'fail' },
  {
    name: 'the container socket fails',
    estate: one('mcp-server', 'files', { hostMounts: ['/var/run/docker.sock:/var/run/docker.sock'] }),
    outcome: 'fail',
    says: 'socket',
  },
  {
    name: 'folders from a variable are unknown',
    estate: one('mcp-server', 'files', { hostMounts: unknownValue('the arguments come from a variable') }),
    outcome: 'unknown',
  },
  { name: 'a workload without AI does not apply', estate: one('workload', 'agent', { hostMounts: ['/'] }), outcome: 'not-applicable' },
  { name: 'a workload of AI fails', estate: one('workload', 'agent', { hostMounts: ['/etc'], accelerator: true }), outcome: 'fail' },
];
