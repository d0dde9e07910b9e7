import { builderTool } from '../../../catalogue/builders/tools.js';
import { unknownValue } from '../../../contracts/index.js';
import { splitId } from '../../../core/ids.js';
import type { FlowRecorder } from '../../../parsing/builders/flow-recorder.js';
import { booleanOf, type DataNode, get, numberOf, textOf } from '../../../parsing/data.js';
import { recordModel, recordModeration } from './model.js';

/** An app of one model and one prompt: a chat, a completion, or an agent with tools. */
export function recordBasicApp(record: FlowRecorder, root: DataNode, name: string, mode: string): void {
  const config = get(root, 'model_config');
  const agentMode = get(config, 'agent_mode');
  const tools = (get(agentMode, 'tools')?.items ?? []).filter(
    (tool) => booleanOf(get(tool, 'enabled')) !== false && textOf(get(tool, 'tool_name')),
  );
  const isAgent = mode === 'agent-chat' || (booleanOf(get(agentMode, 'enabled')) === true && tools.length > 0);
  const runsCode = tools.some((tool) => builderTool(textOf(get(tool, 'tool_name')) ?? '').executesCode === true);
  const published = unknownValue('whether the app is published, and to whom, is set in the platform');
  const workflow = record.workflow(name, undefined, root.line, {
    triggers: [mode],
    outsiderTrigger: published,
    untrustedTextInPrompt: published,
    unrestrictedTools: isAgent && runsCode,
  });
  const agent = isAgent
    ? record.agent(name, name, agentMode?.line ?? root.line, { stepLimit: numberOf(get(agentMode, 'max_iteration')) }, workflow)
    : undefined;
  const users = agent ? [workflow, agent] : [workflow];
  recordModel(record, get(config, 'model'), users);
  const prompt = textOf(get(config, 'pre_prompt')) ?? '';
  record.prompt('pre_prompt', prompt, !prompt.includes('{{'), get(config, 'pre_prompt')?.line ?? root.line, [agent ?? workflow]);
  for (const tool of agent ? tools : []) {
    const toolName = textOf(get(tool, 'tool_name')) as string;
    record.tool(splitId(agent as typeof workflow).key, toolName, builderTool(toolName), tool.line, users, 'the plugin decides');
  }
  for (const set of get(config, 'dataset_configs', 'datasets', 'datasets')?.items ?? []) {
    const id = textOf(get(set, 'dataset', 'id'));
    if (id && booleanOf(get(set, 'dataset', 'enabled')) !== false) record.knowledge(id, id, set.line, users);
  }
  recordModeration(record, get(config, 'sensitive_word_avoidance'), users);
}
