import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'every group of a manifest',
    path: 'package.json',
    text: `{
  "name": "shop",
  "workspaces": { "packages": ["packages/*"], "catalog": { "ai": "^5" } },
  "dependencies": { "openai": "^4.0.0", "gpt": "npm:@ai-sdk/openai@2", "react": "19" },
  "devDependencies": { "promptfoo": "latest", "ai": "catalog:" },
  "peerDependencies": { "@langchain/core": ">=0.3" },
  "optionalDependencies": { "ollama": "git+https://user:token@git.acme.dev/ollama.git" },
  "overrides": { "langchain": "1" }
}
`,
    finds: [],
  },
  { name: 'import map of Deno', path: 'deno.json', text: '{"imports":{"ai":"npm:ai@^5/rsc","gpt":"npm:openai@4"}}', finds: [] },
  {
    name: 'catalogues of a workspace',
    path: 'pnpm-workspace.yaml',
    text: 'packages: ["*"]\ncatalogs:\n  v4:\n    openai: ^4\n',
    finds: [],
  },
  { name: 'no manifest', path: 'package.json', text: '{"dependencies":{"openai"', finds: [], notices: ['unreadable'] },
];
