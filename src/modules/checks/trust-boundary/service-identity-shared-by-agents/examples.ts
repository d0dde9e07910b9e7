import type { Recorder } from '../../../../contracts/index.js';
import type { AssetId } from '../../../../core/ids.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

const usedBy = (count: number) => (see: Recorder, identity: AssetId) => {
  for (let n = 0; n < count; n++)
    see.relate(see.asset('agent', { key: see.local('a.py', `bot${n}`), name: `bot${n}` }), 'runs-as', identity);
};

export const examples: readonly CheckExample[] = [
  { name: 'one agent passes', estate: one('service-identity', 'bot-role', {}, usedBy(1)), outcome: 'pass' },
  { name: 'two agents fail', estate: one('service-identity', 'bot-role', {}, usedBy(2)), outcome: 'fail', says: '2 agents' },
  {
    name: 'users that were not listed are unknown',
    estate: one('service-identity', 'bot-role', {}, usedBy(1)),
    uncovered: ['runs-as'],
    outcome: 'unknown',
  },
  { name: 'an identity without agents does not apply', estate: one('service-identity', 'deploy'), outcome: 'not-applicable' },
];
