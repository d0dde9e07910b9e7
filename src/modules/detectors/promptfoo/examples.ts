import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'an evaluation with attacks',
    path: 'eval/promptfooconfig.yaml',
    text: 'description: Support answers\nprompts: [file://prompt.txt]\nproviders:\n  - openai:chat:gpt-4o\n  - id: anthropic:messages:claude-sonnet-4-5\n    config: { temperature: 0 }\n  - https://api.acme.dev/ask\n  - file://ask.py\nredteam:\n  plugins: [pii]\n',
    finds: ['evaluation:Support answers', 'model:gpt-4o', 'model:claude-sonnet-4-5'],
    relates: ['Support answers defined-in home', 'gpt-4o evaluated-by Support answers', 'claude-sonnet-4-5 evaluated-by Support answers'],
    properties: { 'evaluation:Support answers': { engine: 'promptfoo', adversarial: true } },
  },
  { name: 'an empty file', path: 'promptfooconfig.yaml', text: '# nothing yet\n', finds: [] },
  { name: 'a broken file', path: 'promptfooconfig.yaml', text: 'providers: [a\nb: {', finds: [], notices: ['unreadable'] },
];
