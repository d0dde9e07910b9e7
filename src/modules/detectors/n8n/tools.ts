import { appContent, effectOf } from '../../../catalogue/builders/n8n-nodes.js';
import type { ToolFlags } from '../../../parsing/builders/flow-recorder.js';
import type { DataNode } from '../../../parsing/data.js';
import type { AiNode } from './ai.js';
import { type FlowNode, literal, parameter } from './flow.js';

const nothing: ToolFlags = {
  readsPrivateData: false,
  takesUntrustedContent: false,
  actsOutside: false,
  executesCode: false,
  destructive: false,
};
const readsWeb: ToolFlags = { ...nothing, takesUntrustedContent: true };

/** The app that a tool node wraps: `gmailTool` is `gmail` handed to an agent. */
export function appOf(node: FlowNode): string {
  return node.type.name.replace(/Tool$/, '');
}

/** What an agent can do with a node that is attached to it as a tool. What its settings leave open stays open. */
export function toolFlags(node: FlowNode, ai: AiNode | undefined): ToolFlags {
  switch (ai?.tool) {
    case 'harmless':
      return nothing;
    case 'web':
      return readsWeb;
    case 'http':
      return requestFlags(node);
    case 'code':
      // The code is its author's; the model gives it a text and no more.
      return { executesCode: false };
    case 'store':
      return { actsOutside: false, executesCode: false, destructive: false };
    default:
  }
  if (node.type.package !== 'base') return {};
  const app = appOf(node);
  if (app === 'httpRequest') return requestFlags(node);
  if (app === 'executeCommand' || app === 'ssh')
    return modelFills(node, 'command') ? { actsOutside: true, executesCode: true, destructive: true } : { executesCode: false };
  if (app === 'code') return { executesCode: modelFills(node, 'jsCode', 'pythonCode') };
  return appFlags(node, app);
}

function requestFlags(node: FlowNode): ToolFlags {
  const method = parameter(node, 'method') ?? 'GET';
  const own = literal(node, 'authentication') ?? 'none';
  return {
    takesUntrustedContent: own === 'none' ? true : undefined,
    readsPrivateData: own === 'none' ? false : undefined,
    actsOutside: method === 'GET' || method === 'HEAD' ? modelFills(node, 'url') : true,
    executesCode: false,
    destructive: method === 'DELETE' ? true : /^(GET|HEAD)$/.test(method) ? false : undefined,
  };
}

function appFlags(node: FlowNode, app: string): ToolFlags {
  const content = appContent(app);
  const operation = literal(node, 'operation') ?? content.operation;
  const effect = operation === undefined ? undefined : effectOf(operation);
  const reads = { readsPrivateData: content.private, takesUntrustedContent: content.untrusted };
  if (effect === 'read') return { ...reads, actsOutside: false, executesCode: false, destructive: false };
  if (effect === 'write') {
    const adds = /^(create|send|post|append|insert|add|reply|upload|draft|comment)/i.test(operation ?? '');
    return { ...nothing, actsOutside: true, destructive: adds ? false : undefined };
  }
  if (effect === 'delete')
    return { readsPrivateData: false, takesUntrustedContent: false, actsOutside: true, executesCode: false, destructive: true };
  if (effect === 'query') {
    const own = modelFills(node, 'query');
    if (own) return { ...reads, actsOutside: true, executesCode: true };
    const selects = /^\s*=?\s*(select|with|show)\b/i.test(parameter(node, 'query') ?? '');
    return { ...reads, actsOutside: selects ? false : undefined, executesCode: false, destructive: selects ? false : undefined };
  }
  return { executesCode: false };
}

/** Whether the model itself fills a parameter, whole or in part. */
export function modelFills(node: FlowNode, ...names: readonly string[]): boolean {
  return names.some((name) => {
    const text = parameter(node, name) ?? '';
    return /\$fromAI\s*\(/i.test(text) || (/(^|[^{]){[A-Za-z_]\w*}/.test(text) && hasPlaceholders(node.parameters));
  });
}

function hasPlaceholders(parameters: DataNode | undefined): boolean {
  return (parameters?.entries ?? []).some(([name]) => name === 'placeholderDefinitions');
}
