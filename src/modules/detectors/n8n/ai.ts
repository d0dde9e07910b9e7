import { type N8nNodeType, n8nAiNode } from '../../../catalogue/builders/n8n.js';
import { providerOfUrl } from '../../../catalogue/providers.js';
import { type Flow, type FlowNode, parameter } from './flow.js';

export interface AiNode extends N8nNodeType {
  readonly known: boolean;
}

/** Hosts in the provider catalogue that store, search or observe, and answer no prompt. */
const notModels =
  /^(pinecone|weaviate|qdrant|zilliz|chroma|turbopuffer|langsmith|langfuse|wandb|braintrust|tavily|exa|firecrawl|e2b|composio|github)$/;

/** What an AI node is; undefined for plumbing. A plain request counts when it goes to a provider's own host. */
export function aiNode(node: FlowNode): AiNode | undefined {
  if (node.type.package === 'base' && node.type.name === 'httpRequest') {
    const provider = requestProvider(node);
    return provider === undefined ? undefined : { role: 'call', provider, known: true };
  }
  return n8nAiNode(node.type);
}

/** Provider whose host a request goes to, for paths that ask a model. */
function requestProvider(node: FlowNode): string | undefined {
  const url = parameter(node, 'url')?.replace(/^=/, '') ?? '';
  const provider = providerOfUrl(url.replace(/\{\{[^}]{0,300}\}\}/g, 'x'))?.id;
  if (provider === undefined || notModels.test(provider)) return undefined;
  return /\/(chat\/completions|completions|responses|messages|embeddings|generate|images\/generations|audio\/\w+|rerank|chat|predict)\b|:(generateContent|streamGenerateContent|embedContent|predict)\b/.test(
    url,
  )
    ? provider
    : undefined;
}

/** Whether a node asks a model with data that comes in over the main connection. */
export function asks(ai: AiNode | undefined): boolean {
  return ai?.role === 'agent' || ai?.role === 'call' || ai?.role === 'chain' || ai?.role === 'service';
}

/** Whether a node is an agent: made as one, or a call that tools are attached to, or an assistant. */
export function isAgent(flow: Flow, node: FlowNode, ai: AiNode | undefined): boolean {
  if (ai?.role === 'agent') return true;
  if (ai?.role !== 'call') return false;
  return (
    flow.sources(node.name, 'ai_tool').length > 0 ||
    (parameter(node, 'resource') === 'assistant' && parameter(node, 'assistantId') !== undefined)
  );
}
