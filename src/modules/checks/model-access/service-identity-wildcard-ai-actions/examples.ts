import { unknownValue, unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'single actions pass', estate: one('service-identity', 'shop-api', { wildcardAiActions: false }), outcome: 'pass' },
  { name: 'a wildcard fails', estate: one('service-identity', 'shop-api', { wildcardAiActions: true }), outcome: 'fail' },
  {
    name: 'a policy from elsewhere is unknown',
    estate: one('service-identity', 'shop-api', { wildcardAiActions: unknownValue('the policy is made in another stack') }),
    outcome: 'unknown',
  },
  { name: 'no grants do not apply', estate: one('service-identity', 'shop-api', { wildcardAiActions: unset }), outcome: 'not-applicable' },
];
