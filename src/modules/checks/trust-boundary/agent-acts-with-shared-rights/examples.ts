import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

const reads = [
  {
    asset: 'subject',
    fact: 'tool-capability',
    value: { readsPrivateData: ['tool:x'], takesUntrustedContent: [], actsOutside: [], executesCode: [], complete: true },
  },
] as const;

export const examples: readonly CheckExample[] = [
  { name: 'the rights of the user pass', estate: one('agent', 'desk', { actsAs: 'on-behalf-of-user' }), facts: reads, outcome: 'pass' },
  {
    name: 'a shared credential fails',
    estate: one('agent', 'desk', { actsAs: 'shared-credential' }),
    facts: reads,
    outcome: 'fail',
    says: 'shared credential',
  },
  { name: 'rights that were not read are unknown', estate: one('agent', 'desk'), facts: reads, outcome: 'unknown' },
  {
    name: 'an agent without private data does not apply',
    estate: one('agent', 'desk', { actsAs: 'own-identity' }),
    outcome: 'not-applicable',
  },
];
