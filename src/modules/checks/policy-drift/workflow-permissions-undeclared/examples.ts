import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  {
    name: 'a declaration passes',
    estate: one('workflow', 'triage', { platform: 'github-actions', permissionsDeclared: true }),
    outcome: 'pass',
  },
  { name: 'none fails', estate: one('workflow', 'triage', { platform: 'github-actions', permissionsDeclared: false }), outcome: 'fail' },
  {
    name: 'a workflow that was not read is unknown',
    estate: one('workflow', 'triage', { platform: 'github-actions' }),
    outcome: 'unknown',
  },
  { name: 'another platform does not apply', estate: one('workflow', 'triage', { platform: 'n8n' }), outcome: 'not-applicable' },
];
