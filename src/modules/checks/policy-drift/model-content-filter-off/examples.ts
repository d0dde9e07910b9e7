import { unknownValue, unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'the default passes', estate: one('model-endpoint', 'gpt', { contentFilter: 'default' }), outcome: 'pass' },
  { name: 'off fails', estate: one('model-endpoint', 'gpt', { contentFilter: 'off' }), outcome: 'fail' },
  {
    name: 'a filter that was not read is unknown',
    estate: one('model-endpoint', 'gpt', { contentFilter: unknownValue('the policy is defined elsewhere') }),
    outcome: 'unknown',
  },
  {
    name: 'an endpoint without filters does not apply',
    estate: one('model-endpoint', 'vllm', { contentFilter: unset }),
    outcome: 'not-applicable',
  },
];
