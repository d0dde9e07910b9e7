import type { PackageWords } from './entry.js';

/** AI packages of npm. */
export const npmWords: PackageWords = {
  sdk: `
    openai=openai @anthropic-ai/sdk=anthropic @anthropic-ai/bedrock-sdk=aws @anthropic-ai/vertex-sdk=google-vertex
    @anthropic-ai/foundry-sdk=azure @google/genai=google @google/generative-ai=google @google-cloud/vertexai=google-vertex
    @google-cloud/aiplatform=google-vertex @mistralai/mistralai=mistral @mistralai/mistralai-azure=azure
    @mistralai/mistralai-gcp=google-vertex cohere-ai=cohere groq-sdk=groq together-ai=together together! replicate=replicate
    @fal-ai/client=fal @cerebras/cerebras_cloud_sdk=cerebras @perplexity-ai/perplexity_ai=perplexity voyageai=voyage
    @openrouter/sdk=openrouter @huggingface/inference=huggingface @huggingface/hub=huggingface @azure/openai=azure
    @azure/openai-assistants=azure @azure/ai-projects=azure @azure/ai-agents=azure @azure-rest/ai-inference=azure
    @azure-rest/ai-document-intelligence=azure @ibm-cloud/watsonx-ai=ibm @ibm-generative-ai/node-sdk=ibm @sap-ai-sdk/*=sap
    @elevenlabs/elevenlabs-js=elevenlabs @deepgram/sdk=deepgram assemblyai=assemblyai @vapi-ai/server-sdk=vapi groq!
    @aws-sdk/client-bedrock*=aws @aws-sdk/client-sagemaker*=aws @aws-sdk/client-qbusiness=aws @aws-sdk/client-comprehend=aws
    @aws-sdk/client-rekognition=aws @aws-sdk/client-textract=aws @aws-sdk/client-transcribe=aws @aws-sdk/client-polly=aws
    @aws-sdk/client-lex-runtime-v2=aws @cloudflare/ai=cloudflare
    aws-cdk-lib=aws? @aws-cdk/aws-bedrock-alpha=aws @aws-cdk/aws-bedrock-agentcore-alpha=aws @aws-cdk/aws-sagemaker-alpha=aws
    @cdklabs/generative-ai-cdk-constructs=aws`,
  framework: `
    ai! @ai-sdk/* @ai-sdk/openai=openai @ai-sdk/anthropic=anthropic @ai-sdk/google=google @ai-sdk/google-vertex=google-vertex
    @ai-sdk/amazon-bedrock=aws @ai-sdk/azure=azure @ai-sdk/xai=xai @ai-sdk/groq=groq @ai-sdk/mistral=mistral
    @ai-sdk/deepseek=deepseek @ai-sdk/cerebras=cerebras @ai-sdk/perplexity=perplexity @ai-sdk/cohere=cohere
    @ai-sdk/togetherai=together @ai-sdk/fireworks=fireworks @ai-sdk/deepgram=deepgram @ai-sdk/elevenlabs=elevenlabs
    @ai-sdk/deepinfra=deepinfra @ai-sdk/replicate=replicate @openrouter/ai-sdk-provider=openrouter ollama-ai-provider=ollama
    ollama-ai-provider-v2=ollama ai-sdk-ollama=ollama workers-ai-provider=cloudflare ai-sdk-provider-claude-code @mem0/vercel-ai-provider
    @perplexity-ai/ai-sdk=perplexity qwen-ai-provider=alibaba zhipu-ai-provider=zhipu @friendliai/ai-provider
    sambanova-ai-provider=sambanova @requesty/ai-sdk @convex-dev/agent genkitx-openai=openai genkitx-ollama=ollama
    @posthog/ai @tavily/ai-sdk=tavily @exalabs/ai-sdk=exa
    langchain @langchain/* @langchain/openai=openai @langchain/anthropic=anthropic @langchain/google-genai=google
    @langchain/google-vertexai=google-vertex @langchain/aws=aws @langchain/ollama=ollama @langchain/mistralai=mistral
    @langchain/groq=groq @langchain/cohere=cohere @langchain/xai=xai llamaindex @llamaindex/* @mastra/* genkit @genkit-ai/*
    @google/adk @google/adk-devtools @openai/agents=openai @openai/agents-* @openai/chatkit* @anthropic-ai/claude-agent-sdk=anthropic
    @openai/codex-sdk=openai @github/copilot-sdk=github @opencode-ai/sdk @inngest/agent-kit @voltagent/* @strands-agents/sdk
    beeai-framework @tanstack/ai* @copilotkit/* @assistant-ui/* agents! @cloudflare/ai-chat=cloudflare @livekit/agents* @composio/*
    composio-core @agentic/* @microsoft/agents-* @microsoft/teams-ai botbuilder @auth0/ai* @stripe/agent-toolkit
    @browserbasehq/stagehand @e2b/code-interpreter @letta-ai/letta-client mem0ai @getzep/zep-cloud @google/jules-sdk
    n8n @n8n/n8n-nodes-langchain flowise flowise-components`,
  inference: `
    ollama=ollama node-llama-cpp=local @lmstudio/sdk=lmstudio @huggingface/transformers=huggingface @xenova/transformers=huggingface
    @mlc-ai/web-llm=local onnxruntime-node onnxruntime-web @tensorflow/tfjs*`,
  'vector-store': `
    chromadb @chroma-core/* @pinecone-database/pinecone @qdrant/js-client-rest @qdrant/js-client-grpc weaviate-client
    weaviate-ts-client @zilliz/milvus2-sdk-node @lancedb/lancedb vectordb @upstash/vector @turbopuffer/turbopuffer faiss-node
    hnswlib-node pgvector @azure/search-documents @aws-sdk/client-s3vectors=aws @langchain/pinecone @langchain/qdrant
    @langchain/weaviate @elastic/elasticsearch? @opensearch-project/opensearch? mongodb? redis? @supabase/supabase-js?
    typesense? meilisearch? @aws-sdk/client-opensearchserverless?`,
  retrieval: 'exa-js @tavily/core @mendable/firecrawl-js firecrawl @aws-sdk/client-kendra=aws',
  gateway: `
    @portkey-ai/gateway portkey-ai @portkey-ai/vercel-provider @ai-sdk/gateway=vercel-gateway @helicone/* litellm
    @openrouter/*=openrouter`,
  guardrail: '@openai/guardrails llm-guard @presidio-dev/hai-guardrails @azure-rest/ai-content-safety',
  evaluation: 'promptfoo autoevals',
  observability: `
    langfuse @langfuse/* langsmith @traceloop/* @arizeai/* braintrust weave! opik @opentelemetry/instrumentation-openai
    @openinference/*`,
  mcp: `@modelcontextprotocol/* fastmcp mcp-handler @ai-sdk/mcp mcp-use @vercel/mcp-adapter mcp-framework`,
  'agent-protocol': '@a2a-js/sdk @ag-ui/*',
  'coding-agent': `
    @anthropic-ai/claude-code=anthropic @openai/codex=openai @google/gemini-cli=google @github/copilot=github @qwen-code/qwen-code
    opencode-ai @sourcegraph/amp @continuedev/cli cline @augmentcode/auggie @factory/cli @charmland/crush @google/jules
    @letta-ai/letta-code`,
  tokeniser: 'tiktoken js-tiktoken gpt-tokenizer @dqbd/tiktoken @anthropic-ai/tokenizer',
};
