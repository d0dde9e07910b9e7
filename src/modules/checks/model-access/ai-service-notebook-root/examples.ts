import { unknownValue, unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'no root passes', estate: one('ai-service', 'lab', { rootAccess: false }), outcome: 'pass' },
  { name: 'root fails', estate: one('ai-service', 'lab', { rootAccess: true }), outcome: 'fail' },
  {
    name: 'a value from a variable is unknown',
    estate: one('ai-service', 'lab', { rootAccess: unknownValue('a variable decides') }),
    outcome: 'unknown',
  },
  {
    name: 'a service without notebooks does not apply',
    estate: one('ai-service', 'acme-openai', { rootAccess: unset }),
    outcome: 'not-applicable',
  },
];
