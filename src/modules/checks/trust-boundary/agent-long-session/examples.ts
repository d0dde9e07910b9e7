import { unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'ten minutes pass', estate: one('agent', 'desk', { provider: 'aws', sessionTtlSeconds: 600 }), outcome: 'pass' },
  { name: 'a day fails', estate: one('agent', 'desk', { provider: 'aws', sessionTtlSeconds: 86400 }), outcome: 'fail', says: '86400' },
  { name: 'no setting is unknown', estate: one('agent', 'desk', { provider: 'aws', sessionTtlSeconds: unset }), outcome: 'unknown' },
  { name: 'an agent in own code does not apply', estate: one('agent', 'desk'), outcome: 'not-applicable' },
];
