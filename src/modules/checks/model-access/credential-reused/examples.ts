import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

const fingerprint = `fp1:public:${'ab'.repeat(16)}`;

export const examples: readonly CheckExample[] = [
  { name: 'a key of its own passes', estate: one('credential', 'OPENAI_API_KEY', { literal: true, fingerprint }), outcome: 'pass' },
  {
    name: 'the same key elsewhere fails',
    estate: one('credential', 'OPENAI_API_KEY', { literal: true, fingerprint }, (see) => {
      see.asset('credential', { key: see.local('b/.env', 'KEY'), name: 'KEY', properties: { literal: true, fingerprint } });
    }),
    outcome: 'fail',
    says: '2 places',
  },
  { name: 'no fingerprint is unknown', estate: one('credential', 'OPENAI_API_KEY', { literal: true }), outcome: 'unknown' },
  {
    name: 'a partial scan is unknown',
    estate: one('credential', 'OPENAI_API_KEY', { literal: true, fingerprint }),
    status: 'partial',
    outcome: 'unknown',
  },
  { name: 'a reference does not apply', estate: one('credential', 'OPENAI_API_KEY', { literal: false }), outcome: 'not-applicable' },
];
