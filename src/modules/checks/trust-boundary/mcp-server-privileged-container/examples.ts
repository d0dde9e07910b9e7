import { unknownValue } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'an ordinary container passes', estate: one('mcp-server', 'git', { source: 'image', privileged: false }), outcome: 'pass' },
  { name: 'a privileged one fails', estate: one('mcp-server', 'git', { source: 'image', privileged: true }), outcome: 'fail' },
  {
    name: 'a command that was not followed is unknown',
    estate: one('mcp-server', 'git', { privileged: unknownValue('a script starts it') }),
    outcome: 'unknown',
  },
  { name: 'a package does not apply', estate: one('mcp-server', 'git', { source: 'registry' }), outcome: 'not-applicable' },
];
