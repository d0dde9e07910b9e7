import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

const open = [{ asset: 'subject', fact: 'exposure', value: { reach: 'internet', authenticated: true } }] as const;

export const examples: readonly CheckExample[] = [
  {
    name: 'a guardrail passes',
    estate: one('agent', 'desk', {}, (see, agent) =>
      see.relate(agent, 'protected-by', see.asset('guardrail', { key: see.local('g'), name: 'shield' })),
    ),
    facts: open,
    outcome: 'pass',
  },
  { name: 'none on the internet fails', estate: one('agent', 'desk'), facts: open, outcome: 'fail', says: 'no guardrail' },
  {
    name: 'a list that nobody covers is unknown',
    estate: one('agent', 'desk'),
    facts: open,
    uncovered: ['protected-by'],
    outcome: 'unknown',
  },
  { name: 'an agent of insiders does not apply', estate: one('agent', 'desk'), outcome: 'not-applicable' },
];
