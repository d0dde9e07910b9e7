import { unknownValue, unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'weights only pass', estate: one('model-artifact', 'tiny.safetensors', { runsCode: 'no' }), outcome: 'pass' },
  {
    name: 'a pickle with a call fails',
    estate: one('model-artifact', 'tiny.pkl', { format: 'pickle', runsCode: 'yes', callables: ['posix.system'] }),
    outcome: 'fail',
    says: 'runs code: posix.system',
  },
  {
    name: 'a format that runs code by design fails',
    estate: one('model-artifact', 'tiny.keras', { format: 'keras', runsCode: 'yes', callables: ['Lambda layer'] }),
    outcome: 'fail',
    says: 'Lambda layer',
  },
  {
    name: 'a call that is not known fails, and is named',
    estate: one('model-artifact', 'tiny.pkl', { format: 'pickle', runsCode: 'unknown-callable', callables: ['acme.pipeline.Step'] }),
    outcome: 'fail',
    says: 'acme.pipeline.Step',
  },
  {
    name: 'a file that stops early is unknown',
    estate: one('model-artifact', 'tiny.pkl', { runsCode: unknownValue('it stops early') }),
    outcome: 'unknown',
  },
  { name: 'a reference does not apply', estate: one('model-artifact', 'acme/tiny', { runsCode: unset }), outcome: 'not-applicable' },
  {
    name: 'a reference of which nobody says more does not apply',
    estate: one('model-artifact', 'acme/tiny', {}),
    outcome: 'not-applicable',
  },
];
