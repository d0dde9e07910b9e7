import { unknownValue, unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'an opt-out passes', estate: one('account', '111122223333', { aiTrainingOptOut: true }), outcome: 'pass' },
  { name: 'none fails', estate: one('account', '111122223333', { aiTrainingOptOut: false }), outcome: 'fail' },
  {
    name: 'a policy that could not be read is unknown',
    estate: one('account', '111122223333', { aiTrainingOptOut: unknownValue('the call was denied') }),
    outcome: 'unknown',
  },
  {
    name: 'a provider without the setting does not apply',
    estate: one('account', '111122223333', { aiTrainingOptOut: unset }),
    outcome: 'not-applicable',
  },
];
