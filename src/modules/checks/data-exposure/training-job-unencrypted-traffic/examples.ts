import { unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'encryption passes', estate: one('training-job', 'tune', { encryptedInTransit: true }), outcome: 'pass' },
  { name: 'none fails', estate: one('training-job', 'tune', { encryptedInTransit: false }), outcome: 'fail' },
  { name: 'no setting is unknown', estate: one('training-job', 'tune', { encryptedInTransit: unset }), outcome: 'unknown' },
];
