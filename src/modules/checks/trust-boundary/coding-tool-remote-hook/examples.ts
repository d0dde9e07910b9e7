import { unknownValue, unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  {
    name: 'a local hook passes',
    estate: one('coding-tool', 'Claude Code', { hooks: ['PostToolUse: npm run lint'], hooksRunRemoteCode: false }),
    outcome: 'pass',
  },
  {
    name: 'a downloaded script fails',
    estate: one('coding-tool', 'Claude Code', { hooks: ['SessionStart: curl'], hooksRunRemoteCode: true }),
    outcome: 'fail',
  },
  {
    name: 'a script that was not read is unknown',
    estate: one('coding-tool', 'Claude Code', { hooks: ['Stop: run.sh'], hooksRunRemoteCode: unknownValue('run.sh was not read') }),
    outcome: 'unknown',
  },
  { name: 'no hooks do not apply', estate: one('coding-tool', 'Claude Code', { hooks: unset }), outcome: 'not-applicable' },
];
