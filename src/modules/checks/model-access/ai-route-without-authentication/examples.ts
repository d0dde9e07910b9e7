import type { Recorder } from '../../../../contracts/index.js';
import type { AssetId } from '../../../../core/ids.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

const before = (see: Recorder, endpoint: AssetId) =>
  see.relate(see.asset('service', { key: see.local('.'), name: 'shop' }), 'exposed-to', endpoint);

export const examples: readonly CheckExample[] = [
  { name: 'an identity passes', estate: one('network-endpoint', 'POST /chat', { authentication: 'oauth' }, before), outcome: 'pass' },
  {
    name: 'nothing fails',
    estate: one('network-endpoint', 'POST /chat', { authentication: 'none', public: true }, before),
    outcome: 'fail',
    says: 'leads to shop',
  },
  { name: 'a setting that was not read is unknown', estate: one('network-endpoint', 'POST /chat', {}, before), outcome: 'unknown' },
  {
    name: 'an endpoint without AI does not apply',
    estate: one('network-endpoint', 'GET /health', { authentication: 'none' }),
    outcome: 'not-applicable',
  },
];
