import { type PropertyInput, type Recorder, unknownValue } from '../../../contracts/index.js';
import { type AssetId, splitId } from '../../../core/ids.js';
import type { FlowRecorder } from '../../../parsing/builders/flow-recorder.js';
import { get, textOf } from '../../../parsing/data.js';
import type { AiNode } from './ai.js';
import { type Flow, type FlowNode, literal, parameter } from './flow.js';
import { relateToolStore } from './stores.js';
import { toolFlags } from './tools.js';

/** What the recording of one node may look at. */
export interface Parts {
  readonly see: Recorder;
  readonly record: FlowRecorder;
  readonly flow: Flow;
  readonly ai: ReadonlyMap<FlowNode, AiNode>;
  /** In front of every name in a file of several workflows. */
  readonly inside: string;
  readonly workflow: AssetId;
  readonly agents: ReadonlyMap<string, AssetId>;
  /** Steps in front of a model and behind one. */
  readonly around: ReadonlySet<string>;
  /** Stores that were recorded already, by node. */
  readonly stores: Map<string, AssetId>;
  /** Guardrails that were recorded already. */
  readonly guardrails: Set<string>;
}

/** Agents that a node is handed to as a tool, or of another kind of part. */
function agentsOf({ flow, agents }: Parts, node: FlowNode, kind: string): AssetId[] {
  return flow.targets(node.name, kind).flatMap((target) => agents.get(target.name) ?? []);
}

export function recordTool(parts: Parts, node: FlowNode, type: AiNode | undefined): void {
  const { record, workflow, inside, flow } = parts;
  const owners = agentsOf(parts, node, 'ai_tool');
  const server = flow.targets(node.name, 'ai_tool').some((target) => parts.ai.get(target)?.role === 'mcp-trigger');
  if (owners.length === 0 && !server) return;
  const name = literal(node, 'toolName') ?? literal(node, 'name') ?? node.name;
  const owner = owners[0] === undefined ? record.local(`${inside}tools`) : splitId(owners[0]).key;
  const because = type?.tool === 'workflow' ? 'the workflow that it calls does it' : 'its settings in the file do not say';
  const id = record.tool(owner, name, toolFlags(node, type), node.line, [workflow, ...owners], because);
  for (const { type: kind, name: label, line } of node.credentials) record.credential(kind, label, undefined, line, [id]);
  for (const trigger of flow.targets(node.name, 'ai_tool'))
    if (parts.ai.get(trigger)?.role === 'mcp-trigger')
      parts.see.relate(recordEndpoint(parts, trigger), 'exposes-tool', id, { at: node.line });
  relateToolStore(parts, node, id);
  if (type?.tool === 'store')
    for (const store of flow.sources(node.name, 'ai_vectorStore')) relateRetrieval(parts, store, recordStore(parts, store), owners);
}

const storePlaces = [
  'qdrantCollection',
  'pineconeIndex',
  'tableName',
  'weaviateCollection',
  'milvusCollection',
  'mongoCollection',
  'chromaCollection',
  'redisIndex',
  'indexName',
  'collectionName',
];

/** The store of a node, with what is done to it. */
export function recordStore(parts: Parts, node: FlowNode): AssetId | undefined {
  const type = parts.ai.get(node);
  if (type?.role !== 'vector-store') return undefined;
  const { record, workflow, inside, flow, stores } = parts;
  const recorded = stores.get(node.name);
  if (recorded) return recorded;
  const place = storePlaces.map((name) => literal(node, name)).find((text) => text !== undefined);
  const engine = type.engine ?? node.type.name;
  const id = record.vectorStore(engine, engine === 'in-memory' ? undefined : place, `${inside}${node.name}`, node.line);
  stores.set(node.name, id);
  const mode = parameter(node, 'mode') ?? (/Insert$/.test(node.type.name) ? 'insert' : 'retrieve');
  if (mode === 'insert' || mode === 'update') record.relate([workflow], 'writes', id, node.line);
  else if (mode === 'retrieve-as-tool') {
    const owners = agentsOf(parts, node, 'ai_tool');
    recordTool(parts, node, { ...type, tool: 'store' });
    relateRetrieval(parts, node, id, [workflow, ...owners]);
  } else if (mode === 'load' || flow.served(node.name).length > 0) relateRetrieval(parts, node, id, [workflow]);
  return id;
}

const filters = ['pineconeNamespace', 'metadata', 'searchFilterJson', 'tenant', 'namespace', 'queryFilter'];

function relateRetrieval({ see }: Parts, node: FlowNode, store: AssetId | undefined, readers: readonly AssetId[]): void {
  if (!store) return;
  const filter = filters.find((name) => get(node.parameters, 'options', name) !== undefined);
  const text = filter === undefined ? undefined : JSON.stringify(plain(node, filter));
  const isolation: PropertyInput<string> =
    text === undefined ? 'none' : text.includes('{{') ? unknownValue('an expression makes its filter') : 'constant';
  for (const reader of new Set(readers)) see.relate(reader, 'retrieves-from', store, { at: node.line, properties: { isolation, filter } });
}

function plain(node: FlowNode, name: string): string[] {
  const texts: string[] = [];
  const walk = (at: ReturnType<typeof get>): void => {
    const text = textOf(at);
    if (text !== undefined) texts.push(text);
    for (const child of [...(at?.items ?? []), ...(at?.entries ?? []).map(([, value]) => value)]) walk(child);
  };
  walk(get(node.parameters, 'options', name));
  return texts;
}

export function recordMemory(parts: Parts, node: FlowNode, type: AiNode): void {
  const { see, record, workflow, inside } = parts;
  const owners = agentsOf(parts, node, 'ai_memory');
  const id = see.asset('agent-memory', {
    key: record.local(`${inside}${node.name}`),
    name: node.name,
    at: node.line,
    properties: { persistent: type.known ? type.persistent === true : undefined, isolation: isolationOf(node) },
  });
  record.relate(owners.length > 0 ? owners : [workflow], 'remembers-in', id, node.line);
}

/** What keeps conversations apart. A messenger says itself who writes; a chat or a webhook takes the caller's word. */
function isolationOf(node: FlowNode): PropertyInput<'constant' | 'caller-supplied' | 'identity-derived'> {
  const key = parameter(node, 'sessionKey');
  if (parameter(node, 'sessionIdType') === 'fromInput') return 'caller-supplied';
  if (key === undefined)
    return (node.version ?? 1) >= 1.1 ? 'caller-supplied' : unknownValue('the default of an old version of the node decides');
  if (!key.startsWith('=')) return 'constant';
  if (!key.includes('{{')) return 'constant';
  if (/\b(message|callback_query)\.(chat|from)\.id\b|\bmessages\[0\]\.from\b/.test(key)) return 'identity-derived';
  if (/\bsessionId\b/.test(key)) return 'caller-supplied';
  return unknownValue('an expression makes its key');
}

const authentications: Readonly<Record<string, 'none' | 'api-key' | 'basic' | 'oauth'>> = {
  none: 'none',
  bearerAuth: 'api-key',
  headerAuth: 'api-key',
  multipleHeadersAuth: 'api-key',
  basicAuth: 'basic',
  mcpOAuth2Api: 'oauth',
  oAuth2: 'oauth',
};

function authenticationOf(node: FlowNode) {
  const named = parameter(node, 'authentication') ?? 'none';
  return Object.hasOwn(authentications, named) ? authentications[named] : unknownValue(`authentication ${named} is not known`);
}

/** A server that an agent or the flow itself is a client of. */
export function recordServer(parts: Parts, node: FlowNode): void {
  const { see, record, workflow } = parts;
  const url = literal(node, 'endpointUrl') ?? literal(node, 'sseEndpoint') ?? literal(node, 'url');
  const clients = [workflow, ...agentsOf(parts, node, 'ai_tool')];
  const id = url === undefined ? undefined : record.server({ url }, node.name, authenticationOf(node), node.line, clients);
  if (!id) see.notice('unresolved', `The MCP server of ${node.name} is not in the file as an address.`, node.line);
}

/** The server that the platform itself becomes by a trigger. */
function recordEndpoint({ see, record, inside }: Parts, node: FlowNode): AssetId {
  return see.asset('mcp-server', {
    key: record.local(`${inside}${node.name}`),
    name: node.name,
    at: node.line,
    properties: { transport: 'http', source: 'local', authentication: authenticationOf(node) },
  });
}

export function recordTrigger(parts: Parts, node: FlowNode): void {
  const id = recordEndpoint(parts, node);
  parts.record.relate([parts.workflow], 'contains', id, node.line);
}

const mostGuardrails = 50;

/** A guardrail protects the agents that stand behind it. */
export function recordGuardrail({ see, record, flow, agents, inside, workflow, guardrails }: Parts, node: FlowNode): void {
  const id = see.asset('guardrail', {
    key: record.local(`${inside}${node.name}`),
    name: node.name,
    at: node.line,
    properties: {
      engine: 'n8n',
      mode: 'block',
      covers: (get(node.parameters, 'guardrails')?.entries ?? []).map(([name]) => name).sort(),
    },
  });
  const first = guardrails.size < mostGuardrails;
  guardrails.add(node.name);
  if (!first) see.notice('limit', `Which agents stand behind ${node.name} was not followed.`, node.line);
  const behind = first ? [...flow.downstream([node.name])].flatMap((name) => agents.get(name) ?? []) : [];
  record.relate([workflow, ...behind], 'protected-by', id, node.line);
}
