import { unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'no privileges pass', estate: one('workload', 'ollama', { accelerator: true, privileged: unset }), outcome: 'pass' },
  {
    name: 'privileged fails',
    estate: one('workload', 'ollama', { accelerator: true, privileged: true }),
    outcome: 'fail',
    says: 'accelerator',
  },
  {
    name: 'a setting that was not read is unknown',
    estate: one('workload', 'ollama', { environmentVariables: ['OPENAI_API_KEY'] }),
    outcome: 'unknown',
  },
  { name: 'a workload without AI does not apply', estate: one('workload', 'web', { privileged: true }), outcome: 'not-applicable' },
];
