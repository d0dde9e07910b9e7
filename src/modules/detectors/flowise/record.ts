import { builderEngine, builderProvider } from '../../../catalogue/builders/providers.js';
import { builderTool } from '../../../catalogue/builders/tools.js';
import { type Recorder, unknownValue } from '../../../contracts/index.js';
import { type AssetId, splitId } from '../../../core/ids.js';
import type { FlowRecorder } from '../../../parsing/builders/flow-recorder.js';
import { get, textOf } from '../../../parsing/data.js';
import { recordStep } from './agentflow.js';
import { type FlowiseFlow, type FlowiseNode, fixed } from './flow.js';
import { recordServer } from './servers.js';

const aiCategory =
  /^(Agent Flows|Agents|Multi Agents|Sequential Agents|Chains|Chat Models|LLMs|Embeddings|Engine|Retrievers|Vector Stores)$/;

/** What recording of one node may look at. */
export interface Parts {
  readonly see: Recorder;
  readonly record: FlowRecorder;
  readonly flow: FlowiseFlow;
  readonly inside: string;
  readonly workflow: AssetId;
  readonly agents: Map<string, AssetId>;
  /** Labels of agents that were given away; a second agent is known by its id as well. */
  readonly labels: Set<string>;
}

export function recordFlow(record: FlowRecorder, see: Recorder, flow: FlowiseFlow, name: string, part: string | undefined): void {
  if (!flow.nodes.some(isAi)) return;
  const open = unknownValue('whether the flow is public is set in the platform');
  const interpreters = flow.nodes.filter((node) => builderTool(node.name).executesCode === true);
  const start = flow.nodes.find((node) => node.name === 'startAgentflow');
  const workflow = record.workflow(name, part, flow.line, {
    triggers: [fixed(start?.inputs, 'startInputType') ?? 'chat'],
    outsiderTrigger: open,
    untrustedTextInPrompt: open,
    unrestrictedTools: interpreters.length > 0,
  });
  const parts: Parts = { see, record, flow, inside: part === undefined ? '' : `${part}/`, workflow, agents: new Map(), labels: new Set() };
  for (const node of flow.nodes) if (isAgent(node)) recordAgent(parts, node);
  for (const node of flow.nodes) recordNode(parts, node);
}

const isAi = (node: FlowiseNode) =>
  aiCategory.test(node.category) && !/^(start|stickyNote|condition|http|customFunction|directReply|humanInput)Agentflow$/.test(node.name);

function isAgent(node: FlowiseNode): boolean {
  if (node.name === 'agentAgentflow' || node.category === 'Agents') return true;
  return /^(Multi|Sequential) Agents$/.test(node.category) && /(agent|supervisor|worker)/i.test(node.name);
}

function recordAgent(parts: Parts, node: FlowiseNode): void {
  const { record, inside, workflow, agents } = parts;
  const steps = fixed(node.inputs, 'maxIterations', 'recursionLimit');
  const symbol = `${inside}${node.label}${parts.labels.has(node.label) ? ` ${node.id}` : ''}`;
  parts.labels.add(node.label);
  const id = record.agent(
    node.label,
    symbol,
    node.line,
    { stepLimit: steps === undefined || !/^\d{1,6}$/.test(steps) ? undefined : Number(steps) },
    workflow,
  );
  agents.set(node.id, id);
  const prompt = textOf(get(node.inputs, 'systemMessage')) ?? textOf(get(node.inputs, 'systemMessagePrompt')) ?? '';
  record.prompt(`${symbol} system message`, prompt, !prompt.includes('{{'), node.line, [id]);
}

/** Agents that a node feeds, straight or through chains and tools. */
function users(parts: Parts, node: FlowiseNode): AssetId[] {
  const own = parts.agents.get(node.id);
  const fed = (parts.flow.feeds.get(node.id) ?? []).flatMap((to) => parts.agents.get(to) ?? []);
  return own ? [parts.workflow, own, ...fed] : [parts.workflow, ...fed];
}

function recordNode(parts: Parts, node: FlowiseNode): void {
  const { record, inside } = parts;
  const callers = users(parts, node);
  if (node.credential) record.credential('credential', node.credential, builderProvider(node.name), node.line, callers);
  switch (node.category) {
    case 'Chat Models':
    case 'LLMs':
      recordModel(parts, node, callers, 'invokes');
      break;
    case 'Embeddings':
      recordModel(parts, node, storesOf(parts, node), 'embeds-with');
      break;
    case 'Vector Stores':
      recordStore(parts, node, callers);
      break;
    case 'Memory':
      record.memory(
        `${inside}${node.label} ${node.id}`,
        node.label,
        node.line,
        !/^(bufferMemory|bufferWindowMemory|conversationSummaryMemory|conversationSummaryBufferMemory)$/.test(node.name),
        callers.slice(1).length > 0 ? callers.slice(1) : callers,
      );
      break;
    case 'Moderation':
      record.guardrail(
        `${inside}${node.label} ${node.id}`,
        node.label,
        node.line,
        { engine: node.name, mode: 'block', covers: ['input'] },
        callers,
      );
      break;
    case 'Tools (MCP)':
      recordServer(parts, node, callers);
      break;
    case 'Tools':
      recordTool(parts, node, callers);
      break;
    case 'Agent Flows':
      recordStep(parts, node);
      break;
    default:
  }
}

export function recordModel(parts: Parts, node: FlowiseNode, callers: readonly AssetId[], relation: 'invokes' | 'embeds-with'): void {
  const named = fixed(node.inputs, 'customModel', 'modelName', 'model', 'deploymentName');
  const base = fixed(node.inputs, 'basepath', 'basePath', 'baseUrl', 'baseURL', 'baseOptions');
  const endpoint = base === undefined ? undefined : parts.record.endpoint(base, node.line, relation === 'invokes' ? callers : []);
  const provider = builderProvider(node.name);
  if (endpoint && provider === 'openai') return;
  parts.record.model(
    provider,
    named === undefined ? { reason: 'the default of the node decides' } : { text: named },
    node.line,
    callers,
    relation,
  );
}

function storesOf(parts: Parts, node: FlowiseNode): AssetId[] {
  const fed = new Set(parts.flow.feeds.get(node.id));
  return parts.flow.nodes.filter(({ id, category }) => fed.has(id) && category === 'Vector Stores').map((store) => storeOf(parts, store));
}

function storeOf({ record, inside }: Parts, node: FlowiseNode): AssetId {
  const place = fixed(
    node.inputs,
    'collectionName',
    'qdrantCollection',
    'pineconeIndex',
    'weaviateIndex',
    'milvusCollection',
    'indexName',
    'tableName',
  );
  const url = fixed(node.inputs, 'qdrantServerUrl', 'chromaURL', 'milvusServerUrl', 'supabaseProjUrl');
  return record.vectorStore(builderEngine(node.name), place, `${inside}${node.label} ${node.id}`, node.line, url);
}

function recordStore(parts: Parts, node: FlowiseNode, readers: readonly AssetId[]): void {
  if (node.name === 'documentStoreVS') {
    const selected = fixed(node.inputs, 'selectedStore');
    if (selected) parts.record.knowledge(selected, selected, node.line, readers);
    return;
  }
  const id = storeOf(parts, node);
  const through = (parts.flow.feeds.get(node.id) ?? []).flatMap((to) => parts.flow.feeds.get(to) ?? []);
  const agents = through.flatMap((to) => parts.agents.get(to) ?? []);
  parts.record.relate([...readers, ...agents], 'retrieves-from', id, node.line);
}

function recordTool(parts: Parts, node: FlowiseNode, callers: readonly AssetId[]): void {
  const owner = callers[1];
  if (owner === undefined) return;
  const name = fixed(node.inputs, 'name', 'toolName', 'chainName') ?? node.label;
  parts.record.tool(splitId(owner).key, name, builderTool(node.name), node.line, callers, 'its code or settings decide');
}
