import { unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'named tools pass', estate: one('workflow', 'triage', { unrestrictedTools: false }), outcome: 'pass' },
  { name: 'any command fails', estate: one('workflow', 'triage', { unrestrictedTools: true }), outcome: 'fail' },
  { name: 'no setting is unknown', estate: one('workflow', 'triage', { unrestrictedTools: unset }), outcome: 'unknown' },
];
