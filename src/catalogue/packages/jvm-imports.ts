/**
 * Which artifact a Java or Kotlin package belongs to: `package artifact …`, the most telling one first. One that the build declares wins over
 * the first, since starters bring libraries along.
 */
const lines = `
dev.langchain4j.model.openai dev.langchain4j:langchain4j-open-ai dev.langchain4j:langchain4j-open-ai-spring-boot-starter io.quarkiverse.langchain4j:quarkus-langchain4j-openai
dev.langchain4j.model.openaiofficial dev.langchain4j:langchain4j-open-ai-official
dev.langchain4j.model.azure dev.langchain4j:langchain4j-azure-open-ai dev.langchain4j:langchain4j-azure-open-ai-spring-boot-starter io.quarkiverse.langchain4j:quarkus-langchain4j-azure-openai
dev.langchain4j.model.anthropic dev.langchain4j:langchain4j-anthropic dev.langchain4j:langchain4j-anthropic-spring-boot-starter io.quarkiverse.langchain4j:quarkus-langchain4j-anthropic
dev.langchain4j.model.bedrock dev.langchain4j:langchain4j-bedrock io.quarkiverse.langchain4j:quarkus-langchain4j-bedrock
dev.langchain4j.model.ollama dev.langchain4j:langchain4j-ollama dev.langchain4j:langchain4j-ollama-spring-boot-starter io.quarkiverse.langchain4j:quarkus-langchain4j-ollama
dev.langchain4j.model.googleai dev.langchain4j:langchain4j-google-ai-gemini dev.langchain4j:langchain4j-google-ai-gemini-spring-boot-starter
dev.langchain4j.model.vertexai dev.langchain4j:langchain4j-vertex-ai-gemini dev.langchain4j:langchain4j-vertex-ai
dev.langchain4j.model.mistralai dev.langchain4j:langchain4j-mistral-ai dev.langchain4j:langchain4j-mistral-ai-spring-boot-starter
dev.langchain4j.model.cohere dev.langchain4j:langchain4j-cohere
dev.langchain4j.model.huggingface dev.langchain4j:langchain4j-hugging-face
dev.langchain4j.mcp dev.langchain4j:langchain4j-mcp io.quarkiverse.langchain4j:quarkus-langchain4j-mcp
dev.langchain4j.agentic dev.langchain4j:langchain4j-agentic
dev.langchain4j.store.embedding.pgvector dev.langchain4j:langchain4j-pgvector io.quarkiverse.langchain4j:quarkus-langchain4j-pgvector
dev.langchain4j.store.embedding.chroma dev.langchain4j:langchain4j-chroma
dev.langchain4j.store.embedding.qdrant dev.langchain4j:langchain4j-qdrant
dev.langchain4j.store.embedding.pinecone dev.langchain4j:langchain4j-pinecone
dev.langchain4j.store.embedding.milvus dev.langchain4j:langchain4j-milvus
dev.langchain4j.store.embedding.weaviate dev.langchain4j:langchain4j-weaviate
dev.langchain4j.store.embedding.redis dev.langchain4j:langchain4j-redis
dev.langchain4j.store.embedding.elasticsearch dev.langchain4j:langchain4j-elasticsearch
dev.langchain4j dev.langchain4j:langchain4j dev.langchain4j:langchain4j-core dev.langchain4j:langchain4j-spring-boot-starter
io.quarkiverse.langchain4j io.quarkiverse.langchain4j:quarkus-langchain4j-core
io.quarkiverse.mcp.server io.quarkiverse.mcp:quarkus-mcp-server-http io.quarkiverse.mcp:quarkus-mcp-server-sse io.quarkiverse.mcp:quarkus-mcp-server-stdio
org.springframework.ai.openai org.springframework.ai:spring-ai-starter-model-openai org.springframework.ai:spring-ai-openai org.springframework.ai:spring-ai-openai-spring-boot-starter
org.springframework.ai.anthropic org.springframework.ai:spring-ai-starter-model-anthropic org.springframework.ai:spring-ai-anthropic org.springframework.ai:spring-ai-anthropic-spring-boot-starter
org.springframework.ai.azure org.springframework.ai:spring-ai-starter-model-azure-openai org.springframework.ai:spring-ai-azure-openai
org.springframework.ai.ollama org.springframework.ai:spring-ai-starter-model-ollama org.springframework.ai:spring-ai-ollama org.springframework.ai:spring-ai-ollama-spring-boot-starter
org.springframework.ai.bedrock org.springframework.ai:spring-ai-starter-model-bedrock-converse org.springframework.ai:spring-ai-bedrock
org.springframework.ai.vertexai org.springframework.ai:spring-ai-starter-model-vertex-ai-gemini org.springframework.ai:spring-ai-vertex-ai-gemini
org.springframework.ai.google org.springframework.ai:spring-ai-starter-model-google-genai org.springframework.ai:spring-ai-google-genai
org.springframework.ai.mistralai org.springframework.ai:spring-ai-starter-model-mistral-ai org.springframework.ai:spring-ai-mistral-ai
org.springframework.ai.mcp org.springframework.ai:spring-ai-starter-mcp-client org.springframework.ai:spring-ai-starter-mcp-server org.springframework.ai:spring-ai-mcp
org.springframework.ai.vectorstore.pgvector org.springframework.ai:spring-ai-starter-vector-store-pgvector org.springframework.ai:spring-ai-pgvector-store
org.springframework.ai.vectorstore.qdrant org.springframework.ai:spring-ai-starter-vector-store-qdrant org.springframework.ai:spring-ai-qdrant-store
org.springframework.ai.vectorstore.redis org.springframework.ai:spring-ai-starter-vector-store-redis org.springframework.ai:spring-ai-redis-store
org.springframework.ai org.springframework.ai:spring-ai-client-chat org.springframework.ai:spring-ai-model org.springframework.ai:spring-ai-core
org.springaicommunity.mcp org.springaicommunity:mcp-annotations org.springframework.ai:spring-ai-starter-mcp-server
com.openai com.openai:openai-java com.openai:openai-java-spring-boot-starter com.openai:openai-java-core
com.anthropic com.anthropic:anthropic-java com.anthropic:anthropic-java-core
com.google.genai com.google.genai:google-genai
com.google.adk com.google.adk:google-adk
com.google.cloud.vertexai com.google.cloud:google-cloud-vertexai
com.google.cloud.aiplatform com.google.cloud:google-cloud-aiplatform
com.google.ai.client.generativeai com.google.ai.client.generativeai:generativeai
com.google.firebase.ai com.google.firebase:firebase-ai
com.google.firebase.vertexai com.google.firebase:firebase-vertexai
com.azure.ai.openai com.azure:azure-ai-openai
com.azure.ai.inference com.azure:azure-ai-inference
com.azure.ai.agents com.azure:azure-ai-agents com.azure:azure-ai-agents-persistent
com.azure.ai.projects com.azure:azure-ai-projects
com.azure.ai.contentsafety com.azure:azure-ai-contentsafety
com.azure.search.documents com.azure:azure-search-documents
software.amazon.awssdk.services.bedrockruntime software.amazon.awssdk:bedrockruntime
software.amazon.awssdk.services.bedrockagentruntime software.amazon.awssdk:bedrockagentruntime
software.amazon.awssdk.services.bedrockagent software.amazon.awssdk:bedrockagent
software.amazon.awssdk.services.bedrock software.amazon.awssdk:bedrock
software.amazon.awssdk.services.sagemakerruntime software.amazon.awssdk:sagemakerruntime
software.amazon.awssdk.services.sagemaker software.amazon.awssdk:sagemaker
software.amazon.awssdk.services.kendra software.amazon.awssdk:kendra
software.amazon.awssdk.services.qbusiness software.amazon.awssdk:qbusiness
aws.sdk.kotlin.services.bedrockruntime aws.sdk.kotlin:bedrockruntime
aws.sdk.kotlin.services.bedrockagentruntime aws.sdk.kotlin:bedrockagentruntime
com.microsoft.semantickernel com.microsoft.semantic-kernel:semantickernel-api com.microsoft.semantic-kernel:semantickernel-aiservices-openai
com.theokanning.openai com.theokanning.openai-gpt3-java:service com.theokanning.openai-gpt3-java:client com.theokanning.openai-gpt3-java:api
com.aallam.openai com.aallam.openai:openai-client
ai.koog ai.koog:koog-agents
com.embabel.agent com.embabel.agent:embabel-agent-starter com.embabel.agent:embabel-agent-api
org.bsc.langgraph4j org.bsc.langgraph4j:langgraph4j-core
com.alibaba.cloud.ai com.alibaba.cloud.ai:spring-ai-alibaba-starter-dashscope com.alibaba.cloud.ai:spring-ai-alibaba-agent-framework
com.alibaba.dashscope com.alibaba:dashscope-sdk-java
com.cohere.api com.cohere:cohere-java
io.github.ollama4j io.github.ollama4j:ollama4j
io.github.sashirestela.openai io.github.sashirestela:simple-openai
io.modelcontextprotocol.kotlin io.modelcontextprotocol:kotlin-sdk io.modelcontextprotocol:kotlin-sdk-server io.modelcontextprotocol:kotlin-sdk-client
io.modelcontextprotocol io.modelcontextprotocol.sdk:mcp io.modelcontextprotocol.sdk:mcp-core
io.qdrant.client io.qdrant:client
io.pinecone io.pinecone:pinecone-client
io.milvus io.milvus:milvus-sdk-java
io.weaviate.client io.weaviate:client
ai.djl ai.djl:api
ai.onnxruntime com.microsoft.onnxruntime:onnxruntime`;

/** Families under one name: what the rules of constructs call their root, the longest first. */
const roots = `
dev.langchain4j io.quarkiverse.langchain4j io.quarkiverse.mcp org.springframework.ai org.springaicommunity.mcp com.openai com.anthropic com.google.genai com.google.adk
com.google.cloud.vertexai com.google.cloud.aiplatform com.google.ai.client.generativeai com.google.firebase.ai com.google.firebase.vertexai
com.azure.ai.openai com.azure.ai.inference com.azure.ai.agents com.azure.ai.projects com.azure.ai.contentsafety com.azure.search.documents
software.amazon.awssdk.services.bedrockruntime software.amazon.awssdk.services.bedrockagentruntime
software.amazon.awssdk.services.bedrockagent software.amazon.awssdk.services.bedrock software.amazon.awssdk.services.sagemakerruntime
software.amazon.awssdk.services.sagemaker software.amazon.awssdk.services.kendra software.amazon.awssdk.services.qbusiness
aws.sdk.kotlin.services.bedrockruntime aws.sdk.kotlin.services.bedrockagentruntime com.microsoft.semantickernel com.theokanning.openai
com.aallam.openai ai.koog com.embabel.agent org.bsc.langgraph4j com.alibaba.cloud.ai com.alibaba.dashscope com.cohere.api
io.github.ollama4j io.github.sashirestela.openai io.modelcontextprotocol io.qdrant.client io.pinecone io.milvus io.weaviate.client ai.djl
ai.onnxruntime`;

export const jvmImports: readonly (readonly [prefix: string, artifacts: readonly string[]])[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [prefix = '', ...artifacts] = line.split(' ');
    return [prefix, artifacts] as const;
  });

export const jvmRoots: readonly string[] = roots.trim().split(/\s+/);

/** Types that stand for nothing by themselves, but that values are declared to be of: names of a package that is imported whole. */
export const jvmTypes: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    'com.anthropic': 'Model MessageCreateParams AnthropicClient',
    'com.openai':
      'ChatModel EmbeddingModel ChatCompletionCreateParams ResponseCreateParams EmbeddingCreateParams OpenAIClient OpenAIClientAsync',
    'dev.langchain4j':
      'ChatModel ChatLanguageModel StreamingChatModel EmbeddingModel EmbeddingStore SystemMessage UserMessage ChatMemory OpenAiChatModelName',
    'org.springframework.ai': 'ChatClient ChatModel EmbeddingModel VectorStore SearchRequest SystemMessage Prompt OpenAiApi',
    'software.amazon.awssdk.services.bedrockruntime': 'ConverseRequest ConverseStreamRequest InvokeModelRequest',
    'ai.koog': 'OpenAIModels AnthropicModels GoogleModels OllamaModels ToolRegistry ToolSet',
    'com.aallam.openai': 'ChatCompletionRequest ChatMessage ChatRole ModelId EmbeddingRequest',
    'com.google.genai': 'GenerateContentConfig',
  }).map(([root, names]) => [root, new Set(names.split(' '))]),
);
