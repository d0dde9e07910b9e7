import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  { name: 'a name and a main file', path: 'packages/llm/package.json', text: '{"name":"@acme/llm","main":"dist/index.js"}', finds: [] },
  {
    name: 'exports by subpath and condition',
    path: 'packages/llm/package.json',
    text: '{"name":"@acme/llm","exports":{".":{"types":"./dist/index.d.ts","import":"./dist/index.js"},"./*":["./dist/*.js"]}}',
    finds: [],
  },
  { name: 'no name', path: 'package.json', text: '{"private":true}', finds: [] },
  { name: 'not JSON', path: 'package.json', text: '{"name": ', finds: [] },
];
