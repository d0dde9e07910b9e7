import type { Recorder } from '../../../../contracts/index.js';
import type { AssetId } from '../../../../core/ids.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

const called = (see: Recorder, tool: AssetId) =>
  see.relate(see.asset('agent', { key: see.local('a.py', 'bot'), name: 'bot' }), 'uses-tool', tool);

export const examples: readonly CheckExample[] = [
  { name: 'a sandbox passes', estate: one('tool', 'python', { executesCode: true, sandboxed: true }, called), outcome: 'pass' },
  {
    name: 'none fails',
    estate: one('tool', 'python', { executesCode: true, sandboxed: false }, called),
    outcome: 'fail',
    says: 'without a sandbox',
  },
  { name: 'a sandbox that was not followed is unknown', estate: one('tool', 'python', { executesCode: true }, called), outcome: 'unknown' },
  {
    name: 'a tool that nothing calls does not apply',
    estate: one('tool', 'python', { executesCode: true, sandboxed: false }),
    outcome: 'not-applicable',
  },
  { name: 'a tool without code does not apply', estate: one('tool', 'search', { executesCode: false }, called), outcome: 'not-applicable' },
];
