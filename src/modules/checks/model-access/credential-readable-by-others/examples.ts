import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  {
    name: 'a private file passes',
    estate: one('credential', 'GITHUB_TOKEN', { placement: 'device-config', literal: true, filePermissions: 'private' }),
    outcome: 'pass',
  },
  {
    name: 'a file for everybody fails',
    estate: one('credential', 'GITHUB_TOKEN', { placement: 'device-config', literal: true, filePermissions: 'world' }),
    outcome: 'fail',
  },
  {
    name: 'permissions that were not read are unknown',
    estate: one('credential', 'GITHUB_TOKEN', { placement: 'device-config', literal: true }),
    outcome: 'unknown',
  },
  {
    name: 'a repository does not apply',
    estate: one('credential', 'GITHUB_TOKEN', { placement: 'repository' }),
    outcome: 'not-applicable',
  },
];
