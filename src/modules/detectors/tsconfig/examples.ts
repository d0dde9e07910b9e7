import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  { name: 'aliases', path: 'tsconfig.json', text: '{"compilerOptions":{"baseUrl":".","paths":{"@/*":["./src/*"]}}}', finds: [] },
  { name: 'comments', path: 'web/tsconfig.json', text: '{ // alias\n "compilerOptions":{"paths":{"~/*":["./*"],}}}', finds: [] },
  { name: 'not JSON', path: 'tsconfig.json', text: '{"paths', finds: [] },
];
