import { providerBySpelling } from '../../../catalogue/providers.js';
import { type Document, defineDetector, type Recorder, unknownValue } from '../../../contracts/index.js';
import { FlowRecorder } from '../../../parsing/builders/flow-recorder.js';
import { type DataNode, get, parseData, textOf } from '../../../parsing/data.js';

/** An agent as one of these formats writes it, in common words. */
interface Definition {
  readonly framework: string;
  readonly name: string;
  readonly line: number;
  readonly model?: { readonly text: string; readonly provider?: string; readonly line: number };
  readonly instructions?: { readonly text: string; readonly line: number };
  readonly tools: readonly { readonly name: string; readonly line: number }[];
}

export default defineDetector({
  id: 'agent-definitions',
  version: 1,
  title: 'Agents declared in YAML',
  docs: {
    summary:
      'Reads agents that are declared instead of programmed: Agent Development Kit, Semantic Kernel, Azure AI Foundry, Copilot Studio.',
    reads: 'YAML with `agent_class`, with an agent `type` of Semantic Kernel, with `kind: Prompt`; agent.mcs.yml',
    limits: 'Tools behind a connection or a function of code are known by name only; topics of Copilot Studio are not worked out.',
  },
  files: ['**/*.{yaml,yml}'],
  claims: false,
  prefilter:
    /^agent_class[ \t]*:|AgentConfig\.json|^type[ \t]*:[ \t]*["']?(chat_completion_agent|openai_assistant|openai_responses|azure_ai_agent|foundry_agent|azure_assistant|bedrock_agent)\b|^kind[ \t]*:[ \t]*(Prompt|GptComponentMetadata)\b/m,
  emits: ['agent', 'model', 'prompt', 'tool'],
  relates: ['defined-in', 'invokes', 'uses-prompt', 'uses-tool'],
  detect(document, see) {
    const root = parseData(document.text, 'yaml').documents[0];
    const definition = root?.type === 'map' ? definitionOf(document, root) : undefined;
    if (definition) record(document, see, definition);
  },
});

function definitionOf(document: Document, root: DataNode): Definition | undefined {
  const type = textOf(get(root, 'type')) ?? '';
  const kind = textOf(get(root, 'kind'));
  if (kind === 'GptComponentMetadata') return copilotStudio(document, root);
  if (/_(agent|assistant|responses)$/.test(type)) return kernel(root, 'semantic-kernel');
  if (kind === 'Prompt') return get(root, 'instructions') && get(root, 'model') ? kernel(root, 'agent-framework') : undefined;
  const ofClass = textOf(get(root, 'agent_class'));
  if (ofClass !== undefined ? !/^(LlmAgent|google\.adk\.agents\.LlmAgent)$/.test(ofClass) : !get(root, 'instruction')) return undefined;
  return developmentKit(root);
}

const textAt = (node: DataNode | undefined) => {
  const text = textOf(node);
  return node && text !== undefined ? { text, line: node.line } : undefined;
};

function developmentKit(root: DataNode): Definition | undefined {
  const name = textOf(get(root, 'name'));
  const model = textAt(get(root, 'model'));
  const instructions = textAt(get(root, 'instruction'));
  if (name === undefined) return undefined;
  return {
    framework: 'google-adk',
    name,
    line: get(root, 'name')?.line ?? 1,
    ...(model
      ? { model: { ...model, provider: /^gemini/.test(model.text) ? 'google' : undefined } as NonNullable<Definition['model']> }
      : {}),
    ...(instructions ? { instructions } : {}),
    tools: named(get(root, 'tools'), 'name'),
  };
}

function kernel(root: DataNode, framework: string): Definition | undefined {
  const name = textOf(get(root, 'name'));
  const model = textAt(get(root, 'model', 'id')) ?? textAt(get(root, 'model'));
  const instructions = textAt(get(root, 'instructions'));
  if (name === undefined) return undefined;
  const provider = providerBySpelling((textOf(get(root, 'model', 'provider')) ?? '').toLowerCase());
  const type = textOf(get(root, 'type')) ?? '';
  const implied = /^(azure|foundry)/.test(type) ? 'azure' : /^openai/.test(type) ? 'openai' : undefined;
  return {
    framework,
    name,
    line: get(root, 'name')?.line ?? 1,
    ...(model && !/\$\{/.test(model.text)
      ? { model: { ...model, ...((provider ?? implied) ? { provider: (provider ?? implied) as string } : {}) } }
      : {}),
    ...(instructions ? { instructions } : {}),
    tools: [...named(get(root, 'tools'), 'id', 'name', 'type', 'kind')],
  };
}

function copilotStudio(document: Document, root: DataNode): Definition {
  const instructions = textAt(get(root, 'instructions'));
  const folder = document.path.split('/').at(-2);
  return {
    framework: 'copilot-studio',
    name: textOf(get(root, 'displayName')) ?? folder ?? 'agent',
    line: root.line,
    ...(instructions ? { instructions } : {}),
    tools: [],
  };
}

function named(list: DataNode | undefined, ...keys: readonly string[]): { name: string; line: number }[] {
  return (list?.items ?? []).flatMap((item) => {
    const name = textOf(item) ?? keys.map((key) => textOf(get(item, key))).find((text) => text !== undefined);
    return name === undefined ? [] : [{ name, line: item.line }];
  });
}

function record(document: Document, see: Recorder, { framework, name, line, model, instructions, tools }: Definition): void {
  const flow = new FlowRecorder(see, document, framework);
  const open = framework === 'copilot-studio' ? ['its actions stand in files of their own'] : [];
  const agent = flow.agent(
    name,
    name,
    line,
    { approval: unknownValue('the definition does not say which tools wait for a person') },
    undefined,
    open,
  );
  if (model) flow.model(model.provider, { text: model.text }, model.line, [agent]);
  if (instructions) flow.prompt(`${name} instructions`, instructions.text, true, instructions.line, [agent]);
  for (const tool of tools) flow.tool(flow.local(name), tool.name, {}, tool.line, [agent], 'its code stands elsewhere');
}
