import { builderEngine, builderProvider } from '../../../catalogue/builders/providers.js';
import { builderTool } from '../../../catalogue/builders/tools.js';
import { type Recorder, unknownValue } from '../../../contracts/index.js';
import { type AssetId, splitId } from '../../../core/ids.js';
import type { FlowRecorder } from '../../../parsing/builders/flow-recorder.js';
import { booleanOf, type DataNode, get, scalarText, textOf, textsOf } from '../../../parsing/data.js';
import { field, type LangflowFlow, type LangflowNode } from './flow.js';

type Role = 'agent' | 'model' | 'embedding' | 'vector-store' | 'server' | 'other';

/** What a component is: by its class, and by what it says that it gives out. */
function roleOf(node: LangflowNode): Role {
  const gives = (name: string) => node.gives.includes(name);
  if (/^(MCPTools|MCPToolsComponent|MCPStdio|MCPSse)$/.test(node.type)) return 'server';
  if (/Agent(Component)?$/.test(node.type) && has(node, 'tools')) return 'agent';
  if (has(node, 'embedding') && (has(node, 'search_query') || has(node, 'ingest_data') || gives('VectorStore'))) return 'vector-store';
  if (gives('Embeddings') && !gives('VectorStore')) return 'embedding';
  if (gives('LanguageModel') && modelFields.some((name) => has(node, name))) return 'model';
  return 'other';
}

const has = (node: LangflowNode, name: string) => get(node.template, name) !== undefined;
const modelFields = ['model_name', 'model', 'model_id', 'azure_deployment'] as const;

interface Parts {
  readonly see: Recorder;
  readonly record: FlowRecorder;
  readonly flow: LangflowFlow;
  readonly inside: string;
  readonly workflow: AssetId;
  readonly agents: ReadonlyMap<string, AssetId>;
}

export function recordFlow(record: FlowRecorder, see: Recorder, flow: LangflowFlow, name: string, part: string | undefined): void {
  const roles = new Map([...flow.nodes.values()].map((node) => [node, roleOf(node)] as const));
  if ([...roles.values()].every((role) => role === 'other')) return;
  const open = unknownValue('whether the flow is public is set in the platform');
  const runsCode = [...flow.nodes.values()].some((node) => isTool(flow, node) && builderTool(node.type).executesCode === true);
  const hook = [...flow.nodes.values()].some(({ type }) => /^Webhook/.test(type));
  const workflow = record.workflow(name, part, flow.line, {
    triggers: [hook ? 'webhook' : 'chat'],
    outsiderTrigger: open,
    untrustedTextInPrompt: open,
    unrestrictedTools: runsCode,
  });
  const inside = part === undefined ? '' : `${part}/`;
  const agents = new Map<string, AssetId>();
  for (const [node, role] of roles) {
    if (role !== 'agent') continue;
    const taken = [...agents.keys()].some((id) => flow.nodes.get(id)?.label === node.label);
    agents.set(node.id, recordAgent(record, flow, node, `${inside}${node.label}${taken ? ` ${node.id}` : ''}`, workflow));
  }
  const parts: Parts = { see, record, flow, inside, workflow, agents };
  for (const [node, role] of roles) recordNode(parts, node, role);
}

function isTool(flow: LangflowFlow, node: LangflowNode): boolean {
  return (flow.feeds.get(node.id) ?? []).some((edge) => edge.field === 'tools');
}

function recordAgent(record: FlowRecorder, flow: LangflowFlow, node: LangflowNode, symbol: string, workflow: AssetId): AssetId {
  const steps = field(flow, node, 'max_iterations');
  const stepLimit = steps !== undefined && /^\d{1,6}$/.test(steps) ? Number(steps) : undefined;
  const id = record.agent(node.label, symbol, node.line, { stepLimit }, workflow);
  const prompt = field(flow, node, 'system_prompt') ?? '';
  record.prompt(`${symbol} system prompt`, prompt, !/\{\w+\}/.test(prompt), node.line, [id]);
  return id;
}

function recordNode(parts: Parts, node: LangflowNode, role: Role): void {
  const { record, flow, workflow, agents } = parts;
  const own = agents.get(node.id);
  const fed = (flow.feeds.get(node.id) ?? []).flatMap(({ to }) => agents.get(to) ?? []);
  const callers = [workflow, ...(own ? [own] : []), ...fed];
  recordSecrets(parts, node, callers);
  if (role === 'agent' || role === 'model') recordModel(parts, node, own ? [workflow, own] : callers, 'invokes');
  else if (role === 'embedding') recordModel(parts, node, storesOf(parts, node), 'embeds-with');
  else if (role === 'vector-store') record.relate(callers, 'retrieves-from', storeOf(parts, node), node.line);
  else if (role === 'server') recordServer(parts, node, callers);
  if (role === 'server' || !isTool(flow, node)) return;
  for (const edge of flow.feeds.get(node.id) ?? []) {
    const owner = edge.field === 'tools' ? agents.get(edge.to) : undefined;
    if (!owner) continue;
    if (own) record.relate([owner], 'delegates-to', own, node.line);
    else record.tool(splitId(owner).key, node.label, builderTool(node.type), node.line, [workflow, owner], 'the component decides');
  }
}

function recordModel(parts: Parts, node: LangflowNode, callers: readonly AssetId[], relation: 'invokes' | 'embeds-with'): void {
  const { record, flow } = parts;
  // An agent or a store that another node hands a model to names none of its own.
  if (['agent_llm', 'llm', 'model'].some((name) => flow.fields.has(`${node.id}\n${name}`))) return;
  const chosen = get(node.template, 'model', 'value')?.items[0];
  const named = textOf(get(chosen, 'name')) ?? field(flow, node, ...modelFields);
  const spoken = textOf(get(chosen, 'provider')) ?? field(flow, node, 'agent_llm', 'provider') ?? node.type;
  const provider = builderProvider(spoken);
  const base = field(flow, node, 'openai_api_base', 'base_url', 'api_base', 'azure_endpoint');
  const endpoint = base === undefined ? undefined : record.endpoint(base, node.line, relation === 'invokes' ? callers : []);
  if (endpoint && provider === 'openai' && !/^https:\/\/api\.openai\.com/.test(base ?? '')) return;
  record.model(provider, named === undefined ? { reason: 'a field that is empty decides' } : { text: named }, node.line, callers, relation);
}

function storesOf(parts: Parts, node: LangflowNode): AssetId[] {
  return (parts.flow.feeds.get(node.id) ?? []).flatMap(({ to }) => {
    const store = parts.flow.nodes.get(to);
    return store && roleOf(store) === 'vector-store' ? [storeOf(parts, store)] : [];
  });
}

function storeOf({ record, flow, inside }: Parts, node: LangflowNode): AssetId {
  const place = field(flow, node, 'collection_name', 'index_name', 'table_name', 'collection');
  const url = field(flow, node, 'api_endpoint', 'url', 'chroma_server_host');
  return record.vectorStore(
    builderEngine(node.type),
    place,
    `${inside}${node.label} ${node.id}`,
    node.line,
    url?.startsWith('http') ? url : undefined,
  );
}

/** A server by address or command, in fields of its own or as one value of name and configuration. */
function recordServer({ see, record, flow }: Parts, node: LangflowNode, clients: readonly AssetId[]): void {
  const configured = get(node.template, 'mcp_server', 'value');
  const config = get(configured, 'config') ?? configured;
  const url = textOf(get(config, 'url')) ?? field(flow, node, 'sse_url', 'url');
  const words = textOf(get(config, 'command')) ?? field(flow, node, 'command');
  const [command = '', ...rest] = (words ?? '').split(/\s+/);
  const launch = url ? { url } : command ? { command, args: [...rest, ...textsOf(get(config, 'args'))] } : undefined;
  const name = textOf(get(configured, 'name')) ?? textOf(configured) ?? node.label;
  const id = launch && record.server(launch, name, undefined, node.line, clients);
  if (!id) see.notice('unresolved', `The MCP server ${name} is configured in the platform and was not followed.`, node.line);
}

/** Fields for secrets: a variable of the platform by name, or the secret itself. */
function recordSecrets({ record }: Parts, node: LangflowNode, users: readonly AssetId[]): void {
  for (const [name, spec] of node.template.entries) {
    if (booleanOf(get(spec, 'password')) !== true) continue;
    const value: DataNode | undefined = get(spec, 'value');
    const text = scalarText(value) ?? '';
    record.setting(name, text, booleanOf(get(spec, 'load_from_db')) === true, builderProvider(node.type), value?.line ?? node.line, users);
  }
}
