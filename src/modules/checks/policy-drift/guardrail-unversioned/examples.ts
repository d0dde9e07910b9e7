import { unknownValue, unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'a version passes', estate: one('guardrail', 'shield', { versionPinned: true }), outcome: 'pass' },
  { name: 'the draft fails', estate: one('guardrail', 'shield', { versionPinned: false }), outcome: 'fail' },
  {
    name: 'a version that was not read is unknown',
    estate: one('guardrail', 'shield', { versionPinned: unknownValue('it is decided elsewhere') }),
    outcome: 'unknown',
  },
  { name: 'a guardrail in code does not apply', estate: one('guardrail', 'shield', { versionPinned: unset }), outcome: 'not-applicable' },
];
