import { unknownValue, unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'isolation passes', estate: one('training-job', 'tune', { networkIsolated: true }), outcome: 'pass' },
  { name: 'none fails', estate: one('model-endpoint', 'scoring', { networkIsolated: false }), outcome: 'fail' },
  {
    name: 'a setting from a variable is unknown',
    estate: one('training-job', 'tune', { networkIsolated: unknownValue('a variable decides') }),
    outcome: 'unknown',
  },
  {
    name: 'a service without the setting does not apply',
    estate: one('ai-service', 'acme', { networkIsolated: unset }),
    outcome: 'not-applicable',
  },
];
