import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'values are kept for the resolver',
    path: 'charts/llm/values.yaml',
    text: 'image: { repository: ollama/ollama, tag: "" }\nollama: { gpu: { enabled: true }, models: { pull: [llama3.2] } }\nservice: { type: LoadBalancer }\ningress: { enabled: true, hosts: [{ host: llm.acme.dev }], tls: [] }\nextraEnv: [{ name: OLLAMA_HOST, value: 0.0.0.0 }]\n',
    finds: [],
  },
  { name: 'a chart', path: 'charts/llm/Chart.yaml', text: 'apiVersion: v2\nname: llm\nkeywords: [llm]\n', finds: [] },
  { name: 'not YAML', path: 'values.yaml', text: 'a: {{ b', finds: [], notices: ['partly-readable'] },
];
