import type { Recorder } from '../../../../contracts/index.js';
import type { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

const model =
  (properties: Parameters<typeof one<'model'>>[2] = {}) =>
  (see: Recorder) =>
    see.asset('model', { key: 'openai/gpt-4o', name: 'gpt-4o', properties: { provider: 'openai', ...properties } });

export const examples: readonly CheckExample[] = [
  {
    name: 'an allowed model passes',
    estate: model(),
    policy: { allow: { models: ['openai/gpt-4*'], providers: ['openai'] } },
    outcome: 'pass',
  },
  {
    name: 'a model off the list fails',
    estate: model(),
    policy: { allow: { models: ['anthropic/*'] } },
    outcome: 'fail',
    says: 'not among',
  },
  {
    name: 'a provider off the list fails',
    estate: model(),
    policy: { allow: { providers: ['anthropic'] } },
    outcome: 'fail',
    says: 'openai',
  },
  {
    name: 'a model that a variable can replace is unknown',
    estate: model({ environmentVariables: ['MODEL'] }),
    policy: { allow: { models: ['openai/*'] } },
    outcome: 'unknown',
    says: 'MODEL',
  },
  { name: 'without a list it does not apply', estate: model(), outcome: 'not-applicable' },
];
