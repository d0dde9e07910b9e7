import { unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'logging passes', estate: one('ai-service', 'prod', { invocationLogging: 'metadata' }), outcome: 'pass' },
  { name: 'none fails', estate: one('ai-service', 'prod', { invocationLogging: 'off' }), outcome: 'fail' },
  { name: 'no setting is unknown', estate: one('ai-service', 'prod', { invocationLogging: unset }), outcome: 'unknown' },
];
