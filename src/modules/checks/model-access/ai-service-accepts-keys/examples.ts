import { unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'identities only pass', estate: one('ai-service', 'acme-openai', { localAuthentication: false }), outcome: 'pass' },
  { name: 'keys fail', estate: one('ai-service', 'acme-openai', { localAuthentication: true }), outcome: 'fail' },
  { name: 'no setting is unknown', estate: one('ai-service', 'acme-openai', { localAuthentication: unset }), outcome: 'unknown' },
];
