import type { DetectorExample } from '../../../testing/test-detector.js';

const schema = 'https://developer.microsoft.com/json-schemas/copilot/declarative-agent/v1.4/schema.json';

export const examples: readonly DetectorExample[] = [
  {
    name: 'an agent that searches mail and acts',
    path: 'appPackage/declarativeAgent.json',
    text: JSON.stringify({
      $schema: schema,
      version: 'v1.4',
      name: 'Desk',
      instructions: 'You answer questions about the orders of the shop.',
      capabilities: [{ name: 'Email' }, { name: 'CodeInterpreter' }, { name: 'Brand new' }],
      actions: [{ id: 'orders', file: 'ai-plugin.json' }],
    }),
    finds: ['agent:Desk', 'prompt:instructions', 'tool:Email', 'tool:CodeInterpreter', 'tool:Brand new', 'tool:orders'],
    relates: [
      'Desk defined-in home',
      'Desk uses-prompt instructions',
      'Desk uses-tool Email',
      'Desk uses-tool CodeInterpreter',
      'Desk uses-tool Brand new',
      'Desk uses-tool orders',
    ],
    properties: {
      'agent:Desk': { framework: 'microsoft-365-copilot', actsAs: 'on-behalf-of-user' },
      'tool:Email': { takesUntrustedContent: true, readsPrivateData: true },
      'tool:orders': { actsOutside: 'unknown' },
    },
  },
  {
    name: 'instructions in a file of their own',
    path: 'appPackage/agent.json',
    text: JSON.stringify({ $schema: schema, name: 'Desk', instructions: "$[file('instruction.txt')]" }),
    finds: ['agent:Desk'],
  },
  {
    name: 'another schema',
    path: 'a.json',
    text: '{"$schema":"https://example.com/agent.json","name":"x","see":"json-schemas/copilot/declarative-agent/"}',
    finds: [],
  },
  { name: 'cut off', path: 'a.json', text: `{"$schema":"${schema}","name":`, finds: [], notices: ['partly-readable'] },
];
