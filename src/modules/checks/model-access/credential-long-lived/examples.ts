import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'an expiring credential passes', estate: one('credential', 'bedrock', { longLived: false }), outcome: 'pass' },
  { name: 'one without end fails', estate: one('credential', 'bedrock', { longLived: true }), outcome: 'fail' },
  { name: 'a reference is no place to judge', estate: one('credential', 'OPENAI_API_KEY', { literal: false }), outcome: 'not-applicable' },
  { name: 'an expiry that was not read is unknown', estate: one('credential', 'bedrock'), outcome: 'unknown' },
];
