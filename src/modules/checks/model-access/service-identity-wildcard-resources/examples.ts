import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'named resources pass', estate: one('service-identity', 'shop-api', { wildcardResources: false }), outcome: 'pass' },
  { name: 'every resource fails', estate: one('service-identity', 'shop-api', { wildcardResources: true }), outcome: 'fail' },
  {
    name: 'grants that were not read are unknown',
    estate: one('service-identity', 'shop-api', { trustedBy: ['ecs-tasks.amazonaws.com'] }),
    outcome: 'unknown',
  },
  { name: 'an identity outside every cloud does not apply', estate: one('service-identity', 'shop-api'), outcome: 'not-applicable' },
  {
    name: 'an administrator does not apply',
    estate: one('service-identity', 'shop-api', { wildcardResources: true, administrator: true }),
    outcome: 'not-applicable',
  },
];
