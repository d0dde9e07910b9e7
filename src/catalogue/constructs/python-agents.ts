import { argument, type Construct, type ConstructRule, rule } from './construct.js';

const model = argument('model');
const tools = argument('tools');
const name = argument('name');

function provider(symbol: string, id: string): ConstructRule {
  return rule('pydantic-ai pydantic-ai-slim', symbol, {
    does: 'client',
    provider: id,
    key: argument('api_key'),
    base: argument('base_url azure_endpoint'),
  });
}

const team: Construct = {
  does: 'agent',
  framework: 'autogen',
  name,
  model: argument('model_client'),
  delegates: argument('participants #0'),
  steps: argument('max_turns'),
};

/** Agents, tools and memories of frameworks for Python. */
export const pythonAgentRules: readonly ConstructRule[] = [
  provider('OpenAIProvider', 'openai'),
  provider('AnthropicProvider', 'anthropic'),
  provider('GoogleProvider', 'google'),
  provider('AzureProvider', 'azure'),
  provider('GroqProvider', 'groq'),
  provider('MistralProvider', 'mistral'),
  provider('OpenRouterProvider', 'openrouter'),
  provider('DeepSeekProvider', 'deepseek'),
  // LangChain's ready-made agents over data.
  rule(
    'langchain langchain-community langchain-experimental',
    'create_sql_agent create_csv_agent create_pandas_dataframe_agent create_json_agent create_openapi_agent create_vectorstore_agent',
    { does: 'agent', framework: 'langchain', model: argument('llm #0'), tools: argument('extra_tools'), prompt: argument('prefix') },
  ),
  rule(
    'langchain langchain-classic langchain-core langchain-community',
    `ConversationBufferMemory ConversationBufferWindowMemory ConversationSummaryMemory ConversationSummaryBufferMemory ConversationEntityMemory
     InMemoryChatMessageHistory ChatMessageHistory`,
    { does: 'memory', framework: 'memory', persistent: false },
  ),
  rule(
    'langchain-community langchain-redis langchain-postgres langchain-mongodb langchain-aws langchain',
    `RedisChatMessageHistory PostgresChatMessageHistory SQLChatMessageHistory MongoDBChatMessageHistory DynamoDBChatMessageHistory
     FileChatMessageHistory UpstashRedisChatMessageHistory FirestoreChatMessageHistory`,
    { does: 'memory', framework: 'sql', persistent: true },
  ),
  // LlamaIndex.
  rule('llama-index', 'AgentWorkflow AgentWorkflow.from_tools_or_functions', {
    does: 'agent',
    framework: 'llama-index',
    name,
    model: argument('llm'),
    tools: argument('tools_or_functions #0'),
    prompt: argument('system_prompt'),
    delegates: argument('agents'),
  }),
  rule('llama-index', 'QueryEngineTool.from_defaults RetrieverTool.from_defaults QueryPlanTool.from_defaults', {
    does: 'tool',
    name,
    handler: argument('fn'),
  }),
  rule('llama-index', 'QueryEngineTool', { does: 'tool', name, handler: argument('fn') }),
  rule('llama-index', 'ChatMemoryBuffer.from_defaults ChatSummaryMemoryBuffer.from_defaults Memory.from_defaults', {
    does: 'memory',
    framework: 'memory',
    persistent: false,
  }),
  // OpenAI Agents.
  rule('openai-agents', 'Agent().as_tool Agent().asTool', { does: 'tool', name: argument('tool_name') }),
  rule('openai-agents', 'SQLiteSession AdvancedSQLiteSession SQLAlchemySession.from_url OpenAIConversationsSession EncryptedSession', {
    does: 'memory',
    framework: 'sql',
    persistent: true,
  }),
  rule('openai-agents', 'HostedMCPTool', { does: 'mcp-remote', base: argument('tool_config') }),
  // CrewAI.
  rule('crewai', 'memory.LongTermMemory memory.ShortTermMemory memory.EntityMemory memory.ExternalMemory', {
    does: 'memory',
    framework: 'crewai',
    persistent: true,
  }),
  rule('crewai-tools', 'MCPServerAdapter', { does: 'mcp-remote', base: argument('#0') }),
  // AutoGen, in both lines.
  rule('autogen-agentchat', 'RoundRobinGroupChat SelectorGroupChat Swarm MagenticOneGroupChat GraphFlow', team),
  rule('autogen-agentchat', 'CodeExecutorAgent', {
    does: 'agent',
    framework: 'autogen',
    name: argument('name #0'),
    model: argument('model_client'),
    brings: ['executesCode'],
  }),
  rule('autogen-agentchat autogen-ext', 'SocietyOfMindAgent OpenAIAssistantAgent OpenAIAgent MultimodalWebSurfer FileSurfer MagenticOne', {
    does: 'agent',
    framework: 'autogen',
    name: argument('name #0'),
    model: argument('model_client model client'),
    tools,
    prompt: argument('instructions'),
  }),
  rule('autogen-core', 'FunctionTool tools.FunctionTool', { does: 'tool', name, handler: argument('func #0') }),
  rule('autogen-core', 'ListMemory memory.ListMemory', { does: 'memory', framework: 'memory', persistent: false }),
  rule('autogen-ext', 'StdioServerParams', { does: 'mcp-stdio' }),
  rule('autogen-ext', 'SseServerParams StreamableHttpServerParams', { does: 'mcp-remote', base: argument('url #0') }),
  rule('pyautogen ag2 autogen', 'AssistantAgent ConversableAgent GPTAssistantAgent RetrieveAssistantAgent', {
    does: 'agent',
    framework: 'autogen',
    provider: 'openai',
    name: argument('name #0'),
    model: argument('llm_config'),
    tools: argument('functions tools'),
    prompt: argument('system_message'),
    delegates: argument('handoffs'),
  }),
  rule('pyautogen ag2 autogen', 'GroupChatManager', {
    does: 'agent',
    framework: 'autogen',
    provider: 'openai',
    name,
    model: argument('llm_config'),
  }),
  // Semantic Kernel and Agent Framework.
  rule(
    'semantic-kernel',
    'ChatCompletionAgent OpenAIAssistantAgent OpenAIResponsesAgent AzureAssistantAgent AzureResponsesAgent AzureAIAgent BedrockAgent',
    {
      does: 'agent',
      framework: 'semantic-kernel',
      name,
      model: argument('service'),
      tools: argument('plugins'),
      prompt: argument('instructions'),
      delegates: argument('agents'),
    },
  ),
  rule(
    'semantic-kernel',
    'GroupChatOrchestration HandoffOrchestration SequentialOrchestration ConcurrentOrchestration MagenticOrchestration AgentGroupChat',
    {
      does: 'agent',
      framework: 'semantic-kernel',
      delegates: argument('members agents'),
    },
  ),
  rule('semantic-kernel', 'kernel_function', { does: 'tool', name: argument('name') }),
  rule('semantic-kernel', 'MCPStdioPlugin', { does: 'mcp-stdio' }),
  rule('semantic-kernel', 'MCPSsePlugin MCPStreamableHttpPlugin', { does: 'mcp-remote', base: argument('url') }),
  rule('agent-framework', 'ChatAgent Agent', {
    does: 'agent',
    framework: 'agent-framework',
    name,
    model: argument('chat_client client #0'),
    tools,
    prompt: argument('instructions'),
    guardrails: argument('middleware'),
    memory: argument('context_providers chat_message_store_factory'),
  }),
  rule('agent-framework', 'create_agent as_agent', {
    does: 'agent',
    framework: 'agent-framework',
    name,
    tools,
    prompt: argument('instructions'),
  }),
  rule('agent-framework', 'ai_function tool', { does: 'tool', name, approval: argument('approval_mode') }),
  rule('agent-framework', 'MCPStdioTool', { does: 'mcp-stdio' }),
  rule('agent-framework', 'MCPStreamableHTTPTool HostedMCPTool MCPWebsocketTool', { does: 'mcp-remote', base: argument('url') }),
  // Google ADK.
  rule('google-adk', 'InMemorySessionService InMemoryMemoryService', { does: 'memory', framework: 'memory', persistent: false }),
  rule('google-adk', 'DatabaseSessionService VertexAiSessionService VertexAiMemoryBankService VertexAiRagMemoryService', {
    does: 'memory',
    framework: 'sql',
    persistent: true,
  }),
  rule('google-adk', 'SseConnectionParams StreamableHTTPConnectionParams SseServerParams StreamableHTTPServerParams', {
    does: 'mcp-remote',
    base: argument('url'),
  }),
  // Strands.
  rule('strands-agents', 'Swarm multiagent.Swarm', { does: 'agent', framework: 'strands', delegates: argument('nodes #0') }),
  rule('strands-agents', 'FileSessionManager S3SessionManager RepositorySessionManager', {
    does: 'memory',
    framework: 'sql',
    persistent: true,
  }),
  rule('bedrock-agentcore', 'AgentCoreMemorySessionManager MemoryClient MemorySessionManager', {
    does: 'memory',
    framework: 'sql',
    persistent: true,
  }),
  // smolagents, Haystack, DSPy, agno, Letta, Mem0, Marvin and others.
  rule('smolagents', 'MCPClient ToolCollection.from_mcp', { does: 'mcp-remote', base: argument('#0') }),
  rule('haystack-ai', 'components.agents.Agent Agent', {
    does: 'agent',
    framework: 'haystack',
    model: argument('chat_generator'),
    tools,
    prompt: argument('system_prompt'),
    steps: argument('max_agent_steps'),
    defaultSteps: 100,
  }),
  rule('haystack-ai', 'tools.Tool Tool ComponentTool create_tool_from_function tools.tool tool', {
    does: 'tool',
    name,
    handler: argument('function #0'),
  }),
  rule('haystack-ai', 'StdioServerInfo', { does: 'mcp-stdio' }),
  rule('haystack-ai', 'SSEServerInfo StreamableHttpServerInfo', { does: 'mcp-remote', base: argument('url base_url') }),
  rule('dspy dspy-ai', 'ReAct', { does: 'agent', framework: 'dspy', tools, steps: argument('max_iters'), defaultSteps: 20 }),
  rule('dspy dspy-ai', 'CodeAct ProgramOfThought', {
    does: 'agent',
    framework: 'dspy',
    tools,
    steps: argument('max_iters'),
    brings: ['executesCode'],
  }),
  rule(
    'agno',
    'SqliteDb PostgresDb MongoDb RedisDb JsonDb SqliteStorage PostgresStorage SqliteMemoryDb PostgresMemoryDb DynamoDb FirestoreDb',
    {
      does: 'memory',
      framework: 'sql',
      persistent: true,
    },
  ),
  rule('phidata', 'SqlAgentStorage PgAgentStorage PgMemoryDb', { does: 'memory', framework: 'sql', persistent: true }),
  rule('agno', 'InMemoryDb', { does: 'memory', framework: 'memory', persistent: false }),
  rule('agno', 'tools.tool tool', { does: 'tool', name, approval: argument('requires_confirmation') }),
  rule('agno', 'MCPTools', { does: 'mcp-stdio' }),
  rule('letta letta-client', 'Letta AsyncLetta', {
    does: 'client',
    provider: 'letta',
    key: argument('token api_key'),
    base: argument('base_url'),
  }),
  rule('letta letta-client', 'agents.create create_agent', {
    does: 'agent',
    framework: 'letta',
    prefixed: true,
    name,
    model,
    tools,
    prompt: argument('system'),
  }),
  rule('mem0ai', 'Memory Memory.from_config AsyncMemory AsyncMemory.from_config', { does: 'memory', framework: 'mem0', persistent: true }),
  rule('mem0ai', 'MemoryClient AsyncMemoryClient', { does: 'memory', framework: 'mem0', persistent: true, key: argument('api_key') }),
  rule('zep-cloud zep-python', 'Zep AsyncZep client.Zep client.AsyncZep', { does: 'memory', framework: 'zep', persistent: true }),
  rule('graphiti-core', 'Graphiti', { does: 'memory', framework: 'graphiti', persistent: true }),
  rule('marvin', 'Agent', { does: 'agent', framework: 'marvin', prefixed: true, name, model, tools, prompt: argument('instructions') }),
  rule('camel-ai', 'ChatAgent', { does: 'agent', framework: 'camel', model, tools, prompt: argument('system_message #0') }),
  rule('browser-use', 'Agent', {
    does: 'agent',
    framework: 'browser-use',
    model: argument('llm'),
    tools: argument('controller tools'),
    steps: argument('max_steps'),
  }),
  rule('livekit-agents', 'Agent voice.Agent', {
    does: 'agent',
    framework: 'livekit',
    model: argument('llm'),
    tools,
    prompt: argument('instructions'),
  }),
  rule('livekit-agents', 'function_tool llm.function_tool', { does: 'tool', name }),
  rule('controlflow', 'Agent', { does: 'agent', framework: 'controlflow', name, model, tools, prompt: argument('instructions') }),
  rule('swarm', 'Agent', {
    does: 'agent',
    framework: 'swarm',
    provider: 'openai',
    name,
    model,
    tools: argument('functions'),
    prompt: argument('instructions'),
  }),
  rule('swarms', 'Agent', {
    does: 'agent',
    framework: 'swarms',
    prefixed: true,
    name: argument('agent_name'),
    model: argument('model_name llm'),
    tools,
    prompt: argument('system_prompt'),
    steps: argument('max_loops'),
  }),
  rule('atomic-agents', 'AtomicAgent BaseAgent', { does: 'agent', framework: 'atomic-agents' }),
  // MCP clients of frameworks.
  rule('fastmcp', 'Client client.Client', { does: 'mcp-remote', base: argument('transport #0') }),
  rule('mcp', 'streamablehttp_client client.streamable_http.streamablehttp_client client.websocket.websocket_client', {
    does: 'mcp-remote',
    base: argument('url #0'),
  }),
  rule('langchain-mcp-adapters', 'StreamableHttpConnection SSEConnection WebsocketConnection', {
    does: 'mcp-remote',
    base: argument('url'),
  }),
  rule('langchain-mcp-adapters', 'StdioConnection', { does: 'mcp-stdio' }),
  rule('llama-index', 'BasicMCPClient', { does: 'mcp-remote', base: argument('command_or_url #0') }),
  rule('mcp-use', 'MCPClient MCPClient.from_dict', { does: 'mcp-many', servers: argument('config #0') }),
  rule('mcp-use', 'MCPAgent', {
    does: 'agent',
    framework: 'mcp-use',
    model: argument('llm'),
    servers: argument('client'),
    steps: argument('max_steps'),
  }),
];
