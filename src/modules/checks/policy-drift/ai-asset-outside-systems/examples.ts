import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

const systems = [{ name: 'support', assets: [{ name: 'desk' }] }];

export const examples: readonly CheckExample[] = [
  {
    name: 'a member passes',
    estate: one('agent', 'desk'),
    policy: { systems },
    facts: [{ asset: 'subject', fact: 'system-membership', value: { systems: ['ai-system:support'] } }],
    outcome: 'pass',
  },
  { name: 'an agent outside fails', estate: one('agent', 'try'), policy: { systems }, outcome: 'fail', says: 'try' },
  { name: 'without systems it does not apply', estate: one('agent', 'try'), outcome: 'not-applicable' },
];
