import type { Recorder } from '../../../../contracts/index.js';
import type { AssetId } from '../../../../core/ids.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

const using = (properties: { destructive?: boolean; requiresApproval?: boolean }) => (see: Recorder, agent: AssetId) =>
  see.relate(agent, 'uses-tool', see.asset('tool', { key: see.local('a.py', 'drop'), name: 'drop_table', properties }));

export const examples: readonly CheckExample[] = [
  {
    name: 'a tool that waits passes',
    estate: one('agent', 'ops', { approval: 'some' }, using({ destructive: true, requiresApproval: true })),
    outcome: 'pass',
  },
  { name: 'approval of all passes', estate: one('agent', 'ops', { approval: 'all' }, using({ destructive: true })), outcome: 'pass' },
  {
    name: 'a tool without a person fails',
    estate: one('agent', 'ops', { approval: 'none' }, using({ destructive: true })),
    outcome: 'fail',
    says: 'drop_table',
  },
  { name: 'approval that was not read is unknown', estate: one('agent', 'ops', {}, using({ destructive: true })), outcome: 'unknown' },
  {
    name: 'tools that were not listed are unknown',
    estate: one('agent', 'ops', { approval: 'none' }),
    uncovered: ['uses-tool'],
    outcome: 'unknown',
  },
  {
    name: 'harmless tools do not apply',
    estate: one('agent', 'ops', { approval: 'none' }, using({ destructive: false })),
    outcome: 'not-applicable',
  },
];
