import { unknownValue } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'row security everywhere passes', estate: one('data-store', 'shop', { rowSecurity: 'on' }), outcome: 'pass' },
  {
    name: 'a table without it fails',
    estate: one('data-store', 'shop', { rowSecurity: 'off', openTables: ['public.orders: no row security'] }),
    outcome: 'fail',
    says: 'public.orders',
  },
  { name: 'a policy that is always true fails', estate: one('data-store', 'shop', { rowSecurity: 'open' }), outcome: 'fail' },
  { name: 'rows that everybody may read fail low', estate: one('data-store', 'shop', { rowSecurity: 'readable' }), outcome: 'fail' },
  {
    name: 'statements put together at run time are unknown',
    estate: one('data-store', 'shop', { rowSecurity: unknownValue('worked out when it runs') }),
    outcome: 'unknown',
  },
  { name: 'a bucket does not apply', estate: one('data-store', 'files', { public: true }), outcome: 'not-applicable' },
];
