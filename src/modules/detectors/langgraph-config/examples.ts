import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'a server with two graphs',
    path: 'langgraph.json',
    text: '{"dependencies":["."],"graphs":{"support":"./src/support.py:graph","triage":{"path":"./src/triage.py:make"}},"env":".env","auth":{"path":"./src/auth.py:auth"}}',
    finds: ['workload:support, triage', 'network-endpoint:LangGraph API'],
    properties: { 'workload:support, triage': { platform: 'langgraph' } },
  },
  { name: 'no graph', path: 'langgraph.json', text: '{"dependencies":["."]}', finds: [] },
  { name: 'a broken file', path: 'langgraph.json', text: '}{', finds: [], notices: ['unreadable'] },
];
