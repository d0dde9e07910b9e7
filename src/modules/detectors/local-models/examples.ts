import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'a model of the library',
    path: '~ann/.ollama/models/manifests/registry.ollama.ai/library/llama3.2/3b',
    text: '{"schemaVersion":2,"config":{},"layers":[{"mediaType":"application/vnd.ollama.image.model","size":1}]}',
    finds: ['model:llama3.2:3b'],
  },
  { name: 'some other file', path: '~ann/.ollama/models/manifests/a/b/c/d', text: '{}', finds: [] },
];
