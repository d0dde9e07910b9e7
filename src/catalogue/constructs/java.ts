import { argument, type ConstructRule, rule } from './construct.js';

/**
 * Java and Kotlin. A builder is read as a construction whose arguments have names, so that `M.builder().modelName("x").build()` is a call of
 * `M` with `modelName`; arguments inside options objects are found by name too.
 */
const lc = 'dev.langchain4j';
const spring = 'org.springframework.ai';

const key = argument('apiKey token githubToken');
const base = argument('baseUrl endpoint url host customEndpoint');

function langchainModels(classes: string, provider: string, modality?: 'embedding'): ConstructRule {
  return rule(lc, classes, {
    does: 'model',
    provider,
    model: argument('modelName model modelId deploymentName'),
    key,
    base,
    ...(modality ? { modality } : {}),
  });
}

const langchainRules: readonly ConstructRule[] = [
  langchainModels(
    'OpenAiChatModel OpenAiStreamingChatModel OpenAiLanguageModel OpenAiImageModel OpenAiModerationModel OpenAiOfficialChatModel OpenAiOfficialStreamingChatModel OpenAiResponsesChatModel',
    'openai',
  ),
  langchainModels('OpenAiEmbeddingModel OpenAiOfficialEmbeddingModel', 'openai', 'embedding'),
  langchainModels('AzureOpenAiChatModel AzureOpenAiStreamingChatModel AzureOpenAiImageModel', 'azure'),
  langchainModels('AzureOpenAiEmbeddingModel', 'azure', 'embedding'),
  langchainModels('AnthropicChatModel AnthropicStreamingChatModel', 'anthropic'),
  langchainModels('BedrockChatModel BedrockStreamingChatModel BedrockAnthropicMessageChatModel', 'aws'),
  langchainModels('BedrockTitanEmbeddingModel BedrockCohereEmbeddingModel', 'aws', 'embedding'),
  langchainModels('OllamaChatModel OllamaStreamingChatModel OllamaLanguageModel', 'ollama'),
  langchainModels('OllamaEmbeddingModel', 'ollama', 'embedding'),
  langchainModels('GoogleAiGeminiChatModel GoogleAiGeminiStreamingChatModel', 'google'),
  langchainModels('GoogleAiEmbeddingModel', 'google', 'embedding'),
  langchainModels('VertexAiGeminiChatModel VertexAiGeminiStreamingChatModel VertexAiChatModel', 'google-vertex'),
  langchainModels('VertexAiEmbeddingModel', 'google-vertex', 'embedding'),
  langchainModels('MistralAiChatModel MistralAiStreamingChatModel', 'mistral'),
  langchainModels('MistralAiEmbeddingModel', 'mistral', 'embedding'),
  langchainModels('CohereEmbeddingModel CohereScoringModel', 'cohere', 'embedding'),
  langchainModels('HuggingFaceChatModel HuggingFaceLanguageModel', 'huggingface'),
  langchainModels('GitHubModelsChatModel GitHubModelsStreamingChatModel', 'github'),
  langchainModels('WatsonxChatModel', 'ibm'),
  ...(
    [
      ['AllMiniLmL6V2EmbeddingModel AllMiniLmL6V2QuantizedEmbeddingModel', 'sentence-transformers/all-MiniLM-L6-v2'],
      ['BgeSmallEnV15EmbeddingModel BgeSmallEnV15QuantizedEmbeddingModel', 'BAAI/bge-small-en-v1.5'],
      ['BgeSmallEnEmbeddingModel BgeSmallEnQuantizedEmbeddingModel', 'BAAI/bge-small-en'],
      ['E5SmallV2EmbeddingModel E5SmallV2QuantizedEmbeddingModel', 'intfloat/e5-small-v2'],
    ] as const
  ).map(([classes, fixedModel]) => rule(lc, classes, { does: 'model', provider: 'huggingface', fixedModel, modality: 'embedding' })),
  rule(lc, 'AiServices AiServices.create AgenticServices.agentBuilder', {
    does: 'agent',
    framework: 'langchain4j',
    model: argument('chatModel chatLanguageModel streamingChatModel streamingChatLanguageModel #1'),
    tools: argument('tools toolProvider'),
    memory: argument('chatMemory chatMemoryProvider'),
    name: argument('name #0'),
    guardrails: argument('inputGuardrails outputGuardrails inputGuardrailClasses outputGuardrailClasses'),
    servers: argument('toolProvider'),
    steps: argument('maxSequentialToolsInvocations'),
    prompt: argument('systemMessageProvider systemMessage'),
    needsTools: true,
  }),
  rule(`${lc} io.quarkiverse.langchain4j`, 'AiService RegisterAiService Agent', {
    does: 'agent',
    framework: 'langchain4j',
    tools: argument('tools'),
    name: argument('name'),
  }),
  rule(lc, 'McpToolProvider', { does: 'wrap', model: argument('mcpClients') }),
  rule(`${lc}`, 'Tool', { does: 'tool', framework: 'langchain4j', name: argument('name') }),
  rule(`${lc} io.quarkiverse.langchain4j`, 'SystemMessage', { does: 'prompt', prompt: argument('value #0') }),
  rule(lc, 'MessageWindowChatMemory TokenWindowChatMemory MessageWindowChatMemory.withMaxMessages', { does: 'memory' }),
  rule(lc, 'StdioMcpTransport', { does: 'mcp-stdio' }),
  rule(lc, 'HttpMcpTransport StreamableHttpMcpTransport WebSocketMcpTransport', { does: 'mcp-remote', base: argument('sseUrl url #0') }),
  rule(lc, 'DefaultMcpClient', { does: 'wrap', model: argument('transport') }),
];

const collection = argument('collectionName collection indexName index table tableName className databaseName');

function store(roots: string, paths: string, engine: string, queries = 'search findRelevant similaritySearch'): ConstructRule[] {
  return [
    rule(roots, paths, {
      does: 'vector-store',
      framework: engine,
      collection,
      base: argument('baseUrl url uri endpoint host serverUrl'),
      key: argument('apiKey accessKey'),
    }),
    rule(
      roots,
      paths
        .split(/\s+/)
        .flatMap((path) => queries.split(' ').map((query) => `${path}().${query}`))
        .join(' '),
      {
        does: 'retrieve',
        framework: engine,
        collection,
        filter: argument('filter filterExpression namespace'),
      },
    ),
  ];
}

const storeRules: readonly ConstructRule[] = [
  ...store(lc, 'PgVectorEmbeddingStore', 'pgvector'),
  ...store(lc, 'ChromaEmbeddingStore', 'chroma'),
  ...store(lc, 'QdrantEmbeddingStore', 'qdrant'),
  ...store(lc, 'PineconeEmbeddingStore', 'pinecone'),
  ...store(lc, 'MilvusEmbeddingStore', 'milvus'),
  ...store(lc, 'WeaviateEmbeddingStore', 'weaviate'),
  ...store(lc, 'RedisEmbeddingStore', 'redis'),
  ...store(lc, 'ElasticsearchEmbeddingStore', 'elasticsearch'),
  ...store(lc, 'OpenSearchEmbeddingStore', 'opensearch'),
  ...store(lc, 'MongoDbEmbeddingStore', 'mongodb'),
  ...store(lc, 'AzureAiSearchEmbeddingStore AzureAiSearchContentRetriever', 'azure-ai-search'),
  ...store(lc, 'InMemoryEmbeddingStore', 'memory'),
  ...store(spring, 'PgVectorStore', 'pgvector'),
  ...store(spring, 'SimpleVectorStore', 'memory'),
  ...store(spring, 'QdrantVectorStore', 'qdrant'),
  ...store(spring, 'ChromaVectorStore', 'chroma'),
  ...store(spring, 'PineconeVectorStore', 'pinecone'),
  ...store(spring, 'MilvusVectorStore', 'milvus'),
  ...store(spring, 'WeaviateVectorStore', 'weaviate'),
  ...store(spring, 'RedisVectorStore', 'redis'),
  ...store(spring, 'ElasticsearchVectorStore', 'elasticsearch'),
  ...store(spring, 'OpenSearchVectorStore', 'opensearch'),
  ...store(spring, 'MongoDBAtlasVectorStore', 'mongodb'),
  ...store(spring, 'Neo4jVectorStore', 'neo4j'),
  ...store(spring, 'AzureVectorStore', 'azure-ai-search'),
  ...store('io.qdrant.client', 'QdrantClient', 'qdrant', 'searchAsync queryAsync'),
  ...store('io.pinecone', 'Pinecone', 'pinecone', 'getIndexConnection().query'),
  ...store('io.milvus', 'MilvusClientV2 MilvusServiceClient', 'milvus', 'search query'),
  ...store('io.weaviate.client', 'WeaviateClient', 'weaviate', 'graphQL'),
  ...store('com.azure.search.documents', 'SearchClient SearchIndexClient SearchClientBuilder', 'azure-ai-search', 'search'),
];

const springModel = argument('model modelName modelId deploymentName');

function springModels(classes: string, provider: string, modality?: 'embedding'): ConstructRule {
  return rule(spring, classes, { does: 'model', provider, model: springModel, key, base, ...(modality ? { modality } : {}) });
}

function springOptions(classes: string, provider: string): ConstructRule {
  return rule(spring, classes, { does: 'model', provider, model: springModel, carried: true });
}

const springRules: readonly ConstructRule[] = [
  springModels('OpenAiChatModel OpenAiImageModel OpenAiAudioSpeechModel', 'openai'),
  springOptions('OpenAiChatOptions OpenAiImageOptions', 'openai'),
  springModels('OpenAiEmbeddingModel', 'openai', 'embedding'),
  springOptions('OpenAiEmbeddingOptions', 'openai'),
  springModels('AnthropicChatModel', 'anthropic'),
  springOptions('AnthropicChatOptions', 'anthropic'),
  springModels('AzureOpenAiChatModel', 'azure'),
  springOptions('AzureOpenAiChatOptions', 'azure'),
  springModels('AzureOpenAiEmbeddingModel', 'azure', 'embedding'),
  springOptions('AzureOpenAiEmbeddingOptions', 'azure'),
  springModels('OllamaChatModel', 'ollama'),
  springOptions('OllamaChatOptions OllamaOptions', 'ollama'),
  springModels('OllamaEmbeddingModel', 'ollama', 'embedding'),
  springOptions('OllamaEmbeddingOptions', 'ollama'),
  springModels('BedrockProxyChatModel', 'aws'),
  springOptions('BedrockChatOptions', 'aws'),
  springModels('VertexAiGeminiChatModel', 'google-vertex'),
  springOptions('VertexAiGeminiChatOptions', 'google-vertex'),
  springModels('GoogleGenAiChatModel', 'google'),
  springOptions('GoogleGenAiChatOptions', 'google'),
  springModels('MistralAiChatModel', 'mistral'),
  springOptions('MistralAiChatOptions', 'mistral'),
  springModels('DeepSeekChatModel', 'deepseek'),
  springOptions('DeepSeekChatOptions', 'deepseek'),
  rule(spring, 'OpenAiApi', { does: 'client', provider: 'openai', key, base }),
  rule(spring, 'AnthropicApi', { does: 'client', provider: 'anthropic', key, base }),
  rule(spring, 'OllamaApi', { does: 'client', provider: 'ollama', base }),
  rule(spring, 'ChatClient ChatClient.create ChatClient.Builder().build ChatClient.Builder().clone().build', {
    does: 'agent',
    framework: 'spring-ai',
    model: argument('defaultOptions #0'),
    tools: argument('defaultTools defaultToolCallbacks defaultToolNames defaultFunctions'),
    prompt: argument('defaultSystem'),
    guardrails: argument('defaultAdvisors'),
    needsTools: true,
  }),
  rule(spring, 'ChatClient().prompt ChatClient.create().prompt ChatClient.Builder().build().prompt', {
    does: 'agent',
    framework: 'spring-ai',
    model: argument('options'),
    tools: argument('tools toolCallbacks toolNames functions'),
    prompt: argument('system'),
    needsTools: true,
  }),
  rule(spring, 'ChatModel().call ChatModel().stream', { does: 'model', model: argument('model modelName') }),
  rule(spring, 'tool.annotation.Tool annotation.Tool', { does: 'tool', framework: 'spring-ai', name: argument('name') }),
  rule(spring, 'FunctionToolCallback MethodToolCallback', {
    does: 'tool',
    framework: 'spring-ai',
    name: argument('name #0'),
    handler: argument('#1'),
  }),
  rule(spring, 'SafeGuardAdvisor', { does: 'guardrail', framework: 'spring-ai-safeguard' }),
  rule(spring, 'MessageWindowChatMemory', { does: 'memory' }),
  rule(spring, 'JdbcChatMemoryRepository CassandraChatMemoryRepository Neo4jChatMemoryRepository', { does: 'memory', persistent: true }),
];

const sdkRules: readonly ConstructRule[] = [
  rule('com.openai', 'OpenAIOkHttpClient OpenAIOkHttpClientAsync OpenAIOkHttpClient.fromEnv OpenAIOkHttpClientAsync.fromEnv', {
    does: 'client',
    provider: 'openai',
    key,
    base,
  }),
  rule(
    'com.openai',
    `chat().completions().create chat().completions().createStreaming responses().create responses().createStreaming completions().create
     images().generate audio().transcriptions().create audio().speech().create moderations().create`,
    {
      does: 'model',
      provider: 'openai',
      model: argument('model'),
      prompt: argument('instructions addSystemMessage addDeveloperMessage'),
      messages: argument('messages'),
    },
  ),
  rule('com.openai', 'embeddings().create', { does: 'model', provider: 'openai', model: argument('model'), modality: 'embedding' }),
  rule('com.anthropic', 'AnthropicOkHttpClient AnthropicOkHttpClientAsync AnthropicOkHttpClient.fromEnv', {
    does: 'client',
    provider: 'anthropic',
    key: argument('apiKey authToken'),
    base,
  }),
  rule('com.anthropic', 'messages().create messages().createStreaming', {
    does: 'model',
    provider: 'anthropic',
    model: argument('model'),
    prompt: argument('system'),
  }),
  rule('com.google.genai', 'Client', { does: 'client', provider: 'google', key }),
  rule('com.google.genai', 'models.generateContent models.generateContentStream chats.create models.generateImages', {
    does: 'model',
    provider: 'google',
    model: argument('#0'),
    prompt: argument('systemInstruction'),
  }),
  rule('com.google.genai', 'models.embedContent', { does: 'model', provider: 'google', model: argument('#0'), modality: 'embedding' }),
  rule('com.google.cloud.vertexai', 'VertexAI', { does: 'client', provider: 'google-vertex' }),
  rule('com.google.cloud.vertexai', 'GenerativeModel', {
    does: 'model',
    provider: 'google-vertex',
    model: argument('modelName setModelName #0'),
    prompt: argument('setSystemInstruction'),
  }),
  rule('com.google.ai.client.generativeai com.google.firebase.vertexai com.google.firebase.ai', 'GenerativeModel generativeModel', {
    does: 'model',
    provider: 'google',
    model: argument('modelName #0'),
    key,
    prompt: argument('systemInstruction'),
  }),
  rule('com.google.adk', 'LlmAgent', {
    does: 'agent',
    framework: 'google-adk',
    name: argument('name'),
    model: argument('model'),
    tools: argument('tools'),
    prompt: argument('instruction'),
    delegates: argument('subAgents'),
    guardrails: argument('beforeModelCallback afterModelCallback'),
  }),
  rule('com.google.adk', 'SequentialAgent ParallelAgent LoopAgent', {
    does: 'agent',
    framework: 'google-adk',
    name: argument('name'),
    delegates: argument('subAgents'),
  }),
  rule('com.google.adk', 'FunctionTool.create', { does: 'tool', framework: 'google-adk', handler: argument('#0'), name: argument('#1') }),
  rule('com.google.adk', 'GoogleSearchTool', { does: 'hosted-tool', brings: ['takesUntrustedContent'] }),
  rule(
    'software.amazon.awssdk.services.bedrockruntime aws.sdk.kotlin.services.bedrockruntime',
    'BedrockRuntimeClient BedrockRuntimeAsyncClient BedrockRuntimeClient.create BedrockRuntimeAsyncClient.create',
    { does: 'client', provider: 'aws', base: argument('endpointOverride') },
  ),
  rule(
    'software.amazon.awssdk.services.bedrockruntime aws.sdk.kotlin.services.bedrockruntime',
    'converse converseStream invokeModel invokeModelWithResponseStream',
    { does: 'model', provider: 'aws', model: argument('modelId') },
  ),
  rule(
    'software.amazon.awssdk.services.bedrockagentruntime',
    'BedrockAgentRuntimeClient BedrockAgentRuntimeAsyncClient BedrockAgentRuntimeClient.create',
    { does: 'client', provider: 'aws' },
  ),
  rule('com.azure.ai.openai', 'OpenAIClientBuilder', {
    does: 'client',
    provider: 'azure',
    key: argument('credential'),
    base: argument('endpoint'),
  }),
  rule('com.azure.ai.openai', 'getChatCompletions getChatCompletionsStream getCompletions getImageGenerations', {
    does: 'model',
    provider: 'azure',
    model: argument('#0'),
  }),
  rule('com.azure.ai.openai', 'getEmbeddings', { does: 'model', provider: 'azure', model: argument('#0'), modality: 'embedding' }),
  rule('com.azure.ai.inference', 'ChatCompletionsClientBuilder', {
    does: 'client',
    provider: 'azure',
    key: argument('credential'),
    base: argument('endpoint'),
  }),
  rule('com.aallam.openai', 'OpenAI', { does: 'client', provider: 'openai', key: argument('token #0'), base: argument('host') }),
  rule('com.aallam.openai', 'chatCompletion chatCompletions completion imageURL responses', {
    does: 'model',
    provider: 'openai',
    model: argument('model'),
    messages: argument('messages'),
  }),
  rule('com.aallam.openai', 'embeddings', { does: 'model', provider: 'openai', model: argument('model'), modality: 'embedding' }),
  rule('com.theokanning.openai', 'OpenAiService', { does: 'client', provider: 'openai', key: argument('token #0') }),
  rule('com.theokanning.openai', 'createChatCompletion createCompletion streamChatCompletion', {
    does: 'model',
    provider: 'openai',
    model: argument('model'),
  }),
  rule('io.github.ollama4j', 'OllamaAPI Ollama', { does: 'client', provider: 'ollama', base: argument('#0') }),
  rule('io.github.ollama4j', 'generate chat', { does: 'model', provider: 'ollama', model: argument('model withModel #0') }),
  rule('ai.koog', 'AIAgent', {
    does: 'agent',
    framework: 'koog',
    name: argument('id agentId'),
    model: argument('llmModel'),
    tools: argument('toolRegistry'),
    prompt: argument('systemPrompt'),
    steps: argument('maxIterations'),
  }),
  rule('ai.koog', 'simpleOpenAIExecutor OpenAILLMClient', { does: 'client', provider: 'openai', key: argument('apiToken apiKey #0') }),
  rule('ai.koog', 'simpleAnthropicExecutor AnthropicLLMClient', {
    does: 'client',
    provider: 'anthropic',
    key: argument('apiToken apiKey #0'),
  }),
  rule('ai.koog', 'simpleGoogleAIExecutor GoogleLLMClient', { does: 'client', provider: 'google', key: argument('apiToken apiKey #0') }),
  rule('ai.koog', 'simpleOllamaAIExecutor OllamaClient', { does: 'client', provider: 'ollama', base: argument('baseUrl #0') }),
  rule('ai.koog', 'annotations.Tool', { does: 'tool', framework: 'koog', name: argument('customName #0') }),
  rule('com.microsoft.semantickernel', 'OpenAIChatCompletion', {
    does: 'model',
    provider: 'openai',
    model: argument('withModelId withDeploymentName'),
  }),
  rule('com.microsoft.semantickernel', 'DefineKernelFunction', { does: 'tool', framework: 'semantic-kernel', name: argument('name') }),
  rule('com.embabel.agent', 'annotation.Agent', { does: 'agent', framework: 'embabel', name: argument('name') }),
];

const mcpRules: readonly ConstructRule[] = [
  rule('io.modelcontextprotocol', 'McpServer.sync McpServer.async', { does: 'mcp-server', framework: 'mcp', name: argument('serverInfo') }),
  rule('io.modelcontextprotocol', 'server.Server', { does: 'mcp-server', framework: 'mcp', name: argument('name') }),
  rule('io.modelcontextprotocol', 'Server().addTool McpServer.sync().addTool', { does: 'mcp-tool', name: argument('name #0') }),
  rule('io.modelcontextprotocol', 'ServerParameters', { does: 'mcp-stdio' }),
  rule(
    'io.modelcontextprotocol',
    'HttpClientSseClientTransport HttpClientStreamableHttpTransport WebFluxSseClientTransport SseClientTransport StreamableHttpClientTransport',
    { does: 'mcp-remote', base: argument('url uri baseUri #0') },
  ),
  rule('org.springaicommunity.mcp', 'McpTool', { does: 'mcp-tool', name: argument('name') }),
  rule('io.quarkiverse.mcp', 'Tool', { does: 'mcp-tool', name: argument('name') }),
];

export const javaRules: readonly ConstructRule[] = [...langchainRules, ...springRules, ...storeRules, ...sdkRules, ...mcpRules];
