import { unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'a sandbox passes', estate: one('coding-tool', 'Codex', { sandbox: 'on' }), outcome: 'pass' },
  { name: 'none fails', estate: one('coding-tool', 'Codex', { sandbox: 'off' }), outcome: 'fail', says: 'switched off' },
  { name: 'no setting is unknown', estate: one('coding-tool', 'Codex', { sandbox: unset }), outcome: 'unknown' },
];
