import { unset } from '../../../../contracts/index.js';
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
  { name: 'settings that nobody read are unknown', estate: one('coding-tool', 'Claude Code'), outcome: 'unknown' },
];
