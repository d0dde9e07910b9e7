import { unknownValue } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'a lockfile passes', estate: one('package', 'openai', { declared: true, locked: true }), outcome: 'pass' },
  { name: 'none fails', estate: one('package', 'openai', { declared: true, locked: false }), outcome: 'fail' },
  {
    name: 'a lockfile that was not read is unknown',
    estate: one('package', 'openai', { declared: true, locked: unknownValue('the lockfile could not be parsed') }),
    outcome: 'unknown',
  },
  {
    name: 'a development dependency does not apply',
    estate: one('package', 'promptfoo', { declared: true, development: true, locked: false }),
    outcome: 'not-applicable',
  },
];
