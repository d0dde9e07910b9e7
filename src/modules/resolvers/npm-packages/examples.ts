import type { ResolverExample } from '../../../testing/test-resolver.js';

const manifest = (content: object) => JSON.stringify(content, undefined, 2);

export const examples: readonly ResolverExample[] = [
  {
    name: 'a project with its lockfile',
    files: {
      'package.json': manifest({
        name: 'shop',
        dependencies: { openai: '^4.0.0', gpt: 'npm:@ai-sdk/openai@2', react: '19', mongodb: '6' },
        devDependencies: { promptfoo: 'latest', openai: '^4.0.0' },
        peerDependencies: { ai: '>=5' },
      }),
      'package-lock.json': manifest({
        lockfileVersion: 3,
        packages: {
          '': {},
          'node_modules/openai': { version: '4.1.0' },
          'node_modules/gpt': { name: '@ai-sdk/openai', version: '2.0.1' },
          'node_modules/langchain': { version: '1.0.0' },
        },
      }),
    },
    finds: ['service:shop', 'package:openai', 'package:@ai-sdk/openai', 'package:promptfoo', 'package:ai'],
    relates: [
      'shop defined-in home',
      'shop depends-on openai',
      'shop depends-on @ai-sdk/openai',
      'shop depends-on promptfoo',
      'shop depends-on ai',
    ],
    properties: {
      'service:shop': { path: '.' },
      'package:openai': {
        purl: 'pkg:npm/openai',
        ecosystem: 'npm',
        role: 'sdk',
        versionRange: '^4.0.0',
        installedVersion: '4.1.0',
        locked: true,
        declared: true,
        development: false,
      },
      'package:@ai-sdk/openai': { purl: 'pkg:npm/%40ai-sdk/openai', versionRange: '2', installedVersion: '2.0.1' },
      'package:promptfoo': { versionRange: 'unset', development: true, locked: false },
      'package:ai': { development: false, locked: false },
    },
  },
  {
    name: 'workspaces with one lockfile above them, and a stranger beside',
    files: {
      'package.json': manifest({ workspaces: ['packages/*'], dependencies: { '@langchain/own': '*' } }),
      'pnpm-workspace.yaml': 'catalog:\n  openai: ^5\n',
      'pnpm-lock.yaml':
        "lockfileVersion: '9.0'\nimporters:\n  .: {}\n  packages/bot:\n    dependencies:\n      openai:\n        specifier: 'catalog:'\n        version: 5.0.0\n",
      'packages/bot/package.json': manifest({ dependencies: { openai: 'catalog:', ai: 'catalog:none', '@mastra/core': 'workspace:*' } }),
      'packages/own/package.json': manifest({ name: '@langchain/own' }),
      'stranger/package.json': manifest({ dependencies: { openai: '^5' } }),
    },
    finds: ['service:bot', 'service:stranger', 'package:openai', 'package:ai'],
    properties: {
      'package:openai': { versionRange: '^5', installedVersion: '5.0.0', locked: true },
      'package:ai': { versionRange: 'unknown', locked: false },
    },
  },
  {
    name: 'yarn answers by range',
    files: {
      'package.json': manifest({ workspaces: ['a'] }),
      'a/package.json': manifest({ dependencies: { openai: '^4', ai: '^5' } }),
      'yarn.lock': '# yarn lockfile v1\n\nopenai@^4:\n  version "4.1.0"\n\nopenai@^3:\n  version "3.0.0"\n\nai@^4:\n  version "4.0.0"\n',
    },
    finds: ['service:a', 'package:openai', 'package:ai'],
    properties: { 'package:openai': { installedVersion: '4.1.0', locked: true }, 'package:ai': { locked: false } },
  },
  {
    name: 'a lockfile that is not read',
    files: { 'package.json': manifest({ dependencies: { openai: '^4' } }), 'package-lock.json': '{' },
    finds: ['service:shop', 'package:openai'],
    properties: { 'package:openai': { locked: 'unknown' } },
  },
  {
    name: 'a lockfile alone is no use',
    files: {
      'package.json': manifest({ dependencies: { react: '19' } }),
      'package-lock.json': manifest({ lockfileVersion: 3, packages: { 'node_modules/openai': { version: '4.1.0' } } }),
    },
    finds: [],
  },
];
