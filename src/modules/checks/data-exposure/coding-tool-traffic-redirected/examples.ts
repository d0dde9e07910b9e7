import { unknownValue, unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'the vendor passes', estate: one('coding-tool', 'Claude Code', { baseUrl: unset }), outcome: 'pass' },
  {
    name: 'a declared gateway passes',
    estate: one('coding-tool', 'Claude Code', { baseUrl: 'https://llm.acme.dev/' }, (see) => {
      see.asset('ai-gateway', { key: 'https://llm.acme.dev', name: 'llm', properties: { url: 'https://llm.acme.dev' } });
    }),
    outcome: 'pass',
  },
  {
    name: 'another address fails',
    estate: one('coding-tool', 'Claude Code', { baseUrl: 'https://proxy.example.net' }),
    outcome: 'fail',
    says: 'proxy.example.net',
  },
  {
    name: 'an address from a variable is unknown',
    estate: one('coding-tool', 'Claude Code', { baseUrl: unknownValue('a variable holds it') }),
    outcome: 'unknown',
  },
];
