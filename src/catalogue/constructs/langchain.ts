import { argument, type ConstructRule, rule } from './construct.js';

const instructions = argument('instructions system_prompt systemPrompt prompt state_modifier system system_message stateModifier');

/** Models, agents, tools and memories of LangChain and LangGraph. */
export const langchainRules: readonly ConstructRule[] = [
  rule('langchain langchain-core @langchain/core', 'init_chat_model initChatModel init_embeddings', {
    does: 'model',
    key: argument('api_key apiKey'),
    prefixed: true,
    model: argument('model #0'),
    name: argument('model_provider modelProvider'),
  }),
  rule('langchain', 'ModelFallbackMiddleware', { does: 'model', prefixed: true, model: argument('#0') }),
  rule(
    'langchain langgraph @langchain/langgraph langgraph-prebuilt deepagents managed-deepagents',
    'create_agent createAgent create_react_agent createReactAgent create_deep_agent define_deep_agent createDeepAgent create_tool_calling_agent create_openai_functions_agent create_openai_tools_agent',
    {
      does: 'agent',
      framework: 'langchain',
      name: argument('name'),
      prefixed: true,
      model: argument('model llm #0'),
      tools: argument('tools #1'),
      prompt: instructions,
      memory: argument('checkpointer checkpointSaver store'),
      guardrails: argument('middleware'),
      delegates: argument('subagents'),
      servers: argument('mcp_servers'),
    },
  ),
  rule('langchain @langchain/core', 'AgentExecutor initialize_agent AgentExecutor.fromAgentAndTools', {
    does: 'agent',
    framework: 'langchain',
    prefixed: true,
    name: argument('name'),
    model: argument('llm'),
    tools: argument('tools #0'),
    steps: argument('max_iterations maxIterations'),
    defaultSteps: 15,
    memory: argument('memory'),
  }),
  rule('langgraph @langchain/langgraph', 'StateGraph MessageGraph', { does: 'agent', framework: 'langgraph', name: argument('name') }),
  rule('langgraph @langchain/langgraph', 'StateGraph().compile MessageGraph().compile', {
    does: 'method',
    framework: 'langgraph',
    memory: argument('checkpointer store'),
  }),
  rule('langgraph-supervisor langgraph-swarm', 'create_supervisor().compile create_swarm().compile', {
    does: 'method',
    framework: 'langgraph',
    memory: argument('checkpointer store'),
  }),
  rule('langgraph @langchain/langgraph', 'StateGraph().add_node MessageGraph().add_node StateGraph().addNode', { does: 'node' }),
  rule('langgraph langgraph-prebuilt @langchain/langgraph', 'ToolNode', { does: 'tool-node', tools: argument('tools #0') }),
  rule('langgraph', 'entrypoint', {
    does: 'agent',
    framework: 'langgraph',
    name: argument('name'),
    memory: argument('checkpointer store'),
  }),
  rule('langgraph-supervisor langgraph-swarm', 'create_supervisor create_swarm', {
    does: 'agent',
    framework: 'langgraph',
    prefixed: true,
    name: argument('supervisor_name'),
    model: argument('model'),
    tools: argument('tools'),
    prompt: instructions,
    delegates: argument('agents #0'),
  }),
  rule(
    'langchain langchain-core @langchain/core langchain-community',
    'tool StructuredTool.from_function DynamicStructuredTool DynamicTool Tool StructuredTool',
    { does: 'tool', name: argument('name'), handler: argument('func coroutine #0') },
  ),
  rule('langgraph langgraph-checkpoint @langchain/langgraph @langchain/langgraph-checkpoint', 'MemorySaver InMemorySaver InMemoryStore', {
    does: 'memory',
    framework: 'memory',
    persistent: false,
  }),
  rule(
    `langgraph langgraph-checkpoint langgraph-checkpoint-postgres langgraph-checkpoint-sqlite langgraph-checkpoint-mongodb
     langgraph-checkpoint-redis langgraph-checkpoint-aws langgraph-store-mongodb langchain-mongodb @langchain/langgraph-checkpoint-postgres
     @langchain/langgraph-checkpoint-sqlite @langchain/langgraph-checkpoint-mongodb @langchain/langgraph-checkpoint-redis`,
    [
      'PostgresSaver',
      'AsyncPostgresSaver',
      'ShallowPostgresSaver',
      'SqliteSaver',
      'AsyncSqliteSaver',
      'MongoDBSaver',
      'AsyncMongoDBSaver',
      'RedisSaver',
      'AsyncRedisSaver',
      'DynamoDBSaver',
      'PostgresStore',
      'AsyncPostgresStore',
      'SqliteStore',
      'AsyncSqliteStore',
      'RedisStore',
      'AsyncRedisStore',
      'MongoDBStore',
    ]
      .flatMap((name) => ['', '.from_conn_string', '.fromConnString', '.from_conn_info', '.fromUrl'].map((maker) => name + maker))
      .join(' '),
    { does: 'memory', framework: 'sql', persistent: true },
  ),
];
