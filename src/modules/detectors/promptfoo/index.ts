import { defineDetector } from '../../../contracts/index.js';
import { FlowRecorder } from '../../../parsing/builders/flow-recorder.js';
import { type DataNode, dataFormatOf, get, parseData, textOf } from '../../../parsing/data.js';

export default defineDetector({
  id: 'promptfoo',
  version: 1,
  title: 'promptfoo configuration',
  docs: {
    summary: 'Finds evaluations of models by promptfoo: which models they try, and whether they attack.',
    reads: 'promptfooconfig.yaml, .yml, .json',
    limits: 'Configurations that are programs, and providers behind a script or an address, are not followed.',
  },
  files: ['**/promptfooconfig*.{yaml,yml,json}', '**/*promptfooconfig.{yaml,yml,json}'],
  claims: true,
  emits: ['evaluation', 'model'],
  relates: ['defined-in', 'evaluated-by'],
  detect(document, see) {
    const parsed = parseData(document.text, dataFormatOf(document.path));
    const root = parsed.documents[0];
    if (!parsed.readable) {
      see.notice('unreadable', `${document.path} is not valid.`, parsed.errors[0]?.line);
      return;
    }
    const providers = [...listed(get(root, 'providers')), ...listed(get(root, 'targets'))];
    if (root?.type !== 'map' || (providers.length === 0 && !get(root, 'redteam'))) return;
    const id = see.asset('evaluation', {
      key: see.local(document.path),
      name: textOf(get(root, 'description')) ?? 'promptfoo',
      at: root.line,
      properties: { engine: 'promptfoo', adversarial: get(root, 'redteam') !== undefined },
    });
    see.relate(id, 'defined-in', see.home);
    const flow = new FlowRecorder(see, document, 'promptfoo');
    for (const { text, line } of providers) {
      const named = modelOf(text);
      const model = named && flow.model(named.provider, { text: named.model }, line, []);
      if (model) see.relate(model, 'evaluated-by', id, { at: line });
    }
  },
});

function listed(node: DataNode | undefined): { text: string; line: number }[] {
  const items = node?.type === 'list' ? node.items : node ? [node] : [];
  return items.flatMap((item) => {
    const text =
      textOf(item) ?? textOf(get(item, 'id')) ?? (item.type === 'map' && item.entries.length === 1 ? item.entries[0]?.[0] : undefined);
    return text === undefined ? [] : [{ text, line: item.line }];
  });
}

const providers: Readonly<Record<string, string>> = {
  openai: 'openai',
  anthropic: 'anthropic',
  azure: 'azure',
  azureopenai: 'azure',
  bedrock: 'aws',
  vertex: 'google-vertex',
  google: 'google',
  mistral: 'mistral',
  groq: 'groq',
  ollama: 'ollama',
  openrouter: 'openrouter',
  cohere: 'cohere',
  deepseek: 'deepseek',
  xai: 'xai',
  perplexity: 'perplexity',
  togetherai: 'together',
};

/** `openai:chat:gpt-4o`: maker, way of asking, model. */
function modelOf(text: string): { readonly provider: string; readonly model: string } | undefined {
  const [maker = '', ...rest] = text.split(':');
  const provider = Object.hasOwn(providers, maker) ? providers[maker] : undefined;
  const ways = /^(chat|messages|completion|responses|embedding|embeddings|image|realtime|converse|deployment)$/;
  const model = (ways.test(rest[0] ?? '') ? rest.slice(1) : rest).join(':');
  if (!provider || model === '' || /^(moderation|assistant|agents|converse-agent|file)/.test(model)) return undefined;
  return { provider, model };
}
