import { unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'weights only pass', estate: one('model-artifact', 'tiny.safetensors', { runsCode: 'no' }), outcome: 'pass' },
  {
    name: 'a pickle with a call fails',
    estate: one('model-artifact', 'tiny.pkl', { runsCode: 'yes' }),
    outcome: 'fail',
    says: 'runs code',
  },
  {
    name: 'a call that is not known is unknown',
    estate: one('model-artifact', 'tiny.pkl', { runsCode: 'unknown-callable' }),
    outcome: 'unknown',
  },
  { name: 'a reference does not apply', estate: one('model-artifact', 'acme/tiny', { runsCode: unset }), outcome: 'not-applicable' },
];
