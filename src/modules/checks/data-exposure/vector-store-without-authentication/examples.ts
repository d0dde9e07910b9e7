import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'a key passes', estate: one('vector-store', 'qdrant', { authentication: 'api-key' }), outcome: 'pass' },
  {
    name: 'none in the network is high',
    estate: one('vector-store', 'chroma', { authentication: 'none' }),
    facts: [{ asset: 'subject', fact: 'exposure', value: { reach: 'network', authenticated: false } }],
    outcome: 'fail',
    says: 'without authentication',
  },
  { name: 'a setting that was not read is unknown', estate: one('vector-store', 'chroma'), outcome: 'unknown' },
  {
    name: 'a store of its own machine does not apply',
    estate: one('vector-store', 'chroma', { authentication: 'none' }),
    facts: [{ asset: 'subject', fact: 'exposure', value: { reach: 'local', authenticated: false } }],
    outcome: 'not-applicable',
  },
];
