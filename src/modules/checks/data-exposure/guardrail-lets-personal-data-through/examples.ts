import { unknownValue, unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'masking passes', estate: one('guardrail', 'shield', { sensitiveDataFilter: 'mask' }), outcome: 'pass' },
  {
    name: 'detection only fails',
    estate: one('guardrail', 'shield', { sensitiveDataFilter: 'detect' }),
    outcome: 'fail',
    says: 'lets it through',
  },
  {
    name: 'a filter that was not read is unknown',
    estate: one('guardrail', 'shield', { sensitiveDataFilter: unknownValue('it is decided elsewhere') }),
    outcome: 'unknown',
  },
  {
    name: 'a guardrail without the filter does not apply',
    estate: one('guardrail', 'shield', { sensitiveDataFilter: unset }),
    outcome: 'not-applicable',
  },
  { name: 'a guardrail of which nobody says so does not apply', estate: one('guardrail', 'shield'), outcome: 'not-applicable' },
];
