import { unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'an end passes', estate: one('agent-memory', 'threads', { persistent: true, retentionDays: 30 }), outcome: 'pass' },
  { name: 'no end fails', estate: one('agent-memory', 'threads', { persistent: true, retentionDays: unset }), outcome: 'fail' },
  { name: 'a time that was not read is unknown', estate: one('agent-memory', 'threads', { persistent: true }), outcome: 'unknown' },
  {
    name: 'memory of the process does not apply',
    estate: one('agent-memory', 'threads', { persistent: false }),
    outcome: 'not-applicable',
  },
];
