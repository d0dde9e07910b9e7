import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'rails around a model',
    path: 'rails/support/config.yml',
    text: 'models:\n  - type: main\n    engine: openai\n    model: gpt-4o-mini\nrails:\n  input:\n    flows: [self check input]\n  output:\n    flows: [self check output]\n',
    finds: ['guardrail:support', 'model:gpt-4o-mini'],
    properties: { 'guardrail:support': { engine: 'nemo', covers: ['input', 'output'] } },
  },
  { name: 'rails of trains', path: 'map.yml', text: 'rails:\n  gauge: 1435\n  input: north\n', finds: [] },
];
