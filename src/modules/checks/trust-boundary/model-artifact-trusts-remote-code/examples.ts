import { unknownValue } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'no code passes', estate: one('model-artifact', 'acme/tiny', { trustsRemoteCode: false }), outcome: 'pass' },
  { name: 'code from the hub fails', estate: one('model-artifact', 'acme/tiny', { trustsRemoteCode: true }), outcome: 'fail' },
  {
    name: 'a setting from a variable is unknown',
    estate: one('model-artifact', 'acme/tiny', { trustsRemoteCode: unknownValue('a variable decides') }),
    outcome: 'unknown',
  },
];
