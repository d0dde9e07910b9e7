import { defineDetector } from '../../../contracts/index.js';
import { parseData } from '../../../parsing/data.js';
import { flowsIn } from './flow.js';
import { recordFlow } from './record.js';

export default defineDetector({
  id: 'n8n',
  version: 1,
  title: 'n8n workflow',
  docs: {
    summary:
      'Finds exported n8n workflows with an AI step: who can start them, their agents, models, tools, memories, stores and credentials by name.',
    reads: 'JSON files of any name that hold typed n8n nodes and their connections',
    limits:
      'Models that are the default of a node, sub-workflows and what runs inside code nodes are not followed. Where the platform itself is published is not in the file.',
  },
  files: ['**/*.json'],
  claims: false,
  prefilter: /"type"\s*:\s*"(@[\w-]+\/)?n8n-nodes-/,
  emits: [
    'workflow',
    'agent',
    'model',
    'model-endpoint',
    'tool',
    'agent-memory',
    'vector-store',
    'data-store',
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
    'exposes-tool',
    'uses-credential',
    'uses-prompt',
    'connects-to',
    'delegates-to',
    'retrieves-from',
    'remembers-in',
    'reads',
    'writes',
    'protected-by',
  ],
  covers: {
    relations: [
      { kind: 'agent', relation: 'uses-tool' },
      { kind: 'agent', relation: 'delegates-to' },
      { kind: 'agent', relation: 'remembers-in' },
      { kind: 'workflow', relation: 'uses-tool' },
      { kind: 'workflow', relation: 'uses-credential' },
    ],
  },
  detect(document, see) {
    const parsed = parseData(document.text, 'json');
    const flows = flowsIn(parsed.documents[0]);
    if (!parsed.readable) {
      if (flows.length > 0)
        see.notice('partly-readable', 'It holds an n8n workflow, is no valid JSON and was left out.', parsed.errors[0]?.line);
      return;
    }
    flows.forEach((flow, at) => {
      const name = flow.name?.trim() || document.path.slice(document.path.lastIndexOf('/') + 1).replace(/\.json$/, '');
      recordFlow(see, document, flow, name, flows.length > 1 ? (flow.id ?? `${name || 'workflow'} ${at + 1}`) : undefined);
    });
  },
});
