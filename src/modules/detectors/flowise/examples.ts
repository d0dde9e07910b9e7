import type { DetectorExample } from '../../../testing/test-detector.js';

function node(id: string, name: string, category: string, label: string, inputs: object, more: object = {}) {
  return {
    id,
    type: 'customNode',
    position: { x: 0, y: 0 },
    data: { id, name, category, label, type: label, baseClasses: [], inputs, ...more },
  };
}
const edge = (source: string, target: string) => ({ source, target, id: `${source}-${target}` });

const support = {
  nodes: [
    node('chatOpenAI_0', 'chatOpenAI', 'Chat Models', 'ChatOpenAI', { modelName: 'gpt-4o-mini' }, { credential: 'c1f0-openai' }),
    node('toolAgent_0', 'toolAgent', 'Agents', 'Tool Agent', {
      model: '{{chatOpenAI_0.data.instance}}',
      systemMessage: 'You answer questions about the orders of the shop.',
      maxIterations: '4',
    }),
    node('calculator_0', 'calculator', 'Tools', 'Calculator', {}),
    node('retrieverTool_0', 'retrieverTool', 'Tools', 'Retriever Tool', { name: 'manuals' }),
    node('qdrant_0', 'qdrant', 'Vector Stores', 'Qdrant', { qdrantServerUrl: 'https://vectors.acme.dev', qdrantCollection: 'manuals' }),
    node('openAIEmbeddings_0', 'openAIEmbeddings', 'Embeddings', 'OpenAI Embeddings', { modelName: 'text-embedding-3-small' }),
    node('bufferMemory_0', 'bufferMemory', 'Memory', 'Buffer Memory', {}),
    node('customMCP_0', 'customMCP', 'Tools (MCP)', 'Custom MCP', {
      mcpServerConfig: '{"command":"npx","args":["-y","@acme/files@1.0.0"]}',
    }),
    node('inputModerationOpenAI_0', 'inputModerationOpenAI', 'Moderation', 'OpenAI Moderation', {}),
  ],
  edges: [
    edge('chatOpenAI_0', 'toolAgent_0'),
    edge('calculator_0', 'toolAgent_0'),
    edge('retrieverTool_0', 'toolAgent_0'),
    edge('qdrant_0', 'retrieverTool_0'),
    edge('openAIEmbeddings_0', 'qdrant_0'),
    edge('bufferMemory_0', 'toolAgent_0'),
    edge('customMCP_0', 'toolAgent_0'),
    edge('inputModerationOpenAI_0', 'toolAgent_0'),
  ],
};

const second = {
  nodes: [
    { ...node('startAgentflow_0', 'startAgentflow', 'Agent Flows', 'Start', { startInputType: 'formInput' }), type: 'agentFlow' },
    {
      ...node('agentAgentflow_0', 'agentAgentflow', 'Agent Flows', 'Researcher', {
        agentModel: 'chatAnthropic',
        agentModelConfig: { modelName: 'claude-3-5-sonnet-20241022' },
        agentMessages: [{ role: 'system', content: 'You look things up for the shop.' }],
        agentTools: [{ agentSelectedTool: 'codeInterpreterE2B', agentSelectedToolConfig: {} }],
        agentKnowledgeDocumentStores: [{ documentStore: '12-34:Manuals' }],
      }),
      type: 'agentFlow',
    },
  ],
  edges: [edge('startAgentflow_0', 'agentAgentflow_0')],
};

export const examples: readonly DetectorExample[] = [
  {
    name: 'a chat flow with an agent',
    path: 'flows/Support Chatflow.json',
    text: JSON.stringify(support, null, 1),
    finds: [
      'workflow:Support Chatflow',
      'agent:Tool Agent',
      'prompt:Tool Agent system message',
      'model:gpt-4o-mini',
      'model:text-embedding-3-small',
      'tool:Calculator',
      'tool:manuals',
      'vector-store:manuals',
      'agent-memory:Buffer Memory',
      'mcp-server:Custom MCP',
      'guardrail:OpenAI Moderation',
      'credential:c1f0-openai',
    ],
    properties: {
      'agent:Tool Agent': { framework: 'flowise', stepLimit: 4 },
      'workflow:Support Chatflow': { platform: 'flowise', outsiderTrigger: 'unknown', unrestrictedTools: false },
      'mcp-server:Custom MCP': { pinned: true, launcher: 'npx' },
      'vector-store:manuals': { engine: 'qdrant' },
      'agent-memory:Buffer Memory': { persistent: false },
      'tool:manuals': { readsPrivateData: 'unknown' },
    },
  },
  {
    name: 'an export with a flow inside a text, of the second version',
    path: 'ExportData.json',
    text: JSON.stringify({
      AgentFlowV2: [{ id: 'x', name: 'Research', flowData: JSON.stringify(second), type: 'AGENTFLOW' }],
      ChatFlow: [],
      Tool: [],
    }),
    finds: [
      'workflow:Research',
      'agent:Researcher',
      'prompt:Researcher system message',
      'model:claude-3-5-sonnet-20241022',
      'tool:codeInterpreterE2B',
      'knowledge-base:Manuals',
    ],
    relates: [
      'Research defined-in home',
      'Research contains Researcher',
      'Researcher defined-in home',
      'Researcher uses-prompt Researcher system message',
      'Research invokes claude-3-5-sonnet-20241022',
      'Researcher invokes claude-3-5-sonnet-20241022',
      'Research uses-tool codeInterpreterE2B',
      'Researcher uses-tool codeInterpreterE2B',
      'Research retrieves-from Manuals',
      'Researcher retrieves-from Manuals',
    ],
    properties: { 'workflow:Research': { triggers: ['formInput'] }, 'tool:codeInterpreterE2B': { executesCode: true, sandboxed: true } },
  },
  {
    name: 'a model by its own address and one without a name',
    path: 'a.json',
    text: JSON.stringify({
      nodes: [
        node('chatOpenAICustom_0', 'chatOpenAI', 'Chat Models', 'Local', { modelName: 'x', basepath: 'http://models.acme.internal/v1' }),
        node('chatAnthropic_0', 'chatAnthropic', 'Chat Models', 'ChatAnthropic', {}),
      ],
      edges: [],
    }),
    finds: ['workflow:a', 'model-endpoint:models.acme.internal/v1'],
    notices: ['unresolved'],
  },
  {
    name: 'a graph on a canvas that is something else',
    path: 'b.json',
    text: '{"nodes":[{"id":"1","type":"customNode","data":{"label":"x","name":"chatOpenAI"}}],"edges":[]}',
    finds: [],
  },
  {
    name: 'only plumbing',
    path: 'c.json',
    text: JSON.stringify({ nodes: [node('stickyNote_0', 'stickyNote', 'Utilities', 'Note', {})], edges: [] }),
    finds: [],
  },
  {
    name: 'a flow inside a text that is cut off',
    path: 'd.json',
    text: '{"ChatFlow":[{"name":"x","flowData":"{\\"nodes\\":[{\\"type\\":\\"customNode\\""}]}',
    finds: [],
  },
];
