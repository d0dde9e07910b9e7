import { lifecycleOf, type ModelLifecycle } from './model-lifecycle.js';
import { providerBySpelling } from './providers.js';

export interface CanonicalModel {
  /** Provider or hub that answers for the id. */
  readonly provider: string;
  /** Canonical id at that provider. */
  readonly id: string;
  /** Natural key of the `model` asset. */
  readonly key: string;
  /** A moving alias instead of a dated snapshot; undefined where the id does not tell. */
  readonly floating?: boolean;
  readonly modality?: 'text' | 'embedding' | 'image' | 'audio' | 'video' | 'rerank' | 'moderation';
  readonly openWeights?: boolean;
  readonly lifecycle?: ModelLifecycle;
  /** Gateway prefix that stood in front, when a gateway passes the call on. */
  readonly via?: string;
}

/** Texts that stand for a type, a placeholder or nothing, never for a model. */
const notModels = new Set(
  'string str number boolean any unknown none null undefined true false default model models auto your-model your_model model_name model-name custom'.split(
    ' ',
  ),
);
const shape = /^[A-Za-z0-9@~][A-Za-z0-9._:/@+-]{0,199}$/;
const sourceFile = /\.(py|ts|tsx|js|jsx|mjs|cjs|json|ya?ml|toml|md|txt|go|java|rs|rb|php|cs|sh)$/i;
const bedrockRegion = /^(us|eu|apac|jp|au|ca|us-gov|global)\.(?=[a-z0-9-]+\.)/;
const bedrockId =
  /^(amazon|anthropic|meta|cohere|mistral|ai21|stability|deepseek|openai|qwen|luma|twelvelabs|writer|nvidia|google|moonshot|minimax|zai)\.[a-z0-9][a-z0-9.:-]*$/;

/** Whose model an id is by its own grammar; every expression is anchored at both ends. */
const families: readonly { readonly grammar: RegExp; readonly provider: string }[] = [
  {
    grammar:
      /^(gpt-[345][a-z0-9.-]*|chatgpt-4o-latest|o[134](-(mini|preview|pro|deep-research|mini-deep-research))?(-\d{4}-\d\d-\d\d)?|text-embedding-(3-small|3-large|ada-002)|dall-e-[23]|gpt-image-1(-mini)?|whisper-1|tts-1(-hd)?|omni-moderation-[a-z0-9-]+|text-moderation-[a-z0-9-]+|davinci-002|babbage-002|codex-mini-latest|text-davinci-00[123])$/,
    provider: 'openai',
  },
  { grammar: /^claude-[a-z0-9.@-]+$/, provider: 'anthropic' },
  { grammar: /^(gemini-[a-z0-9.-]+|gemini-embedding-\d+|text-embedding-00[45]|imagen-[a-z0-9.-]+|veo-[a-z0-9.-]+)$/, provider: 'google' },
  {
    grammar:
      /^(mistral-(large|medium|small|tiny|nemo|embed|saba)[a-z0-9.-]*|open-mi[sx]tral-[a-z0-9.-]+|codestral-[a-z0-9-]+|ministral-[a-z0-9-]+|pixtral-[a-z0-9-]+|magistral-[a-z0-9-]+|devstral-[a-z0-9-]+)$/,
    provider: 'mistral',
  },
  { grammar: /^grok-[a-z0-9.-]+$/, provider: 'xai' },
  { grammar: /^deepseek-(chat|reasoner|coder)$/, provider: 'deepseek' },
  {
    grammar: /^(command(-(r|r-plus|a|light|nightly))?(-\d\d-\d{4})?|(embed|rerank)-(english|multilingual)?-?v[234][a-z0-9.-]*)$/,
    provider: 'cohere',
  },
  { grammar: /^sonar(-(pro|reasoning|reasoning-pro|deep-research))?$/, provider: 'perplexity' },
  { grammar: /^voyage-[a-z0-9.-]+$/, provider: 'voyage' },
];

/** The provider whose naming an id follows, when exactly one does. */
export function modelFamily(id: string): string | undefined {
  return families.find(({ grammar }) => grammar.test(id))?.provider;
}

/** Models of other makers that Azure deploys under the maker's name for them. */
const foundryModel =
  /^(phi-\d[\w.-]*|(meta-)?llama-[234][\w.-]*|deepseek-(r1|v3)[\w.-]*|mistral-[\w.-]+|ministral-[\w.-]+|codestral-[\w.-]+|cohere-(command|embed|rerank)-[\w.-]+|embed-v-?\d[\w.-]*|gpt-oss-\d+b|grok-\d[\w.-]*|model-router|jais-[\w.-]+)$/i;

/** Whether a text can be a model id at all. Says nothing about whether it is one: the parameter it stands in decides that. */
export function canBeModelId(text: string): boolean {
  const raw = text.trim();
  if (raw !== text || !shape.test(raw) || notModels.has(raw.toLowerCase()) || sourceFile.test(raw)) return false;
  return /[a-z]/i.test(raw) && !raw.includes('//') && !/^(process|os|self|this|config|settings|env)\./.test(raw);
}

/**
 * Normalises a model id.
 * @param provider provider that the call implies; undefined when the id alone decides (`provider:model`, gateways)
 * @returns undefined when the text cannot be a model id, or nobody is known to answer for it
 */
export function canonicalModel(provider: string | undefined, text: string): CanonicalModel | undefined {
  if (text.startsWith('arn:')) return fromArn(text);
  if (!canBeModelId(text)) return undefined;
  // Workers AI names its models so, and nobody else does.
  if (/^@(cf|hf)\//.test(text)) return model('cloudflare', text);
  if (provider === 'aws') return fromBedrock(text);
  // On Azure the text is the name of a deployment: a model's only when it is named after one.
  if (provider === 'azure') return modelFamily(text) || foundryModel.test(text) ? model('azure', text) : undefined;
  if (provider === 'google' || provider === 'google-vertex') return fromGoogle(provider, text);
  if (provider === 'ollama') return model('ollama', text.includes(':') ? text : `${text}:latest`, { openWeights: true });
  if (provider === 'huggingface') return fromHub(text);
  if (provider === 'local' || provider === 'lmstudio' || provider === 'vllm') return servedHere(provider, text);
  const prefixed = fromPrefix(provider, text);
  if (prefixed) return prefixed;
  if (provider !== undefined && !gateways.has(provider)) return model(provider, text);
  if (bedrockId.test(text.replace(bedrockRegion, ''))) return fromBedrock(text);
  const family = modelFamily(text);
  return family ? model(family, text, provider ? { via: provider } : {}) : undefined;
}

const gateways = new Set(['lovable', 'openrouter', 'vercel-gateway', 'litellm', 'portkey', 'helicone', 'cloudflare']);

/** `provider:model` of frameworks and `provider/model` of gateways. A provider's own SDK keeps what follows it (`org/model`). */
function fromPrefix(provider: string | undefined, text: string): CanonicalModel | undefined {
  if (provider !== undefined && !gateways.has(provider)) {
    const own = text.startsWith(`${provider}/`) || text.startsWith(`${provider}:`);
    return own && provider !== 'nvidia' ? model(provider, text.slice(provider.length + 1)) : undefined;
  }
  const match = /^([A-Za-z][A-Za-z0-9_-]*)([:/])(.+)$/.exec(text);
  if (!match) return undefined;
  const [, word = '', separator, rest = ''] = match;
  const named = providerBySpelling(word);
  if (named === undefined) {
    // Gateways also carry makers of open models, who are no provider of their own: keep maker and model under the gateway.
    return provider !== undefined && separator === '/' ? model(provider, text) : undefined;
  }
  if (gateways.has(named)) return canonicalModel(named, rest) ?? model(named, rest);
  const inner = canonicalModel(named, rest);
  return inner && { ...inner, ...(provider === undefined ? {} : { via: provider }) };
}

function fromBedrock(text: string): CanonicalModel | undefined {
  const id = text.replace(bedrockRegion, '').replace(/^bedrock\//, '');
  return model('aws', id.replace(/^converse\//, ''));
}

function fromArn(text: string): CanonicalModel | undefined {
  const match = /^arn:[a-z-]+:bedrock:[a-z0-9-]*:(\d*):(foundation-model|inference-profile)\/([A-Za-z0-9._:-]{1,150})$/.exec(text);
  return match?.[3] ? fromBedrock(match[3]) : undefined;
}

function fromGoogle(provider: string, text: string): CanonicalModel | undefined {
  const publisher = /(?:^|\/)publishers\/([a-z0-9-]+)\/models\/([A-Za-z0-9._@-]+)$/.exec(text);
  if (publisher?.[2]) return model('google-vertex', publisher[2]);
  const id = text.replace(/^(models|tunedModels)\//, '').replace(/^(google|gemini|vertex_ai)[/:]/, '');
  if (id.includes('/')) return undefined;
  return model(provider, id);
}

/** What a server of one's own answers to: a hub's name, or a provider's where the server only passes on. Other names are its own. */
function servedHere(provider: string, text: string): CanonicalModel {
  const family = modelFamily(text);
  if (family) return model(family, text, { via: provider });
  return (text.includes('/') ? fromHub(text) : undefined) ?? model(provider, text);
}

function fromHub(text: string): CanonicalModel | undefined {
  const match = /^([A-Za-z0-9][A-Za-z0-9._-]*\/)?[A-Za-z0-9][A-Za-z0-9._-]*$/.exec(text.replace(/@[A-Za-z0-9._-]+$/, ''));
  return match ? model('huggingface', match[0], { openWeights: true }) : undefined;
}

function model(provider: string, id: string, extra: Partial<CanonicalModel> = {}): CanonicalModel {
  const floating = floatingOf(provider, id);
  const modality = modalityOf(id);
  const lifecycle = lifecycleOf(provider, id);
  const { via, ...rest } = extra;
  return {
    provider,
    id,
    key: `${provider}/${id}`,
    ...(floating === undefined ? {} : { floating }),
    ...(modality ? { modality } : {}),
    ...(lifecycle ? { lifecycle } : {}),
    ...(via === undefined ? {} : { via }),
    ...rest,
  };
}

/** Whether the id moves under its user. Known only where the provider's naming has dated snapshots. */
function floatingOf(provider: string, id: string): boolean | undefined {
  if (/-latest$|:latest$/.test(id)) return true;
  if (provider === 'openai') {
    if (/-\d{4}-\d\d-\d\d$|^gpt-(4|3\.5)(-[a-z0-9]+)*-\d{4}(-[a-z]+)*$/.test(id)) return false;
    return /^(gpt-[345]|o[134](-|$))/.test(id) && !/^gpt-image/.test(id) ? true : undefined;
  }
  if (provider === 'anthropic' || provider === 'google-vertex' || provider === 'aws') {
    if (/claude-[a-z0-9.-]*[-@]\d{8}/.test(id)) return false;
    // Up to the 4.5 generation, ids without a date are aliases; from then on they are snapshots themselves.
    if (provider === 'anthropic' && /^claude-(opus|sonnet|haiku)-4(-[015])?$/.test(id)) return true;
    if (/^(anthropic\.)?claude-[a-z]+-(4-[6-9]|[5-9](-\d)?)(-v1)?$/.test(id)) return false;
  }
  if (provider === 'mistral' && /-\d{4}$/.test(id)) return false;
  if (provider === 'cohere' && /-\d\d-\d{4}$/.test(id)) return false;
  if ((provider === 'google' || provider === 'google-vertex') && /^gemini-[a-z0-9.-]+-\d{3}$/.test(id)) return false;
  return undefined;
}

function modalityOf(id: string): CanonicalModel['modality'] {
  if (/(^|[/.:-])(text-)?embed(ding)?s?([.:-]|$)/.test(id) || /^voyage-/.test(id)) return 'embedding';
  if (/^(dall-e-|gpt-image-|imagen-)/.test(id)) return 'image';
  if (/^(whisper-|tts-)/.test(id)) return 'audio';
  if (/^veo-/.test(id)) return 'video';
  if (/(^|[/.])rerank-/.test(id)) return 'rerank';
  if (/moderation/.test(id)) return 'moderation';
  return undefined;
}
