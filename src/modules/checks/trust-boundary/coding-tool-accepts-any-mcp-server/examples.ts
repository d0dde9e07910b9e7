import { unknownValue, unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'asking passes', estate: one('coding-tool', 'Claude Code', { autoApproveMcpServers: false }), outcome: 'pass' },
  {
    name: 'no setting passes, since asking is what the tool does by itself',
    estate: one('coding-tool', 'Claude Code', { autoApproveMcpServers: unset }),
    outcome: 'pass',
  },
  {
    name: 'blanket acceptance fails',
    estate: one('coding-tool', 'Claude Code', { autoApproveMcpServers: true }),
    outcome: 'fail',
    says: 'unseen',
  },
  {
    name: 'a setting that could not be followed is unknown',
    estate: one('coding-tool', 'Claude Code', { autoApproveMcpServers: unknownValue('it is decided elsewhere') }),
    outcome: 'unknown',
  },
  { name: 'a tool without settings does not apply', estate: one('coding-tool', 'Cursor'), outcome: 'not-applicable' },
];
