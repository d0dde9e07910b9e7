import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'an approved application passes', estate: one('ai-application', 'Notes AI', { approved: true }), outcome: 'pass' },
  { name: 'another fails', estate: one('ai-application', 'Notes AI', { approved: false }), outcome: 'fail' },
  { name: 'an approval that was not read is unknown', estate: one('ai-application', 'Notes AI'), outcome: 'unknown' },
];
