import { type Recorder, unset } from '../../../../contracts/index.js';
import type { AssetId } from '../../../../core/ids.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

const readByAgent = (see: Recorder, store: AssetId) =>
  see.relate(see.asset('agent', { key: see.local('a.py', 'bot'), name: 'bot' }), 'reads', store);

export const examples: readonly CheckExample[] = [
  { name: 'encryption passes', estate: one('vector-store', 'tickets', { encryptedAtRest: true }), outcome: 'pass' },
  {
    name: 'none fails, worse for sensitive content',
    estate: one('vector-store', 'tickets', { encryptedAtRest: false, sensitivity: 'restricted' }),
    outcome: 'fail',
  },
  {
    name: 'a data store that an agent reads fails',
    estate: one('data-store', 'orders', { encryptedAtRest: false }, readByAgent),
    outcome: 'fail',
  },
  { name: 'no setting is unknown', estate: one('vector-store', 'tickets', { encryptedAtRest: unset }), outcome: 'unknown' },
  {
    name: 'a data store without AI does not apply',
    estate: one('data-store', 'orders', { encryptedAtRest: false }),
    outcome: 'not-applicable',
  },
];
