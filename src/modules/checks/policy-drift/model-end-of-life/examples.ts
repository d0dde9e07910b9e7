import { unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'an active model passes', estate: one('model', 'gpt-4o', { lifecycle: 'active' }), outcome: 'pass' },
  {
    name: 'a deprecated model fails',
    estate: one('model', 'gpt-4', { lifecycle: 'deprecated', retiresOn: '2027-03-01' }),
    outcome: 'fail',
    says: '2027-03-01',
  },
  {
    name: 'a date that has passed fails',
    estate: one('model', 'claude-2', { lifecycle: 'deprecated', retiresOn: '2025-07-21' }),
    outcome: 'fail',
    says: 'retired since',
  },
  { name: 'a model that the catalogue does not know is unknown', estate: one('model', 'acme-1'), outcome: 'unknown' },
  { name: 'own weights do not apply', estate: one('model', 'llama3', { lifecycle: unset }), outcome: 'not-applicable' },
];
