import type { Recorder } from '../../../../contracts/index.js';
import type { AssetId } from '../../../../core/ids.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

const used = (see: Recorder, identity: AssetId) =>
  see.relate(see.asset('agent', { key: see.local('a.py', 'bot'), name: 'bot' }), 'runs-as', identity);

export const examples: readonly CheckExample[] = [
  { name: 'single rights pass', estate: one('service-identity', 'bot-role', { administrator: false }, used), outcome: 'pass' },
  {
    name: 'an administrator fails',
    estate: one('service-identity', 'bot-role', { administrator: true }, used),
    outcome: 'fail',
    says: 'everything',
  },
  {
    name: 'grants that were not read are unknown',
    estate: one('service-identity', 'bot-role', { trustedBy: ['ecs-tasks.amazonaws.com'] }, used),
    outcome: 'unknown',
  },
  {
    name: 'an identity outside every cloud does not apply',
    estate: one('service-identity', 'default', {}, used),
    outcome: 'not-applicable',
  },
  {
    name: 'an identity without AI does not apply',
    estate: one('service-identity', 'deploy', { administrator: true }),
    outcome: 'not-applicable',
  },
];
