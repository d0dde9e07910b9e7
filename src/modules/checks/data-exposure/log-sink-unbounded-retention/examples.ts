import { unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'a set time passes', estate: one('log-sink', 'prompts', { capturesContent: true, retentionDays: 90 }), outcome: 'pass' },
  {
    name: 'no end fails',
    estate: one('log-sink', 'prompts', { capturesContent: true, retentionDays: unset }),
    outcome: 'fail',
    says: 'for ever',
  },
  { name: 'content that was not judged is unknown', estate: one('log-sink', 'prompts', { retentionDays: unset }), outcome: 'unknown' },
  {
    name: 'a log without content does not apply',
    estate: one('log-sink', 'metrics', { capturesContent: false, retentionDays: unset }),
    outcome: 'not-applicable',
  },
];
