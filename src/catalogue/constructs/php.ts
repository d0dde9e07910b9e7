import { argument, type ConstructRule, rule } from './construct.js';

const openai = 'openai-php/client openai-php/laravel';
const model = argument('model');

/** Calls end in what sends them; what is chosen before is read from the chain. */
const prismEnds = 'asText asStream asStructured asEventStreamResponse asDataStreamResponse generate stream';
const prism = 'prism-php/prism echolabsdev/prism';
const starts = ['text()', 'structured()'];

const providerRules: readonly ConstructRule[] = [
  rule(openai, 'default.client client', { does: 'client', provider: 'openai', key: argument('#0') }),
  rule(openai, 'default.factory().make factory().make', {
    does: 'client',
    provider: 'openai',
    key: argument('withApiKey'),
    base: argument('withBaseUri'),
  }),
  rule(
    openai,
    `chat().create chat().createStreamed completions().create responses().create responses().createStreamed images().create audio().transcribe
     audio().speech assistants().create moderations().create`,
    { does: 'model', provider: 'openai', model, messages: argument('messages'), prompt: argument('instructions') },
  ),
  rule(openai, 'embeddings().create', { does: 'model', provider: 'openai', model, modality: 'embedding' }),
  rule('orhanerday/open-ai', 'OpenAi', { does: 'client', provider: 'openai', key: argument('#0') }),
  rule('orhanerday/open-ai', 'chat completion', { does: 'model', provider: 'openai', model, messages: argument('messages') }),
  rule('anthropic-ai/sdk mozex/anthropic-laravel', 'Client default.client client', {
    does: 'client',
    provider: 'anthropic',
    key: argument('apiKey #0'),
  }),
  rule('anthropic-ai/sdk', 'messages.create messages.createStream messages.stream messages().create messages().createStreamed', {
    does: 'model',
    provider: 'anthropic',
    model,
    prompt: argument('system'),
  }),
  rule('mozex/anthropic-laravel', 'messages().create messages().createStreamed', {
    does: 'model',
    provider: 'anthropic',
    model,
    prompt: argument('system'),
  }),
  rule('google-gemini-php/client google-gemini-php/laravel', 'default.client client', {
    does: 'client',
    provider: 'google',
    key: argument('#0'),
  }),
  rule('google-gemini-php/client google-gemini-php/laravel', 'generativeModel', {
    does: 'model',
    provider: 'google',
    model: argument('model #0'),
  }),
  rule('google-gemini-php/client google-gemini-php/laravel', 'embeddingModel', {
    does: 'model',
    provider: 'google',
    model: argument('model #0'),
    modality: 'embedding',
  }),
  rule('aws/aws-sdk-php', 'BedrockRuntime.BedrockRuntimeClient BedrockAgentRuntime.BedrockAgentRuntimeClient', {
    does: 'client',
    provider: 'aws',
    base: argument('endpoint'),
  }),
  rule('aws/aws-sdk-php', 'invokeModel converse converseStream invokeModelWithResponseStream', {
    does: 'model',
    provider: 'aws',
    model: argument('modelId'),
  }),
  rule('ardagnsrn/ollama-php cloudstudio/ollama-laravel', 'default.client client', {
    does: 'client',
    provider: 'ollama',
    base: argument('#0'),
  }),
  rule('ardagnsrn/ollama-php', 'chat().create completions().create', { does: 'model', provider: 'ollama', model }),
  rule('cloudstudio/ollama-laravel', 'model', { does: 'model', provider: 'ollama', model: argument('#0') }),
];

const neuronModels: readonly (readonly [path: string, provider: string])[] = [
  ['OpenAI.OpenAI', 'openai'],
  ['OpenAI.Responses.OpenAIResponses', 'openai'],
  ['Anthropic.Anthropic', 'anthropic'],
  ['Ollama.Ollama', 'ollama'],
  ['Gemini.Gemini', 'google'],
  ['Mistral.Mistral', 'mistral'],
  ['Deepseek.Deepseek', 'deepseek'],
  ['AWS.BedrockRuntime', 'aws'],
];

const neuron = 'neuron-core/neuron-ai neuron-core/neuron-laravel';

const frameworkRules: readonly ConstructRule[] = [
  rule(prism, starts.flatMap((start) => prismEnds.split(' ').map((end) => `${start}…${end}`)).join(' '), {
    does: 'agent',
    framework: 'prism',
    needsTools: true,
    tools: argument('withTools'),
    prompt: argument('withSystemPrompt'),
    steps: argument('withMaxSteps'),
    defaultSteps: 1,
  }),
  rule(prism, 'using', { does: 'model', prefixed: true, name: argument('#0'), model: argument('#1') }),
  rule(prism, 'embeddings().using Prism.embeddings().using Facades.Prism.embeddings().using', {
    does: 'model',
    prefixed: true,
    name: argument('#0'),
    model: argument('#1'),
    modality: 'embedding',
  }),
  rule(prism, 'withSystemPrompt', { does: 'prompt', prompt: argument('#0') }),
  rule(prism, 'Tool.as Facades.Tool.as', { does: 'tool', name: argument('#0') }),
  rule('llphant/llphant theodo-group/llphant', 'OpenAIConfig', { does: 'client', provider: 'openai', key: argument('apiKey') }),
  rule('llphant/llphant theodo-group/llphant', 'Chat.OpenAIChat', { does: 'model', provider: 'openai', model, key: argument('apiKey') }),
  rule('llphant/llphant theodo-group/llphant', 'Chat.AnthropicChat', {
    does: 'model',
    provider: 'anthropic',
    model,
    key: argument('apiKey'),
  }),
  rule('llphant/llphant theodo-group/llphant', 'Chat.OllamaChat', { does: 'model', provider: 'ollama', model, base: argument('url') }),
  rule('llphant/llphant theodo-group/llphant', 'Chat.MistralAIChat', {
    does: 'model',
    provider: 'mistral',
    model,
    key: argument('apiKey'),
  }),
  rule('llphant/llphant theodo-group/llphant', 'setSystemMessage', { does: 'prompt', prompt: argument('#0') }),
  rule(
    'llphant/llphant theodo-group/llphant',
    'Embeddings.EmbeddingGenerator.OpenAI.OpenAI3SmallEmbeddingGenerator Embeddings.EmbeddingGenerator.OpenAI.OpenAI3LargeEmbeddingGenerator Embeddings.EmbeddingGenerator.OpenAI.OpenAIADA002EmbeddingGenerator',
    { does: 'client', provider: 'openai', key: argument('apiKey') },
  ),
  ...neuronModels.map(([path, provider]) =>
    rule(neuron, `Providers.${path}`, {
      does: 'model' as const,
      provider,
      model: argument('model #1'),
      key: argument('key #0'),
      base: argument('url baseUri'),
    }),
  ),
  rule(neuron, 'Agent Agent.Agent RAG.RAG', { does: 'agent', framework: 'neuron' }),
  rule('laravel/ai', 'Contracts.Agent', { does: 'agent', framework: 'laravel-ai' }),
  rule(neuron, 'Tools.Tool.make Tools.Tool', { does: 'tool', name: argument('name #0') }),
  rule(neuron, 'SystemPrompt', { does: 'prompt', prompt: argument('background') }),
  rule('symfony/ai-platform', 'Bridge.OpenAi.PlatformFactory.create Bridge.OpenAI.PlatformFactory.create', {
    does: 'client',
    provider: 'openai',
    key: argument('#0'),
  }),
  rule('symfony/ai-platform', 'Bridge.Anthropic.PlatformFactory.create', { does: 'client', provider: 'anthropic', key: argument('#0') }),
  rule('symfony/ai-platform', 'Platform.Bridge.OpenAi.PlatformFactory.create', { does: 'client', provider: 'openai', key: argument('#0') }),
  rule('symfony/ai-platform', 'Platform.Bridge.Anthropic.PlatformFactory.create', {
    does: 'client',
    provider: 'anthropic',
    key: argument('#0'),
  }),
  rule('symfony/ai-platform', 'invoke', { does: 'model', prefixed: true, model: argument('#0') }),
  rule('symfony/ai-agent', 'Agent', {
    does: 'agent',
    framework: 'symfony-ai',
    prefixed: true,
    model: argument('model #1'),
    name: argument('name'),
  }),
  rule('symfony/ai-platform', 'Platform.Message.Message.forSystem Message.Message.forSystem', { does: 'prompt', prompt: argument('#0') }),
];

const stores: readonly (readonly [roots: string, path: string, engine: string])[] = [
  [neuron, 'RAG.VectorStore.PineconeVectorStore', 'pinecone'],
  [neuron, 'RAG.VectorStore.ChromaVectorStore', 'chroma'],
  [neuron, 'RAG.VectorStore.QdrantVectorStore', 'qdrant'],
  [neuron, 'RAG.VectorStore.ElasticsearchVectorStore', 'elasticsearch'],
  [neuron, 'RAG.VectorStore.FileVectorStore', 'file'],
  [neuron, 'RAG.VectorStore.MemoryVectorStore', 'memory'],
  ['llphant/llphant theodo-group/llphant', 'Embeddings.VectorStores.Qdrant.QdrantVectorStore', 'qdrant'],
  ['llphant/llphant theodo-group/llphant', 'Embeddings.VectorStores.ChromaDB.ChromaDBVectorStore', 'chroma'],
  ['llphant/llphant theodo-group/llphant', 'Embeddings.VectorStores.Milvus.MilvusVectorStore', 'milvus'],
  ['llphant/llphant theodo-group/llphant', 'Embeddings.VectorStores.Doctrine.DoctrineVectorStore', 'pgvector'],
  ['llphant/llphant theodo-group/llphant', 'Embeddings.VectorStores.Memory.MemoryVectorStore', 'memory'],
  ['symfony/ai-store', 'Bridge.Qdrant.Store', 'qdrant'],
  ['symfony/ai-store', 'Bridge.ChromaDb.Store', 'chroma'],
  ['symfony/ai-store', 'Bridge.Postgres.Store', 'pgvector'],
  ['symfony/ai-store', 'Bridge.Pinecone.Store', 'pinecone'],
];

const connectionRules: readonly ConstructRule[] = [
  ...stores.map(([roots, path, engine]) =>
    rule(roots, path, {
      does: 'vector-store' as const,
      framework: engine,
      base: argument('host url collectionUrl indexUrl'),
      key: argument('key apiKey'),
      collection: argument('collection collectionName'),
    }),
  ),
  rule(`${neuron} llphant/llphant theodo-group/llphant`, 'similaritySearch', { does: 'retrieve', framework: 'memory' }),
  rule('php-mcp/server', 'make()…build', { does: 'mcp-server', name: argument('withServerInfo') }),
  rule('php-mcp/server', 'Attributes.McpTool', { does: 'mcp-tool', name: argument('name') }),
  rule('php-mcp/server', 'withTool', { does: 'mcp-tool', name: argument('name #1'), handler: argument('#0') }),
  rule('php-mcp/server', 'Transports.StdioServerTransport', { does: 'mcp-run', transport: 'stdio' }),
  rule('php-mcp/server', 'Transports.HttpServerTransport Transports.StreamableHttpServerTransport', {
    does: 'mcp-run',
    transport: 'http',
    host: argument('host'),
  }),
  rule('mcp/sdk', 'builder()…build', { does: 'mcp-server', name: argument('setServerInfo') }),
  rule('mcp/sdk', 'Capability.Attribute.McpTool', { does: 'mcp-tool', name: argument('name') }),
  rule('mcp/sdk', 'Server.Transport.StdioTransport', { does: 'mcp-run', transport: 'stdio' }),
  rule('mcp/sdk', 'Server.Transport.StreamableHttpTransport', { does: 'mcp-run', transport: 'http' }),
  rule('laravel/mcp', 'Facades.Mcp.web', { does: 'mcp-run', transport: 'http' }),
  rule('laravel/mcp', 'Facades.Mcp.local', { does: 'mcp-run', transport: 'stdio' }),
];

export const phpRules: readonly ConstructRule[] = [...providerRules, ...frameworkRules, ...connectionRules];
