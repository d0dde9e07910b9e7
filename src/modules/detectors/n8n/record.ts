import { n8nCredentialProvider } from '../../../catalogue/builders/n8n.js';
import { type Document, type Recorder, unknownValue } from '../../../contracts/index.js';
import type { AssetId } from '../../../core/ids.js';
import { buildOnly, FlowRecorder } from '../../../parsing/builders/flow-recorder.js';
import { recordAgent } from './agents.js';
import { type AiNode, aiNode, asks, isAgent } from './ai.js';
import { runsCommands } from './commands.js';
import type { Flow, FlowNode } from './flow.js';
import { recordModel } from './models.js';
import { type Parts, recordGuardrail, recordMemory, recordServer, recordStore, recordTool, recordTrigger } from './parts.js';
import { recordDataStore } from './stores.js';
import { TaintFlow } from './taint.js';
import { outsiderTrigger, triggersOf } from './triggers.js';

/** More than anybody draws by hand. */
const mostNodes = 5_000;

/** Records one workflow, if a step of it is AI. */
export function recordFlow(see: Recorder, document: Document, flow: Flow, name: string, part: string | undefined): void {
  const enabled = [...flow.nodes.values()].filter((node) => !node.disabled);
  const ai = new Map(
    enabled.flatMap((node): [FlowNode, AiNode][] => {
      const found = aiNode(node);
      return found ? [[node, found]] : [];
    }),
  );
  if (ai.size === 0) return;
  if (flow.nodes.size > mostNodes) {
    see.notice('limit', `${name} has more than ${mostNodes} nodes and was left out.`, flow.line);
    return;
  }
  sayUnknown(see, ai);
  const inside = part === undefined ? '' : `${part}/`;
  const record = new FlowRecorder(see, document, 'n8n');
  const asking = [...ai].filter(([, type]) => asks(type) || type.role === 'mcp-trigger').map(([node]) => node);
  const taint = new TaintFlow(flow);
  const taints = asking.map((node) => taint.prompt(node));
  const toolCredentials = enabled.some((node) => flow.targets(node.name, 'ai_tool').length > 0 && node.credentials.length > 0);
  const workflow = see.asset('workflow', {
    key: record.local(part),
    name,
    at: [flow.line, ...asking.slice(0, 10).map(({ line }) => line)],
    properties: {
      platform: 'n8n',
      ...buildOnly,
      triggers: triggersOf(flow),
      outsiderTrigger: outsiderTrigger(flow, new Set(asking.map((node) => node.name))),
      untrustedTextInPrompt: taints.includes(2)
        ? true
        : taints.includes(1)
          ? unknownValue('its prompt holds what another system answers, or an event of which the file does not say who causes it')
          : false,
      unrestrictedTools: runsCommands(flow, ai),
      holdsSecrets: toolCredentials ? unknownValue('its tools have credentials of the platform; what they open is not in the file') : false,
    },
  });
  see.relate(workflow, 'defined-in', see.home);
  const agents = new Map<string, AssetId>();
  for (const [node, type] of ai)
    if (isAgent(flow, node, type)) agents.set(node.name, recordAgent(see, record, flow, node, `${inside}${node.name}`, workflow));
  const names = asking.map((node) => node.name);
  const around = new Set([...flow.upstream(names), ...flow.downstream(names)]);
  const parts: Parts = { see, record, flow, ai, inside, workflow, agents, around, stores: new Map(), guardrails: new Set() };
  for (const [node, type] of ai) recordPart(parts, node, type);
  for (const node of enabled) {
    const users = [workflow, ...consumers(parts, node)];
    if (!ai.has(node) && flow.targets(node.name, 'ai_tool').length > 0) recordTool(parts, node, undefined);
    else if (!ai.has(node)) recordDataStore(parts, node);
    for (const { type, name: label, line } of node.credentials) record.credential(type, label, n8nCredentialProvider(type), line, users);
  }
}

function recordPart(parts: Parts, node: FlowNode, type: AiNode): void {
  const { record, workflow, agents, flow } = parts;
  switch (type.role) {
    case 'model':
    case 'reranker':
      recordModel(record, node, type, [workflow, ...consumers(parts, node)]);
      break;
    case 'agent':
      for (const owner of flow.targets(node.name, 'ai_tool')) {
        const [from, to] = [agents.get(owner.name), agents.get(node.name)];
        if (from && to) record.relate([from], 'delegates-to', to, node.line);
      }
      break;
    case 'call': {
      const own = agents.get(node.name);
      if (flow.targets(node.name, 'ai_tool').length > 0) recordTool(parts, node, type);
      recordModel(record, node, type, own ? [workflow, own] : [workflow]);
      break;
    }
    case 'embedding': {
      const stores = flow.served(node.name).flatMap((store) => recordStore(parts, store) ?? []);
      recordModel(record, node, type, stores);
      break;
    }
    case 'memory':
      recordMemory(parts, node, type);
      break;
    case 'vector-store':
      recordStore(parts, node);
      break;
    case 'tool':
      recordTool(parts, node, type);
      break;
    case 'mcp-client':
      recordServer(parts, node);
      break;
    case 'mcp-trigger':
      recordTrigger(parts, node);
      break;
    case 'guardrail':
      recordGuardrail(parts, node);
      break;
    default:
  }
}

/** How many parts may stand between a part and its agent: a model behind a selector behind a retriever behind a store is three. */
const deepest = 4;

/** Agents that a part serves, through whatever stands between. */
function consumers(parts: Parts, node: FlowNode): AssetId[] {
  const own = parts.agents.get(node.name);
  const found = new Set<AssetId>(own ? [own] : []);
  const seen = new Set([node.name]);
  let level: readonly FlowNode[] = [node];
  for (let depth = 0; depth < deepest && level.length > 0; depth++) {
    const next: FlowNode[] = [];
    for (const served of level.flatMap(({ name }) => parts.flow.served(name))) {
      if (seen.has(served.name)) continue;
      seen.add(served.name);
      const agent = parts.agents.get(served.name);
      if (agent) found.add(agent);
      else next.push(served);
    }
    level = next;
  }
  return [...found];
}

/** Members of the AI package that the catalogue does not list: seen against known. */
function sayUnknown(see: Recorder, ai: ReadonlyMap<FlowNode, AiNode>): void {
  const unknown = [...ai].filter(([, type]) => !type.known).map(([node]) => node);
  if (unknown.length === 0) return;
  const names = [...new Set(unknown.map(({ type }) => type.name))].sort().slice(0, 20);
  see.notice(
    'note',
    `${unknown.length} of ${ai.size} AI nodes are of types that are not known and are only counted: ${names.join(', ')}.`,
    unknown[0]?.line,
  );
}
