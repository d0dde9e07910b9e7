import { unknownValue } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'https passes', estate: one('model-endpoint', 'vllm', { url: 'https://llm.acme.dev/v1', encrypted: true }), outcome: 'pass' },
  {
    name: 'http on the internet fails',
    estate: one('model-endpoint', 'vllm', { url: 'http://llm.acme.dev/v1', encrypted: false }),
    outcome: 'fail',
    says: 'unencrypted',
  },
  { name: 'a gateway over http fails', estate: one('ai-gateway', 'litellm', { url: 'http://10.0.0.7:4000' }), outcome: 'fail' },
  {
    name: 'an address from a variable is unknown',
    estate: one('model-endpoint', 'vllm', { encrypted: unknownValue('a variable holds the address') }),
    outcome: 'unknown',
  },
  {
    name: 'loopback does not apply',
    estate: one('model-endpoint', 'ollama', { url: 'http://localhost:11434', encrypted: false }),
    outcome: 'not-applicable',
  },
];
