import { namespacePrefixes, type TypedEcosystem } from './namespaces.js';

/**
 * Which Java, Kotlin and C# files are worth a syntax tree. Passing proves nothing; other files are read when a resolver follows a name
 * into them.
 */

/** Beginnings of model ids: a class of constants names no library. */
const models = [
  '["](?:gpt-|o[134]-|claude-|gemini-|text-embedding-|llama-?3|mistral-|deepseek-|amazon\\.nova|anthropic\\.claude|us\\.anthropic)',
];

/** Where routes are made, which reach models through services of the project. */
const routes: Readonly<Record<TypedEcosystem, readonly string[]>> = {
  maven: ['@RestController', '@Path\\('],
  nuget: ['\\[ApiController\\]', '\\.Map(?:Post|Get)\\('],
};

/** Names that need no `using` of their own where a project opens namespaces for all its files. */
const dotnetTypes = [
  'IChatClient',
  'IEmbeddingGenerator',
  'ChatClientAgent',
  'AIAgent',
  'KernelFunction',
  'IKernelBuilder',
  'Kernel\\.CreateBuilder',
  'McpServerTool',
  'AddMcpServer',
  'AIFunctionFactory',
  'ChatCompletionAgent',
  'IChatCompletionService',
  'AddChatClient',
  'OpenAIClient',
  'AddKernel\\(',
  'AddAzureOpenAI',
  '\\.AddOllama\\(',
];

function pattern(ecosystem: TypedEcosystem, more: readonly string[]): RegExp {
  const names = namespacePrefixes(ecosystem)
    .filter((name) => !namespacePrefixes(ecosystem).some((other) => other !== name && name.startsWith(`${other}.`)))
    .map((name) => `\\b${name.replaceAll('.', '\\.')}\\b`);
  return new RegExp([...names.sort(), ...more, ...routes[ecosystem], ...models].join('|'));
}

export const jvmPrefilter: RegExp = pattern('maven', []);
export const csharpPrefilter: RegExp = pattern('nuget', dotnetTypes);
