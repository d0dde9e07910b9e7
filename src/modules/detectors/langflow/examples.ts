import type { DetectorExample } from '../../../testing/test-detector.js';

// Made up for tests, in two parts so that no scanner takes this file for a leak.
const key = `sk-ant-api03-${'Qm2Zx9Lp4Rt8Vw3Ny6Bc1Hd5Jf0Gs7k'.repeat(3)}`;

type Field = { value: unknown; password?: boolean; load_from_db?: boolean };
function node(id: string, type: string, label: string, gives: readonly string[], fields: Record<string, Field>) {
  const template = { _type: 'Component', ...fields };
  return { id, type: 'genericNode', data: { id, type, node: { display_name: label, base_classes: gives, template } } };
}
const edge = (source: string, target: string, fieldName: string) => ({ source, target, data: { targetHandle: { fieldName, id: target } } });
const flow = (name: string, nodes: readonly object[], edges: readonly object[]) =>
  JSON.stringify({ name, description: '', is_component: false, data: { nodes, edges, viewport: {} } }, null, 1);

export const examples: readonly DetectorExample[] = [
  {
    name: 'an agent with tools, a server and a key of the platform',
    path: 'flows/Desk.json',
    text: flow(
      'Desk',
      [
        node('ChatInput-1', 'ChatInput', 'Chat Input', ['Message'], { input_value: { value: '' } }),
        node('Agent-1', 'Agent', 'Agent', ['Message'], {
          agent_llm: { value: 'OpenAI' },
          model_name: { value: 'gpt-4o-mini' },
          api_key: { value: 'OPENAI_API_KEY', password: true, load_from_db: true },
          system_prompt: { value: 'You answer questions about the orders of the shop.' },
          max_iterations: { value: 15 },
          tools: { value: '' },
        }),
        node('Calculator-1', 'CalculatorComponent', 'Calculator', ['Data', 'Tool'], { expression: { value: '' } }),
        node('Python-1', 'PythonREPLComponent', 'Python Interpreter', ['Data', 'Tool'], { code: { value: 'x' } }),
        node('MCP-1', 'MCPTools', 'MCP Tools', ['DataFrame'], {
          mcp_server: { value: { name: 'files', config: { command: 'npx', args: ['-y', '@acme/files'] } } },
          tool: { value: '' },
        }),
      ],
      [
        edge('ChatInput-1', 'Agent-1', 'input_value'),
        edge('Calculator-1', 'Agent-1', 'tools'),
        edge('Python-1', 'Agent-1', 'tools'),
        edge('MCP-1', 'Agent-1', 'tools'),
      ],
    ),
    finds: [
      'workflow:Desk',
      'agent:Agent',
      'prompt:Agent system prompt',
      'model:gpt-4o-mini',
      'tool:Calculator',
      'tool:Python Interpreter',
      'mcp-server:files',
      'credential:OPENAI_API_KEY',
    ],
    relates: [
      'Desk defined-in home',
      'Desk contains Agent',
      'Agent defined-in home',
      'Agent uses-prompt Agent system prompt',
      'Desk invokes gpt-4o-mini',
      'Agent invokes gpt-4o-mini',
      'Desk uses-tool Calculator',
      'Agent uses-tool Calculator',
      'Desk uses-tool Python Interpreter',
      'Agent uses-tool Python Interpreter',
      'Desk connects-to files',
      'Agent connects-to files',
      'Desk uses-credential OPENAI_API_KEY',
      'Agent uses-credential OPENAI_API_KEY',
    ],
    properties: {
      'agent:Agent': { framework: 'langflow', stepLimit: 15 },
      'workflow:Desk': { platform: 'langflow', unrestrictedTools: true, outsiderTrigger: 'unknown' },
      'tool:Python Interpreter': { executesCode: true, sandboxed: false },
      'credential:OPENAI_API_KEY': { literal: false },
    },
  },
  {
    name: 'a store and a model with a key in its field',
    path: 'flows/rag.json',
    text: flow(
      'Rag',
      [
        node('AnthropicModel-1', 'AnthropicModel', 'Anthropic', ['LanguageModel', 'Message'], {
          model_name: { value: 'claude-3-5-sonnet-20241022' },
          api_key: { value: key, password: true, load_from_db: false },
        }),
        node('Chroma-1', 'Chroma', 'Chroma DB', ['Data', 'DataFrame'], {
          collection_name: { value: 'manuals' },
          embedding: { value: '' },
          search_query: { value: '' },
        }),
        node('OpenAIEmbeddings-1', 'OpenAIEmbeddings', 'OpenAI Embeddings', ['Embeddings'], { model: { value: 'text-embedding-3-small' } }),
      ],
      [edge('OpenAIEmbeddings-1', 'Chroma-1', 'embedding')],
    ),
    finds: [
      'workflow:Rag',
      'model:claude-3-5-sonnet-20241022',
      'vector-store:manuals',
      'model:text-embedding-3-small',
      'credential:api_key',
    ],
    properties: { 'vector-store:manuals': { engine: 'chroma' }, 'credential:api_key': { literal: true, provider: 'anthropic' } },
  },
  {
    name: 'a flow of text only',
    path: 'flows/text.json',
    text: flow('Text', [node('TextInput-1', 'TextInput', 'Text', ['Message'], { input_value: { value: 'a' } })], []),
    finds: [],
  },
  {
    name: 'nodes of another editor',
    path: 'graph.json',
    text: '{"data":{"nodes":[{"type":"genericNode","data":{"type":"Agent"}}],"edges":[]}}',
    finds: [],
  },
  {
    name: 'cut off',
    path: 'flows/x.json',
    text: '{"data":{"edges":[],"nodes":[{"type":"genericNode","data":{"type":"Agent","node":{"template":{"tools":{}}}}},',
    finds: [],
    notices: ['partly-readable'],
  },
];
