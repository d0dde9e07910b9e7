import { unknownValue, unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'the own network passes', estate: one('ai-service', 'lab', { directInternetAccess: false }), outcome: 'pass' },
  { name: 'direct access fails', estate: one('ai-service', 'lab', { directInternetAccess: true }), outcome: 'fail' },
  {
    name: 'a value from a variable is unknown',
    estate: one('ai-service', 'lab', { directInternetAccess: unknownValue('a variable decides') }),
    outcome: 'unknown',
  },
  {
    name: 'a service without the setting does not apply',
    estate: one('ai-service', 'acme-openai', { directInternetAccess: unset }),
    outcome: 'not-applicable',
  },
];
