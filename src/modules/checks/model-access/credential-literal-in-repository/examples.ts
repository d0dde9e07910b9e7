import { unknownValue } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'a reference passes', estate: one('credential', 'OPENAI_API_KEY', { placement: 'repository', literal: false }), outcome: 'pass' },
  {
    name: 'a literal key fails',
    estate: one('credential', 'OPENAI_API_KEY', { placement: 'repository', literal: true }),
    outcome: 'fail',
    says: 'OPENAI_API_KEY',
  },
  {
    name: 'a value that cannot be told is unknown',
    estate: one('credential', 'OPENAI_API_KEY', { placement: 'repository', literal: unknownValue('the file is encrypted') }),
    outcome: 'unknown',
  },
  {
    name: 'an environment variable does not apply',
    estate: one('credential', 'OPENAI_API_KEY', { placement: 'environment', literal: false }),
    outcome: 'not-applicable',
  },
];
