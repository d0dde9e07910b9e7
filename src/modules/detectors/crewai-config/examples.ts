import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'two agents, one with a model and an interpreter',
    path: 'src/crew/config/agents.yaml',
    text: `researcher:
  role: >
    Researcher of {topic}
  goal: Find what is new
  backstory: You have read everything there is.
writer:
  role: Writer
  goal: Write it down
  backstory: You write short sentences.
  llm: openai/gpt-4o-mini
  max_iter: 5
  tools: [search]
  allow_code_execution: true
`,
    finds: [
      'agent:researcher',
      'agent:writer',
      'model:gpt-4o-mini',
      'prompt:researcher role',
      'prompt:writer role',
      'tool:code-interpreter',
    ],
    relates: [
      'researcher defined-in home',
      'writer defined-in home',
      'researcher uses-prompt researcher role',
      'writer uses-prompt writer role',
      'writer invokes gpt-4o-mini',
      'writer uses-tool code-interpreter',
    ],
    properties: {
      'agent:writer': { framework: 'crewai', stepLimit: 5 },
      'agent:researcher': { stepLimit: undefined },
      'tool:code-interpreter': { executesCode: true, sandboxed: true },
    },
  },
  {
    name: 'a model that is a method in code',
    path: 'config/agents.yml',
    text: 'a:\n  role: x\n  goal: y\n  backstory: z is long enough to be one\n  llm: own_llm\n',
    finds: ['agent:a', 'prompt:a role'],
    notices: ['unresolved'],
  },
  { name: 'agents of something else', path: 'config/agents.yaml', text: 'monitoring:\n  host: a\n  backstory: none\n', finds: [] },
  {
    name: 'not YAML',
    path: 'config/agents.yaml',
    text: 'a:\n  role: x\n  goal: "y\n  backstory: z\n',
    finds: [],
    notices: ['partly-readable'],
  },
];
