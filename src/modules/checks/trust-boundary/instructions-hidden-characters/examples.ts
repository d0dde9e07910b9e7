import { unknownValue, unset } from '../../../../contracts/index.js';
import { one } from '../../../../testing/sketch.js';
import type { CheckExample } from '../../../../testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'plain text passes', estate: one('prompt', 'AGENTS.md', { role: 'instruction', hiddenUnicode: false }), outcome: 'pass' },
  {
    name: 'tag characters fail',
    estate: one('prompt', 'AGENTS.md', { role: 'instruction', hiddenUnicode: true }),
    outcome: 'fail',
    says: 'does not see',
  },
  { name: 'a tool fails too', estate: one('tool', 'lookup', { hiddenUnicode: true }), outcome: 'fail' },
  {
    name: 'a text from elsewhere is unknown',
    estate: one('prompt', 'system', { hiddenUnicode: unknownValue('the text is loaded at run time') }),
    outcome: 'unknown',
  },
  { name: 'a tool without text does not apply', estate: one('tool', 'lookup', { hiddenUnicode: unset }), outcome: 'not-applicable' },
];
