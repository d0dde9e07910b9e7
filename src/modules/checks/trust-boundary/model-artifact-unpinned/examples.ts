import { unknownValue, unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'a revision passes', estate: one('model-artifact', 'acme/tiny', { revisionPinned: true }), outcome: 'pass' },
  { name: 'the newest fails', estate: one('dataset', 'acme/tickets', { revisionPinned: false }), outcome: 'fail' },
  {
    name: 'a revision from a variable is unknown',
    estate: one('model-artifact', 'acme/tiny', { revisionPinned: unknownValue('a variable holds it') }),
    outcome: 'unknown',
  },
  { name: 'a local file does not apply', estate: one('model-artifact', 'tiny.gguf', { revisionPinned: unset }), outcome: 'not-applicable' },
];
