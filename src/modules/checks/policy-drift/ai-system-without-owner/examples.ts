import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  {
    name: 'an owner passes',
    estate: one('ai-system', 'support'),
    policy: { systems: [{ name: 'support', owner: 'team:desk', assets: [] }] },
    outcome: 'pass',
  },
  { name: 'none fails', estate: one('ai-system', 'support'), policy: { systems: [{ name: 'support', assets: [] }] }, outcome: 'fail' },
  { name: 'a retired system does not apply', estate: one('ai-system', 'support', { state: 'retired' }), outcome: 'not-applicable' },
];
