import { defineDetector, type Recorder } from '../../../contracts/index.js';
import { FlowRecorder } from '../../../parsing/builders/flow-recorder.js';
import { booleanOf, type DataNode, get, numberOf, parseData, textOf, textsOf } from '../../../parsing/data.js';

export default defineDetector({
  id: 'crewai-config',
  version: 1,
  title: 'CrewAI agents in YAML',
  docs: {
    summary:
      'Finds the agents that a crew declares in YAML: model, limit of steps and what they may run. Code that uses them adds to the same agents.',
    reads: 'config/agents.yaml',
    limits: 'Tasks are read as part of the code that runs them. Tools are named here and made in code.',
  },
  files: ['**/config/agents.{yaml,yml}'],
  claims: false,
  prefilter: /^[ \t]+backstory[ \t]*:/m,
  emits: ['agent', 'model', 'prompt', 'tool'],
  relates: ['defined-in', 'invokes', 'uses-prompt', 'uses-tool'],
  covers: {
    relations: [
      { kind: 'agent', relation: 'uses-tool' },
      { kind: 'agent', relation: 'delegates-to' },
    ],
  },
  detect(document, see) {
    const parsed = parseData(document.text, 'yaml');
    const root = parsed.documents[0];
    if (!parsed.readable) return see.notice('partly-readable', `${document.path} is not valid YAML.`, parsed.errors[0]?.line);
    const record = new FlowRecorder(see, document, 'crewai');
    for (const [name, node] of root?.entries ?? []) if (isAgent(node)) recordAgent(see, record, name, node);
  },
});

/** Role, goal and backstory together are what CrewAI asks of an agent. */
function isAgent(node: DataNode): boolean {
  return ['role', 'goal', 'backstory'].every((name) => textOf(get(node, name)) !== undefined);
}

function recordAgent(see: Recorder, record: FlowRecorder, name: string, node: DataNode): void {
  const tools = textsOf(get(node, 'tools'));
  const hidden = tools.length > 0 ? [`its tools (${tools.slice(0, 5).join(', ')}) are made in code`] : [];
  const id = record.agent(name, name, node.line, { stepLimit: numberOf(get(node, 'max_iter')) }, undefined, hidden);
  const text = ['role', 'goal', 'backstory'].map((part) => textOf(get(node, part))).join('\n');
  record.prompt(`${name} role`, text, true, node.line, [id]);
  const model = get(node, 'llm');
  const named = textOf(model) ?? textOf(get(model, 'model'));
  if (model && named) record.model('litellm', { text: named }, model.line, [id]);
  if (booleanOf(get(node, 'allow_code_execution')) === true) {
    const sandboxed = textOf(get(node, 'code_execution_mode')) !== 'unsafe';
    record.tool(see.local(record.path, name), 'code-interpreter', { executesCode: true, sandboxed }, node.line, [id], 'the code decides');
  }
}
