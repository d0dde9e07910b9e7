import { argument, type ConstructRule, rule } from './construct.js';
import { goConnectionRules } from './go-connections.js';

const community = 'github.com/sashabaranov/go-openai';
const official = 'github.com/openai/openai-go';
const claude = 'github.com/anthropics/anthropic-sdk-go';
const claudeToo = 'github.com/liushuangls/go-anthropic';
const chain = 'github.com/tmc/langchaingo';
const eino = 'github.com/cloudwego/eino-ext';
const model = argument('Model model WithModel');
const key = argument('WithAPIKey WithToken APIKey apiKey WithAuthToken');
const base = argument('WithBaseURL BaseURL WithServerURL BaseUrl');
const bedrock = 'github.com/aws/aws-sdk-go-v2/service/bedrockruntime';
const bedrockAgents = 'github.com/aws/aws-sdk-go-v2/service/bedrockagentruntime';
const azure = 'github.com/Azure/azure-sdk-for-go/sdk/ai/azopenai';

/** Clients and calls of Go libraries, with their options by name of function or field. */
const providerRules: readonly ConstructRule[] = [
  rule(official, 'NewClient', { does: 'client', provider: 'openai', key, base: argument('WithBaseURL WithEndpoint') }),
  rule(
    official,
    `Chat.Completions.New Chat.Completions.NewStreaming Completions.New Completions.NewStreaming Responses.New Responses.NewStreaming Images.Generate
     Audio.Transcriptions.New Audio.Speech.New Moderations.New`,
    { does: 'model', provider: 'openai', model, prompt: argument('Instructions') },
  ),
  rule(official, 'SystemMessage DeveloperMessage', { does: 'prompt', prompt: argument('#0') }),
  rule(official, 'Embeddings.New', { does: 'model', provider: 'openai', model, modality: 'embedding' }),
  rule(community, 'NewClient', { does: 'client', provider: 'openai', key: argument('#0') }),
  rule(community, 'NewClientWithConfig', { does: 'client', provider: 'openai', key: argument('DefaultConfig'), base }),
  rule(community, 'DefaultConfig', { does: 'client', provider: 'openai', key: argument('#0') }),
  rule(community, 'DefaultAzureConfig', { does: 'client', provider: 'azure', key: argument('#0'), base: argument('#1') }),
  rule(
    community,
    `CreateChatCompletion CreateChatCompletionStream CreateCompletion CreateCompletionStream CreateImage CreateTranscription CreateSpeech
     CreateAssistant CreateResponse`,
    { does: 'model', provider: 'openai', model, messages: argument('Messages'), prompt: argument('Instructions') },
  ),
  rule(community, 'CreateEmbeddings', { does: 'model', provider: 'openai', model, modality: 'embedding' }),
  rule(claude, 'NewClient', { does: 'client', provider: 'anthropic', key, base: argument('WithBaseURL') }),
  rule(claude, 'Messages.New Messages.NewStreaming Completions.New Beta.Messages.New Beta.Messages.NewStreaming', {
    does: 'model',
    provider: 'anthropic',
    model,
    prompt: argument('System'),
  }),
  rule(claudeToo, 'NewClient', { does: 'client', provider: 'anthropic', key: argument('#0'), base: argument('WithBaseURL') }),
  rule(claudeToo, 'CreateMessages CreateMessagesStream', { does: 'model', provider: 'anthropic', model, prompt: argument('System') }),
  rule('google.golang.org/genai', 'NewClient', { does: 'client', provider: 'google', key: argument('APIKey') }),
  rule(
    'google.golang.org/genai',
    'Models.GenerateContent Models.GenerateContentStream Chats.Create Models.GenerateImages Models.GenerateVideos Live.Connect Caches.Create',
    { does: 'model', provider: 'google', model: argument('#1'), prompt: argument('SystemInstruction') },
  ),
  rule('google.golang.org/genai', 'Models.EmbedContent', {
    does: 'model',
    provider: 'google',
    model: argument('#1'),
    modality: 'embedding',
  }),
  rule('github.com/google/generative-ai-go', 'NewClient', { does: 'client', provider: 'google', key }),
  rule('github.com/google/generative-ai-go', 'GenerativeModel', {
    does: 'model',
    provider: 'google',
    model: argument('#0'),
    prompt: argument('SystemInstruction'),
  }),
  rule('github.com/google/generative-ai-go', 'EmbeddingModel', {
    does: 'model',
    provider: 'google',
    model: argument('#0'),
    modality: 'embedding',
  }),
  rule('cloud.google.com/go/vertexai', 'NewClient', { does: 'client', provider: 'google-vertex' }),
  rule('cloud.google.com/go/vertexai', 'GenerativeModel', { does: 'model', provider: 'google-vertex', model: argument('#0') }),
  rule(bedrock, 'NewFromConfig New', { does: 'client', provider: 'aws' }),
  rule(bedrock, 'InvokeModel InvokeModelWithResponseStream Converse ConverseStream', {
    does: 'model',
    provider: 'aws',
    model: argument('ModelId'),
  }),
  rule(bedrockAgents, 'NewFromConfig New', { does: 'client', provider: 'aws' }),
  rule(bedrockAgents, 'RetrieveAndGenerate', { does: 'model', provider: 'aws', model: argument('ModelArn') }),
  rule(azure, 'NewClientWithKeyCredential', { does: 'client', provider: 'azure', base: argument('#0'), key: argument('#1') }),
  rule(azure, 'NewClient NewClientForOpenAI', { does: 'client', provider: 'azure', base: argument('#0') }),
  rule(azure, 'GetChatCompletions GetChatCompletionsStream GetCompletions GetEmbeddings', {
    does: 'model',
    provider: 'azure',
    model: argument('DeploymentName Deployment'),
  }),
  rule('github.com/ollama/ollama', 'api.NewClient api.ClientFromEnvironment', { does: 'client', provider: 'ollama', base: argument('#0') }),
  rule('github.com/ollama/ollama', 'Chat Generate Embed Embeddings', {
    does: 'model',
    provider: 'ollama',
    model,
    messages: argument('Messages'),
  }),
  rule('github.com/cohere-ai/cohere-go', 'client.NewClient', { does: 'client', provider: 'cohere', key: argument('WithToken') }),
  rule('github.com/cohere-ai/cohere-go', 'Chat ChatStream Embed Rerank V2.Chat', { does: 'model', provider: 'cohere', model }),
  rule('github.com/conneroisu/groq-go', 'NewClient', { does: 'client', provider: 'groq', key: argument('#0') }),
  rule('github.com/conneroisu/groq-go', 'ChatCompletion ChatCompletionStream', { does: 'model', provider: 'groq', model }),
];

function langchain(path: string, provider: string): ConstructRule {
  return rule(chain, `llms.${path}.New`, {
    does: 'model',
    provider,
    model: argument('WithModel WithDefaultModel WithModelName'),
    key,
    base,
  });
}

function einoModel(path: string, provider: string): ConstructRule {
  return rule(eino, `components.model.${path}.NewChatModel`, {
    does: 'model',
    provider,
    model: argument('Model'),
    key: argument('APIKey'),
    base: argument('BaseURL'),
  });
}

const frameworkRules: readonly ConstructRule[] = [
  langchain('openai', 'openai'),
  langchain('anthropic', 'anthropic'),
  langchain('ollama', 'ollama'),
  langchain('googleai', 'google'),
  langchain('googleai.vertex', 'google-vertex'),
  langchain('mistral', 'mistral'),
  langchain('cohere', 'cohere'),
  langchain('huggingface', 'huggingface'),
  langchain('bedrock', 'aws'),
  rule(chain, 'agents.NewOneShotAgent agents.NewConversationalAgent agents.NewOpenAIFunctionsAgent agents.Initialize', {
    does: 'agent',
    framework: 'langchain',
    model: argument('#0'),
    tools: argument('#1'),
    steps: argument('WithMaxIterations'),
    defaultSteps: 5,
  }),
  rule(chain, 'llms.WithModel', { does: 'model', model: argument('#0') }),
  rule(chain, 'llms.TextParts', { does: 'prompt', prompt: argument('#1') }),
  rule(chain, 'tools.duckduckgo.New tools.serpapi.New tools.wikipedia.New tools.perplexity.New', {
    does: 'hosted-tool',
    name: argument(''),
    brings: ['takesUntrustedContent'],
  }),
  rule(chain, 'tools.scraper.New', { does: 'hosted-tool', name: argument(''), brings: ['takesUntrustedContent', 'actsOutside'] }),
  einoModel('openai', 'openai'),
  einoModel('ollama', 'ollama'),
  einoModel('claude', 'anthropic'),
  einoModel('gemini', 'google'),
  einoModel('deepseek', 'deepseek'),
  einoModel('qwen', 'alibaba'),
  rule(eino, 'components.model.ark.NewChatModel', {
    does: 'model',
    provider: 'volcengine',
    model: argument('Model'),
    key: argument('APIKey'),
    base: argument('BaseURL'),
  }),
  rule(eino, 'components.embedding.openai.NewEmbedder', {
    does: 'model',
    provider: 'openai',
    model: argument('Model'),
    key: argument('APIKey'),
    modality: 'embedding',
  }),
  rule('github.com/cloudwego/eino', 'flow.agent.react.NewAgent', {
    does: 'agent',
    framework: 'eino',
    model: argument('ToolCallingModel Model'),
    tools: argument('Tools ToolsConfig'),
    steps: argument('MaxStep'),
    defaultSteps: 12,
  }),
  rule('github.com/cloudwego/eino', 'adk.NewChatModelAgent', {
    does: 'agent',
    framework: 'eino',
    name: argument('Name'),
    model: argument('Model'),
    tools: argument('Tools ToolsConfig'),
    prompt: argument('Instruction'),
    steps: argument('MaxIterations'),
    defaultSteps: 20,
  }),
  rule('github.com/cloudwego/eino', 'components.tool.utils.InferTool components.tool.utils.NewTool', {
    does: 'tool',
    name: argument('Name #0'),
    handler: argument('#2 #1'),
  }),
  rule('github.com/cloudwego/eino', 'schema.SystemMessage', { does: 'prompt', prompt: argument('#0') }),
  rule('github.com/firebase/genkit/go', 'genkit.Init', {
    does: 'model',
    prefixed: true,
    model: argument('WithDefaultModel'),
  }),
  rule('github.com/firebase/genkit/go', 'genkit.Generate genkit.GenerateText genkit.GenerateData ai.Generate', {
    does: 'agent',
    framework: 'genkit',
    prefixed: true,
    needsTools: true,
    model: argument('WithModelName WithModel'),
    tools: argument('WithTools'),
    prompt: argument('WithSystem'),
    steps: argument('WithMaxTurns'),
    defaultSteps: 5,
  }),
  rule('github.com/firebase/genkit/go', 'genkit.DefineTool', { does: 'tool', name: argument('#1'), handler: argument('#3') }),
  rule('github.com/firebase/genkit/go', 'plugins.googlegenai.GoogleAIModel', { does: 'model', provider: 'google', model: argument('#1') }),
  rule('github.com/firebase/genkit/go', 'plugins.googlegenai.VertexAIModel', {
    does: 'model',
    provider: 'google-vertex',
    model: argument('#1'),
  }),
  rule('github.com/firebase/genkit/go', 'plugins.googlegenai.GoogleAI', { does: 'client', provider: 'google', key: argument('APIKey') }),
  rule('github.com/firebase/genkit/go', 'plugins.googlegenai.VertexAI', { does: 'client', provider: 'google-vertex' }),
  rule('github.com/firebase/genkit/go', 'plugins.ollama.Ollama', { does: 'client', provider: 'ollama', base: argument('ServerAddress') }),
  rule('github.com/firebase/genkit/go', 'plugins.compat_oai.openai.OpenAI plugins.compat_oai.openai.NewOpenAI', {
    does: 'client',
    provider: 'openai',
    key: argument('APIKey'),
  }),
  rule('google.golang.org/adk', 'agent.llmagent.New', {
    does: 'agent',
    framework: 'google-adk',
    provider: 'google',
    name: argument('Name'),
    model: argument('Model'),
    tools: argument('Tools'),
    prompt: argument('Instruction'),
    delegates: argument('SubAgents'),
  }),
  rule(
    'google.golang.org/adk',
    'agent.workflowagents.sequentialagent.New agent.workflowagents.parallelagent.New agent.workflowagents.loopagent.New',
    { does: 'agent', framework: 'google-adk', name: argument('Name'), delegates: argument('SubAgents'), steps: argument('MaxIterations') },
  ),
  rule('google.golang.org/adk', 'model.gemini.NewModel', {
    does: 'model',
    provider: 'google',
    model: argument('#1'),
    key: argument('APIKey'),
  }),
  rule('google.golang.org/adk', 'tool.functiontool.New', { does: 'tool', name: argument('Name'), handler: argument('#1') }),
  rule('google.golang.org/adk', 'tool.geminitool.GoogleSearch', {
    does: 'hosted-tool',
    name: argument(''),
    brings: ['takesUntrustedContent'],
  }),
  rule('github.com/nlpodyssey/openai-agents-go', 'agents.New', {
    does: 'agent',
    framework: 'openai-agents',
    provider: 'openai',
    name: argument('#0'),
    model: argument('WithModel'),
    tools: argument('WithTools'),
    prompt: argument('WithInstructions'),
    delegates: argument('WithAgentHandoffs WithHandoffs'),
    defaultSteps: 10,
  }),
];

export const goRules: readonly ConstructRule[] = [...providerRules, ...frameworkRules, ...goConnectionRules];
