import { unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'blocking passes', estate: one('guardrail', 'shield', { mode: 'block' }), outcome: 'pass' },
  { name: 'a log fails', estate: one('guardrail', 'shield', { mode: 'log-only' }), outcome: 'fail', says: 'blocks nothing' },
  { name: 'off fails', estate: one('guardrail', 'shield', { mode: 'off' }), outcome: 'fail', says: 'switched off' },
  { name: 'no setting is unknown', estate: one('guardrail', 'shield', { mode: unset }), outcome: 'unknown' },
];
