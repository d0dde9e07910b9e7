import type { DetectorExample } from '../../../testing/test-detector.js';

const example = (name: string, path: string, text: string, more: Partial<DetectorExample> = {}): DetectorExample => ({
  name,
  path,
  text,
  finds: [],
  ...more,
});

export const examples: readonly DetectorExample[] = [
  example(
    'npm with a workspace and an alias',
    'package-lock.json',
    `{ "name": "shop", "lockfileVersion": 3, "packages": {
  "": { "dependencies": { "openai": "^4" } },
  "packages/bot": { "version": "1.0.0" },
  "node_modules/openai": {
    "version": "4.1.0" },
  "node_modules/gpt": { "name": "@ai-sdk/openai", "version": "2.0.1" },
  "node_modules/bot": { "resolved": "packages/bot", "link": true },
  "node_modules/react": { "version": "19.0.0" },
  "packages/bot/node_modules/openai": { "version": "5.0.0" },
  "node_modules/langchain/node_modules/openai": { "version": "3.0.0" }
} }`,
  ),
  example(
    'npm of the first format',
    'npm-shrinkwrap.json',
    `{ "lockfileVersion": 1, "dependencies": { "openai": { "version": "4.1.0", "requires": { "ai": "5.0.0" } },
  "gpt": { "version": "npm:ai@5.0.1", "dependencies": { "openai": { "version": "3.0.0" } } } } }`,
  ),
  example(
    'pnpm with workspaces',
    'pnpm-lock.yaml',
    `lockfileVersion: '9.0'

importers:

  .:
    dependencies:
      '@ai-sdk/react':
        specifier: 3.0.39
        version: 3.0.39(react@19.0.1)(zod@3.25.76)
      gpt:
        specifier: npm:openai@^4
        version: openai@4.1.0(zod@3.25.76)
      bot:
        specifier: workspace:*
        version: link:packages/bot
  packages/bot:
    devDependencies:
      openai:
        specifier: ^5
        version: 5.0.0
packages:

  openai@3.0.0:
    dependencies:
      openai: 2.0.0
`,
  ),
  example(
    'pnpm of older formats',
    'old/pnpm-lock.yaml',
    `lockfileVersion: 5.4
specifiers:
  openai: ^4
dependencies:
  openai: 4.1.0_zod@3.0.0
  gpt: /ai/5.0.1
  chromadb: registry.acme.dev/chromadb/1.2.3
packages:
  /openai/4.1.0:
    dependencies:
      ai: 1.0.0
`,
  ),
  example(
    'classic yarn',
    'yarn.lock',
    `# yarn lockfile v1


"@ai-sdk/openai@^2.0.0", "@ai-sdk/openai@~2.1":
  version "2.1.3"
  dependencies:
    ai "^5"

gpt@npm:openai@^4, openai@^4:
  version "4.1.0"
`,
  ),
  example(
    'berry yarn',
    'berry/yarn.lock',
    `__metadata:
  version: 8

"openai@npm:^4.0.0, openai@npm:latest":
  version: 4.1.0
  resolution: "openai@npm:4.1.0"

"@langchain/bot@workspace:packages/bot":
  version: 0.0.0-use.local
`,
  ),
  example(
    'bun with workspaces',
    'bun.lock',
    `{
  "lockfileVersion": 1,
  "workspaces": { "": { "name": "shop" }, "packages/bot": { "name": "@acme/bot", "version": "1.0.0" } },
  "packages": {
    "@ai-sdk/openai": ["@ai-sdk/openai@2.1.3", "", { "dependencies": { "ai": "^5" } }, "sha512-x"],
    "gpt": ["openai@4.1.0", "", {}, "sha512-x"],
    "@acme/bot": ["@acme/bot@workspace:packages/bot"],
    "@acme/bot/@ai-sdk/openai": ["@ai-sdk/openai@1.0.0", "", {}, ""],
    "langchain/openai": ["openai@3.0.0", "", {}, ""],
  },
}`,
  ),
  example('Deno', 'deno.lock', `{ "version": "4", "specifiers": { "npm:openai@^4": "4.1.0_zod@3.25", "jsr:@std/fs@1": "1.0.0" } }`),
  example('no lockfile', 'package-lock.json', '{', { notices: ['unreadable'] }),
  example('no lockfile of pnpm', 'pnpm-lock.yaml', 'a: b', { notices: ['unreadable'] }),
  example('no lockfile of yarn', 'yarn.lock', '<<<<<<< HEAD', { notices: ['unreadable'] }),
];
