import { unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'a key passes', estate: one('model-endpoint', 'vllm', { authentication: 'api-key' }), outcome: 'pass' },
  {
    name: 'none on the internet is critical',
    estate: one('model-endpoint', 'ollama', { authentication: 'none' }),
    facts: [{ asset: 'subject', fact: 'exposure', value: { reach: 'internet', authenticated: false } }],
    outcome: 'fail',
    says: 'without authentication',
  },
  { name: 'nothing configured fails', estate: one('ai-gateway', 'litellm', { authentication: unset }), outcome: 'fail' },
  { name: 'a setting that was not read is unknown', estate: one('model-endpoint', 'vllm'), outcome: 'unknown' },
  {
    name: "a provider's own endpoint does not apply",
    estate: one('model-endpoint', 'api.openai.com', { provider: 'openai' }),
    outcome: 'not-applicable',
  },
  {
    name: 'loopback does not apply',
    estate: one('model-endpoint', 'ollama', { authentication: 'none' }),
    facts: [{ asset: 'subject', fact: 'exposure', value: { reach: 'local', authenticated: false } }],
    outcome: 'not-applicable',
  },
];
