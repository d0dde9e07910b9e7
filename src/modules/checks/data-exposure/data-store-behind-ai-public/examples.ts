import type { Recorder } from '../../../../contracts/index.js';
import type { AssetId } from '../../../../core/ids.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

const source = (see: Recorder, store: AssetId) =>
  see.relate(see.asset('knowledge-base', { key: see.local('kb'), name: 'manuals' }), 'sourced-from', store);

export const examples: readonly CheckExample[] = [
  { name: 'a closed bucket passes', estate: one('data-store', 'docs', { public: false }, source), outcome: 'pass' },
  {
    name: 'an open bucket behind a knowledge base fails',
    estate: one('data-store', 'docs', { public: true }, source),
    outcome: 'fail',
    says: 'manuals',
  },
  { name: 'a setting that was not read is unknown', estate: one('data-store', 'docs', {}, source), outcome: 'unknown' },
  {
    name: 'users that were not listed are unknown',
    estate: one('data-store', 'docs', { public: true }),
    uncovered: ['reads'],
    outcome: 'unknown',
  },
  { name: 'a bucket without AI does not apply', estate: one('data-store', 'docs', { public: true }), outcome: 'not-applicable' },
  {
    name: 'public content does not apply',
    estate: one('data-store', 'docs', { public: true, sensitivity: 'public' }, source),
    outcome: 'not-applicable',
  },
];
