import { parse } from 'jsonc-parser';
import type { Tree, Truth } from '../types.js';
import { workflowUnit } from './agent-files.js';

interface FlowNode {
  readonly type?: unknown;
  readonly parameters?: { readonly url?: unknown };
}

const aiHosts = [
  'api.openai.com',
  'api.anthropic.com',
  'openrouter.ai',
  'generativelanguage.googleapis.com',
  'api.mistral.ai',
  'api.perplexity.ai',
  'api.groq.com',
  'api.deepseek.com',
  'api.cohere.ai',
  'api.x.ai',
];
const aiNodes = new Set(['n8n-nodes-base.openAi', 'n8n-nodes-base.mistralAi', 'n8n-nodes-base.perplexity']);
/** Services that judge text by a model of theirs: AI to some readers, not to others. */
const arguableNodes = new Set(['n8n-nodes-base.googleCloudNaturalLanguage', 'n8n-nodes-base.awsComprehend', 'n8n-nodes-base.humanticAi']);

function standingOf({ type, parameters }: FlowNode): 'ai' | 'arguable' | undefined {
  if (typeof type !== 'string') return undefined;
  if (type.startsWith('@n8n/n8n-nodes-langchain.') || aiNodes.has(type)) return 'ai';
  if (arguableNodes.has(type)) return 'arguable';
  const url = type === 'n8n-nodes-base.httpRequest' ? parameters?.url : undefined;
  return typeof url === 'string' && aiHosts.some((host) => url.includes(`//${host}/`)) ? 'ai' : undefined;
}

/** Nodes of the first JSON value of a file: exports exist with text behind it. */
function nodesOf(text: string): FlowNode[] {
  if (!text.includes('n8n-nodes')) return [];
  const flow = parse(text) as { nodes?: unknown } | undefined;
  return Array.isArray(flow?.nodes) ? flow.nodes.filter((node) => node !== null && typeof node === 'object') : [];
}

/** Workflows of n8n with a node of its AI packages, or with a request to a provider of models. */
export function n8nTruth(tree: Tree): Truth {
  const units = tree.paths
    .filter((path) => path.endsWith('.json'))
    .flatMap((path) => {
      const standings = nodesOf(tree.read(path)).map(standingOf);
      if (standings.includes('ai')) return [workflowUnit('n8n workflow', path, true)];
      return standings.includes('arguable') ? [workflowUnit('n8n workflow', path, false)] : [];
    });
  return {
    units,
    reaches: [{ row: 'n8n workflow', covers: (asset) => asset.kind === 'workflow' && asset.properties['platform'] === 'n8n' }],
  };
}
