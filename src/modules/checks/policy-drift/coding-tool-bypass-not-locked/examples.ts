import { unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'a lock passes', estate: one('coding-tool', 'Claude Code', { managed: true, bypassLocked: true }), outcome: 'pass' },
  { name: 'no lock fails', estate: one('coding-tool', 'Claude Code', { managed: true, bypassLocked: unset }), outcome: 'fail' },
  { name: 'settings that were not read are unknown', estate: one('coding-tool', 'Claude Code', { managed: true }), outcome: 'unknown' },
  {
    name: 'a tool without management does not apply',
    estate: one('coding-tool', 'Claude Code', { managed: false }),
    outcome: 'not-applicable',
  },
];
