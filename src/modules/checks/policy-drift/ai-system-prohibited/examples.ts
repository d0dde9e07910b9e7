import { unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'a limited class passes', estate: one('ai-system', 'support', { riskClass: 'limited' }), outcome: 'pass' },
  { name: 'a prohibited class fails', estate: one('ai-system', 'scoring', { riskClass: 'prohibited', state: 'pilot' }), outcome: 'fail' },
  { name: 'no class is unknown', estate: one('ai-system', 'support', { riskClass: unset }), outcome: 'unknown' },
  {
    name: 'a retired system does not apply',
    estate: one('ai-system', 'scoring', { riskClass: 'prohibited', state: 'retired' }),
    outcome: 'not-applicable',
  },
];
