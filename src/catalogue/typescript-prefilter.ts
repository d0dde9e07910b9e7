import { packageTable } from './packages/entry.js';
import { npmWords } from './packages/npm.js';
import { providers } from './providers.js';

/** Names of AI services that stand inside addresses, credentials and settings. */
const anywhere = [
  'bedrock',
  'sagemaker',
  'aiplatform',
  'generativelanguage',
  'huggingface',
  'openrouter',
  ':11434',
  'openai',
  'anthropic',
  'modelcontextprotocol',
  '@cf/',
  // Uses of general databases that only a search by meaning has.
  '\\$vectorSearch',
  'dense_vector',
  'knn_vector',
  'match_documents',
];

/** Parts of a path under which projects keep their own wrappers: `@/lib/ai`, `./llm`, `@acme/agents`. */
const wrappers = ['ai', 'llms?', 'agents?', 'prompts?', 'embeddings?', 'rag', 'mcp', 'chat', 'chatbot', 'copilot', 'assistants?'];

/** Where routes are made: a route reaches a model through modules of the project, whatever those are called. */
const webFrameworks = [
  'express',
  'fastify',
  'hono',
  'koa',
  '@koa/router',
  'koa-router',
  'elysia',
  'next/server',
  '@nestjs/common',
  '@sveltejs/kit',
  '@remix-run/node',
  'h3',
  '@trpc/server',
];

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function alternation(words: Iterable<string>): string {
  return [...new Set(words)].sort().join('|');
}

function hostWords(): string[] {
  // `*.openai.azure.com` is looked for by what follows its wildcards.
  return providers.flatMap(({ hosts }) => hosts.map((host) => host.slice(host.lastIndexOf('}') + 1).replace(/^[*.]+/, '')));
}

function pattern(): RegExp {
  const table = packageTable('npm', npmWords);
  const names = [...table.exact.values()].filter((entry) => !entry.dualUse).map(({ name }) => escaped(name));
  const prefixes = table.prefixes.map(({ prefix }) => escaped(prefix));
  return new RegExp(
    `${alternation(anywhere)}|${alternation(hostWords().filter(specific).map(escaped))}` +
      `|["'\`](?:npm:)?(?:(?:${alternation(names)})["'\`/@]|${alternation(prefixes)})` +
      `|["'\`/](?:${alternation(wrappers)})["'\`/]`,
  );
}

/** Endings such as `amazonaws.com` say nothing of AI. */
function specific(host: string): boolean {
  return !/^(amazonaws\.com|googleapis\.com|azure\.com|cloud|com)$/.test(host) && host.includes('.');
}

/**
 * Which TypeScript and JavaScript files are worth a syntax tree. Passing it proves nothing; a file that does not pass is only read when
 * a resolver follows an import into it.
 */
export const typescriptPrefilter: RegExp = pattern();

/** The name of a web framework in quotes, or an export that answers requests. */
export const webFrameworkImport: RegExp = new RegExp(
  `["'](?:${alternation(webFrameworks.map(escaped))})["']` +
    // Routes that are files name no framework.
    '|export[ \\t]{1,4}(?:async[ \\t]{1,4})?(?:function|const)[ \\t]{1,4}(?:GET|POST|PUT|PATCH|DELETE|action|loader)\\b|\\bdefineEventHandler\\b',
);
