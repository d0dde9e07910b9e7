import { argument, type Construct, type ConstructRule, rule } from './construct.js';

const model = argument('model');
const tools = argument('tools');
const name = argument('name');

const agent: Construct = { does: 'agent', prefixed: true, name, model, tools };

/** Frameworks that only JavaScript has. */
const frameworks: readonly ConstructRule[] = [
  rule('@voltagent/core', 'Agent PlanAgent', {
    ...agent,
    framework: 'voltagent',
    prompt: argument('instructions systemPrompt description'),
    delegates: argument('subAgents'),
    memory: argument('memory'),
    guardrails: argument('inputGuardrails outputGuardrails'),
    steps: argument('maxSteps'),
    defaultSteps: 10,
  }),
  rule('@voltagent/core', 'createTool', {
    does: 'tool',
    name,
    handler: argument('execute'),
    approval: argument('needsApproval'),
  }),
  rule('@voltagent/core', 'Memory InMemoryStorageAdapter', { does: 'memory', framework: 'voltagent', persistent: true }),
  rule('@inngest/agent-kit', 'createAgent createRoutingAgent', {
    ...agent,
    framework: 'inngest',
    prompt: argument('system'),
    servers: argument('mcpServers'),
  }),
  rule('@inngest/agent-kit', 'createNetwork', {
    does: 'agent',
    framework: 'inngest',
    name,
    model: argument('defaultModel'),
    delegates: argument('agents'),
    steps: argument('maxIter'),
  }),
  rule('@inngest/agent-kit', 'createTool', { does: 'tool', name, handler: argument('handler') }),
  rule('beeai-framework', 'ReActAgent ToolCallingAgent RequirementAgent', {
    does: 'agent',
    framework: 'beeai',
    prefixed: true,
    name,
    model: argument('llm'),
    tools,
    prompt: argument('instructions'),
    memory: argument('memory'),
  }),
  rule('beeai-framework', 'TokenMemory UnconstrainedMemory SlidingMemory SummarizeMemory', {
    does: 'memory',
    framework: 'memory',
    persistent: false,
  }),
  rule('beeai-framework', 'ChatModel.fromName EmbeddingModel.fromName', { does: 'model', prefixed: true, model: argument('#0') }),
  rule('beeai-framework', 'DynamicTool', { does: 'tool', name, handler: argument('handler') }),
  rule('genkit', 'genkit', { does: 'model', prefixed: true, model, key: argument('') }),
  rule('genkit', 'genkit().generate genkit().generateStream genkit().chat', {
    does: 'agent',
    framework: 'genkit',
    prefixed: true,
    needsTools: true,
    model,
    tools,
    prompt: argument('system'),
    steps: argument('maxTurns'),
    defaultSteps: 5,
  }),
  rule('genkit', 'genkit().definePrompt', {
    does: 'agent',
    framework: 'genkit',
    prefixed: true,
    needsTools: true,
    name,
    model,
    tools,
    prompt: argument('system'),
    steps: argument('maxTurns'),
    defaultSteps: 5,
  }),
  rule('genkit', 'genkit().defineTool', { does: 'tool', name: argument('name'), handler: argument('#1') }),
  rule('genkit', 'genkit().embed genkit().embedMany', {
    does: 'model',
    prefixed: true,
    model: argument('embedder'),
    modality: 'embedding',
  }),
  rule('@genkit-ai/google-genai @genkit-ai/googleai', 'googleAI', { does: 'client', provider: 'google', key: argument('apiKey') }),
  rule('@genkit-ai/google-genai @genkit-ai/googleai', 'googleAI.model googleAI.embedder', {
    does: 'model',
    provider: 'google',
    model: argument('#0'),
  }),
  rule('@genkit-ai/google-genai @genkit-ai/vertexai', 'vertexAI.model vertexAI.embedder', {
    does: 'model',
    provider: 'google-vertex',
    model: argument('#0'),
  }),
  rule('@genkit-ai/compat-oai genkitx-openai', 'openAI', { does: 'client', provider: 'openai', key: argument('apiKey') }),
  rule('@genkit-ai/compat-oai genkitx-openai', 'openAI.model', { does: 'model', provider: 'openai', model: argument('#0') }),
  rule('@convex-dev/agent', 'Agent', {
    does: 'agent',
    framework: 'convex',
    prefixed: true,
    name,
    model: argument('languageModel chat'),
    tools,
    prompt: argument('instructions'),
    steps: argument('maxSteps stopWhen'),
    defaultSteps: 1,
  }),
  rule('@convex-dev/agent', 'createTool', { does: 'tool', handler: argument('handler execute') }),
  rule('agents', 'AIChatAgent Agent', { does: 'agent', framework: 'cloudflare-agents', name: argument('name') }),
  rule('agents', 'McpAgent', { does: 'mcp-server', framework: 'cloudflare-agents', name: argument('name') }),
  rule('agents', 'routeAgentRequest getAgentByName callable', { does: 'method', framework: 'cloudflare-agents' }),
  rule('@mastra/memory', 'Memory', { does: 'memory', framework: 'mastra', persistent: true }),
  rule('@mastra/mcp', 'MCPClient MCPConfiguration', { does: 'mcp-many', servers: argument('servers') }),
  rule('@mastra/mcp', 'MCPServer', { does: 'mcp-server', framework: 'mastra', name: argument('name') }),
  rule('@mastra/core', 'ModelRouterEmbeddingModel', { does: 'model', prefixed: true, model: argument('#0'), modality: 'embedding' }),
  rule('@llamaindex/workflow', 'multiAgent', { does: 'agent', framework: 'llama-index', name, delegates: argument('agents') }),
  rule('@anthropic-ai/claude-agent-sdk', 'createSdkMcpServer', { does: 'mcp-server', framework: 'claude-agent-sdk', name, tools }),
  rule('@google/adk', 'InMemoryMemoryService InMemorySessionService', { does: 'memory', framework: 'memory', persistent: false }),
  rule('@livekit/agents', 'voice.Agent', { ...agent, framework: 'livekit', model: argument('llm'), prompt: argument('instructions') }),
  rule('@livekit/agents', 'llm.tool', { does: 'tool', handler: argument('execute') }),
];

/** Factories and classes of models: roots, names, provider. */
const modelMakers: readonly (readonly [roots: string, names: string, provider: string])[] = [
  ['@inngest/agent-kit', 'openai', 'openai'],
  ['@inngest/agent-kit', 'anthropic', 'anthropic'],
  ['@inngest/agent-kit', 'gemini', 'google'],
  ['@inngest/agent-kit', 'grok', 'xai'],
  ['beeai-framework', 'OpenAIChatModel OpenAIEmbeddingModel', 'openai'],
  ['beeai-framework', 'OllamaChatModel OllamaEmbeddingModel', 'ollama'],
  ['beeai-framework', 'AnthropicChatModel', 'anthropic'],
  ['beeai-framework', 'GroqChatModel', 'groq'],
  ['beeai-framework', 'WatsonxChatModel', 'ibm'],
  ['beeai-framework', 'AmazonBedrockChatModel', 'aws'],
  ['beeai-framework', 'VertexAIChatModel', 'google-vertex'],
  ['beeai-framework', 'XAIChatModel', 'xai'],
  ['@copilotkit/runtime', 'OpenAIAdapter OpenAIAssistantAdapter', 'openai'],
  ['@copilotkit/runtime', 'AnthropicAdapter', 'anthropic'],
  ['@copilotkit/runtime', 'GoogleGenerativeAIAdapter', 'google'],
  ['@copilotkit/runtime', 'GroqAdapter', 'groq'],
  ['@llamaindex/openai', 'openai openaiResponses', 'openai'],
  ['@llamaindex/anthropic', 'anthropic', 'anthropic'],
  ['@llamaindex/google', 'gemini google Gemini GeminiEmbedding', 'google'],
  ['@llamaindex/ollama', 'ollama Ollama OllamaEmbedding', 'ollama'],
  ['@llamaindex/groq', 'groq Groq', 'groq'],
  ['@llamaindex/mistral', 'mistral MistralAI', 'mistral'],
  ['@llamaindex/deepseek', 'deepseek DeepSeekLLM', 'deepseek'],
  ['@llamaindex/huggingface', 'HuggingFaceEmbedding', 'huggingface'],
  ['llamaindex', 'OpenAI OpenAIEmbedding', 'openai'],
  ['llamaindex', 'Anthropic', 'anthropic'],
  ['llamaindex', 'Ollama', 'ollama'],
  ['@openai/agents @openai/agents-realtime', 'RealtimeSession', 'openai'],
  ['@openai/agents @openai/agents-openai', 'OpenAIChatCompletionsModel OpenAIResponsesModel', 'openai'],
  ['@livekit/agents-plugin-openai', 'LLM realtime.RealtimeModel TTS STT', 'openai'],
];

const made = modelMakers.map(([roots, names, provider]) =>
  rule(roots, names, {
    does: 'model',
    provider,
    model: argument('model modelName modelId #0'),
    key: argument('apiKey'),
    base: argument('baseURL baseUrl'),
  }),
);

/** Models of the AI SDK as frameworks take them. */
const wrapped: readonly ConstructRule[] = [
  rule('@openai/agents @openai/agents-extensions', 'aisdk', { does: 'wrap', model: argument('#0') }),
];

export const javascriptRules: readonly ConstructRule[] = [...frameworks, ...made, ...wrapped];
