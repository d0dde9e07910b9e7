import { defineDetector } from '../../../contracts/index.js';
import { FlowRecorder } from '../../../parsing/builders/flow-recorder.js';
import { parseData } from '../../../parsing/data.js';
import { flowsIn } from './flow.js';
import { recordFlow } from './record.js';

export default defineDetector({
  id: 'langflow',
  version: 1,
  title: 'Langflow flow',
  docs: {
    summary: 'Finds exported Langflow flows: models, agents, tools, MCP servers, vector stores, and keys that stand in their fields.',
    reads: 'JSON files of any name that hold generic nodes with a component template',
    limits: 'Code of custom components is not followed. Whether a flow is public is kept beside it in the platform.',
  },
  files: ['**/*.json'],
  claims: false,
  prefilter: /"genericNode"/,
  emits: ['workflow', 'agent', 'model', 'model-endpoint', 'tool', 'vector-store', 'mcp-server', 'credential', 'prompt'],
  relates: [
    'defined-in',
    'contains',
    'invokes',
    'embeds-with',
    'uses-tool',
    'uses-credential',
    'uses-prompt',
    'connects-to',
    'delegates-to',
    'retrieves-from',
  ],
  covers: { relations: [{ kind: 'agent', relation: 'uses-tool' }] },
  detect(document, see) {
    const parsed = parseData(document.text, 'json');
    const flows = flowsIn(parsed.documents[0]);
    if (flows.length === 0) return;
    if (!parsed.readable)
      return see.notice('partly-readable', 'It holds a Langflow flow, is no valid JSON and was left out.', parsed.errors[0]?.line);
    const file = document.path.slice(document.path.lastIndexOf('/') + 1).replace(/\.json$/, '');
    const record = new FlowRecorder(see, document, 'langflow');
    for (const [at, flow] of flows.entries())
      recordFlow(record, see, flow, flow.name ?? file, flows.length > 1 ? (flow.name ?? `flow ${at + 1}`) : undefined);
  },
});
