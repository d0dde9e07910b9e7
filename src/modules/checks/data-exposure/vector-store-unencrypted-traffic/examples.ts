import { unknownValue, unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'TLS passes', estate: one('vector-store', 'tickets', { encrypted: true }), outcome: 'pass' },
  { name: 'plain traffic fails', estate: one('vector-store', 'tickets', { encrypted: false }), outcome: 'fail' },
  {
    name: 'an address from a variable is unknown',
    estate: one('vector-store', 'tickets', { encrypted: unknownValue('a variable holds the address') }),
    outcome: 'unknown',
  },
  {
    name: 'a store inside the process does not apply',
    estate: one('vector-store', 'faiss', { encrypted: unset }),
    outcome: 'not-applicable',
  },
];
