import { unknownValue } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'full strength passes', estate: one('guardrail', 'shield', { promptAttackFilter: 'high' }), outcome: 'pass' },
  { name: 'low strength fails', estate: one('guardrail', 'shield', { promptAttackFilter: 'low' }), outcome: 'fail', says: 'low' },
  { name: 'none fails', estate: one('guardrail', 'shield', { promptAttackFilter: 'none' }), outcome: 'fail', says: 'no filter' },
  {
    name: 'a strength that was not read is unknown',
    estate: one('guardrail', 'shield', { promptAttackFilter: unknownValue('it is decided elsewhere') }),
    outcome: 'unknown',
  },
  { name: 'another purpose does not apply', estate: one('guardrail', 'pii', { covers: ['pii'] }), outcome: 'not-applicable' },
];
