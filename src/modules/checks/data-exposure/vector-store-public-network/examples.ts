import { unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'private access passes', estate: one('vector-store', 'tickets', { publicNetworkAccess: false }), outcome: 'pass' },
  { name: 'public access fails', estate: one('vector-store', 'tickets', { publicNetworkAccess: true }), outcome: 'fail' },
  { name: 'no setting is unknown', estate: one('vector-store', 'tickets', { publicNetworkAccess: unset }), outcome: 'unknown' },
];
