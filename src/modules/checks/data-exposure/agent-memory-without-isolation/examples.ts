import { unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'an identity passes', estate: one('agent-memory', 'threads', { isolation: 'identity-derived' }), outcome: 'pass' },
  {
    name: 'a constant thread fails',
    estate: one('agent-memory', 'threads', { isolation: 'constant', persistent: true }),
    outcome: 'fail',
    says: 'keep users apart',
  },
  {
    name: 'a value that the caller sends fails less',
    estate: one('agent-memory', 'threads', { isolation: 'caller-supplied' }),
    outcome: 'fail',
  },
  { name: 'a key that was not followed is unknown', estate: one('agent-memory', 'threads', { isolation: unset }), outcome: 'unknown' },
];
