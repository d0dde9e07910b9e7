import { unknownValue } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'a fixed prompt passes', estate: one('workflow', 'triage', { untrustedTextInPrompt: false }), outcome: 'pass' },
  {
    name: 'an issue body in the prompt fails',
    estate: one('workflow', 'triage', { untrustedTextInPrompt: true, writeAccess: true }),
    outcome: 'fail',
    says: 'outsiders',
  },
  {
    name: 'a prompt from a script is unknown',
    estate: one('workflow', 'triage', { untrustedTextInPrompt: unknownValue('a script builds it') }),
    outcome: 'unknown',
  },
];
