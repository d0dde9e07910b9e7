import type { Recorder } from '../../../../contracts/index.js';
import type { CheckExample } from '../../../../testing/test-check.js';

const exception = {
  check: 'mcp-server-unpinned-package',
  assets: [{ kind: 'mcp-server' }],
  owner: 'team:platform',
  reason: 'replaced next month',
  expires: '2027-01-31',
  line: 12,
};
const repository = (see: Recorder) => {
  see.asset('mcp-server', { key: 'https://mcp.acme.dev', name: 'docs' });
  return see.home;
};
const server = { kind: 'mcp-server' };

export const examples: readonly CheckExample[] = [
  { name: 'an exception in force passes', estate: repository, policy: { exceptions: [exception] }, outcome: 'pass' },
  {
    name: 'an expired one fails',
    estate: repository,
    policy: { exceptions: [{ ...exception, expires: '2026-01-31' }] },
    outcome: 'fail',
    says: 'expired on 2026-01-31',
  },
  {
    name: 'one without owner fails',
    estate: repository,
    policy: { exceptions: [{ check: exception.check, assets: [server], expires: '2027-01-31' }] },
    outcome: 'fail',
    says: 'no owner',
  },
  {
    name: 'one that picks nothing fails',
    estate: repository,
    policy: { exceptions: [{ ...exception, assets: [{ kind: 'agent' }] }] },
    outcome: 'fail',
    says: 'picks no asset',
  },
  {
    name: 'one that picks nothing in a partial scan is unknown',
    estate: repository,
    status: 'partial',
    policy: { exceptions: [{ ...exception, assets: [{ kind: 'agent' }] }] },
    outcome: 'unknown',
  },
  { name: 'a policy without exceptions does not apply', estate: repository, outcome: 'not-applicable' },
];
