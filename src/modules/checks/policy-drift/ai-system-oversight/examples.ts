import { unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'a minimal class passes', estate: one('ai-system', 'support', { riskClass: 'minimal' }), outcome: 'pass' },
  {
    name: 'high risk without oversight fails',
    estate: one('ai-system', 'scoring', { riskClass: 'high', oversight: unset }),
    outcome: 'fail',
  },
  {
    name: 'declared oversight is a question for a person',
    estate: one('ai-system', 'scoring', { riskClass: 'high', oversight: 'weekly review by credit risk' }),
    outcome: 'manual',
    says: 'weekly review',
  },
  { name: 'no class is unknown', estate: one('ai-system', 'support', { riskClass: unset }), outcome: 'unknown' },
];
