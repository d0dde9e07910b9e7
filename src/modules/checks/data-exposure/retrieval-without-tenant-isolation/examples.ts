import type { Recorder } from '../../../../contracts/index.js';
import type { AssetId } from '../../../../core/ids.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

const from = (isolation: string | undefined, sensitivity?: 'public' | 'restricted') => (see: Recorder, agent: AssetId) =>
  see.relate(
    agent,
    'retrieves-from',
    see.asset('vector-store', { key: see.local('.', 'tickets'), name: 'tickets', properties: { sensitivity } }),
    { properties: { isolation } },
  );

export const examples: readonly CheckExample[] = [
  { name: 'a filter by identity passes', estate: one('agent', 'desk', {}, from('identity-derived')), outcome: 'pass' },
  { name: 'public content passes', estate: one('agent', 'desk', {}, from('none', 'public')), outcome: 'pass' },
  { name: 'no filter fails', estate: one('agent', 'desk', {}, from('none', 'restricted')), outcome: 'fail', says: 'without a filter' },
  {
    name: 'a filter that the caller sends fails',
    estate: one('service', 'desk', {}, from('caller-supplied')),
    outcome: 'fail',
    says: 'caller sends',
  },
  { name: 'a query that was not followed is unknown', estate: one('agent', 'desk', {}, from(undefined)), outcome: 'unknown' },
  { name: 'an agent without retrieval does not apply', estate: one('agent', 'desk'), outcome: 'not-applicable' },
];
