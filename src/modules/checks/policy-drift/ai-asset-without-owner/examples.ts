import type { Recorder } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

const labelled = (see: Recorder) =>
  see.asset('ai-service', { key: 'arn:aws:sagemaker:eu-west-1:111122223333:notebook/lab', name: 'lab', labels: { owner: 'research' } });

export const examples: readonly CheckExample[] = [
  { name: 'an owner label passes', estate: labelled, outcome: 'pass' },
  { name: 'none fails', estate: one('service', 'shop'), outcome: 'fail', says: 'shop has no owner' },
  { name: 'a partial scan is unknown', estate: one('service', 'shop'), status: 'partial', outcome: 'unknown' },
  { name: 'an example does not apply', estate: one('service', 'shop', { context: 'example' }), outcome: 'not-applicable' },
];
