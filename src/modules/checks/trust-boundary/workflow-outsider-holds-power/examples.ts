import { unknownValue } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  {
    name: 'a gate before the step passes',
    estate: one('workflow', 'triage', { outsiderTrigger: 'gated', writeAccess: true }),
    outcome: 'pass',
  },
  {
    name: 'reading only passes',
    estate: one('workflow', 'triage', { outsiderTrigger: 'yes', writeAccess: false, holdsSecrets: false }),
    outcome: 'pass',
  },
  {
    name: 'a token that writes fails',
    estate: one('workflow', 'triage', { outsiderTrigger: 'yes', writeAccess: true, holdsSecrets: false }),
    outcome: 'fail',
    says: 'may write',
  },
  {
    name: 'secrets fail',
    estate: one('workflow', 'triage', { outsiderTrigger: 'yes', writeAccess: false, holdsSecrets: true, unrestrictedTools: true }),
    outcome: 'fail',
    says: 'secrets',
  },
  {
    name: 'permissions from elsewhere are unknown',
    estate: one('workflow', 'triage', {
      outsiderTrigger: 'yes',
      writeAccess: unknownValue('the defaults of the organisation hold'),
      holdsSecrets: false,
    }),
    outcome: 'unknown',
  },
];
