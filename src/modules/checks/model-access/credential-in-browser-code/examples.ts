import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'a variable of the server passes', estate: one('credential', 'OPENAI_API_KEY', { placement: 'environment' }), outcome: 'pass' },
  {
    name: 'a public build variable fails',
    estate: one('credential', 'VITE_OPENAI_API_KEY', { placement: 'browser-code' }),
    outcome: 'fail',
    says: 'browsers',
  },
  { name: 'a place that was not read is unknown', estate: one('credential', 'OPENAI_API_KEY'), outcome: 'unknown' },
];
