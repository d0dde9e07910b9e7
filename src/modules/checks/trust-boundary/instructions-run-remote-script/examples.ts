import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'a text without downloads passes', estate: one('skill', 'deploy', { runsRemoteScript: false }), outcome: 'pass' },
  { name: 'curl into a shell fails', estate: one('skill', 'deploy', { runsRemoteScript: true }), outcome: 'fail' },
  { name: 'a text that was not read is unknown', estate: one('skill', 'deploy'), outcome: 'unknown' },
];
