import { unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'a decided class passes', estate: one('ai-system', 'support', { riskClass: 'limited', decidedBy: 'legal' }), outcome: 'pass' },
  { name: 'none fails', estate: one('ai-system', 'support', { riskClass: unset }), outcome: 'fail' },
  {
    name: 'a class that nobody decided fails',
    estate: one('ai-system', 'support', { riskClass: 'limited', decidedBy: unset }),
    outcome: 'fail',
    says: 'Nobody',
  },
  { name: 'a declaration that was not read is unknown', estate: one('ai-system', 'support'), outcome: 'unknown' },
  { name: 'a retired system does not apply', estate: one('ai-system', 'support', { state: 'retired' }), outcome: 'not-applicable' },
];
