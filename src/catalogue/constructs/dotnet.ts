import { argument, type ConstructRule, rule } from './construct.js';

/** C#. What an object initialiser sets is an argument of its name; type arguments are called `<T>`. */
const key = argument('credential apiKey apiKeyCredential key keyCredential ApiKey APIKey');

const meai = 'Microsoft.Extensions.AI';
const kernel = 'Microsoft.SemanticKernel';

const clientRules: readonly ConstructRule[] = [
  rule('OpenAI', 'OpenAIClient', {
    does: 'client',
    provider: 'openai',
    key: argument(`${key.names.join(' ')} #0`),
    base: argument('Endpoint'),
  }),
  rule(
    'OpenAI',
    'Chat.ChatClient ChatClient Images.ImageClient ImageClient Audio.AudioClient AudioClient Responses.OpenAIResponseClient OpenAIResponseClient Moderations.ModerationClient',
    {
      does: 'model',
      provider: 'openai',
      model: argument('model #0'),
      key: argument('credential apiKey #1'),
      base: argument('Endpoint'),
    },
  ),
  rule('OpenAI', 'Embeddings.EmbeddingClient EmbeddingClient', {
    does: 'model',
    provider: 'openai',
    model: argument('model #0'),
    key: argument('credential apiKey #1'),
    modality: 'embedding',
  }),
  rule(
    'OpenAI',
    'OpenAIClient().GetChatClient OpenAIClient().GetImageClient OpenAIClient().GetAudioClient OpenAIClient().GetOpenAIResponseClient OpenAIClient().GetResponsesClient',
    { does: 'model', provider: 'openai', model: argument('model #0') },
  ),
  rule('OpenAI', 'OpenAIClient().GetEmbeddingClient', {
    does: 'model',
    provider: 'openai',
    model: argument('model #0'),
    modality: 'embedding',
  }),
  rule('Azure.AI.OpenAI', 'AzureOpenAIClient OpenAIClient', {
    does: 'client',
    provider: 'azure',
    base: argument('endpoint #0'),
    key: argument('credential keyCredential apiKey #1'),
  }),
  rule(
    'Azure.AI.OpenAI',
    'AzureOpenAIClient().GetChatClient AzureOpenAIClient().GetImageClient AzureOpenAIClient().GetOpenAIResponseClient AzureOpenAIClient().GetResponsesClient OpenAIClient().GetChatCompletions',
    {
      does: 'model',
      provider: 'azure',
      model: argument('deploymentName model DeploymentName #0'),
    },
  ),
  rule('Azure.AI.OpenAI', 'OpenAIClient().GetChatCompletionsAsync OpenAIClient().GetChatCompletionsStreamingAsync', {
    does: 'model',
    provider: 'azure',
    model: argument('DeploymentName deploymentOrModelName'),
  }),
  rule('Azure.AI.OpenAI', 'AzureOpenAIClient().GetEmbeddingClient', {
    does: 'model',
    provider: 'azure',
    model: argument('deploymentName #0'),
    modality: 'embedding',
  }),
  rule(
    'OpenAI Azure.AI.OpenAI',
    'ChatClient().CompleteChat ChatClient().CompleteChatAsync ChatClient().CompleteChatStreaming ChatClient().CompleteChatStreamingAsync GetChatClient().CompleteChat GetChatClient().CompleteChatAsync GetChatClient().CompleteChatStreaming GetChatClient().CompleteChatStreamingAsync',
    {
      does: 'model',
      messages: argument('messages #0'),
    },
  ),
  rule('Azure.AI.Inference', 'ChatCompletionsClient EmbeddingsClient', {
    does: 'client',
    provider: 'azure',
    base: argument('endpoint #0'),
    key: argument('credential #1'),
  }),
  rule(
    'Azure.AI.Inference',
    'ChatCompletionsClient().Complete ChatCompletionsClient().CompleteAsync ChatCompletionsClient().CompleteStreaming ChatCompletionsClient().CompleteStreamingAsync',
    { does: 'model', provider: 'azure', model: argument('Model') },
  ),
  rule('Azure.AI.Projects', 'AIProjectClient', { does: 'client', provider: 'azure', base: argument('endpoint #0') }),
  rule('Azure.AI.Agents', 'PersistentAgentsClient Persistent.PersistentAgentsClient', {
    does: 'client',
    provider: 'azure',
    base: argument('endpoint #0'),
  }),
  rule('Azure.AI.Agents Azure.AI.Projects', 'Administration.CreateAgent Administration.CreateAgentAsync CreateAgentAsync CreateAgent', {
    does: 'agent',
    framework: 'azure-ai-agents',
    model: argument('model #0'),
    name: argument('name'),
    prompt: argument('instructions'),
    tools: argument('tools'),
    provider: 'azure',
  }),
  rule('Anthropic', 'AnthropicClient SDK.AnthropicClient', {
    does: 'client',
    provider: 'anthropic',
    key: argument('apiKeys apiKey ApiKey APIKey #0'),
    base: argument('BaseUrl'),
  }),
  rule('Anthropic', 'Messages.GetClaudeMessageAsync Messages.StreamClaudeMessageAsync Messages.Create Messages.CreateStreaming', {
    does: 'model',
    provider: 'anthropic',
    model: argument('Model'),
    prompt: argument('System'),
  }),
  rule('Amazon.BedrockRuntime', 'AmazonBedrockRuntimeClient', { does: 'client', provider: 'aws' }),
  rule(
    'Amazon.BedrockRuntime',
    'ConverseAsync ConverseStreamAsync InvokeModelAsync InvokeModelWithResponseStreamAsync IAmazonBedrockRuntime().ConverseAsync',
    {
      does: 'model',
      provider: 'aws',
      model: argument('ModelId'),
    },
  ),
  rule('Amazon.BedrockRuntime', 'AmazonBedrockRuntimeClient().AsIChatClient', {
    does: 'model',
    provider: 'aws',
    model: argument('defaultModelId #0'),
  }),
  rule('Amazon.BedrockAgentRuntime', 'AmazonBedrockAgentRuntimeClient', { does: 'client', provider: 'aws' }),
  rule('Google.GenAI', 'Client', { does: 'client', provider: 'google', key: argument('apiKey') }),
  rule('Google.GenAI', 'Models.GenerateContentAsync Models.GenerateContentStreamAsync', {
    does: 'model',
    provider: 'google',
    model: argument('model #0'),
  }),
  rule('Mscc.GenerativeAI', 'GoogleAI', { does: 'client', provider: 'google', key: argument('apiKey #0') }),
  rule('Mscc.GenerativeAI', 'GoogleAI().GenerativeModel', { does: 'model', provider: 'google', model: argument('model #0') }),
  rule('OllamaSharp', 'OllamaApiClient', {
    does: 'model',
    provider: 'ollama',
    model: argument('defaultModel SelectedModel #1'),
    base: argument('uriString uri #0'),
  }),
  rule('Betalgo.Ranul.OpenAI', 'OpenAIService Managers.OpenAIService', { does: 'client', provider: 'openai', key: argument('ApiKey') }),
  rule('Betalgo.Ranul.OpenAI', 'ChatCompletion.CreateCompletion', { does: 'model', provider: 'openai', model: argument('Model') }),
  rule('Azure.AI.ContentSafety', 'ContentSafetyClient', { does: 'guardrail', framework: 'azure-content-safety' }),
];

const extensionRules: readonly ConstructRule[] = [
  rule(meai, 'ChatClientBuilder ChatClientBuilder().Build AsBuilder', { does: 'wrap', model: argument('innerClient #0') }),
  rule(meai, 'OllamaChatClient', { does: 'model', provider: 'ollama', base: argument('endpoint #0'), model: argument('modelId #1') }),
  rule(meai, 'OllamaEmbeddingGenerator', {
    does: 'model',
    provider: 'ollama',
    base: argument('endpoint #0'),
    model: argument('modelId #1'),
    modality: 'embedding',
  }),
  rule(
    meai,
    'IChatClient().GetResponseAsync IChatClient().GetStreamingResponseAsync IChatClient().CompleteAsync GetResponseAsync GetStreamingResponseAsync',
    {
      does: 'agent',
      framework: 'microsoft-extensions-ai',
      model: argument('ModelId'),
      tools: argument('Tools'),
      prompt: argument('Instructions'),
      messages: argument('messages chatMessages #0'),
      needsTools: true,
    },
  ),
  rule(meai, 'AIFunctionFactory.Create', {
    does: 'tool',
    framework: 'microsoft-extensions-ai',
    name: argument('name Name #1'),
    handler: argument('method #0'),
  }),
  rule(meai, 'HostedWebSearchTool', { does: 'hosted-tool', brings: ['takesUntrustedContent'] }),
  rule(meai, 'HostedCodeInterpreterTool', { does: 'hosted-tool', brings: ['executesCode'] }),
  rule(meai, 'HostedFileSearchTool', { does: 'hosted-tool', brings: ['readsPrivateData'] }),
];

/** Hosts of .NET Aspire declare what they deploy. */
const hostingRules: readonly ConstructRule[] = [
  rule('Aspire.Hosting', 'AddAzureOpenAI().AddDeployment AddAzureAIFoundry().AddDeployment', {
    does: 'model',
    provider: 'azure',
    model: argument('modelName #1'),
  }),
  rule('Aspire.Hosting', 'AddOpenAI().AddModel', { does: 'model', provider: 'openai', model: argument('model #1') }),
  rule('CommunityToolkit.Aspire.Hosting', 'AddOllama().AddModel', { does: 'model', provider: 'ollama', model: argument('modelName #1') }),
];

const kernelRules: readonly ConstructRule[] = [
  rule(
    kernel,
    'AddAzureOpenAIChatCompletion AddAzureOpenAIChatClient AzureOpenAIChatCompletionService Connectors.AzureOpenAI.AzureOpenAIChatCompletionService',
    {
      does: 'model',
      provider: 'azure',
      model: argument('modelId deploymentName #0'),
      base: argument('endpoint #1'),
      key: argument('apiKey credentials #2'),
    },
  ),
  rule(kernel, 'AddOpenAIChatCompletion AddOpenAIChatClient OpenAIChatCompletionService Connectors.OpenAI.OpenAIChatCompletionService', {
    does: 'model',
    provider: 'openai',
    model: argument('modelId #0'),
    key: argument('apiKey #1'),
    base: argument('endpoint'),
  }),
  rule(kernel, 'AddAzureOpenAITextEmbeddingGeneration AddAzureOpenAIEmbeddingGenerator', {
    does: 'model',
    provider: 'azure',
    model: argument('modelId deploymentName #0'),
    base: argument('endpoint #1'),
    key: argument('apiKey #2'),
    modality: 'embedding',
  }),
  rule(kernel, 'AddOpenAITextEmbeddingGeneration AddOpenAIEmbeddingGenerator', {
    does: 'model',
    provider: 'openai',
    model: argument('modelId #0'),
    key: argument('apiKey #1'),
    modality: 'embedding',
  }),
  rule(kernel, 'AddOllamaChatCompletion AddOllamaChatClient', {
    does: 'model',
    provider: 'ollama',
    model: argument('modelId #0'),
    base: argument('endpoint #1'),
  }),
  rule(kernel, 'AddGoogleAIGeminiChatCompletion', {
    does: 'model',
    provider: 'google',
    model: argument('modelId #0'),
    key: argument('apiKey #1'),
  }),
  rule(kernel, 'AddMistralChatCompletion', {
    does: 'model',
    provider: 'mistral',
    model: argument('modelId #0'),
    key: argument('apiKey #1'),
  }),
  rule(kernel, 'AddBedrockChatCompletionService', { does: 'model', provider: 'aws', model: argument('modelId #0') }),
  rule(kernel, 'AddHuggingFaceChatCompletion', {
    does: 'model',
    provider: 'huggingface',
    model: argument('model #0'),
    base: argument('endpoint'),
    key: argument('apiKey'),
  }),
  rule(kernel, 'Agents.ChatCompletionAgent ChatCompletionAgent Agents.OpenAIAssistantAgent OpenAIAssistantAgent', {
    does: 'agent',
    framework: 'semantic-kernel',
    name: argument('Name'),
    prompt: argument('Instructions'),
    tools: argument('Kernel'),
  }),
  rule(kernel, 'Agents.AgentGroupChat AgentGroupChat', { does: 'agent', framework: 'semantic-kernel', delegates: argument('agents') }),
  rule(kernel, 'KernelFunction', { does: 'tool', framework: 'semantic-kernel', name: argument('name Name #0') }),
  rule(kernel, 'KernelFunctionFactory.CreateFromMethod', {
    does: 'tool',
    framework: 'semantic-kernel',
    name: argument('functionName'),
    handler: argument('method #0'),
  }),
];

const agentRules: readonly ConstructRule[] = [
  rule(
    `Microsoft.Agents.AI ${meai} OpenAI Azure.AI.OpenAI Azure.AI.Agents Azure.AI.Projects OllamaSharp Anthropic`,
    'CreateAIAgent AsAIAgent CreateAIAgentAsync GetAIAgent',
    {
      does: 'agent',
      framework: 'microsoft-agent-framework',
      model: argument('model'),
      name: argument('name Name'),
      prompt: argument('instructions Instructions'),
      tools: argument('tools Tools'),
    },
  ),
  rule('Microsoft.Agents.AI', 'ChatClientAgent', {
    does: 'agent',
    framework: 'microsoft-agent-framework',
    model: argument('chatClient #0'),
    name: argument('name Name'),
    prompt: argument('instructions Instructions'),
    tools: argument('tools Tools'),
  }),
  rule('AutoGen', 'AssistantAgent OpenAIChatAgent OpenAI.OpenAIChatAgent UserProxyAgent ConversableAgent', {
    does: 'agent',
    framework: 'autogen',
    name: argument('name #0'),
    prompt: argument('systemMessage'),
  }),
];

const mcpRules: readonly ConstructRule[] = [
  rule('ModelContextProtocol', 'AddMcpServer', { does: 'mcp-server', framework: 'mcp', name: argument('Name') }),
  rule('ModelContextProtocol', 'WithStdioServerTransport', { does: 'mcp-run', transport: 'stdio' }),
  rule('ModelContextProtocol', 'WithHttpTransport', { does: 'mcp-run', transport: 'http' }),
  rule('ModelContextProtocol', 'McpServerTool Server.McpServerTool', { does: 'mcp-tool', name: argument('Name') }),
  rule('ModelContextProtocol', 'StdioClientTransport Client.StdioClientTransport Protocol.Transport.StdioClientTransport', {
    does: 'mcp-stdio',
  }),
  rule('ModelContextProtocol', 'HttpClientTransport SseClientTransport Client.HttpClientTransport Protocol.Transport.SseClientTransport', {
    does: 'mcp-remote',
    base: argument('Endpoint'),
  }),
  rule(
    'ModelContextProtocol',
    'McpClient.CreateAsync McpClientFactory.CreateAsync Client.McpClient.CreateAsync Client.McpClientFactory.CreateAsync',
    { does: 'wrap', model: argument('clientTransport #0') },
  ),
];

const collection = argument('collectionName collection indexName name');
function store(roots: string, paths: string, engine: string): ConstructRule[] {
  return [
    rule(roots, paths, {
      does: 'vector-store',
      framework: engine,
      collection,
      base: argument('endpoint host address url Endpoint #0'),
      key: argument('apiKey credential keyCredential'),
    }),
    rule(
      roots,
      paths
        .split(/\s+/)
        .flatMap((path) =>
          ['SearchAsync', 'QueryAsync', 'Search', 'GetCollection().SearchAsync', 'Index().QueryAsync'].map((query) => `${path}().${query}`),
        )
        .join(' '),
      {
        does: 'retrieve',
        framework: engine,
        collection: argument('collectionName #0'),
        filter: argument('filter Filter'),
      },
    ),
  ];
}

const storeRules: readonly ConstructRule[] = [
  ...store('Qdrant.Client', 'QdrantClient', 'qdrant'),
  ...store('Pinecone', 'PineconeClient', 'pinecone'),
  ...store('Milvus.Client', 'MilvusClient', 'milvus'),
  ...store('ChromaDB.Client', 'ChromaClient', 'chroma'),
  ...store('Weaviate.Client', 'WeaviateClient', 'weaviate'),
  ...store('Azure.Search.Documents', 'SearchClient SearchIndexClient Indexes.SearchIndexClient', 'azure-ai-search'),
  ...store(kernel, 'Connectors.Qdrant.QdrantVectorStore QdrantVectorStore', 'qdrant'),
  ...store(kernel, 'Connectors.InMemory.InMemoryVectorStore InMemoryVectorStore', 'memory'),
  ...store(kernel, 'Connectors.PgVector.PostgresVectorStore PostgresVectorStore', 'pgvector'),
  ...store(kernel, 'Connectors.AzureAISearch.AzureAISearchVectorStore AzureAISearchVectorStore', 'azure-ai-search'),
  ...store(kernel, 'Connectors.Redis.RedisVectorStore RedisVectorStore', 'redis'),
];

export const dotnetRules: readonly ConstructRule[] = [
  ...clientRules,
  ...extensionRules,
  ...hostingRules,
  ...kernelRules,
  ...agentRules,
  ...mcpRules,
  ...storeRules,
];

/**
 * Extension methods by name, with the family that they belong to: they are called on hosts and service collections, and open in namespaces
 * that every file has. One counts where the project declares or opens its family.
 */
export const dotnetExtensions: ReadonlyMap<string, string> = new Map(
  [
    [
      kernel,
      'AddAzureOpenAIChatCompletion AddAzureOpenAIChatClient AddOpenAIChatCompletion AddOpenAIChatClient AddOllamaChatCompletion AddOllamaChatClient AddAzureOpenAITextEmbeddingGeneration AddAzureOpenAIEmbeddingGenerator AddOpenAITextEmbeddingGeneration AddOpenAIEmbeddingGenerator AddGoogleAIGeminiChatCompletion AddMistralChatCompletion AddBedrockChatCompletionService AddHuggingFaceChatCompletion',
    ],
    ['ModelContextProtocol', 'AddMcpServer'],
    ['Aspire.Hosting', 'AddAzureOpenAI AddAzureAIFoundry AddOpenAI'],
    ['CommunityToolkit.Aspire.Hosting', 'AddOllama'],
    ['Microsoft.Agents.AI', 'CreateAIAgent AsAIAgent'],
  ].flatMap(([root = '', names = '']) => names.split(' ').map((name) => [name, root] as const)),
);
