import { unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'deletion passes', estate: one('knowledge-base', 'manuals', { deletionPolicy: 'delete' }), outcome: 'pass' },
  { name: 'retention fails', estate: one('knowledge-base', 'manuals', { deletionPolicy: 'retain' }), outcome: 'fail' },
  { name: 'no setting is unknown', estate: one('knowledge-base', 'manuals', { deletionPolicy: unset }), outcome: 'unknown' },
];
