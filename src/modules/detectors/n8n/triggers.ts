import { triggerAudience } from '../../../catalogue/builders/n8n-nodes.js';
import { type PropertyInput, unknownValue } from '../../../contracts/index.js';
import { booleanOf, get } from '../../../parsing/data.js';
import { type Flow, type FlowNode, parameter } from './flow.js';

export type Audience = 'nobody' | 'members' | 'gated' | 'outsiders' | 'unknown';

/** Who can cause the event of a trigger; undefined for nodes that start nothing. */
export function audienceOf(node: FlowNode): Audience | undefined {
  const { name } = node.type;
  if (node.type.package === 'langchain') {
    if (name === 'chatTrigger') return booleanOf(get(node.parameters, 'public')) === true ? byAuthentication(node) : 'nobody';
    if (name === 'mcpTrigger') return byAuthentication(node);
    return name === 'manualChatTrigger' ? 'nobody' : name.endsWith('Trigger') ? 'unknown' : undefined;
  }
  const audience = node.type.package === 'base' ? triggerAudience(name) : name.endsWith('Trigger') ? 'unknown' : undefined;
  if (audience === 'settings') return byAuthentication(node);
  if (audience === 'outsiders' && limitsSenders(node)) return 'gated';
  return audience;
}

function byAuthentication(node: FlowNode): Audience {
  const authentication = parameter(node, 'authentication') ?? 'none';
  if (authentication !== 'none') return 'gated';
  return get(node.parameters, 'options', 'ipWhitelist') === undefined ? 'outsiders' : 'gated';
}

/** A list of senders or chats that the trigger answers. */
function limitsSenders(node: FlowNode): boolean {
  const named = ['chatIds', 'userIds'].some((name) => parameter(node, 'additionalFields', name)?.trim());
  return named || Boolean(parameter(node, 'filters', 'sender')?.trim());
}

/** Whether outsiders can start what asks a model. Only triggers count from which such a node is reached. */
export function outsiderTrigger(flow: Flow, asking: ReadonlySet<string>): PropertyInput<'no' | 'gated' | 'yes'> {
  const audiences = new Map<Audience, FlowNode>();
  const leading = flow.upstream(asking);
  for (const node of flow.nodes.values()) {
    const audience = node.disabled ? undefined : audienceOf(node);
    if (audience !== undefined && leading.has(node.name) && !audiences.has(audience)) audiences.set(audience, node);
  }
  if (audiences.has('outsiders')) return 'yes';
  const open = audiences.get('unknown');
  if (open) return unknownValue(`who can cause the event of its trigger ${open.name} is not in the file`);
  return audiences.has('gated') || audiences.has('members') ? 'gated' : 'no';
}

/** The events that start a flow, as `type` or `type (detail)`. */
export function triggersOf(flow: Flow): string[] {
  const found = [...flow.nodes.values()].filter((node) => !node.disabled && audienceOf(node) !== undefined);
  return [...new Set(found.map((node) => node.type.name))].sort();
}
