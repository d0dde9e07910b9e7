import { unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'a limit passes', estate: one('agent', 'desk', { stepLimit: 20 }), outcome: 'pass' },
  { name: 'none fails', estate: one('agent', 'desk', { stepLimit: unset }), outcome: 'fail' },
  { name: 'a limit that stops nothing fails', estate: one('agent', 'desk', { stepLimit: 100000 }), outcome: 'fail', says: '100000' },
  { name: 'a limit that was not read is unknown', estate: one('agent', 'desk'), outcome: 'unknown' },
];
