import { providerBySpelling } from '../../../catalogue/providers.js';
import { type Document, defineDetector, type Recorder, unknownValue } from '../../../contracts/index.js';
import { FlowRecorder } from '../../../parsing/builders/flow-recorder.js';
import { type DataNode, get, parseData, textOf } from '../../../parsing/data.js';

/** A step of a flow that asks a model. */
interface Step {
  readonly type: string;
  readonly provider: string | undefined;
  readonly model: DataNode | undefined;
  readonly line: number;
}

export default defineDetector({
  id: 'automation-flows',
  version: 1,
  title: 'Flows of Node-RED and Make',
  docs: {
    summary: 'Finds flows of Node-RED and blueprints of Make with a step that asks a model, what starts them, and which model they name.',
    reads: 'JSON with nodes of Node-RED, or with modules of Make',
    limits: 'What a node of somebody else does is known by its type only; credentials rest with the platform.',
  },
  files: ['**/*.json'],
  claims: false,
  prefilter: /"wires"\s{0,5}:|"module"\s{0,5}:\s{0,5}"[\w-]{2,60}:/,
  emits: ['workflow', 'model'],
  relates: ['defined-in', 'invokes'],
  detect(document, see) {
    const root = parseData(document.text, 'json').documents[0];
    const nodes = (root?.items ?? []).filter((item) => textOf(get(item, 'id')) !== undefined && textOf(get(item, 'type')) !== undefined);
    if (root?.type === 'list' && nodes.some((item) => get(item, 'wires')?.type === 'list')) nodeRed(document, see, nodes);
    else if (root && get(root, 'flow')?.type === 'list' && get(root, 'metadata')) make(document, see, root);
  },
});

const makers =
  /(?:^|[-_/:. ])(openai|azure-openai|chatgpt|gpt|anthropic|claude|ollama|gemini|mistral|groq|perplexity|bedrock|hugging-?face|cohere|deepseek|openrouter)(?=$|[-_/:. ])/i;
const aliases: Readonly<Record<string, string>> = {
  chatgpt: 'openai',
  gpt: 'openai',
  claude: 'anthropic',
  gemini: 'google',
  'azure-openai': 'azure',
  bedrock: 'aws',
};

function makerOf(type: string): string | undefined {
  const word = makers.exec(type)?.[1]?.toLowerCase();
  return word && (aliases[word] ?? providerBySpelling(word) ?? word);
}

function nodeRed(document: Document, see: Recorder, nodes: readonly DataNode[]): void {
  const typed = nodes.map((node) => ({ node, type: textOf(get(node, 'type')) as string }));
  const steps = typed.flatMap(({ node, type }): Step[] => {
    // Nodes of settings have no wires, and are no step.
    const provider = get(node, 'wires') ? makerOf(type) : undefined;
    return provider ? [{ type, provider, model: get(node, 'model'), line: node.line }] : [];
  });
  const starts = new Set(
    typed
      .map(({ type }) => type)
      .filter((type) => ['http in', 'mqtt in', 'inject', 'websocket in', 'tcp in', 'e-mail in', 'telegram receiver'].includes(type)),
  );
  const tab = typed.find(({ type }) => type === 'tab')?.node;
  record(document, see, 'node-red', textOf(get(tab, 'label')), steps, [...starts].sort());
}

function make(document: Document, see: Recorder, root: DataNode): void {
  const modules = modulesOf(get(root, 'flow'), 0);
  const steps = modules.flatMap(({ node, type }): Step[] => {
    const provider = makerOf(type.split(':')[0] ?? '') ?? (/^(make-ai|ai-tools|ai-agent)/.test(type) ? 'make' : undefined);
    return provider
      ? [{ type, provider: provider === 'make' ? undefined : provider, model: get(node, 'mapper', 'model'), line: node.line }]
      : [];
  });
  const first = modules[0]?.type;
  record(document, see, 'make', textOf(get(root, 'name')), steps, first ? [first] : []);
}

function modulesOf(flow: DataNode | undefined, depth: number): { readonly node: DataNode; readonly type: string }[] {
  if (depth > 10) return [];
  return (flow?.items ?? []).flatMap((node) => {
    const type = textOf(get(node, 'module'));
    const routes = (get(node, 'routes')?.items ?? []).flatMap((route) => modulesOf(get(route, 'flow'), depth + 1));
    return [...(type ? [{ node, type }] : []), ...routes];
  });
}

function record(
  document: Document,
  see: Recorder,
  platform: string,
  name: string | undefined,
  steps: readonly Step[],
  starts: readonly string[],
): void {
  const [first] = steps;
  if (!first) return;
  const flow = new FlowRecorder(see, document, platform);
  const id = flow.workflow(name ?? document.path.slice(document.path.lastIndexOf('/') + 1), undefined, first.line, {
    triggers: [...starts],
    outsiderTrigger: starts.some((start) => /http in|websocket in|webhook|telegram|mail/i.test(start))
      ? unknownValue('the platform decides who may reach its doors')
      : 'no',
    untrustedTextInPrompt: unknownValue('what goes into the prompt is not followed'),
    unrestrictedTools: false,
  });
  for (const { model, provider, line } of steps) {
    const text = textOf(model);
    if (text && !/[{}]/.test(text)) flow.model(provider, { text }, model?.line ?? line, [id]);
  }
}
