import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'a closed log passes', estate: one('log-sink', 'prompts', { capturesContent: true, public: false }), outcome: 'pass' },
  {
    name: 'an open log fails',
    estate: one('log-sink', 'prompts', { capturesContent: true, public: true }),
    outcome: 'fail',
    says: 'Anybody',
  },
  { name: 'a setting that was not read is unknown', estate: one('log-sink', 'prompts', { capturesContent: true }), outcome: 'unknown' },
  { name: 'a log without AI does not apply', estate: one('log-sink', 'web', { public: true }), outcome: 'not-applicable' },
];
