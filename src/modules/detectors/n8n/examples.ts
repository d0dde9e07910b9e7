import type { DetectorExample } from '../../../testing/test-detector.js';

const langchain = (name: string) => `@n8n/n8n-nodes-langchain.${name}`;
const base = (name: string) => `n8n-nodes-base.${name}`;

/** A node as the editor exports it. */
function node(name: string, type: string, parameters: object = {}, more: object = {}) {
  return { id: name, name, type, typeVersion: 1.2, position: [0, 0], parameters, ...more };
}

/** `from kind to`, one for each connection. */
function flow(name: string, nodes: readonly object[], connections: readonly string[], more: object = {}) {
  const made: Record<string, Record<string, { node: string; type: string; index: number }[][]>> = {};
  for (const line of connections) {
    const [from = '', kind = '', to = ''] = line.split('|');
    made[from] ??= {};
    const outputs = made[from] as Record<string, { node: string; type: string; index: number }[][]>;
    outputs[kind] ??= [[]];
    outputs[kind]?.[0]?.push({ node: to, type: kind, index: 0 });
  }
  return { name, nodes, connections: made, ...more };
}

const write = (value: unknown) => JSON.stringify(value, null, 2);
const agent = node('Support', langchain('agent'), { options: { systemMessage: 'You answer questions of customers of the shop.' } });
const model = node(
  'Model',
  langchain('lmChatOpenAi'),
  { model: { __rl: true, mode: 'list', value: 'gpt-4o-mini' } },
  {
    credentials: { openAiApi: { id: '1', name: 'Shop' } },
  },
);
const openChat = node('Chat', langchain('chatTrigger'), { public: true });

export const examples: readonly DetectorExample[] = [
  {
    name: 'an agent behind a public chat, with tools and memory',
    path: 'flows/support.json',
    text: write(
      flow(
        'Support desk',
        [
          openChat,
          agent,
          model,
          node('Memory', langchain('memoryBufferWindow')),
          node('Calculator', langchain('toolCalculator')),
          node(
            'Orders',
            base('postgresTool'),
            { operation: 'executeQuery', query: "={{ $fromAI('query') }}" },
            { credentials: { postgres: { id: '2', name: 'Orders' } } },
          ),
        ],
        [
          'Chat|main|Support',
          'Model|ai_languageModel|Support',
          'Memory|ai_memory|Support',
          'Calculator|ai_tool|Support',
          'Orders|ai_tool|Support',
        ],
      ),
    ),
    finds: [
      'workflow:Support desk',
      'agent:Support',
      'prompt:Support system message',
      'model:gpt-4o-mini',
      'agent-memory:Memory',
      'tool:Calculator',
      'tool:Orders',
      'data-store:Orders',
      'credential:Shop',
      'credential:Orders',
    ],
    relates: [
      'Support desk defined-in home',
      'Support desk contains Support',
      'Support defined-in home',
      'Support uses-prompt Support system message',
      'Support invokes gpt-4o-mini',
      'Support desk invokes gpt-4o-mini',
      'Support remembers-in Memory',
      'Support uses-tool Calculator',
      'Support desk uses-tool Calculator',
      'Support uses-tool Orders',
      'Support desk uses-tool Orders',
      'Orders connects-to Orders',
      'Orders uses-credential Orders',
      'Support uses-credential Shop',
      'Support uses-credential Orders',
      'Support desk uses-credential Shop',
      'Support desk uses-credential Orders',
    ],
    properties: {
      'workflow:Support desk': {
        platform: 'n8n',
        triggers: ['chatTrigger'],
        outsiderTrigger: 'yes',
        untrustedTextInPrompt: true,
        unrestrictedTools: false,
        holdsSecrets: 'unknown',
      },
      'agent:Support': { framework: 'n8n', stepLimit: 10, actsAs: 'shared-credential' },
      'tool:Calculator': { readsPrivateData: false, actsOutside: false },
      'tool:Orders': { readsPrivateData: true, executesCode: true, actsOutside: true },
      'agent-memory:Memory': { persistent: false, isolation: 'caller-supplied' },
      'credential:Shop': { literal: false, placement: 'secret-manager', provider: 'openai' },
    },
  },
  {
    name: 'a chat that asks who is there, and a shell that the model fills',
    path: 'flows/operate.json',
    text: write(
      flow(
        'Operate',
        [
          node('Chat', langchain('chatTrigger'), { public: true, authentication: 'basicAuth' }),
          node('Operator', langchain('agent'), { options: { maxIterations: 5 } }),
          model,
          node('Shell', base('executeCommandTool'), { command: "={{ $fromAI('command') }}" }),
        ],
        ['Chat|main|Operator', 'Model|ai_languageModel|Operator', 'Shell|ai_tool|Operator'],
      ),
    ),
    finds: ['workflow:Operate', 'agent:Operator', 'model:gpt-4o-mini', 'tool:Shell', 'credential:Shop'],
    properties: {
      'workflow:Operate': { outsiderTrigger: 'gated', untrustedTextInPrompt: false, unrestrictedTools: true, holdsSecrets: false },
      'agent:Operator': { stepLimit: 5, actsAs: undefined },
      'tool:Shell': { executesCode: true, destructive: true },
    },
  },
  {
    name: 'a schedule, a fixed prompt and a step behind it that runs what the model said',
    path: 'flows/nightly.json',
    text: write(
      flow(
        'Nightly',
        [
          node('Schedule', base('scheduleTrigger')),
          node('Ask', langchain('chainLlm'), { promptType: 'define', text: 'Write a command that lists the largest files.' }),
          node('Claude', langchain('lmChatAnthropic'), { model: 'claude-3-5-sonnet-20241022' }),
          node('Run', base('executeCommand'), { command: '={{ $json.text }}' }),
        ],
        ['Schedule|main|Ask', 'Claude|ai_languageModel|Ask', 'Ask|main|Run'],
      ),
    ),
    finds: ['workflow:Nightly', 'model:claude-3-5-sonnet-20241022'],
    relates: ['Nightly defined-in home', 'Nightly invokes claude-3-5-sonnet-20241022'],
    properties: { 'workflow:Nightly': { outsiderTrigger: 'no', untrustedTextInPrompt: false, unrestrictedTools: true } },
  },
  {
    name: 'a webhook whose words pass two steps on their way to the prompt',
    path: 'flows/hook.json',
    text: write([
      flow(
        'Hook',
        [
          node('Hook', base('webhook'), { path: 'in' }),
          node('Edit', base('set'), { assignments: { assignments: [{ name: 'text', value: '={{ $json.body.text }}' }] } }),
          node('Wait', base('wait')),
          node('Classify', langchain('textClassifier'), { inputText: "={{ $('Edit').item.json.text }}" }),
          model,
        ],
        ['Hook|main|Edit', 'Edit|main|Wait', 'Wait|main|Classify', 'Model|ai_languageModel|Classify'],
      ),
    ]),
    finds: ['workflow:Hook', 'model:gpt-4o-mini', 'credential:Shop'],
    properties: { 'workflow:Hook': { outsiderTrigger: 'yes', untrustedTextInPrompt: true } },
  },
  {
    name: 'what another system answers is neither trusted nor theirs; other triggers do not count',
    path: 'flows/enrich.json',
    text: write({
      workflow: flow(
        'Enrich',
        [
          node('Hook', base('webhook'), { authentication: 'headerAuth' }),
          node('Look up', base('httpRequest'), { url: 'https://crm.acme.dev/customers' }),
          node('Ask', base('openAi'), {
            resource: 'chat',
            model: 'gpt-3.5-turbo',
            prompt: { messages: [{ content: '=Sum up {{ $json.text }}' }] },
          }),
          node('Form', base('formTrigger')),
          node('Mail', base('emailSend')),
        ],
        ['Hook|main|Look up', 'Look up|main|Ask', 'Form|main|Mail'],
      ),
    }),
    finds: ['workflow:Enrich', 'model:gpt-3.5-turbo'],
    properties: {
      'workflow:Enrich': { outsiderTrigger: 'gated', untrustedTextInPrompt: 'unknown', triggers: ['formTrigger', 'webhook'] },
    },
  },
  {
    name: 'stores: one is filled, one is asked, and text behind the export is no matter',
    path: 'flows/knowledge.json',
    text: `${write(
      flow(
        'Knowledge',
        [
          node('Start', base('manualTrigger')),
          node('Fill', langchain('vectorStoreQdrant'), { mode: 'insert', qdrantCollection: { value: 'manuals' } }),
          node('Vectors', langchain('embeddingsOpenAi'), { model: 'text-embedding-3-small' }),
          node('Chat', langchain('manualChatTrigger')),
          node('Answer', langchain('chainRetrievalQa'), { promptType: 'auto' }),
          node('Look', langchain('retrieverVectorStore')),
          node('Ask store', langchain('vectorStoreQdrant'), {
            qdrantCollection: { value: 'manuals' },
            options: { searchFilterJson: '={{ $json.filter }}' },
          }),
        ],
        ['Start|main|Fill', 'Vectors|ai_embedding|Fill', 'Chat|main|Answer', 'Look|ai_retriever|Answer', 'Ask store|ai_vectorStore|Look'],
      ),
    )}\nexported by hand`,
    finds: ['workflow:Knowledge', 'vector-store:manuals', 'model:text-embedding-3-small'],
    relates: [
      'Knowledge defined-in home',
      'Knowledge writes manuals',
      'Knowledge retrieves-from manuals',
      'manuals embeds-with text-embedding-3-small',
    ],
    properties: { 'workflow:Knowledge': { outsiderTrigger: 'no' }, 'vector-store:manuals': { engine: 'qdrant' } },
  },
  {
    name: 'a client and a server of MCP, an agent as a tool, a guardrail',
    path: 'flows/mcp.json',
    text: write(
      flow(
        'Tools',
        [
          node('Hook', langchain('mcpTrigger'), { path: 'tools', authentication: 'bearerAuth' }),
          node('Weather', langchain('toolHttpRequest'), { url: 'https://weather.acme.dev/{city}', placeholderDefinitions: { values: [] } }),
          node('Chat', langchain('chatTrigger')),
          node('Guard', langchain('guardrails'), { guardrails: { jailbreak: {}, pii: {} } }),
          node('Chief', langchain('agent'), { options: { systemMessage: '=Today is {{ $now }}. Help the people of the shop.' } }),
          node('Writer', langchain('agentTool')),
          node('Docs', langchain('mcpClientTool'), { endpointUrl: 'https://mcp.acme.dev/mcp', authentication: 'none' }),
        ],
        ['Weather|ai_tool|Hook', 'Chat|main|Guard', 'Guard|main|Chief', 'Writer|ai_tool|Chief', 'Docs|ai_tool|Chief'],
      ),
    ),
    finds: [
      'workflow:Tools',
      'mcp-server:Hook',
      'mcp-server:Docs',
      'tool:Weather',
      'agent:Chief',
      'agent:Writer',
      'prompt:Chief system message',
      'guardrail:Guard',
    ],
    relates: [
      'Tools defined-in home',
      'Tools contains Hook',
      'Hook exposes-tool Weather',
      'Tools uses-tool Weather',
      'Tools contains Chief',
      'Tools contains Writer',
      'Chief defined-in home',
      'Writer defined-in home',
      'Chief uses-prompt Chief system message',
      'Chief delegates-to Writer',
      'Chief connects-to Docs',
      'Tools connects-to Docs',
      'Chief protected-by Guard',
      'Tools protected-by Guard',
    ],
    properties: {
      'mcp-server:Hook': { authentication: 'api-key', source: 'local' },
      'mcp-server:Docs': { authentication: 'none', url: 'https://mcp.acme.dev/mcp', encrypted: true },
      'tool:Weather': { takesUntrustedContent: true, actsOutside: true },
      'guardrail:Guard': { covers: ['jailbreak', 'pii'] },
      'workflow:Tools': { outsiderTrigger: 'gated' },
    },
  },
  {
    name: 'a model that nobody named, at an address of its own, and a type that is newer than the list',
    path: 'flows/new.json',
    text: write(
      flow(
        'New',
        [
          node('Local', langchain('lmChatOpenAi'), { options: { baseURL: 'http://models.acme.internal:1234/v1' } }),
          node('Ask', langchain('chainLlm')),
          node('Soon', langchain('lmChatSomethingNew')),
          node('Plain', base('httpRequest'), {
            url: 'https://api.openai.com/v1/chat/completions',
            jsonBody: '={ "model": "gpt-4o", "messages": [{{ $json.m }}] }',
          }),
        ],
        ['Local|ai_languageModel|Ask'],
      ),
    ),
    finds: ['workflow:New', 'model-endpoint:models.acme.internal:1234/v1', 'model:gpt-4o'],
    notices: ['unresolved', 'note'],
  },
  {
    name: 'disabled nodes are not there',
    path: 'flows/off.json',
    text: write(
      flow(
        'Off',
        [openChat, { ...agent, disabled: true }, { ...model, disabled: true }, { ...openChat, name: 'x', disabled: true }].slice(1),
        [],
      ),
    ),
    finds: [],
  },
  {
    name: 'a flow without AI',
    path: 'flows/plain.json',
    text: write(flow('Plain', [node('Hook', base('webhook')), node('Mail', base('emailSend'))], ['Hook|main|Mail'])),
    finds: [],
  },
  {
    name: 'nodes of something else',
    path: 'graph.json',
    text: write({ nodes: [{ id: 1, type: 'default', name: 'agent' }], connections: {}, edges: [] }),
    finds: [],
  },
  {
    name: 'a package that is called after the platform',
    path: 'package.json',
    text: write({
      name: 'x',
      dependencies: { 'n8n-nodes-base': '1.0.0', '@n8n/n8n-nodes-langchain': '1.0.0' },
      nodes: [],
      connections: {},
    }),
    finds: [],
  },
  {
    name: 'cut off in the middle',
    path: 'flows/broken.json',
    text: `{"connections": {}, "nodes": [{"name": "A", "type": "${langchain('agent')}"}, {"name": `,
    finds: [],
    notices: ['partly-readable'],
  },
];
