import { unknownValue, unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'a snapshot passes', estate: one('model', 'gpt-4o-2024-11-20', { floating: false }), outcome: 'pass' },
  { name: 'an alias fails', estate: one('model', 'gpt-4o', { floating: true }), outcome: 'fail' },
  {
    name: 'an id from a variable is unknown',
    estate: one('model', 'MODEL', { floating: unknownValue('a variable names it') }),
    outcome: 'unknown',
  },
  { name: 'a model without snapshots does not apply', estate: one('model', 'llama3', { floating: unset }), outcome: 'not-applicable' },
];
