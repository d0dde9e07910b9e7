import { unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'private access passes', estate: one('model-endpoint', 'scoring', { publicNetworkAccess: false }), outcome: 'pass' },
  { name: 'public access fails', estate: one('model-endpoint', 'scoring', { publicNetworkAccess: true }), outcome: 'fail' },
  { name: 'no setting is unknown', estate: one('model-endpoint', 'scoring', { publicNetworkAccess: unset }), outcome: 'unknown' },
];
