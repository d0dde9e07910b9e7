import type { PackageWords } from './entry.js';

export const gemWords: PackageWords = {
  sdk: `
    ruby-openai=openai openai=openai anthropic=anthropic ruby-anthropic=anthropic gemini-ai=google aws-sdk-bedrockruntime=aws
    aws-sdk-bedrockagentruntime=aws aws-sdk-bedrock=aws aws-sdk-bedrockagent=aws aws-sdk-sagemakerruntime=aws mistral-ai=mistral cohere-ruby=cohere
    ollama-ai=ollama groq=groq replicate-ruby=replicate open_router=openrouter google-cloud-ai_platform=google-vertex omniai
    omniai-openai=openai omniai-anthropic=anthropic`,
  framework: 'ruby_llm ruby_llm-* langchainrb langchainrb_rails raix raix-rails activeagent active_agent sublayer boxcars llm.rb',
  inference: 'informers transformers-rb torch-rb red-candle',
  'vector-store': 'neighbor pgvector chroma-db qdrant-ruby weaviate-ruby pinecone milvus',
  tokeniser: 'tiktoken_ruby tokenizers',
  mcp: 'mcp! fast-mcp model-context-protocol-rb ruby_llm-mcp',
};

/** Constant → gems that define it. Two gems define `OpenAI`; the manifest says which. */
export const gemConstants: Readonly<Record<string, readonly string[]>> = {
  OpenAI: ['ruby-openai', 'openai'],
  Anthropic: ['anthropic', 'ruby-anthropic'],
  Gemini: ['gemini-ai'],
  RubyLLM: ['ruby_llm'],
  'RubyLLM::MCP': ['ruby_llm-mcp'],
  Langchain: ['langchainrb', 'langchainrb_rails'],
  LangchainrbRails: ['langchainrb_rails'],
  Raix: ['raix', 'raix-rails'],
  ActiveAgent: ['activeagent', 'active_agent'],
  'Aws::BedrockRuntime': ['aws-sdk-bedrockruntime'],
  'Aws::BedrockAgentRuntime': ['aws-sdk-bedrockagentruntime'],
  'Aws::Bedrock': ['aws-sdk-bedrock'],
  'Aws::BedrockAgent': ['aws-sdk-bedrockagent'],
  'Aws::SageMakerRuntime': ['aws-sdk-sagemakerruntime'],
  Mistral: ['mistral-ai'],
  Cohere: ['cohere-ruby'],
  Ollama: ['ollama-ai'],
  OpenRouter: ['open_router'],
  OmniAI: ['omniai', 'omniai-openai', 'omniai-anthropic'],
  Sublayer: ['sublayer'],
  Boxcars: ['boxcars'],
  Informers: ['informers'],
  Neighbor: ['neighbor'],
  Pgvector: ['pgvector'],
  Chroma: ['chroma-db'],
  Qdrant: ['qdrant-ruby'],
  Weaviate: ['weaviate-ruby'],
  Pinecone: ['pinecone'],
  Milvus: ['milvus'],
  Tiktoken: ['tiktoken_ruby'],
  MCP: ['mcp'],
  FastMcp: ['fast-mcp'],
};

/** What is required → gems. */
export const gemRequires: Readonly<Record<string, readonly string[]>> = {
  openai: ['ruby-openai', 'openai'],
  anthropic: ['anthropic', 'ruby-anthropic'],
  'gemini-ai': ['gemini-ai'],
  ruby_llm: ['ruby_llm'],
  'ruby_llm/mcp': ['ruby_llm-mcp'],
  langchain: ['langchainrb'],
  langchainrb: ['langchainrb'],
  raix: ['raix'],
  active_agent: ['activeagent', 'active_agent'],
  'aws-sdk-bedrockruntime': ['aws-sdk-bedrockruntime'],
  'aws-sdk-bedrockagentruntime': ['aws-sdk-bedrockagentruntime'],
  'aws-sdk-bedrock': ['aws-sdk-bedrock'],
  'aws-sdk-sagemakerruntime': ['aws-sdk-sagemakerruntime'],
  'mistral-ai': ['mistral-ai'],
  'ollama-ai': ['ollama-ai'],
  open_router: ['open_router'],
  omniai: ['omniai'],
  'omniai/openai': ['omniai-openai'],
  informers: ['informers'],
  neighbor: ['neighbor'],
  pgvector: ['pgvector'],
  'chroma-db': ['chroma-db'],
  qdrant: ['qdrant-ruby'],
  weaviate: ['weaviate-ruby'],
  pinecone: ['pinecone'],
  tiktoken_ruby: ['tiktoken_ruby'],
  mcp: ['mcp'],
  fast_mcp: ['fast-mcp'],
  sublayer: ['sublayer'],
};
