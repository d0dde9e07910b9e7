import { defineDetector } from '../../../contracts/index.js';
import { FlowRecorder } from '../../../parsing/builders/flow-recorder.js';
import { type DataNode, get, parseData, textOf } from '../../../parsing/data.js';
import { recordBasicApp } from './basic.js';
import { recordGraphApp } from './graph.js';

const modes = new Set(['chat', 'agent-chat', 'completion', 'workflow', 'advanced-chat', 'rag-pipeline']);

export default defineDetector({
  id: 'dify',
  version: 1,
  title: 'Dify app',
  docs: {
    summary: 'Finds exported Dify apps: their models, agents with tools, knowledge, prompts, moderation and secrets by name.',
    reads: 'YAML files of any name in the format that Dify exports',
    limits: 'Whether an app is published, and to whom, is not in the export. Plugins and knowledge are known by id only.',
  },
  files: ['**/*.{yml,yaml}'],
  claims: false,
  prefilter: /^app:[ \t]*\r?$/m,
  emits: ['workflow', 'agent', 'model', 'tool', 'knowledge-base', 'mcp-server', 'prompt', 'guardrail', 'credential'],
  relates: [
    'defined-in',
    'contains',
    'invokes',
    'uses-tool',
    'uses-prompt',
    'uses-credential',
    'retrieves-from',
    'connects-to',
    'protected-by',
  ],
  covers: { relations: [{ kind: 'agent', relation: 'uses-tool' }] },
  detect(document, see) {
    const parsed = parseData(document.text, 'yaml');
    for (const root of parsed.documents) {
      const mode = modeOf(root);
      if (mode === undefined) continue;
      if (!parsed.readable)
        return see.notice('partly-readable', 'It holds a Dify app, is no valid YAML and was left out.', parsed.errors[0]?.line);
      const record = new FlowRecorder(see, document, 'dify');
      const name = textOf(get(root, 'app', 'name'))?.trim() || document.path.slice(document.path.lastIndexOf('/') + 1);
      if (get(root, 'workflow', 'graph', 'nodes')) recordGraphApp(record, root, name, mode);
      else recordBasicApp(record, root, name, mode);
    }
  },
});

/** An app with a mode of Dify's, and the part that belongs to such a mode. */
function modeOf(root: DataNode): string | undefined {
  const mode = textOf(get(root, 'app', 'mode')) ?? '';
  const graph = get(root, 'workflow', 'graph', 'nodes')?.type === 'list';
  const basic = get(root, 'model_config', 'model')?.type === 'map';
  return modes.has(mode) && (graph || basic) ? mode : undefined;
}
