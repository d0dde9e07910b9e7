import { type PackageWords, packageTable } from './entry.js';

export const cargoWords: PackageWords = {
  sdk: `
    async-openai=openai openai-api-rs=openai openai_api_rust=openai openai_dive=openai chat-gpt-lib-rs=openai anthropic-sdk=anthropic
    clust=anthropic misanthropic=anthropic genai! aws-sdk-bedrock*=aws aws-sdk-sagemaker*=aws aws-sdk-qbusiness=aws
    google-generative-ai-rs=google gemini-rust=google mistralai-client=mistral cohere-rust=cohere groqrs=groq openrouter-rs=openrouter
    google-cloud-aiplatform-v1=google-vertex`,
  framework: 'rig-core rig-* langchain-rust llm-chain llm-chain-openai swiftide swiftide-* kalosm autoagents llm!',
  inference: `
    ollama-rs=ollama candle-core=local candle-transformers=local candle-nn=local burn! tch ort! mistralrs=local llama-cpp-2=local
    llama_cpp=local fastembed=local rust-bert=local hf-hub=huggingface`,
  tokeniser: 'tokenizers tiktoken-rs',
  'vector-store': 'qdrant-client lancedb pgvector pinecone-sdk chromadb weaviate-community',
  mcp: 'rmcp rust-mcp-sdk mcp-server mcp-client mcp-core',
};

const table = packageTable('cargo', cargoWords);
/** Crates whose name in code is not their own with `_` for `-`. */
const libraries: Readonly<Record<string, string>> = { rig: 'rig-core' };

/** The AI crate that a name in code stands for. */
export function crateOf(name: string): string | undefined {
  const known = libraries[name];
  if (known !== undefined) return known;
  for (const crate of [name, name.replaceAll('_', '-')]) {
    if (table.exact.has(crate)) return crate;
    if (table.prefixes.some(({ prefix }) => crate.startsWith(prefix))) return crate;
  }
  return undefined;
}

/** Names in code. */
export function crateNames(): string[] {
  const own = [...table.exact.keys(), ...table.prefixes.map(({ prefix }) => prefix)];
  return [...own.map((name) => name.replaceAll('-', '_')), ...Object.keys(libraries)];
}
