import { argument, type ConstructRule, inEcosystem, rule } from './construct.js';

const rigProviders: readonly (readonly [module: string, provider: string])[] = [
  ['openai', 'openai'],
  ['anthropic', 'anthropic'],
  ['cohere', 'cohere'],
  ['gemini', 'google'],
  ['perplexity', 'perplexity'],
  ['ollama', 'ollama'],
  ['deepseek', 'deepseek'],
  ['groq', 'groq'],
  ['xai', 'xai'],
  ['mistral', 'mistral'],
  ['openrouter', 'openrouter'],
  ['together', 'together'],
  ['azure', 'azure'],
  ['huggingface', 'huggingface'],
];

const agentParts = {
  tools: argument('tool tools rmcp_tool rmcp_tools'),
  prompt: argument('preamble append_preamble'),
  name: argument('name'),
} as const;

const rigRules: readonly ConstructRule[] = [
  ...rigProviders.flatMap(([module, provider]): ConstructRule[] => {
    const client = `providers.${module}.Client`;
    const ways = [
      'new()',
      'from_env()',
      'builder().build()',
      'builder().base_url().build()',
      'builder().api_key().build()',
      'from_url()',
      'from_val()',
    ];
    const on = (method: string) => ways.map((way) => `${client}.${way}.${method}`).join(' ');
    return [
      rule('rig-core', `${client}.new ${client}.builder`, {
        does: 'client',
        provider,
        key: argument('api_key #0'),
        base: argument('base_url'),
      }),
      rule('rig-core', `${client}.from_env`, { does: 'client', provider, key: argument('api_key') }),
      rule('rig-core', `${client}.from_url`, { does: 'client', provider, key: argument('#0'), base: argument('#1') }),
      rule('rig-core', `${on('agent')} ${on('completion_model')} ${client}.agent ${client}.completion_model`, {
        does: 'model',
        provider,
        model: argument('#0'),
      }),
      rule('rig-core', `${on('embedding_model')} ${on('embeddings')} ${client}.embedding_model`, {
        does: 'model',
        provider,
        model: argument('#0'),
        modality: 'embedding',
      }),
      rule('rig-core', `${on('extractor')} ${client}.extractor`, { does: 'model', provider, model: argument('#0') }),
    ];
  }),
  rule('rig-core', 'agent()…build', {
    does: 'agent',
    framework: 'rig',
    model: argument('agent new'),
    ...agentParts,
  }),
  rule('rig-core', 'agent.AgentBuilder.new().build', { does: 'agent', framework: 'rig', model: argument('new'), ...agentParts }),
  rule('rig-core', 'agent.AgentBuilder.new', { does: 'wrap', model: argument('#0') }),
];

const providerRules: readonly ConstructRule[] = [
  rule('async-openai', 'Client.new', { does: 'client', provider: 'openai', key: argument('') }),
  rule('async-openai', 'Client.with_config', {
    does: 'client',
    provider: 'openai',
    key: argument('with_api_key'),
    base: argument('with_api_base'),
  }),
  rule('async-openai', 'config.AzureConfig.new', {
    does: 'client',
    provider: 'azure',
    key: argument('with_api_key'),
    base: argument('with_api_base'),
  }),
  rule(
    'async-openai',
    'chat().create chat().create_stream responses().create responses().create_stream images().create audio().transcribe completions().create',
    {
      does: 'model',
      provider: 'openai',
      model: argument('model'),
      prompt: argument('instructions'),
    },
  ),
  rule('async-openai', 'embeddings().create', { does: 'model', provider: 'openai', model: argument('model'), modality: 'embedding' }),
  rule('async-openai', 'CreateAssistantRequestArgs.default().build', {
    does: 'model',
    provider: 'openai',
    model: argument('model'),
    prompt: argument('instructions'),
  }),
  rule(
    'async-openai',
    'ChatCompletionRequestSystemMessageArgs.default().content ChatCompletionRequestSystemMessage.from ChatCompletionRequestDeveloperMessageArgs.default().content',
    { does: 'prompt', prompt: argument('#0') },
  ),
  rule('openai-api-rs', 'v1.api.OpenAIClient.builder().build', {
    does: 'client',
    provider: 'openai',
    key: argument('with_api_key'),
    base: argument('with_endpoint'),
  }),
  rule('openai-api-rs', 'v1.chat_completion.ChatCompletionRequest.new', { does: 'model', provider: 'openai', model: argument('#0') }),
  rule('genai', 'Client.default Client.builder', { does: 'client' }),
  rule('genai', 'exec_chat exec_chat_stream', { does: 'model', prefixed: true, model: argument('#0') }),
  rule('genai', 'embed', { does: 'model', prefixed: true, model: argument('#0'), modality: 'embedding' }),
  rule('genai', 'chat.ChatMessage.system', { does: 'prompt', prompt: argument('#0') }),
  // The port is an argument of its own, so that the host alone would be another address.
  rule('ollama-rs', 'Ollama.new', { does: 'client', provider: 'ollama' }),
  rule('ollama-rs', 'Ollama.default', { does: 'client', provider: 'ollama' }),
  rule('ollama-rs', 'generation.completion.request.GenerationRequest.new generation.chat.request.ChatMessageRequest.new', {
    does: 'model',
    provider: 'ollama',
    model: argument('#0'),
  }),
  rule('ollama-rs', 'generation.embeddings.request.GenerateEmbeddingsRequest.new', {
    does: 'model',
    provider: 'ollama',
    model: argument('#0'),
    modality: 'embedding',
  }),
  rule('ollama-rs', 'coordinator.Coordinator.new', {
    does: 'agent',
    framework: 'ollama-rs',
    provider: 'ollama',
    model: argument('#1'),
    tools: argument('add_tool'),
  }),
  rule('langchain-rust', 'llm.openai.OpenAI.default llm.OpenAI.default OpenAI.default', {
    does: 'model',
    provider: 'openai',
    model: argument('with_model'),
  }),
  rule('langchain-rust', 'with_model', { does: 'model', provider: 'openai', model: argument('#0') }),
  rule('langchain-rust', 'agent.ConversationalAgentBuilder.new().build agent.OpenAiToolAgentBuilder.new().build', {
    does: 'agent',
    framework: 'langchain',
    tools: argument('tools'),
  }),
  rule('aws-sdk-bedrockruntime', 'Client.new Client.from_conf', { does: 'client', provider: 'aws' }),
  rule('aws-sdk-bedrockruntime', 'model_id', { does: 'model', provider: 'aws', model: argument('#0') }),
  rule('fastembed', 'TextEmbedding.try_new', {
    does: 'model',
    provider: 'huggingface',
    model: argument('model_name new #0'),
    modality: 'embedding',
  }),
  rule('mistralrs', 'TextModelBuilder.new VisionModelBuilder.new GgufModelBuilder.new', {
    does: 'artifact',
    provider: 'huggingface',
    model: argument('#0'),
  }),
  rule('hf-hub', 'model', { does: 'artifact', provider: 'huggingface', model: argument('#0') }),
  rule('hf-hub', 'Repo.model Repo.new Repo.with_revision', { does: 'artifact', provider: 'huggingface', model: argument('#0') }),
  rule('swiftide', 'integrations.openai.OpenAI.builder().build', {
    does: 'model',
    provider: 'openai',
    model: argument('default_prompt_model'),
  }),
  rule('swiftide', 'default_prompt_model', { does: 'model', provider: 'openai', model: argument('#0') }),
  rule('swiftide', 'default_embed_model', { does: 'model', provider: 'openai', model: argument('#0'), modality: 'embedding' }),
  rule('swiftide', 'agents.Agent.builder().build', {
    does: 'agent',
    framework: 'swiftide',
    model: argument('llm'),
    tools: argument('tools'),
    prompt: argument('system_prompt'),
  }),
];

const connectionRules: readonly ConstructRule[] = [
  rule('rmcp', 'tool_router handler.server.tool.tool_router', { does: 'mcp-server', name: argument('') }),
  rule('rmcp', 'tool', { does: 'mcp-tool', name: argument('name') }),
  rule('rmcp', 'transport.stdio transport.io.stdio', { does: 'mcp-run', transport: 'stdio' }),
  rule('rmcp', 'transport.sse_server.SseServer.serve transport.SseServer.serve', { does: 'mcp-run', transport: 'sse' }),
  rule('rmcp', 'StreamableHttpService.new', { does: 'mcp-run', transport: 'http' }),
  rule('rmcp', 'transport.TokioChildProcess.new transport.child_process.TokioChildProcess.new', { does: 'mcp-stdio' }),
  rule('rmcp', 'StreamableHttpClientTransport.from_uri SseClientTransport.start', { does: 'mcp-remote', base: argument('#0') }),
  rule('qdrant-client', 'from_url()…build', {
    does: 'vector-store',
    framework: 'qdrant',
    base: argument('from_url'),
    key: argument('api_key'),
  }),
  rule('qdrant-client', 'search_points query query_batch', { does: 'retrieve', framework: 'qdrant', filter: argument('filter') }),
  rule('lancedb', 'connect', { does: 'vector-store', framework: 'lancedb', base: argument('#0') }),
  rule('pinecone-sdk', 'pinecone.default_client pinecone.PineconeClientConfig.default', {
    does: 'vector-store',
    framework: 'pinecone',
    provider: 'pinecone',
  }),
  rule('chromadb', 'ChromaClient.new client.ChromaClient.new', { does: 'vector-store', framework: 'chroma' }),
];

/** Crates share their names with packages of other registries. */
export const rustRules: readonly ConstructRule[] = inEcosystem('cargo', [...rigRules, ...providerRules, ...connectionRules]);
