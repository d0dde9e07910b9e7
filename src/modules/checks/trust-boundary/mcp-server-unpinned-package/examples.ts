import { unknownValue } from '../../../../contracts/index.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  {
    name: 'an exact version passes',
    estate: (see) =>
      see.asset('mcp-server', { key: see.local('npm/files'), name: 'files', properties: { transport: 'stdio', pinned: true } }),
    outcome: 'pass',
  },
  {
    name: 'no version fails',
    estate: (see) =>
      see.asset('mcp-server', { key: see.local('npm/files'), name: 'files', properties: { transport: 'stdio', pinned: false } }),
    outcome: 'fail',
    says: 'without an exact version',
  },
  {
    name: 'a command that cannot be followed is unknown',
    estate: (see) =>
      see.asset('mcp-server', {
        key: see.local('sh'),
        name: 'files',
        properties: { transport: 'stdio', pinned: unknownValue('a shell script starts it') },
      }),
    outcome: 'unknown',
    says: 'shell script',
  },
  {
    name: 'a remote server does not apply',
    estate: (see) => see.asset('mcp-server', { key: 'https://mcp.acme.dev', name: 'docs', properties: { transport: 'http' } }),
    outcome: 'not-applicable',
  },
];
