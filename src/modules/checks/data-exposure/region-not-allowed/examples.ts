import { unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  {
    name: 'an allowed region passes',
    estate: one('ai-service', 'prod', { region: 'eu-west-1' }),
    policy: { allow: { regions: ['eu-*'] } },
    outcome: 'pass',
  },
  {
    name: 'another fails',
    estate: one('model-endpoint', 'prod', { region: 'us-east-1' }),
    policy: { allow: { regions: ['eu-*'] } },
    outcome: 'fail',
    says: 'us-east-1',
  },
  {
    name: 'no region is unknown',
    estate: one('log-sink', 'prompts', { region: unset }),
    policy: { allow: { regions: ['eu-*'] } },
    outcome: 'unknown',
  },
  { name: 'without a list it does not apply', estate: one('ai-service', 'prod', { region: 'us-east-1' }), outcome: 'not-applicable' },
];
