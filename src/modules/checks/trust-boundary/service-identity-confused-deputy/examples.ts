import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

const trustedBy = ['bedrock.amazonaws.com'];

export const examples: readonly CheckExample[] = [
  { name: 'conditions pass', estate: one('service-identity', 'agent-role', { trustedBy, confusedDeputyGuard: true }), outcome: 'pass' },
  { name: 'none fail', estate: one('service-identity', 'agent-role', { trustedBy, confusedDeputyGuard: false }), outcome: 'fail' },
  { name: 'a trust that was not read is unknown', estate: one('service-identity', 'agent-role', { trustedBy }), outcome: 'unknown' },
  {
    name: 'another principal does not apply',
    estate: one('service-identity', 'agent-role', { trustedBy: ['ec2.amazonaws.com'], confusedDeputyGuard: false }),
    outcome: 'not-applicable',
  },
];
