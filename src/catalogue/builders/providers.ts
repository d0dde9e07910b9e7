import { providerBySpelling } from '../providers.js';

/** How flow builders spell providers in the names of their nodes and plugins, where the provider catalogue has no such spelling. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/azure/, 'azure'],
  [/bedrock/, 'aws'],
  [/vertex/, 'google-vertex'],
  [/(google|gemini)/, 'google'],
  [/anthropic|claude/, 'anthropic'],
  [/openrouter/, 'openrouter'],
  [/litellm/, 'litellm'],
  [/mistral/, 'mistral'],
  [/cohere/, 'cohere'],
  [/groq/, 'groq'],
  [/ollama/, 'ollama'],
  [/lm_?studio/, 'lmstudio'],
  [/local_?ai/, 'local'],
  [/deepseek/, 'deepseek'],
  [/xai|grok/, 'xai'],
  [/perplexity/, 'perplexity'],
  [/together/, 'together'],
  [/fireworks/, 'fireworks'],
  [/cerebras/, 'cerebras'],
  [/sambanova/, 'sambanova'],
  [/nvidia/, 'nvidia'],
  [/hugging_?face/, 'huggingface'],
  [/replicate/, 'replicate'],
  [/watsonx|^ibm/, 'ibm'],
  [/cloudflare/, 'cloudflare'],
  [/tongyi|alibaba|qwen|dashscope/, 'alibaba'],
  [/zhipu|^z\.?ai$/, 'zhipu'],
  [/moonshot|kimi/, 'moonshot'],
  [/minimax/, 'minimax'],
  [/siliconflow/, 'siliconflow'],
  [/baidu|wenxin|qianfan|ernie/, 'baidu'],
  [/voyage/, 'voyage'],
  [/jina/, 'jina'],
  [/databricks/, 'databricks'],
  [/openai/, 'openai'],
];

/**
 * The provider that the name of a node, component or plugin speaks of (`chatOpenAI`, `AnthropicModel`, `langgenius/openai/openai`).
 * Undefined for nodes that leave the provider to an address, such as compatible interfaces.
 */
export function builderProvider(name: string): string | undefined {
  const last = name.slice(name.lastIndexOf('/') + 1).slice(0, 100);
  const known = providerBySpelling(last);
  if (known) return known;
  const lower = last.toLowerCase();
  if (/compatible|custom/.test(lower)) return undefined;
  return spellings.find(([spelling]) => spelling.test(lower))?.[1];
}

/** Engines of vector stores as builders name their nodes. */
const engines: readonly (readonly [RegExp, string])[] = [
  [/pinecone/, 'pinecone'],
  [/qdrant/, 'qdrant'],
  [/weaviate/, 'weaviate'],
  [/milvus|zilliz/, 'milvus'],
  [/chroma/, 'chroma'],
  [/pg_?vector|postgres/, 'pgvector'],
  [/supabase/, 'supabase'],
  [/redis/, 'redis'],
  [/faiss/, 'faiss'],
  [/elastic/, 'elasticsearch'],
  [/open_?search/, 'opensearch'],
  [/mongo/, 'mongodb'],
  [/astra|cassandra|hcd/, 'astradb'],
  [/couchbase/, 'couchbase'],
  [/meilisearch/, 'meilisearch'],
  [/singlestore/, 'singlestore'],
  [/upstash/, 'upstash'],
  [/vectara/, 'vectara'],
  [/zep/, 'zep'],
  [/kendra/, 'kendra'],
  [/clickhouse/, 'clickhouse'],
  [/memory|local/, 'in-memory'],
];

/** Engine of a vector store node, by its name; the name itself where none is known. */
export function builderEngine(name: string): string {
  const lower = name.toLowerCase().slice(0, 100);
  return engines.find(([spelling]) => spelling.test(lower))?.[1] ?? lower;
}
