import { unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'no network passes', estate: one('coding-tool', 'Codex', { sandbox: 'on', networkAccess: false }), outcome: 'pass' },
  { name: 'network fails', estate: one('coding-tool', 'Codex', { sandbox: 'on', networkAccess: true }), outcome: 'fail' },
  { name: 'no setting is unknown', estate: one('coding-tool', 'Codex', { sandbox: 'on', networkAccess: unset }), outcome: 'unknown' },
  {
    name: 'without a sandbox it does not apply',
    estate: one('coding-tool', 'Codex', { sandbox: 'off', networkAccess: true }),
    outcome: 'not-applicable',
  },
];
