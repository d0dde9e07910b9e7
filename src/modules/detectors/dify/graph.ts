import { builderTool } from '../../../catalogue/builders/tools.js';
import { unknownValue } from '../../../contracts/index.js';
import { type AssetId, splitId } from '../../../core/ids.js';
import type { FlowRecorder } from '../../../parsing/builders/flow-recorder.js';
import { booleanOf, type DataNode, get, numberOf, parseData, scalarText, textOf, textsOf } from '../../../parsing/data.js';
import { recordModel, recordModeration } from './model.js';

/** Nodes that hand text to a model or search by one. */
const aiTypes = new Set(['llm', 'agent', 'question-classifier', 'parameter-extractor', 'knowledge-retrieval', 'knowledge-index']);

interface Step {
  readonly type: string;
  readonly title: string;
  readonly line: number;
  readonly data: DataNode;
}

/** An app that is a graph of steps. Without a step that asks a model it is no asset. */
export function recordGraphApp(record: FlowRecorder, root: DataNode, name: string, mode: string): void {
  const steps = (get(root, 'workflow', 'graph', 'nodes')?.items ?? []).flatMap(stepOf);
  const ai = steps.filter(({ type }) => aiTypes.has(type));
  if (ai.length === 0) return;
  const triggers = steps.filter(({ type }) => type.startsWith('trigger-')).map(({ type }) => type);
  const scheduled = triggers.length > 0 && triggers.every((type) => type === 'trigger-schedule');
  const published = unknownValue('whether the app is published, and to whom, is set in the platform');
  const workflow = record.workflow(name, undefined, root.line, {
    triggers: triggers.length > 0 ? [...new Set(triggers)].sort() : [mode],
    outsiderTrigger: scheduled ? 'no' : published,
    untrustedTextInPrompt: published,
    unrestrictedTools: ai.some(({ data }) => toolsOf(data).some((tool) => builderTool(toolName(tool)).executesCode === true)),
  });
  for (const step of ai) recordStep(record, step, workflow);
  recordModeration(record, get(root, 'workflow', 'features', 'sensitive_word_avoidance'), [workflow]);
  for (const variable of get(root, 'workflow', 'environment_variables')?.items ?? []) {
    const secret = textOf(get(variable, 'name'));
    if (secret === undefined || textOf(get(variable, 'value_type')) !== 'secret') continue;
    const value = scalarText(get(variable, 'value')) ?? '';
    if (value === '') record.credential('environment', secret, undefined, variable.line, [workflow]);
    else record.setting(secret, value, false, undefined, variable.line, [workflow]);
  }
}

function stepOf(node: DataNode): Step[] {
  const data = get(node, 'data');
  const type = textOf(get(data, 'type'));
  if (!data || type === undefined) return [];
  return [{ type, title: textOf(get(data, 'title')) ?? scalarText(get(node, 'id')) ?? type, line: data.line, data }];
}

function recordStep(record: FlowRecorder, { type, title, line, data }: Step, workflow: AssetId): void {
  if (type === 'agent') {
    recordAgent(record, data, title, line, workflow);
    return;
  }
  if (type === 'knowledge-retrieval') {
    for (const id of textsOf(get(data, 'dataset_ids'))) record.knowledge(id, id, line, [workflow]);
    recordModel(record, get(data, 'multiple_retrieval_config', 'reranking_model'), [workflow]);
    return;
  }
  recordModel(record, get(data, 'model'), [workflow]);
  for (const message of get(data, 'prompt_template')?.items ?? []) {
    const text = textOf(get(message, 'text')) ?? '';
    if (textOf(get(message, 'role')) === 'system') record.prompt(`${title} system`, text, !/\{\{/.test(text), message.line, [workflow]);
  }
}

/** A value of a parameter of an agent strategy: written down, not taken from another step. */
function given(data: DataNode, name: string): DataNode | undefined {
  const parameter = get(data, 'agent_parameters', name);
  return textOf(get(parameter, 'type')) === 'variable' ? undefined : get(parameter, 'value');
}

function toolsOf(data: DataNode): DataNode[] {
  return (given(data, 'tools')?.items ?? []).filter((tool) => booleanOf(get(tool, 'enabled')) !== false && toolName(tool) !== '');
}

const toolName = (tool: DataNode): string => textOf(get(tool, 'tool_name')) ?? '';

function recordAgent(record: FlowRecorder, data: DataNode, title: string, line: number, workflow: AssetId): void {
  const steps =
    numberOf(given(data, 'maximum_iterations')) ?? numberOf(given(data, 'max_iterations')) ?? numberOf(given(data, 'maximum_iteration'));
  const hidden = get(data, 'agent_parameters', 'tools') && !given(data, 'tools') ? ['its tools come from another step'] : [];
  const id = record.agent(title, title, line, { stepLimit: steps }, workflow, hidden);
  recordModel(record, given(data, 'model'), [workflow, id]);
  const instruction = textOf(given(data, 'instruction')) ?? '';
  record.prompt(`${title} instruction`, instruction, !instruction.includes('{{'), line, [id]);
  for (const tool of toolsOf(data))
    record.tool(splitId(id).key, toolName(tool), builderTool(toolName(tool)), tool.line, [workflow, id], 'the plugin decides');
  const address = textOf(given(data, 'mcp_server'));
  if (address) record.server({ url: address }, address.replace(/^\w+:\/\/|[/?#].*$/g, ''), undefined, line, [workflow, id]);
  for (const [name, server] of get(parseData(textOf(given(data, 'mcp_servers_config')) ?? '', 'json').documents[0], 'mcpServers')
    ?.entries ?? []) {
    const url = textOf(get(server, 'url'));
    if (url) record.server({ url }, name, undefined, line, [workflow, id]);
  }
}
