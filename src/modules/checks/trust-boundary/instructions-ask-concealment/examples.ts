import { unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'an open text passes', estate: one('tool', 'lookup', { concealment: false }), outcome: 'pass' },
  { name: 'secrecy fails as possible', estate: one('tool', 'lookup', { concealment: true }), outcome: 'fail', says: 'hide' },
  { name: 'a text that was not read is unknown', estate: one('skill', 'lookup'), outcome: 'unknown' },
  { name: 'a tool in own code that was not read for it does not apply', estate: one('tool', 'lookup'), outcome: 'not-applicable' },
  { name: 'no text does not apply', estate: one('tool', 'lookup', { concealment: unset }), outcome: 'not-applicable' },
];
