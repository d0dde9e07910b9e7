import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  { name: 'a list of models', path: 'config/models.json', text: '{"models":[{"id":"gpt-4o","provider":"openai"}]}', finds: [] },
  { name: 'a list at the top', path: 'models.json', text: '["gpt-4o", {"default": 1, "__proto__": {}}]', finds: [] },
  { name: 'not JSON', path: 'models.json', text: '{"models', finds: [] },
];
