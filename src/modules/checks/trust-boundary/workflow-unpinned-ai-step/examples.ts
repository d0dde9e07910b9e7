import { unknownValue, unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'a commit passes', estate: one('workflow', 'triage', { stepsPinned: true }), outcome: 'pass' },
  { name: 'a tag fails', estate: one('workflow', 'triage', { stepsPinned: false, holdsSecrets: true }), outcome: 'fail' },
  {
    name: 'a version from a variable is unknown',
    estate: one('workflow', 'triage', { stepsPinned: unknownValue('a variable holds it') }),
    outcome: 'unknown',
  },
  { name: 'a step of its own does not apply', estate: one('workflow', 'triage', { stepsPinned: unset }), outcome: 'not-applicable' },
];
