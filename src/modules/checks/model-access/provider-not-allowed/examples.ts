import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  {
    name: 'an allowed provider passes',
    estate: one('ai-service', 'prod', { provider: 'azure' }),
    policy: { allow: { providers: ['azure'] } },
    outcome: 'pass',
  },
  {
    name: 'another fails',
    estate: one('ai-service', 'prod', { provider: 'deepseek' }),
    policy: { allow: { providers: ['azure'] } },
    outcome: 'fail',
    says: 'deepseek',
  },
  {
    name: 'a provider that cannot be told is unknown',
    estate: one('model-endpoint', 'llm.acme.dev'),
    policy: { allow: { providers: ['azure'] } },
    outcome: 'unknown',
  },
  {
    name: 'own serving software does not apply',
    estate: one('model-endpoint', 'vllm', { engine: 'vllm' }),
    policy: { allow: { providers: ['azure'] } },
    outcome: 'not-applicable',
  },
  { name: 'without a list it does not apply', estate: one('ai-service', 'prod', { provider: 'azure' }), outcome: 'not-applicable' },
];
