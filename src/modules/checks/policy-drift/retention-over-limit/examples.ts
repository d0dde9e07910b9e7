import { unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  {
    name: 'within the limit passes',
    estate: one('log-sink', 'prompts', { retentionDays: 30 }),
    policy: { limits: { retentionDays: 90 } },
    outcome: 'pass',
  },
  {
    name: 'over the limit fails',
    estate: one('log-sink', 'prompts', { retentionDays: 365 }),
    policy: { limits: { retentionDays: 90 } },
    outcome: 'fail',
    says: '365',
  },
  {
    name: 'the terms of a provider are unknown',
    estate: one('ai-service', 'acme', { retentionDays: unset }),
    policy: { limits: { retentionDays: 90 } },
    outcome: 'unknown',
  },
  { name: 'without a limit it does not apply', estate: one('log-sink', 'prompts', { retentionDays: 365 }), outcome: 'not-applicable' },
];
