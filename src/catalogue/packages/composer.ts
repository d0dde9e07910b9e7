import type { PackageWords } from './entry.js';

export const composerWords: PackageWords = {
  sdk: `
    openai-php/client=openai openai-php/laravel=openai openai-php/symfony=openai orhanerday/open-ai=openai anthropic-ai/sdk=anthropic
    mozex/anthropic-php=anthropic mozex/anthropic-laravel=anthropic wpai-inc/anthropic-sdk-php=anthropic google-gemini-php/client=google
    google-gemini-php/laravel=google gemini-api-php/client=google google/cloud-ai-platform=google-vertex
    partitech/php-mistral=mistral deepseek-php/deepseek-php-client=deepseek deepseek-php/deepseek-laravel=deepseek
    ardagnsrn/ollama-php=ollama cloudstudio/ollama-laravel=ollama aws/aws-sdk-php=aws?`,
  framework: `
    prism-php/prism prism-php/relay llphant/llphant theodo-group/llphant neuron-core/neuron-ai neuron-core/neuron-laravel inspector-apm/neuron-ai
    symfony/ai-* laravel/ai php-llm/llm-chain php-llm/llm-chain-bundle maestroerror/laragent cognesy/instructor-php echolabsdev/prism`,
  'vector-store': 'pgvector/pgvector hkulekci/qdrant probots-io/pinecone-php',
  inference: 'codewithkyrian/transformers',
  mcp: 'laravel/mcp php-mcp/server php-mcp/client php-mcp/laravel mcp/sdk logiscape/mcp-sdk-php',
  'coding-agent': 'laravel/boost',
};

/** Namespace → package; the longest one wins. */
export const composerNamespaces: readonly (readonly [namespace: string, name: string])[] = [
  ['OpenAI\\Laravel', 'openai-php/laravel'],
  ['OpenAI\\Symfony', 'openai-php/symfony'],
  ['OpenAI', 'openai-php/client'],
  ['Orhanerday\\OpenAi', 'orhanerday/open-ai'],
  ['Anthropic\\Laravel', 'mozex/anthropic-laravel'],
  ['Anthropic', 'anthropic-ai/sdk'],
  ['Gemini\\Laravel', 'google-gemini-php/laravel'],
  ['Gemini', 'google-gemini-php/client'],
  ['GeminiAPI', 'gemini-api-php/client'],
  ['Google\\Cloud\\AIPlatform', 'google/cloud-ai-platform'],
  ['Prism\\Prism', 'prism-php/prism'],
  ['Prism\\Relay', 'prism-php/relay'],
  ['EchoLabs\\Prism', 'echolabsdev/prism'],
  ['LLPhant', 'llphant/llphant'],
  ['NeuronAI\\Laravel', 'neuron-core/neuron-laravel'],
  ['NeuronAI', 'neuron-core/neuron-ai'],
  ['Symfony\\AI\\Agent', 'symfony/ai-agent'],
  ['Symfony\\AI\\Store', 'symfony/ai-store'],
  ['Symfony\\AI\\Chat', 'symfony/ai-chat'],
  ['Symfony\\AI\\McpBundle', 'symfony/ai-mcp-bundle'],
  ['Symfony\\AI', 'symfony/ai-platform'],
  ['Laravel\\Ai', 'laravel/ai'],
  ['Laravel\\Mcp', 'laravel/mcp'],
  ['PhpMcp\\Server', 'php-mcp/server'],
  ['PhpMcp\\Client', 'php-mcp/client'],
  ['PhpMcp\\Laravel', 'php-mcp/laravel'],
  ['Mcp', 'mcp/sdk'],
  ['LarAgent', 'maestroerror/laragent'],
  ['Cognesy', 'cognesy/instructor-php'],
  ['ArdaGnsrn\\Ollama', 'ardagnsrn/ollama-php'],
  ['Cloudstudio\\Ollama', 'cloudstudio/ollama-laravel'],
  ['DeepSeek', 'deepseek-php/deepseek-php-client'],
  ['Qdrant', 'hkulekci/qdrant'],
  ['Pgvector', 'pgvector/pgvector'],
  ['Codewithkyrian\\Transformers', 'codewithkyrian/transformers'],
  ['Aws\\BedrockRuntime', 'aws/aws-sdk-php'],
  ['Aws\\BedrockAgentRuntime', 'aws/aws-sdk-php'],
  ['Aws\\Bedrock', 'aws/aws-sdk-php'],
];

/** The AI package that a class by its whole name belongs to, and the rest of the name. */
export function composerPackageOf(name: string): { readonly root: string; readonly inside: string } | undefined {
  let best: readonly [string, string] | undefined;
  for (const entry of composerNamespaces)
    if ((name === entry[0] || name.startsWith(`${entry[0]}\\`)) && entry[0].length > (best?.[0].length ?? 0)) best = entry;
  if (!best) return undefined;
  // A class of the namespace's own name, `OpenAI::client()`, is its front door.
  const rest = name.slice(best[0].length + 1);
  const aws = best[1] === 'aws/aws-sdk-php' ? `${best[0].slice('Aws\\'.length)}\\` : '';
  return { root: best[1], inside: (rest === '' ? 'default' : `${aws}${rest}`).replaceAll('\\', '.') };
}
