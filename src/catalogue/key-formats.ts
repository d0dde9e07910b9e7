/**
 * Formats of keys that can be told by their look. The prefix is public; what follows is secret and random.
 * Formats without a prefix (Mistral, Cohere, Azure OpenAI …) are only known by the name of the setting that holds them.
 */
export interface KeyFormat {
  readonly id: string;
  /** Provider id; absent when several use the format and the name of the setting decides. */
  readonly provider?: string;
  /** Public start of the key. */
  readonly prefix: string;
  /** What follows the prefix, anchored by the finder at both ends. */
  readonly body: RegExp;
  /** Bits of randomness of one character of the body. */
  readonly bitsPerCharacter: number;
  /** Belongs to an AI provider: looked for in every file. Others only on agent surfaces. */
  readonly ai: boolean;
  readonly longLived: boolean;
  readonly administrative?: boolean;
  /** A name that mentions the provider must stand beside it: the shape alone is too common. */
  readonly needsName?: RegExp;
  /** Names and lines beside which the format means something harmless. */
  readonly unless?: RegExp;
}

const alphanumeric = 5.9;
const base64 = 6;
const hex = 4;

type Row = readonly [id: string, provider: string | undefined, prefix: string, body: RegExp, bits: number, more?: Partial<KeyFormat>];

const aiRows: readonly Row[] = [
  ['anthropic-api-key', 'anthropic', 'sk-ant-api03-', /[\w-]{32,140}/, base64],
  ['anthropic-admin-key', 'anthropic', 'sk-ant-admin01-', /[\w-]{32,140}/, base64, { administrative: true }],
  ['anthropic-oauth-token', 'anthropic', 'sk-ant-oat01-', /[\w-]{32,140}/, base64],
  ['anthropic-refresh-token', 'anthropic', 'sk-ant-ort01-', /[\w-]{32,140}/, base64],
  ['openai-project-key', 'openai', 'sk-proj-', /[\w-]{32,220}/, base64],
  ['openai-service-account-key', 'openai', 'sk-svcacct-', /[\w-]{32,220}/, base64],
  ['openai-admin-key', 'openai', 'sk-admin-', /[\w-]{32,220}/, base64, { administrative: true }],
  ['openai-legacy-key', 'openai', 'sk-', /[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}/, alphanumeric],
  ['openrouter-api-key', 'openrouter', 'sk-or-v1-', /[0-9a-f]{64}/, hex],
  ['langfuse-secret-key', 'langfuse', 'sk-lf-', /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/, 3.3],
  // Bare `sk-` belongs to several providers: only the name beside it decides which.
  ['sk-api-key', undefined, 'sk-', /[A-Za-z0-9]{32,64}/, hex, { needsName: /key|token|secret|auth/i }],
  [
    'google-api-key',
    'google',
    'AIza',
    /[\w-]{35}/,
    base64,
    {
      unless:
        /firebase|authDomain|messagingSenderId|storageBucket|measurementId|maps?[_\-.]?(api|key|js)|google[_-]?maps|youtube|recaptcha|places[_-]?api/i,
    },
  ],
  ['huggingface-token', 'huggingface', 'hf_', /[A-Za-z0-9]{30,40}/, alphanumeric],
  ['huggingface-organisation-token', 'huggingface', 'api_org_', /[A-Za-z]{34}/, alphanumeric],
  ['groq-api-key', 'groq', 'gsk_', /[A-Za-z0-9]{40,64}/, alphanumeric],
  ['replicate-api-token', 'replicate', 'r8_', /[A-Za-z0-9]{30,45}/, alphanumeric],
  ['xai-api-key', 'xai', 'xai-', /[A-Za-z0-9]{60,100}/, alphanumeric],
  ['perplexity-api-key', 'perplexity', 'pplx-', /[A-Za-z0-9]{40,64}/, alphanumeric],
  ['fireworks-api-key', 'fireworks', 'fw_', /(?=[A-Za-z]{0,40}\d)[A-Za-z0-9]{22,40}/, alphanumeric],
  ['cerebras-api-key', 'cerebras', 'csk-', /(?=[a-z]{0,60}\d)[a-z0-9]{40,60}/, 5.1],
  ['nvidia-api-key', 'nvidia', 'nvapi-', /[\w-]{50,90}/, base64],
  ['vercel-ai-gateway-key', 'vercel-gateway', 'vck_', /[A-Za-z0-9]{40,80}/, alphanumeric],
  ['bedrock-api-key', 'aws', 'ABSK', /[A-Za-z0-9+/]{100,300}={0,2}/, base64],
  ['bedrock-short-term-key', 'aws', 'bedrock-api-key-', /[A-Za-z0-9+/]{80,4000}={0,2}/, base64, { longLived: false }],
  ['langsmith-personal-token', 'langsmith', 'lsv2_pt_', /[0-9a-f]{32}_[0-9a-f]{10}/, hex],
  ['langsmith-service-key', 'langsmith', 'lsv2_sk_', /[0-9a-f]{32}_[0-9a-f]{10}/, hex],
  ['pinecone-api-key', 'pinecone', 'pcsk_', /[\w]{50,90}/, alphanumeric],
  ['tavily-api-key', 'tavily', 'tvly-', /(?=[A-Za-z-]{0,60}\d)[A-Za-z0-9-]{28,60}/, 5],
  ['firecrawl-api-key', 'firecrawl', 'fc-', /[0-9a-f]{32}/, hex],
  ['e2b-api-key', 'e2b', 'e2b_', /[0-9a-f]{40}/, hex],
  ['jina-api-key', 'jina', 'jina_', /[A-Za-z0-9_-]{55,75}/, base64],
  ['voyage-api-key', 'voyage', 'pa-', /[\w-]{43}/, base64, { needsName: /voyage/i }],
  ['databricks-token', 'databricks', 'dapi', /[0-9a-f]{32}(?:-\d)?/, hex],
  ['together-api-key', 'together', 'tgp_v1_', /[\w-]{40,50}/, base64],
  ['elevenlabs-api-key', 'elevenlabs', 'sk_', /[0-9a-f]{48}/, hex],
];

const otherRows: readonly Row[] = [
  ['github-token', 'github', 'ghp_', /[A-Za-z0-9]{36}/, alphanumeric],
  ['github-oauth-token', 'github', 'gho_', /[A-Za-z0-9]{36}/, alphanumeric],
  ['github-app-user-token', 'github', 'ghu_', /[A-Za-z0-9]{36}/, alphanumeric, { longLived: false }],
  ['github-app-token', 'github', 'ghs_', /[A-Za-z0-9]{36}/, alphanumeric, { longLived: false }],
  ['github-fine-grained-token', 'github', 'github_pat_', /[A-Za-z0-9]{22}_[A-Za-z0-9]{59}/, alphanumeric],
  ['gitlab-token', 'gitlab', 'glpat-', /[\w-]{20,60}/, base64],
  ['slack-bot-token', 'slack', 'xoxb-', /\d{8,14}-[\w-]{16,80}/, 4],
  ['slack-user-token', 'slack', 'xoxp-', /\d{8,14}-[\w-]{16,100}/, 4],
  ['slack-app-token', 'slack', 'xapp-', /\d-[\w-]{40,120}/, 4],
  ['stripe-secret-key', 'stripe', 'sk_live_', /[A-Za-z0-9]{20,120}/, alphanumeric],
  ['stripe-restricted-key', 'stripe', 'rk_live_', /[A-Za-z0-9]{20,120}/, alphanumeric],
  ['aws-access-key', 'aws', 'AKIA', /[A-Z2-7]{16}/, 0],
  ['aws-session-key', 'aws', 'ASIA', /[A-Z2-7]{16}/, 0, { longLived: false }],
  ['npm-token', 'npm', 'npm_', /[A-Za-z0-9]{36}/, alphanumeric],
  ['pypi-token', 'pypi', 'pypi-AgEI', /[\w-]{50,250}/, 3],
  ['sendgrid-api-key', 'sendgrid', 'SG.', /[\w-]{22}\.[\w-]{43}/, base64],
  ['notion-token', 'notion', 'ntn_', /[A-Za-z0-9]{40,60}/, alphanumeric],
  ['notion-secret', 'notion', 'secret_', /[A-Za-z0-9]{43}/, alphanumeric],
  ['linear-api-key', 'linear', 'lin_api_', /[A-Za-z0-9]{32,48}/, alphanumeric],
  ['supabase-access-token', 'supabase', 'sbp_', /[0-9a-f]{40}/, hex],
  ['supabase-secret-key', 'supabase', 'sb_secret_', /[\w-]{24,60}/, base64],
  ['sentry-token', 'sentry', 'sntryu_', /[0-9a-f]{64}/, hex],
  ['sentry-organisation-token', 'sentry', 'sntrys_', /[A-Za-z0-9+/=_]{80,400}/, 3],
  ['digitalocean-token', 'digitalocean', 'dop_v1_', /[0-9a-f]{64}/, hex],
  ['figma-token', 'figma', 'figd_', /[\w-]{36,60}/, base64],
  ['atlassian-token', 'atlassian', 'ATATT3x', /[\w=-]{150,250}/, base64],
  ['shopify-token', 'shopify', 'shpat_', /[0-9a-fA-F]{32}/, hex],
  ['postman-api-key', 'postman', 'PMAK-', /[0-9a-f]{24}-[0-9a-f]{34}/, hex],
  ['grafana-token', 'grafana', 'glsa_', /[A-Za-z0-9]{32}_[0-9a-f]{8}/, 4.5],
];

const toFormat =
  (ai: boolean) =>
  ([id, provider, prefix, body, bitsPerCharacter, more]: Row): KeyFormat => ({
    id,
    prefix,
    body,
    bitsPerCharacter,
    ai,
    longLived: true,
    ...(provider === undefined ? {} : { provider }),
    ...more,
  });

export const keyFormats: readonly KeyFormat[] = [...aiRows.map(toFormat(true)), ...otherRows.map(toFormat(false))];

/**
 * Settings that hold a key of a format without a prefix, by the part of the name that says whose it is, with the shape of the key.
 */
export const namedKeyFormats: readonly { readonly provider: string; readonly name: RegExp; readonly value: RegExp }[] = [
  { provider: 'mistral', name: /^(VITE_|NEXT_PUBLIC_)?MISTRAL_?(AI_)?API_?KEY$/i, value: /^[A-Za-z0-9]{32}$/ },
  { provider: 'cohere', name: /^(VITE_|NEXT_PUBLIC_)?(CO|COHERE)_?API_?KEY$/i, value: /^[A-Za-z0-9]{40}$/ },
  { provider: 'azure', name: /^AZURE_?(OPENAI|AI|INFERENCE)_?(API_?KEY|CREDENTIAL|KEY)$/i, value: /^([0-9a-f]{32}|[A-Za-z0-9]{84})$/ },
  { provider: 'together', name: /^TOGETHER_?(AI_)?API_?KEY$/i, value: /^[0-9a-f]{64}$/ },
  { provider: 'elevenlabs', name: /^(ELEVENLABS|ELEVEN|XI)_?API_?KEY$/i, value: /^[0-9a-f]{32}$/ },
  { provider: 'wandb', name: /^WANDB_API_KEY$/i, value: /^[0-9a-f]{40}$/ },
  { provider: 'deepgram', name: /^DEEPGRAM_API_KEY$/i, value: /^[0-9a-f]{40}$/ },
  { provider: 'assemblyai', name: /^ASSEMBLYAI_API_KEY$/i, value: /^[0-9a-f]{32}$/ },
  { provider: 'litellm', name: /^LITELLM_(MASTER|API)_KEY$/i, value: /^sk-(?=[A-Za-z_-]*\d)[\w-]{16,80}$/ },
];

/** Key formats whose owner publishes them on purpose: they open nothing by themselves. */
export const publishableKey = /^(pk_(live|test)_|pk-lf-|sb_publishable_|sk_test_|rk_test_|pk\.eyJ)/;

/** One linear alternation: a file without any of these holds no key of an AI provider. */
export const aiKeyPrefilter =
  /sk-[A-Za-z0-9]|sk_[0-9a-f]{8}|AIza|hf_[A-Za-z0-9]|api_org_|gsk_|r8_|xai-|pplx-|fw_[A-Za-z0-9]|csk-|nvapi-|vck_|ABSK|bedrock-api-key-|lsv2_|pcsk_|tvly-|fc-[0-9a-f]{8}|e2b_|jina_|pa-[\w-]{20}|dapi[0-9a-f]{8}|tgp_v1_|(?:MISTRAL|COHERE|CO|AZURE_OPENAI|AZURE_AI|AZURE_INFERENCE|TOGETHER|TOGETHER_AI|ELEVENLABS|ELEVEN|WANDB|DEEPGRAM|ASSEMBLYAI|LITELLM_MASTER|LITELLM)_(?:API_)?(?:KEY|CREDENTIAL)/;
