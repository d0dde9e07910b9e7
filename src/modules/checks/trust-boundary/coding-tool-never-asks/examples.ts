import { unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'asking passes', estate: one('coding-tool', 'Codex', { approval: 'ask' }), outcome: 'pass' },
  {
    name: 'never asking fails',
    estate: one('coding-tool', 'Codex', { approval: 'never', sandbox: 'off' }),
    outcome: 'fail',
    says: 'without asking',
  },
  {
    name: 'never asking inside a sandbox fails less',
    estate: one('coding-tool', 'Codex', { approval: 'never', sandbox: 'on' }),
    outcome: 'fail',
  },
  { name: 'no setting is unknown', estate: one('coding-tool', 'Codex', { approval: unset }), outcome: 'unknown' },
];
