import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'an own key passes', estate: one('agent', 'desk', { provider: 'aws', encryptedWithOwnKey: true }), outcome: 'pass' },
  { name: 'the key of the provider fails', estate: one('agent', 'desk', { provider: 'aws', encryptedWithOwnKey: false }), outcome: 'fail' },
  { name: 'a setting that was not read is unknown', estate: one('agent', 'desk', { provider: 'aws' }), outcome: 'unknown' },
  { name: 'an agent in own code does not apply', estate: one('agent', 'desk'), outcome: 'not-applicable' },
];
