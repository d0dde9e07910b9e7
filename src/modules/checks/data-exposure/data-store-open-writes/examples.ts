import { unknownValue } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'rules that ask pass', estate: one('data-store', 'Firestore', { anonymousWrites: false }), outcome: 'pass' },
  {
    name: 'rules that let everybody write fail',
    estate: one('data-store', 'Firestore', { anonymousWrites: true, openTables: ['/notes: everybody may read and write'] }),
    outcome: 'fail',
    says: '/notes',
  },
  {
    name: 'test rules that ended pass',
    estate: one('data-store', 'Firestore', { anonymousWrites: true, openUntil: '2001-01-01' }),
    outcome: 'pass',
  },
  {
    name: 'test rules in force fail',
    estate: one('data-store', 'Firestore', { anonymousWrites: true, openUntil: '2999-01-01' }),
    outcome: 'fail',
  },
  {
    name: 'rules that could not be worked out are unknown',
    estate: one('data-store', 'files', { anonymousWrites: unknownValue('worked out when it runs') }),
    outcome: 'unknown',
  },
  { name: 'a store without rules does not apply', estate: one('data-store', 'docs'), outcome: 'not-applicable' },
];
