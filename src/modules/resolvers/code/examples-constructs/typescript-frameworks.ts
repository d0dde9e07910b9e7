import type { ConstructExample } from '../../../../testing/construct-example.js';

/** Frameworks of agents. */
export const frameworkExamples: readonly ConstructExample[] = [
  {
    name: 'ai: generateText with tools',
    code: `import { generateText, tool, stepCountIs } from 'ai';
import { openai } from '@ai-sdk/openai';
import { z } from 'zod';
export async function weatherBot(prompt: string) {
  return generateText({
    model: openai('gpt-4o-mini'),
    system: 'You are a helpful weather assistant.',
    tools: { weather: tool({ description: 'Get the weather', inputSchema: z.object({ location: z.string() }), execute: async ({ location }) => ({ location }) }) },
    stopWhen: stepCountIs(5),
    prompt,
  });
}
`,
    finds: [
      'package:ai',
      'package:@ai-sdk/openai',
      'credential:OPENAI_API_KEY',
      'model:gpt-4o-mini',
      'agent:weatherBot',
      'tool:weather',
      'prompt:weatherBot prompt',
    ],
    relates: ['weatherBot invokes gpt-4o-mini', 'weatherBot uses-tool weather'],
  },
  {
    name: 'ai: a model of the gateway by its name, and by the gateway',
    code: `import { streamText, gateway, embed } from 'ai';
export const a = () => streamText({ model: 'anthropic/claude-sonnet-4.5', prompt: 'x' });
export const b = () => streamText({ model: gateway('openai/gpt-5'), prompt: 'x' });
export const c = () => embed({ model: 'openai/text-embedding-3-small', value: 'x' });
`,
    finds: ['package:ai', 'credential:AI_GATEWAY_API_KEY', 'model:claude-sonnet-4.5', 'model:gpt-5', 'model:text-embedding-3-small'],
  },
  {
    name: 'ai: tools that are spread, chosen, made by functions and dynamic',
    code: {
      'lib/tools.ts': `import { tool, dynamicTool } from 'ai';
import { z } from 'zod';
export function createSearch(kind: string) {
  return tool({ description: kind, inputSchema: z.object({ q: z.string() }), execute: async ({ q }) => q });
}
export const shared = { clock: tool({ inputSchema: z.object({}), execute: async () => Date.now() }) };
export const anything = dynamicTool({ description: 'x', inputSchema: z.unknown(), execute: async (input) => input });
`,
      'lib/agent.ts': `import { Experimental_Agent as Agent, stepCountIs } from 'ai';
import { anthropic } from '@ai-sdk/anthropic';
import { anything, createSearch, shared } from './tools';
export function makeAgent(withSearch: boolean) {
  return new Agent({
    model: anthropic('claude-haiku-4-5'),
    instructions: 'Search.',
    tools: { ...shared, ...(withSearch ? { search: createSearch('web') } : {}), anything },
    stopWhen: stepCountIs(10),
  });
}
`,
    },
    finds: [
      'package:ai',
      'package:@ai-sdk/anthropic',
      'credential:ANTHROPIC_API_KEY',
      'model:claude-haiku-4-5',
      'agent:makeAgent',
      'tool:clock',
      'tool:search',
      'tool:anything',
    ],
    relates: ['makeAgent uses-tool search', 'makeAgent uses-tool clock', 'makeAgent uses-tool anything'],
  },
  {
    name: 'ai: a registry of providers, a custom provider and middleware',
    code: {
      'models.json':
        '{ "fast": { "provider": "openai", "id": "gpt-4o-mini" }, "smart": { "provider": "anthropic", "id": "claude-opus-4-5" } }',
      'lib/registry.ts': `import { createProviderRegistry, customProvider, wrapLanguageModel, extractReasoningMiddleware } from 'ai';
import { anthropic } from '@ai-sdk/anthropic';
import { createOpenAI } from '@ai-sdk/openai';
const openai = createOpenAI({ apiKey: process.env.MY_OPENAI_KEY });
export const registry = createProviderRegistry({ anthropic, openai });
export const mine = customProvider({
  languageModels: {
    title: openai('gpt-4.1-nano'),
    reasoning: wrapLanguageModel({ model: anthropic('claude-sonnet-4-0'), middleware: extractReasoningMiddleware({ tagName: 'think' }) }),
  },
  fallbackProvider: anthropic,
});
`,
      'app.ts': `import { generateText } from 'ai';
import models from './models.json';
import { mine, registry } from './lib/registry';
function pick(model: { provider: string; id: string }) {
  return registry.languageModel(\`\${model.provider}:\${model.id}\`);
}
export const a = () => generateText({ model: pick(models.fast), prompt: 'x' });
export const b = () => generateText({ model: pick(models.smart), prompt: 'x' });
export const c = () => generateText({ model: mine.languageModel('reasoning'), prompt: 'x' });
`,
    },
    finds: [
      'package:ai',
      'package:@ai-sdk/anthropic',
      'package:@ai-sdk/openai',
      'credential:ANTHROPIC_API_KEY',
      'credential:MY_OPENAI_KEY',
      'model:gpt-4o-mini',
      'model:claude-opus-4-5',
      'model:gpt-4.1-nano',
      'model:claude-sonnet-4-0',
    ],
  },
  {
    name: 'ai: the provider is chosen by a branch',
    code: {
      'lib/models.ts': `import { openai } from '@ai-sdk/openai';
import { anthropic } from '@ai-sdk/anthropic';
import { google } from '@ai-sdk/google';
export const MODELS = [
  { id: 'gpt-4o', provider: 'openai' },
  { id: 'claude-3-5-haiku-latest', provider: 'anthropic' },
  { id: 'gemini-2.0-flash', provider: 'google' },
] as const satisfies readonly { id: string; provider: string }[];
export function getModel(id: string, provider: string) {
  switch (provider) {
    case 'openai':
      return openai(id);
    case 'anthropic':
      return anthropic(id);
    default:
      return google(id);
  }
}
`,
      'app.ts': `import { generateText } from 'ai';
import { getModel, MODELS } from './lib/models';
export async function all(prompt: string) {
  return Promise.all(MODELS.map((model) => generateText({ model: getModel(model.id, model.provider), prompt })));
}
`,
    },
    finds: [
      'package:ai',
      'package:@ai-sdk/openai',
      'package:@ai-sdk/anthropic',
      'package:@ai-sdk/google',
      'credential:OPENAI_API_KEY',
      'credential:ANTHROPIC_API_KEY',
      'credential:GOOGLE_GENERATIVE_AI_API_KEY',
      'model:gpt-4o',
      'model:claude-3-5-haiku-latest',
      'model:gemini-2.0-flash',
    ],
  },
  {
    name: 'ai: a client of MCP whose tools an agent gets',
    code: `import { experimental_createMCPClient as createMCPClient, generateText } from 'ai';
import { openai } from '@ai-sdk/openai';
export async function withTools(prompt: string) {
  const mcp = await createMCPClient({ transport: { type: 'http', url: 'https://mcp.acme.dev/mcp', headers: { Authorization: 'Bearer x' } } });
  const tools = await mcp.tools();
  return generateText({ model: openai('gpt-4o'), tools, prompt });
}
`,
    finds: [
      'package:ai',
      'package:@ai-sdk/openai',
      'credential:OPENAI_API_KEY',
      'model:gpt-4o',
      'agent:withTools',
      'mcp-server:mcp.acme.dev/mcp',
    ],
    relates: ['withTools connects-to mcp.acme.dev/mcp'],
  },
  {
    name: '@openrouter/ai-sdk-provider and other community providers',
    code: `import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { createOllama } from 'ai-sdk-ollama';
import { ollama } from 'ollama-ai-provider-v2';
import { generateText } from 'ai';
const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });
const local = createOllama({ baseURL: 'http://gpu.internal:11434' });
export const a = () => generateText({ model: openrouter.chat('meta-llama/llama-3.3-70b-instruct'), prompt: 'x' });
export const b = () => generateText({ model: local('qwen3'), prompt: 'x' });
export const c = () => generateText({ model: ollama('phi4'), prompt: 'x' });
`,
    finds: [
      'package:@openrouter/ai-sdk-provider',
      'package:ai-sdk-ollama',
      'package:ollama-ai-provider-v2',
      'package:ai',
      'credential:OPENROUTER_API_KEY',
      'model:meta-llama/llama-3.3-70b-instruct',
      'model:qwen3:latest',
      'model:phi4:latest',
      'model-endpoint:gpu.internal:11434',
    ],
  },
  {
    name: 'langchain: an agent',
    code: `import { createAgent, tool } from 'langchain';
import { ChatOpenAI } from '@langchain/openai';
import { MemorySaver } from '@langchain/langgraph';
import * as z from 'zod';
const getWeather = tool((input) => input.city, { name: 'get_weather', description: 'Weather', schema: z.object({ city: z.string() }) });
export const weatherAgent = createAgent({ model: new ChatOpenAI({ model: 'gpt-4o', temperature: 0 }), tools: [getWeather], systemPrompt: 'Be brief.', checkpointer: new MemorySaver() });
`,
    finds: [
      'package:langchain',
      'package:@langchain/openai',
      'package:@langchain/langgraph',
      'credential:OPENAI_API_KEY',
      'model:gpt-4o',
      'agent:weatherAgent',
      'tool:get_weather',
      'agent-memory:MemorySaver',
    ],
    relates: ['weatherAgent invokes gpt-4o', 'weatherAgent uses-tool get_weather', 'weatherAgent remembers-in MemorySaver'],
  },
  {
    name: 'langchain: a model by its name, and the old agent',
    code: `import { initChatModel } from 'langchain/chat_models/universal';
import { createReactAgent } from '@langchain/langgraph/prebuilt';
import { TavilySearch } from '@langchain/tavily';
const llm = await initChatModel('anthropic:claude-3-5-sonnet-latest', { temperature: 0 });
export const researchAgent = createReactAgent({ llm, tools: [new TavilySearch({ maxResults: 3 })], name: 'research' });
`,
    finds: [
      'package:langchain',
      'package:@langchain/langgraph',
      'package:@langchain/tavily',
      'credential:ANTHROPIC_API_KEY',
      'model:claude-3-5-sonnet-latest',
      'agent:research',
      'tool:TavilySearch',
    ],
    relates: ['research invokes claude-3-5-sonnet-latest', 'research uses-tool TavilySearch'],
  },
  {
    name: 'llamaindex: an agent',
    code: `import { agent, agentStreamEvent } from '@llamaindex/workflow';
import { openai } from '@llamaindex/openai';
import { tool, Settings } from 'llamaindex';
import { z } from 'zod';
const sum = tool({ name: 'sumNumbers', description: 'Sum', parameters: z.object({ a: z.number() }), execute: ({ a }) => a });
export const mathAgent = agent({ llm: openai({ model: 'gpt-4o' }), tools: [sum], systemPrompt: 'Add.' });
`,
    finds: [
      'package:@llamaindex/workflow',
      'package:@llamaindex/openai',
      'package:llamaindex',
      'credential:OPENAI_API_KEY',
      'model:gpt-4o',
      'agent:mathAgent',
      'tool:sumNumbers',
    ],
  },
  {
    name: '@mastra/core: an agent with memory and tools',
    code: `import { Mastra } from '@mastra/core';
import { Agent } from '@mastra/core/agent';
import { createTool } from '@mastra/core/tools';
import { Memory } from '@mastra/memory';
import { LibSQLStore } from '@mastra/libsql';
import { openai } from '@ai-sdk/openai';
import { z } from 'zod';
const weatherTool = createTool({ id: 'get-weather', description: 'Weather', inputSchema: z.object({ location: z.string() }), execute: async ({ context }) => context });
export const weatherAgent = new Agent({
  name: 'Weather Agent',
  instructions: 'You are a helpful weather assistant.',
  model: openai('gpt-4o-mini'),
  tools: { weatherTool },
  memory: new Memory({ storage: new LibSQLStore({ url: 'file:../mastra.db' }) }),
});
export const mastra = new Mastra({ agents: { weatherAgent } });
`,
    finds: [
      'package:@mastra/core',
      'package:@mastra/memory',
      'package:@mastra/libsql',
      'package:@ai-sdk/openai',
      'credential:OPENAI_API_KEY',
      'model:gpt-4o-mini',
      'agent:Weather Agent',
      'tool:get-weather',
      'agent-memory:Memory',
      'prompt:Weather Agent prompt',
    ],
    relates: ['Weather Agent uses-tool get-weather', 'Weather Agent remembers-in Memory'],
  },
  {
    name: '@openai/agents: handoffs, guardrails, hosted tools',
    code: `import { Agent, run, tool, webSearchTool } from '@openai/agents';
import { z } from 'zod';
const lookup = tool({ name: 'lookup_order', description: 'Order', parameters: z.object({ id: z.string() }), execute: async ({ id }) => id });
const refunds = new Agent({ name: 'Refund agent', instructions: 'Refund.', model: 'gpt-4o-mini' });
const guard = { name: 'Math guardrail', execute: async () => ({ tripwireTriggered: false, outputInfo: {} }) };
export const triage = Agent.create({ name: 'Triage agent', instructions: 'Route.', tools: [lookup, webSearchTool()], handoffs: [refunds], model: 'gpt-4o', inputGuardrails: [guard] });
await run(triage, 'Hi', { maxTurns: 4 });
`,
    finds: [
      'package:@openai/agents',
      'credential:OPENAI_API_KEY',
      'model:gpt-4o',
      'model:gpt-4o-mini',
      'agent:Triage agent',
      'agent:Refund agent',
      'tool:lookup_order',
      'tool:webSearchTool',
      'guardrail:Math guardrail',
    ],
    relates: ['Triage agent delegates-to Refund agent', 'Triage agent uses-tool webSearchTool', 'Triage agent protected-by Math guardrail'],
  },
  {
    name: 'genkit',
    code: `import { genkit, z } from 'genkit';
import { googleAI } from '@genkit-ai/google-genai';
const ai = genkit({ plugins: [googleAI()], model: googleAI.model('gemini-2.5-flash') });
const getWeather = ai.defineTool({ name: 'getWeather', description: 'Weather', inputSchema: z.object({ location: z.string() }) }, async (input) => input.location);
export const menu = ai.defineFlow({ name: 'menuFlow' }, async (input) => {
  const { text } = await ai.generate({ prompt: 'x', tools: [getWeather], system: 'Be brief.' });
  return text;
});
`,
    finds: [
      'package:genkit',
      'package:@genkit-ai/google-genai',
      'credential:GEMINI_API_KEY',
      'model:gemini-2.5-flash',
      'agent:main generate',
      'tool:getWeather',
    ],
  },
  {
    name: '@voltagent/core',
    code: `import { VoltAgent, Agent, createTool } from '@voltagent/core';
import { openai } from '@ai-sdk/openai';
import { z } from 'zod';
const getWeather = createTool({ name: 'get_weather', description: 'x', parameters: z.object({}), execute: async () => 1 });
const writer = new Agent({ name: 'writer', instructions: 'Write.', model: openai('gpt-4o-mini') });
const agent = new Agent({ name: 'supervisor', instructions: 'Lead.', model: openai('gpt-4o'), tools: [getWeather], subAgents: [writer] });
new VoltAgent({ agents: { agent } });
`,
    finds: [
      'package:@voltagent/core',
      'package:@ai-sdk/openai',
      'credential:OPENAI_API_KEY',
      'model:gpt-4o',
      'model:gpt-4o-mini',
      'agent:supervisor',
      'agent:writer',
      'tool:get_weather',
    ],
    relates: ['supervisor delegates-to writer'],
  },
  {
    name: '@inngest/agent-kit',
    code: `import { createAgent, createNetwork, createTool, openai, anthropic } from '@inngest/agent-kit';
import { z } from 'zod';
const search = createTool({ name: 'search', description: 'x', parameters: z.object({}), handler: async () => 1 });
const researcher = createAgent({ name: 'Researcher', system: 'Research.', model: openai({ model: 'gpt-4o' }), tools: [search] });
const writer = createAgent({ name: 'Writer', system: 'Write.', model: anthropic({ model: 'claude-3-5-haiku-latest', defaultParameters: { max_tokens: 1000 } }) });
export const network = createNetwork({ name: 'Team', agents: [researcher, writer] });
`,
    finds: [
      'package:@inngest/agent-kit',
      'credential:OPENAI_API_KEY',
      'credential:ANTHROPIC_API_KEY',
      'model:gpt-4o',
      'model:claude-3-5-haiku-latest',
      'agent:Researcher',
      'agent:Writer',
      'agent:Team',
      'tool:search',
    ],
    relates: ['Team delegates-to Researcher', 'Team delegates-to Writer', 'Researcher uses-tool search'],
  },
  {
    name: 'beeai-framework',
    code: `import { ReActAgent } from 'beeai-framework/agents/react/agent';
import { OllamaChatModel } from 'beeai-framework/adapters/ollama/backend/chat';
import { DuckDuckGoSearchTool } from 'beeai-framework/tools/search/duckDuckGoSearch';
import { TokenMemory } from 'beeai-framework/memory/tokenMemory';
const llm = new OllamaChatModel('llama3.1');
export const helper = new ReActAgent({ llm, memory: new TokenMemory(), tools: [new DuckDuckGoSearchTool()] });
`,
    finds: ['package:beeai-framework', 'model:llama3.1:latest', 'agent:helper', 'tool:DuckDuckGoSearchTool', 'agent-memory:TokenMemory'],
    relates: ['helper invokes llama3.1:latest', 'helper uses-tool DuckDuckGoSearchTool'],
  },
  {
    name: '@anthropic-ai/claude-agent-sdk',
    code: `import { query, tool, createSdkMcpServer } from '@anthropic-ai/claude-agent-sdk';
import { z } from 'zod';
const server = createSdkMcpServer({ name: 'weather', version: '1.0.0', tools: [tool('get_weather', 'Weather', { city: z.string() }, async ({ city }) => ({ content: [] }))] });
export async function main() {
  for await (const message of query({ prompt: 'x', options: { model: 'claude-sonnet-4-5', systemPrompt: 'Review.', allowedTools: ['Read', 'Bash'], mcpServers: { weather: server }, maxTurns: 3,
    agents: { reviewer: { description: 'Reviews', prompt: 'Review code', tools: ['Read'], model: 'haiku' } } } })) console.log(message);
}
`,
    finds: [
      'package:@anthropic-ai/claude-agent-sdk',
      'model:claude-sonnet-4-5',
      'credential:ANTHROPIC_API_KEY',
      'agent:main query',
      'agent:reviewer',
      'tool:Read',
      'tool:Bash',
      'tool:get_weather',
      'mcp-server:weather',
    ],
  },
  {
    name: '@copilotkit/runtime',
    code: `import { CopilotRuntime, OpenAIAdapter, copilotRuntimeNextJSAppRouterEndpoint } from '@copilotkit/runtime';
import OpenAI from 'openai';
const serviceAdapter = new OpenAIAdapter({ openai: new OpenAI(), model: 'gpt-4o' });
const runtime = new CopilotRuntime({ actions: [{ name: 'fetchUser', parameters: [], handler: async () => 1 }] });
export const POST = async (req: Request) => copilotRuntimeNextJSAppRouterEndpoint({ runtime, serviceAdapter, endpoint: '/api/copilotkit' }).handleRequest(req);
`,
    finds: ['package:@copilotkit/runtime', 'package:openai', 'credential:OPENAI_API_KEY', 'model:gpt-4o'],
  },
  {
    name: 'agents of Cloudflare',
    code: `import { Agent, routeAgentRequest } from 'agents';
import { AIChatAgent } from 'agents/ai-chat-agent';
import { streamText } from 'ai';
import { createOpenAI } from '@ai-sdk/openai';
export class Chat extends AIChatAgent {
  async onChatMessage() {
    const openai = createOpenAI({ apiKey: this.env.OPENAI_API_KEY });
    return streamText({ model: openai('gpt-4o'), messages: [] }).toUIMessageStreamResponse();
  }
}
export default { async fetch(request: Request, env: Env) { return (await routeAgentRequest(request, env)) ?? new Response('no', { status: 404 }); } };
`,
    finds: [
      'package:agents',
      'package:ai',
      'package:@ai-sdk/openai',
      'credential:OPENAI_API_KEY',
      'model:gpt-4o',
      'agent:Chat',
      'network-endpoint:ANY /*',
    ],
  },
  {
    name: '@convex-dev/agent',
    code: `import { Agent, createTool } from '@convex-dev/agent';
import { openai } from '@ai-sdk/openai';
import { components } from './_generated/api';
export const supportAgent = new Agent(components.agent, { name: 'Support', languageModel: openai.chat('gpt-4o-mini'), textEmbeddingModel: openai.embedding('text-embedding-3-small'), instructions: 'Help.', tools: {} });
`,
    finds: [
      'package:@convex-dev/agent',
      'package:@ai-sdk/openai',
      'credential:OPENAI_API_KEY',
      'model:gpt-4o-mini',
      'model:text-embedding-3-small',
      'agent:Support',
    ],
    relates: ['Support invokes gpt-4o-mini'],
  },
  {
    name: 'workers-ai-provider',
    code: `import { createWorkersAI } from 'workers-ai-provider';
import { generateText } from 'ai';
export default { async fetch(request: Request, env: { AI: Ai }) {
  const workersai = createWorkersAI({ binding: env.AI });
  return Response.json(await generateText({ model: workersai('@cf/meta/llama-3.1-8b-instruct'), prompt: 'x' }));
} };
`,
    finds: ['package:workers-ai-provider', 'package:ai', 'model:@cf/meta/llama-3.1-8b-instruct', 'network-endpoint:ANY /*'],
  },
];
