import { unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'an ordinary user passes', estate: one('workload', 'ollama', { accelerator: true, runsAsRoot: false }), outcome: 'pass' },
  { name: 'root fails', estate: one('workload', 'ollama', { accelerator: true, runsAsRoot: true }), outcome: 'fail' },
  {
    name: 'the user of the image is unknown',
    estate: one('workload', 'ollama', { accelerator: true, runsAsRoot: unset }),
    outcome: 'unknown',
  },
  { name: 'a workload without AI does not apply', estate: one('workload', 'web', { runsAsRoot: true }), outcome: 'not-applicable' },
];
