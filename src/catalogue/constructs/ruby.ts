import { argument, type ConstructRule, inEcosystem, rule } from './construct.js';

const openai = 'ruby-openai openai';
const claude = 'anthropic ruby-anthropic';
const key = argument('access_token api_key llm_api_key');
const model = argument('model');
const inner = argument('model');

const providerRules: readonly ConstructRule[] = [
  rule(openai, 'Client', { does: 'client', provider: 'openai', key, base: argument('uri_base base_url') }),
  rule(openai, 'default.configure configure', { does: 'client', provider: 'openai', key, base: argument('uri_base base_url') }),
  rule(
    openai,
    `Client().chat Client().completions Client().images.generate Client().audio.transcribe Client().responses.create Client().responses.stream
     chat.completions.create chat.completions.stream chat().completions().create chat().completions().stream chat().completions().stream_raw
     responses().create responses().stream images().generate audio().transcribe audio().transcriptions().create assistants().create`,
    { does: 'model', provider: 'openai', model: inner, messages: argument('messages'), prompt: argument('instructions') },
  ),
  rule(openai, 'Client().embeddings embeddings().create embeddings.create', {
    does: 'model',
    provider: 'openai',
    model: inner,
    modality: 'embedding',
  }),
  rule(claude, 'Client', { does: 'client', provider: 'anthropic', key, base: argument('base_url uri_base') }),
  rule(claude, 'configure', { does: 'client', provider: 'anthropic', key }),
  rule(claude, 'messages().create messages().stream Client().messages messages.create', {
    does: 'model',
    provider: 'anthropic',
    model: inner,
    prompt: argument('system_ system'),
  }),
  rule('gemini-ai', 'default default.new new', { does: 'model', provider: 'google', model: argument('model'), key: argument('api_key') }),
  rule('aws-sdk-bedrockruntime', 'Client', { does: 'client', provider: 'aws' }),
  rule('aws-sdk-bedrockruntime', 'invoke_model converse converse_stream invoke_model_with_response_stream', {
    does: 'model',
    provider: 'aws',
    model: argument('model_id'),
  }),
  rule('aws-sdk-bedrockagentruntime', 'Client', { does: 'client', provider: 'aws' }),
  rule('ollama-ai', 'default default.new', { does: 'client', provider: 'ollama', base: argument('address') }),
  rule('ollama-ai', 'generate chat embeddings', { does: 'model', provider: 'ollama', model }),
  rule('mistral-ai', 'default default.new', { does: 'client', provider: 'mistral', key: argument('api_key') }),
  rule('mistral-ai', 'chat_completions embeddings', { does: 'model', provider: 'mistral', model }),
  rule('omniai-openai', 'Client', { does: 'client', provider: 'openai', key: argument('api_key') }),
];

const langchainModels: readonly (readonly [name: string, provider: string])[] = [
  ['OpenAI', 'openai'],
  ['Anthropic', 'anthropic'],
  ['GoogleGemini', 'google'],
  ['GoogleVertexAI', 'google-vertex'],
  ['Ollama', 'ollama'],
  ['MistralAI', 'mistral'],
  ['Cohere', 'cohere'],
  ['AwsBedrock', 'aws'],
  ['Azure', 'azure'],
  ['HuggingFace', 'huggingface'],
  ['Replicate', 'replicate'],
];

const frameworkRules: readonly ConstructRule[] = [
  rule('ruby_llm', 'default.configure configure', {
    does: 'model',
    prefixed: true,
    model: argument('default_model'),
    key: argument('openai_api_key anthropic_api_key gemini_api_key openrouter_api_key mistral_api_key'),
  }),
  rule('ruby_llm', 'default.chat chat', { does: 'model', prefixed: true, name: argument('provider'), model }),
  rule('ruby_llm', 'default.embed embed', { does: 'model', prefixed: true, model, modality: 'embedding' }),
  rule('ruby_llm', 'default.paint paint default.transcribe', { does: 'model', prefixed: true, model }),
  rule('ruby_llm', 'chat().with_model default.chat().with_model', { does: 'model', prefixed: true, model: argument('#0') }),
  rule('ruby_llm', 'with_instructions', { does: 'prompt', prompt: argument('#0') }),
  rule('ruby_llm', 'with_tool with_tools', {
    does: 'agent',
    framework: 'ruby_llm',
    prefixed: true,
    model,
    tools: argument('#0'),
    prompt: argument('with_instructions'),
  }),
  rule('ruby_llm', 'Agent', { does: 'agent', framework: 'ruby_llm' }),
  rule('activeagent active_agent', 'Base', { does: 'agent', framework: 'active-agent' }),
  rule('ruby_llm', 'Agent().model', { does: 'model', prefixed: true, model: argument('#0') }),
  rule('ruby_llm', 'Agent().instructions', { does: 'prompt', prompt: argument('#0') }),
  ...langchainModels.map(([name, provider]) =>
    rule('langchainrb langchainrb_rails', `LLM.${name}`, {
      does: 'model' as const,
      provider,
      model: argument('chat_model chat_completion_model_name completion_model model'),
      key: argument('api_key'),
      base: argument('url uri_base'),
    }),
  ),
  rule('langchainrb langchainrb_rails', 'Assistant', {
    does: 'agent',
    framework: 'langchain',
    model: argument('llm'),
    tools: argument('tools'),
    prompt: argument('instructions'),
  }),
  rule('langchainrb', 'Tool.Database Tool.Database.new', { does: 'hosted-tool', name: argument(''), brings: ['readsPrivateData'] }),
  rule('langchainrb', 'Tool.GoogleSearch Tool.Wikipedia Tool.Tavily Tool.NewsRetriever', {
    does: 'hosted-tool',
    name: argument(''),
    brings: ['takesUntrustedContent'],
  }),
  rule('langchainrb', 'Tool.RubyCodeInterpreter', { does: 'hosted-tool', name: argument(''), brings: ['executesCode'] }),
  rule('langchainrb', 'Tool.FileSystem', { does: 'hosted-tool', name: argument(''), brings: ['readsPrivateData', 'actsOutside'] }),
  rule('langchainrb', 'Tool.Calculator Tool.Weather', { does: 'hosted-tool', name: argument('') }),
  rule('raix raix-rails', 'ChatCompletion().chat_completion', {
    does: 'model',
    provider: 'openrouter',
    prefixed: true,
    model: argument('model'),
  }),
  rule('raix raix-rails', 'FunctionDispatch().function', { does: 'tool', name: argument('#0') }),
  rule('activeagent active_agent', 'Base().generate_with', {
    does: 'model',
    prefixed: true,
    name: argument('#0'),
    model,
    prompt: argument('instructions'),
  }),
  rule('activeagent active_agent', 'Base().embed_with', {
    does: 'model',
    prefixed: true,
    name: argument('#0'),
    model,
    modality: 'embedding',
  }),
];

const connectionRules: readonly ConstructRule[] = [
  ...(
    [
      ['Pgvector', 'pgvector'],
      ['Chroma', 'chroma'],
      ['Qdrant', 'qdrant'],
      ['Weaviate', 'weaviate'],
      ['Pinecone', 'pinecone'],
      ['Milvus', 'milvus'],
      ['Elasticsearch', 'elasticsearch'],
    ] as const
  ).map(([name, engine]) =>
    rule('langchainrb langchainrb_rails', `Vectorsearch.${name}`, {
      does: 'vector-store' as const,
      framework: engine,
      base: argument('url environment_url'),
      key: argument('api_key'),
      collection: argument('index_name'),
    }),
  ),
  rule('langchainrb langchainrb_rails', 'similarity_search similarity_search_by_vector ask', {
    does: 'retrieve',
    framework: 'langchain',
    filter: argument('filter'),
  }),
  rule('qdrant-ruby', 'Client', { does: 'vector-store', framework: 'qdrant', base: argument('url'), key: argument('api_key') }),
  rule('weaviate-ruby', 'Client', { does: 'vector-store', framework: 'weaviate', base: argument('url'), key: argument('api_key') }),
  rule('pinecone', 'Client', { does: 'vector-store', framework: 'pinecone', provider: 'pinecone', key: argument('api_key') }),
  rule('mcp', 'Server', { does: 'mcp-server', name: argument('name') }),
  rule('mcp', 'Tool().tool_name', { does: 'mcp-tool', name: argument('#0') }),
  rule('fast-mcp', 'Tool().tool_name', { does: 'mcp-tool', name: argument('#0') }),
  rule('mcp', 'Server().define_tool define_tool', { does: 'mcp-tool', name: argument('name'), handler: argument('&') }),
  rule('mcp', 'Server.Transports.StdioTransport Transports.StdioTransport', { does: 'mcp-run', transport: 'stdio' }),
  rule('mcp', 'Server.Transports.StreamableHTTPTransport', { does: 'mcp-run', transport: 'http' }),
  rule('fast-mcp', 'Server default.mount_in_rails', { does: 'mcp-server', name: argument('name') }),
  rule('fast-mcp', 'Server().start', { does: 'mcp-run', transport: 'stdio' }),
];

/** Gems share their names with packages of other registries. */
export const rubyRules: readonly ConstructRule[] = inEcosystem('gem', [...providerRules, ...frameworkRules, ...connectionRules]);
