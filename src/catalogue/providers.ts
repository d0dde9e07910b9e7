/** Who answers model calls: their hosts, and the environment variables that their SDKs read. */
export interface Provider {
  readonly id: string;
  readonly title: string;
  /** Hosts of the API; `*.` stands for one or more labels, `{r}` inside for one label. First entry without wildcards is the default. */
  readonly hosts: readonly string[];
  /** Variables that hold a key, the one that the SDK reads by default first. */
  readonly keys: readonly string[];
  /** Variables that replace the base URL. */
  readonly baseUrls: readonly string[];
  /** Passes calls on to other providers. */
  readonly gateway?: boolean;
}

function provider(id: string, title: string, hosts: string, keys: string, baseUrls = '', gateway = false): Provider {
  const words = (list: string) => list.split(/\s+/).filter(Boolean);
  return { id, title, hosts: words(hosts), keys: words(keys), baseUrls: words(baseUrls), ...(gateway ? { gateway } : {}) };
}

export const providers: readonly Provider[] = [
  provider(
    'openai',
    'OpenAI',
    'api.openai.com eu.api.openai.com us.api.openai.com',
    'OPENAI_API_KEY OPENAI_ADMIN_KEY',
    'OPENAI_BASE_URL OPENAI_API_BASE',
  ),
  provider(
    'azure',
    'Azure AI',
    `*.openai.azure.com *.services.ai.azure.com *.cognitiveservices.azure.com *.inference.ai.azure.com *.models.ai.azure.com
     models.inference.ai.azure.com *.api.azureml.ms *.inference.ml.azure.com`,
    'AZURE_OPENAI_API_KEY AZURE_API_KEY AZURE_AI_API_KEY AZURE_INFERENCE_CREDENTIAL',
    'AZURE_OPENAI_ENDPOINT',
  ),
  provider('lovable', 'Lovable AI gateway', 'ai.gateway.lovable.dev', 'LOVABLE_API_KEY', '', true),
  provider('github', 'GitHub', 'models.github.ai api.githubcopilot.com', ''),
  provider(
    'anthropic',
    'Anthropic',
    'api.anthropic.com',
    'ANTHROPIC_API_KEY ANTHROPIC_AUTH_TOKEN ANTHROPIC_ADMIN_KEY CLAUDE_CODE_OAUTH_TOKEN',
    'ANTHROPIC_BASE_URL',
  ),
  provider(
    'google',
    'Google Gemini API',
    'generativelanguage.googleapis.com',
    'GEMINI_API_KEY GOOGLE_API_KEY GOOGLE_GENERATIVE_AI_API_KEY',
    'GOOGLE_GEMINI_BASE_URL',
  ),
  provider(
    'google-vertex',
    'Google Vertex AI',
    'aiplatform.googleapis.com {r}-aiplatform.googleapis.com discoveryengine.googleapis.com dialogflow.googleapis.com',
    '',
  ),
  provider(
    'aws',
    'Amazon Web Services',
    `bedrock.{r}.amazonaws.com bedrock-fips.{r}.amazonaws.com bedrock-runtime.{r}.amazonaws.com bedrock-agent.{r}.amazonaws.com
     bedrock-agent-runtime.{r}.amazonaws.com bedrock-agentcore.{r}.amazonaws.com bedrock-agentcore-control.{r}.amazonaws.com
     *.gateway.bedrock-agentcore.{r}.amazonaws.com bedrock-mantle.{r}.api.aws runtime.sagemaker.{r}.amazonaws.com
     api.sagemaker.{r}.amazonaws.com qbusiness.{r}.api.aws`,
    'AWS_BEARER_TOKEN_BEDROCK',
  ),
  provider('mistral', 'Mistral AI', 'api.mistral.ai codestral.mistral.ai', 'MISTRAL_API_KEY'),
  provider('cohere', 'Cohere', 'api.cohere.com api.cohere.ai', 'CO_API_KEY COHERE_API_KEY'),
  provider('groq', 'Groq', 'api.groq.com', 'GROQ_API_KEY'),
  provider('together', 'Together AI', 'api.together.xyz api.together.ai', 'TOGETHER_API_KEY TOGETHER_AI_API_KEY'),
  provider('fireworks', 'Fireworks AI', 'api.fireworks.ai', 'FIREWORKS_API_KEY'),
  provider('replicate', 'Replicate', 'api.replicate.com', 'REPLICATE_API_TOKEN'),
  provider('xai', 'xAI', 'api.x.ai', 'XAI_API_KEY'),
  provider('deepseek', 'DeepSeek', 'api.deepseek.com', 'DEEPSEEK_API_KEY'),
  provider('perplexity', 'Perplexity', 'api.perplexity.ai', 'PERPLEXITY_API_KEY'),
  provider('cerebras', 'Cerebras', 'api.cerebras.ai', 'CEREBRAS_API_KEY'),
  provider('sambanova', 'SambaNova', 'api.sambanova.ai', 'SAMBANOVA_API_KEY'),
  provider('deepinfra', 'DeepInfra', 'api.deepinfra.com', 'DEEPINFRA_API_KEY'),
  provider('ai21', 'AI21', 'api.ai21.com', 'AI21_API_KEY'),
  provider('voyage', 'Voyage AI', 'api.voyageai.com', 'VOYAGE_API_KEY'),
  provider('jina', 'Jina AI', 'api.jina.ai', 'JINA_API_KEY'),
  provider('stability', 'Stability AI', 'api.stability.ai', ''),
  provider('fal', 'fal', 'fal.run queue.fal.run', 'FAL_KEY'),
  provider('elevenlabs', 'ElevenLabs', 'api.elevenlabs.io', 'ELEVENLABS_API_KEY'),
  provider('deepgram', 'Deepgram', 'api.deepgram.com', 'DEEPGRAM_API_KEY'),
  provider('assemblyai', 'AssemblyAI', 'api.assemblyai.com', 'ASSEMBLYAI_API_KEY'),
  provider('nvidia', 'NVIDIA', 'integrate.api.nvidia.com ai.api.nvidia.com *.api.nvcf.nvidia.com', 'NVIDIA_API_KEY NGC_API_KEY'),
  provider('baseten', 'Baseten', 'inference.baseten.co *.api.baseten.co', 'BASETEN_API_KEY'),
  provider('modal', 'Modal', '*.modal.run', ''),
  provider('databricks', 'Databricks', '*.cloud.databricks.com', 'DATABRICKS_TOKEN'),
  provider('snowflake', 'Snowflake', '*.snowflakecomputing.com', ''),
  provider('ibm', 'IBM watsonx', '*.ml.cloud.ibm.com', 'WATSONX_APIKEY'),
  provider('oracle', 'Oracle Cloud', 'inference.generativeai.{r}.oci.oraclecloud.com', ''),
  provider('alibaba', 'Alibaba Cloud', 'dashscope.aliyuncs.com dashscope-intl.aliyuncs.com', 'DASHSCOPE_API_KEY'),
  provider('zhipu', 'Z.ai', 'open.bigmodel.cn api.z.ai', 'ZHIPUAI_API_KEY'),
  provider('moonshot', 'Moonshot AI', 'api.moonshot.ai api.moonshot.cn', 'MOONSHOT_API_KEY'),
  provider('minimax', 'MiniMax', 'api.minimax.io', ''),
  provider('baidu', 'Baidu', 'qianfan.baidubce.com', ''),
  provider('siliconflow', 'SiliconFlow', 'api.siliconflow.cn', ''),
  provider(
    'huggingface',
    'Hugging Face',
    'huggingface.co router.huggingface.co api-inference.huggingface.co *.endpoints.huggingface.cloud',
    'HF_TOKEN HUGGING_FACE_HUB_TOKEN HUGGINGFACEHUB_API_TOKEN HUGGINGFACE_API_KEY',
  ),
  provider('openrouter', 'OpenRouter', 'openrouter.ai', 'OPENROUTER_API_KEY', '', true),
  provider('vercel-gateway', 'Vercel AI Gateway', 'ai-gateway.vercel.sh', 'AI_GATEWAY_API_KEY', '', true),
  provider('cloudflare', 'Cloudflare', 'gateway.ai.cloudflare.com api.cloudflare.com', '', '', true),
  provider('portkey', 'Portkey', 'api.portkey.ai', 'PORTKEY_API_KEY', '', true),
  provider('helicone', 'Helicone', 'oai.helicone.ai gateway.helicone.ai anthropic.helicone.ai', 'HELICONE_API_KEY', '', true),
  provider('litellm', 'LiteLLM', '', 'LITELLM_API_KEY LITELLM_MASTER_KEY', '', true),
  provider('ollama', 'Ollama', 'ollama.com', 'OLLAMA_API_KEY', 'OLLAMA_HOST OLLAMA_BASE_URL'),
  provider('lmstudio', 'LM Studio', '', ''),
  provider('vllm', 'vLLM', '', 'VLLM_API_KEY'),
  provider('local', 'Own weights', '', ''),
  provider('pinecone', 'Pinecone', '*.pinecone.io', 'PINECONE_API_KEY'),
  provider('weaviate', 'Weaviate', '*.weaviate.network *.weaviate.cloud', 'WEAVIATE_API_KEY', 'WEAVIATE_URL'),
  provider('qdrant', 'Qdrant', '*.cloud.qdrant.io', 'QDRANT_API_KEY', 'QDRANT_URL'),
  provider('zilliz', 'Zilliz', '*.zillizcloud.com', 'ZILLIZ_TOKEN', 'MILVUS_URI'),
  provider('chroma', 'Chroma', 'api.trychroma.com', 'CHROMA_API_KEY', 'CHROMA_HOST'),
  provider('turbopuffer', 'turbopuffer', 'api.turbopuffer.com', 'TURBOPUFFER_API_KEY'),
  provider('langsmith', 'LangSmith', 'api.smith.langchain.com', 'LANGSMITH_API_KEY LANGCHAIN_API_KEY', 'LANGSMITH_ENDPOINT'),
  provider('langfuse', 'Langfuse', 'cloud.langfuse.com us.cloud.langfuse.com', 'LANGFUSE_SECRET_KEY LANGFUSE_PUBLIC_KEY', 'LANGFUSE_HOST'),
  provider('wandb', 'Weights & Biases', 'api.wandb.ai', 'WANDB_API_KEY'),
  provider('braintrust', 'Braintrust', 'api.braintrust.dev', 'BRAINTRUST_API_KEY'),
  provider('tavily', 'Tavily', 'api.tavily.com', 'TAVILY_API_KEY'),
  provider('exa', 'Exa', 'api.exa.ai', 'EXA_API_KEY'),
  provider('firecrawl', 'Firecrawl', 'api.firecrawl.dev', 'FIRECRAWL_API_KEY'),
  provider('e2b', 'E2B', 'api.e2b.dev', 'E2B_API_KEY'),
  provider('composio', 'Composio', 'backend.composio.dev', 'COMPOSIO_API_KEY'),
];

const byId = new Map(providers.map((entry) => [entry.id, entry]));
const byKey = new Map(providers.flatMap((entry) => entry.keys.map((name) => [name, entry] as const)));
const byBaseUrl = new Map(providers.flatMap((entry) => entry.baseUrls.map((name) => [name, entry] as const)));

export function providerById(id: string): Provider | undefined {
  return byId.get(id);
}

/** The provider whose key an environment variable holds, by its exact name. */
export function providerOfKeyVariable(name: string): Provider | undefined {
  return byKey.get(name);
}

/** The provider whose base URL an environment variable replaces, by its exact name. */
export function providerOfBaseUrlVariable(name: string): Provider | undefined {
  return byBaseUrl.get(name);
}

function hostMatches(pattern: string, host: string): boolean {
  if (pattern.startsWith('*.')) {
    const rest = pattern.slice(1);
    const hole = rest.indexOf('{r}');
    return hole < 0 ? host.endsWith(rest) && host.length > rest.length : host.includes(rest.slice(0, hole));
  }
  const hole = pattern.indexOf('{r}');
  if (hole < 0) return pattern === host;
  const [before, after] = [pattern.slice(0, hole), pattern.slice(hole + 3)];
  const middle = host.slice(before.length, host.length - after.length);
  return host.startsWith(before) && host.endsWith(after) && middle.length > 0 && !middle.includes('.');
}

/** The provider that answers at a host; undefined for hosts of nobody we know. */
export function providerOfHost(host: string): Provider | undefined {
  const wanted = host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');
  return providers.find((entry) => entry.hosts.some((pattern) => hostMatches(pattern, wanted)));
}

/** The provider that answers at a URL. */
export function providerOfUrl(url: string): Provider | undefined {
  try {
    return providerOfHost(new URL(url).hostname);
  } catch {
    return undefined;
  }
}

/** Other spellings of provider ids, as frameworks and gateways write them in front of a model. */
const spellings: Readonly<Record<string, string>> = {
  'azure-openai': 'azure',
  azure_openai: 'azure',
  azure_ai: 'azure',
  'azure-ai': 'azure',
  gemini: 'google',
  google_genai: 'google',
  'google-genai': 'google',
  'google-gla': 'google',
  google_ai: 'google',
  googleai: 'google',
  google_vertexai: 'google-vertex',
  'google-vertexai': 'google-vertex',
  vertex_ai: 'google-vertex',
  vertexai: 'google-vertex',
  'vertex-ai': 'google-vertex',
  google_anthropic_vertex: 'google-vertex',
  bedrock: 'aws',
  bedrock_converse: 'aws',
  'amazon-bedrock': 'aws',
  'aws-bedrock': 'aws',
  sagemaker: 'aws',
  mistralai: 'mistral',
  mistral_ai: 'mistral',
  'x-ai': 'xai',
  together_ai: 'together',
  togetherai: 'together',
  fireworks_ai: 'fireworks',
  ollama_chat: 'ollama',
  hugging_face: 'huggingface',
  vercel: 'vercel-gateway',
  gateway: 'vercel-gateway',
  nvidia_nim: 'nvidia',
  watsonx: 'ibm',
  dashscope: 'alibaba',
  text_completion_openai: 'openai',
  'openai-chat': 'openai',
  'openai-responses': 'openai',
  cohere_chat: 'cohere',
  voyageai: 'voyage',
  hosted_vllm: 'vllm',
  lm_studio: 'lmstudio',
};

/** Catalogue id for a provider as written in front of a model id; undefined for words that name none. */
export function providerBySpelling(word: string): string | undefined {
  const lower = word.toLowerCase();
  return spellings[lower] ?? (byId.has(lower) ? lower : undefined);
}
