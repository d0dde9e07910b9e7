import { unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'a limit passes', estate: one('model-endpoint', 'scoring', { rateLimited: true }), outcome: 'pass' },
  { name: 'none fails', estate: one('model-endpoint', 'scoring', { rateLimited: false }), outcome: 'fail' },
  { name: 'no setting is unknown', estate: one('model-endpoint', 'scoring', { rateLimited: unset }), outcome: 'unknown' },
];
