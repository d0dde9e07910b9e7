import { builderProvider } from '../../../catalogue/builders/providers.js';
import { builderTool } from '../../../catalogue/builders/tools.js';
import { type AssetId, splitId } from '../../../core/ids.js';
import { type DataNode, get, textOf } from '../../../parsing/data.js';
import { type FlowiseNode, fixed } from './flow.js';
import type { Parts } from './record.js';
import { recordConfigured } from './servers.js';

/** A step of an agent flow of the second version: its model, tools and knowledge stand in its own inputs. */
export function recordStep(parts: Parts, node: FlowiseNode): void {
  const agent = parts.agents.get(node.id);
  const callers = agent ? [parts.workflow, agent] : [parts.workflow];
  for (const name of ['agentModel', 'llmModel', 'conditionAgentModel', 'humanInputModel']) {
    const component = fixed(node.inputs, name);
    if (component !== undefined) recordModel(parts, node, component, get(node.inputs, `${name}Config`), callers);
  }
  for (const [name, list] of [
    ['agentMessages', agent],
    ['llmMessages', undefined],
  ] as const)
    for (const message of get(node.inputs, name)?.items ?? []) {
      const text = textOf(get(message, 'content')) ?? '';
      if (textOf(get(message, 'role')) === 'system')
        parts.record.prompt(`${parts.inside}${node.label} system message`, text, !text.includes('{{'), node.line, [list ?? parts.workflow]);
    }
  if (!agent) return;
  for (const tool of get(node.inputs, 'agentTools')?.items ?? []) recordTool(parts, node, tool, agent, callers);
  for (const store of get(node.inputs, 'agentKnowledgeDocumentStores')?.items ?? []) {
    const selected = fixed(store, 'documentStore');
    if (selected) parts.record.knowledge(selected.split(':')[0] as string, selected.split(':')[1] ?? selected, node.line, callers);
  }
}

function recordModel(parts: Parts, node: FlowiseNode, component: string, config: DataNode | undefined, callers: readonly AssetId[]): void {
  const named = fixed(config, 'customModel', 'modelName', 'model');
  const provider = builderProvider(component);
  const base = fixed(config, 'basepath', 'basePath', 'baseUrl', 'baseURL');
  const endpoint = base === undefined ? undefined : parts.record.endpoint(base, node.line, callers);
  if (!endpoint || provider !== 'openai')
    parts.record.model(provider, named === undefined ? { reason: 'the default of the node decides' } : { text: named }, node.line, callers);
  const credential = fixed(config, 'credential', 'FLOWISE_CREDENTIAL_ID');
  if (credential) parts.record.credential('credential', credential, provider, node.line, callers);
}

function recordTool(parts: Parts, node: FlowiseNode, tool: DataNode, agent: AssetId, callers: readonly AssetId[]): void {
  const component = fixed(tool, 'agentSelectedTool');
  if (component === undefined) return;
  const config = get(tool, 'agentSelectedToolConfig');
  if (/MCP$|mcpServer/i.test(component)) {
    recordConfigured(parts, get(config, 'mcpServerConfig'), component, node.line, callers);
    return;
  }
  const name = fixed(config, 'name', 'toolName') ?? component;
  parts.record.tool(splitId(agent).key, name, builderTool(component), node.line, callers, 'its code or settings decide');
}
