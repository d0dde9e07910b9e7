import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'a version passes', estate: one('plugin', 'review', { pinned: true, enabled: true }), outcome: 'pass' },
  { name: 'the newest fails', estate: one('plugin', 'review', { pinned: false, enabled: true }), outcome: 'fail' },
  { name: 'a plugin that was not read is unknown', estate: one('plugin', 'review'), outcome: 'unknown' },
  {
    name: 'one that is switched off does not apply',
    estate: one('plugin', 'review', { pinned: false, enabled: false }),
    outcome: 'not-applicable',
  },
];
