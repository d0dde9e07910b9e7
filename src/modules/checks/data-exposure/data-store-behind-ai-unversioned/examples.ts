import type { Recorder } from '../../../../contracts/index.js';
import type { AssetId } from '../../../../core/ids.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

const source = (see: Recorder, store: AssetId) =>
  see.relate(see.asset('knowledge-base', { key: see.local('kb'), name: 'manuals' }), 'sourced-from', store);

export const examples: readonly CheckExample[] = [
  { name: 'versioning passes', estate: one('data-store', 'docs', { versioned: true }, source), outcome: 'pass' },
  { name: 'none fails', estate: one('data-store', 'docs', { versioned: false }, source), outcome: 'fail' },
  { name: 'a setting that was not read is unknown', estate: one('data-store', 'docs', {}, source), outcome: 'unknown' },
  { name: 'a bucket without AI does not apply', estate: one('data-store', 'docs', { versioned: false }), outcome: 'not-applicable' },
];
