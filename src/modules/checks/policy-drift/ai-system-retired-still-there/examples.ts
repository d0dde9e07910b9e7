import type { Recorder } from '../../../../contracts/index.js';
import { assetId } from '../../../../core/ids.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

const agent = (see: Recorder) => {
  see.asset('agent', { key: see.local('a.py', 'bot'), name: 'bot' });
};
const left = [
  {
    asset: assetId('agent', 'github.com/acme/shop//a.py#bot'),
    fact: 'system-membership',
    value: { systems: ['ai-system:github.com/acme/shop//old'] },
  },
] as const;

export const examples: readonly CheckExample[] = [
  { name: 'nothing left passes', estate: one('ai-system', 'old', { state: 'retired' }, agent), outcome: 'pass' },
  {
    name: 'an agent that is left fails',
    estate: one('ai-system', 'old', { state: 'retired' }, agent),
    facts: left,
    outcome: 'fail',
    says: 'bot is still there',
  },
  { name: 'a partial scan is unknown', estate: one('ai-system', 'old', { state: 'retired' }), status: 'partial', outcome: 'unknown' },
  { name: 'a system in use does not apply', estate: one('ai-system', 'new', { state: 'production' }), outcome: 'not-applicable' },
];
