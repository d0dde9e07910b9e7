import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'an own key passes', estate: one('log-sink', 'prompts', { capturesContent: true, encryptedWithOwnKey: true }), outcome: 'pass' },
  {
    name: 'the key of the provider fails',
    estate: one('log-sink', 'prompts', { capturesContent: true, encryptedWithOwnKey: false }),
    outcome: 'fail',
  },
  { name: 'a setting that was not read is unknown', estate: one('log-sink', 'prompts', { capturesContent: true }), outcome: 'unknown' },
  {
    name: 'a log without content does not apply',
    estate: one('log-sink', 'metrics', { capturesContent: false }),
    outcome: 'not-applicable',
  },
];
