import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  { name: 'rules are kept for the owner signal', path: '.github/CODEOWNERS', text: '* @acme/all\n/agent/ @acme/ai\n', finds: [] },
  {
    name: 'a line that names no owner is said',
    path: 'CODEOWNERS',
    text: '* someone\n',
    finds: [],
    notices: ['partly-readable'],
  },
];
