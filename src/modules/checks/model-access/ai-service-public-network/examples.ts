import { unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'private access passes', estate: one('ai-service', 'acme-openai', { publicNetworkAccess: false }), outcome: 'pass' },
  {
    name: 'public access with keys is high',
    estate: one('ai-service', 'acme-openai', { publicNetworkAccess: true, localAuthentication: true }),
    outcome: 'fail',
    says: 'internet',
  },
  { name: 'no setting is unknown', estate: one('ai-service', 'acme-openai', { publicNetworkAccess: unset }), outcome: 'unknown' },
];
