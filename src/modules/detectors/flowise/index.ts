import { defineDetector } from '../../../contracts/index.js';
import { FlowRecorder } from '../../../parsing/builders/flow-recorder.js';
import { parseData } from '../../../parsing/data.js';
import { flowsIn } from './flow.js';
import { recordFlow } from './record.js';

export default defineDetector({
  id: 'flowise',
  version: 1,
  title: 'Flowise flow',
  docs: {
    summary:
      'Finds exported Flowise chat flows and agent flows: models, agents, tools, MCP servers, memories, vector stores and moderation.',
    reads: 'JSON files of any name that hold nodes with a component, a category and inputs of Flowise',
    limits: 'Whether a flow is public or asks for a key is kept beside it in the platform. Credentials are known by id only.',
  },
  files: ['**/*.json'],
  claims: false,
  prefilter: /"(customNode|agentFlow)"|\\"(customNode|agentFlow)\\"/,
  emits: [
    'workflow',
    'agent',
    'model',
    'model-endpoint',
    'tool',
    'agent-memory',
    'vector-store',
    'knowledge-base',
    'mcp-server',
    'credential',
    'prompt',
    'guardrail',
  ],
  relates: [
    'defined-in',
    'contains',
    'invokes',
    'embeds-with',
    'uses-tool',
    'uses-credential',
    'uses-prompt',
    'connects-to',
    'retrieves-from',
    'remembers-in',
    'protected-by',
  ],
  covers: { relations: [{ kind: 'agent', relation: 'uses-tool' }] },
  detect(document, see) {
    const parsed = parseData(document.text, 'json');
    const flows = flowsIn(parsed.documents[0]);
    if (flows.length === 0) return;
    if (!parsed.readable)
      return see.notice('partly-readable', 'It holds a Flowise flow, is no valid JSON and was left out.', parsed.errors[0]?.line);
    const file = document.path.slice(document.path.lastIndexOf('/') + 1).replace(/\.json$/, '');
    const record = new FlowRecorder(see, document, 'flowise');
    for (const [at, flow] of flows.entries())
      recordFlow(record, see, flow, flow.name ?? file, flows.length > 1 ? (flow.name ?? `flow ${at + 1}`) : undefined);
  },
});
