import { unknownValue, unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'an own key passes', estate: one('ai-service', 'acme-openai', { encryptedWithOwnKey: true }), outcome: 'pass' },
  {
    name: 'the key of the provider fails',
    estate: one('knowledge-base', 'manuals', { encryptedWithOwnKey: false, sensitivity: 'restricted' }),
    outcome: 'fail',
  },
  {
    name: 'a key from a variable is unknown',
    estate: one('ai-service', 'acme-openai', { encryptedWithOwnKey: unknownValue('a variable names the key') }),
    outcome: 'unknown',
  },
  {
    name: 'a service without the setting does not apply',
    estate: one('ai-service', 'acme', { encryptedWithOwnKey: unset }),
    outcome: 'not-applicable',
  },
];
