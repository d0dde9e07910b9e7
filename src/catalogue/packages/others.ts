import type { PackageWords } from './entry.js';

/** `group:artifact`, as in a POM. */
export const mavenWords: PackageWords = {
  sdk: `
    com.openai:openai-java*=openai com.anthropic:anthropic-java*=anthropic com.google.genai:google-genai=google
    com.google.cloud:google-cloud-aiplatform=google-vertex com.google.cloud:google-cloud-vertexai=google-vertex
    com.azure:azure-ai-openai=azure com.azure:azure-ai-inference=azure software.amazon.awssdk:bedrock*=aws
    software.amazon.awssdk:sagemaker*=aws software.amazon.awssdk:qbusiness=aws com.theokanning.openai-gpt3-java:*=openai
    com.aallam.openai:*=openai io.github.sashirestela:simple-openai=openai com.azure:azure-ai-agents*=azure
    com.azure:azure-ai-projects=azure aws.sdk.kotlin:bedrock*=aws com.google.ai.client.generativeai:generativeai=google
    com.google.firebase:firebase-ai*=google com.google.firebase:firebase-vertexai*=google com.cohere:cohere-java=cohere
    com.alibaba:dashscope-sdk-java=alibaba`,
  framework: `
    org.springframework.ai:* dev.langchain4j:* io.quarkiverse.langchain4j:* com.microsoft.semantic-kernel:* ai.koog:*
    com.embabel.agent:* com.google.adk:google-adk* org.bsc.langgraph4j:* com.alibaba.cloud.ai:spring-ai-alibaba*`,
  guardrail: 'com.azure:azure-ai-contentsafety=azure',
  inference: 'ai.djl:* ai.djl.* io.github.ollama4j:ollama4j=ollama com.microsoft.onnxruntime:onnxruntime',
  'vector-store': `
    com.azure:azure-search-documents=azure io.milvus:milvus-sdk-java io.qdrant:client io.pinecone:pinecone-client io.weaviate:client`,
  retrieval: 'software.amazon.awssdk:kendra=aws',
  mcp: 'io.modelcontextprotocol.sdk:* io.modelcontextprotocol:kotlin-sdk* io.quarkiverse.mcp:quarkus-mcp-server* org.springaicommunity:mcp-*',
};

export const nugetWords: PackageWords = {
  sdk: `
    OpenAI=openai Azure.AI.OpenAI=azure Azure.AI.Inference=azure Azure.AI.Projects=azure Azure.AI.Agents.Persistent=azure
    Anthropic=anthropic Anthropic.*=anthropic Betalgo.Ranul.OpenAI=openai AWSSDK.Bedrock*=aws AWSSDK.SageMaker*=aws
    Google.Cloud.AIPlatform.V1=google-vertex Google.GenAI=google Google_GenerativeAI=google Mscc.GenerativeAI*=google
    Azure.AI.*=azure OpenAI-DotNet=openai Aspire.OpenAI=openai Aspire.Azure.AI.*=azure AWSSDK.Extensions.Bedrock.MEAI=aws`,
  framework: `
    Microsoft.Extensions.AI* Microsoft.SemanticKernel* Microsoft.Agents.* Microsoft.AutoGen.* Microsoft.KernelMemory*
    Microsoft.Bot.Builder*? LangChain* AutoGen AutoGen.*`,
  inference: 'Microsoft.ML* OllamaSharp=ollama CommunityToolkit.Aspire.OllamaSharp=ollama LLamaSharp*=local',
  'vector-store': `
    Azure.Search.Documents=azure Microsoft.Extensions.VectorData.Abstractions Qdrant.Client Pinecone Pinecone.* Milvus.Client
    ChromaDB.Client Weaviate.Client Aspire.Azure.Search.Documents=azure`,
  guardrail: 'Azure.AI.ContentSafety=azure',
  mcp: 'ModelContextProtocol*',
};

/** Module paths; a longer path below one matches too. */
export const goWords: PackageWords = {
  sdk: `
    github.com/openai/openai-go*=openai github.com/sashabaranov/go-openai*=openai github.com/anthropics/anthropic-sdk-go*=anthropic
    google.golang.org/genai*=google github.com/google/generative-ai-go*=google cloud.google.com/go/aiplatform*=google-vertex
    cloud.google.com/go/vertexai*=google-vertex github.com/aws/aws-sdk-go-v2/service/bedrock*=aws
    github.com/aws/aws-sdk-go-v2/service/sagemaker*=aws github.com/aws/aws-sdk-go-v2/service/qbusiness=aws
    github.com/Azure/azure-sdk-for-go/sdk/ai/*=azure github.com/cohere-ai/cohere-go*=cohere`,
  framework: `
    google.golang.org/adk* github.com/firebase/genkit/go* github.com/tmc/langchaingo* github.com/cloudwego/eino*`,
  inference: 'github.com/ollama/ollama*=ollama',
  'vector-store': `
    github.com/qdrant/go-client* github.com/pinecone-io/go-pinecone* github.com/weaviate/weaviate-go-client*
    github.com/milvus-io/milvus-sdk-go* github.com/amikos-tech/chroma-go* github.com/pgvector/pgvector-go*`,
  retrieval: 'github.com/aws/aws-sdk-go-v2/service/kendra=aws',
  gateway: 'github.com/maximhq/bifrost*',
  mcp: 'github.com/modelcontextprotocol/go-sdk* github.com/mark3labs/mcp-go* github.com/metoro-io/mcp-golang*',
  'agent-protocol': 'github.com/a2aproject/a2a-go*',
};

export const cargoWords: PackageWords = {
  sdk: 'async-openai=openai openai-api-rs=openai anthropic-sdk=anthropic genai! aws-sdk-bedrock*=aws aws-sdk-sagemaker*=aws',
  framework: 'rig-core rig-* langchain-rust llm-chain swiftide',
  inference: `
    ollama-rs=ollama candle-core=local candle-transformers=local burn! tch ort! mistralrs=local llama-cpp-2=local fastembed=local`,
  tokeniser: 'tokenizers tiktoken-rs',
  'vector-store': 'qdrant-client lancedb pgvector',
  mcp: 'rmcp rust-mcp-sdk',
};

export const gemWords: PackageWords = {
  sdk: 'ruby-openai=openai openai=openai anthropic=anthropic gemini-ai=google aws-sdk-bedrockruntime=aws',
  framework: 'ruby_llm langchainrb langchainrb_rails',
  inference: 'informers',
  'vector-store': 'neighbor!',
  mcp: 'mcp! fast-mcp',
};

export const composerWords: PackageWords = {
  sdk: 'openai-php/client=openai openai-php/laravel=openai openai-php/symfony=openai anthropic-ai/sdk=anthropic',
  framework: 'prism-php/prism llphant/llphant neuron-core/neuron-ai symfony/ai-*',
  mcp: 'laravel/mcp php-mcp/server mcp/sdk',
  'coding-agent': 'laravel/boost',
};

export const hexWords: PackageWords = {
  sdk: 'openai_ex=openai',
  framework: 'langchain req_llm',
  inference: 'bumblebee',
  mcp: 'hermes_mcp',
};

export const pubWords: PackageWords = {
  sdk: 'dart_openai=openai google_generative_ai=google firebase_ai=google',
  framework: 'langchain',
  mcp: 'mcp_dart',
};

/** `owner/repository` at the usual host. */
export const swiftWords: PackageWords = {
  sdk: 'MacPaw/OpenAI=openai jamesrochabrun/SwiftAnthropic=anthropic',
  inference: 'ml-explore/mlx-swift=local ml-explore/mlx-swift-examples=local',
  mcp: 'modelcontextprotocol/swift-sdk',
};
