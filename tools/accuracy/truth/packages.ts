/**
 * AI packages by ecosystem, written down for scoring alone: nothing here comes from the catalogue of the product.
 * A trailing `*` stands for any ending.
 */
const npm = `openai @anthropic-ai/* @google/genai @google/generative-ai @google-cloud/vertexai @google-cloud/aiplatform @mistralai/*
cohere-ai groq-sdk together-ai replicate @fal-ai/client @cerebras/cerebras_cloud_sdk @perplexity-ai/* voyageai @openrouter/* @huggingface/*
@azure/openai @azure/openai-assistants @azure/ai-projects @azure/ai-agents @azure-rest/ai-inference @azure-rest/ai-content-safety
@ibm-cloud/watsonx-ai @ibm-generative-ai/node-sdk @sap-ai-sdk/* @elevenlabs/elevenlabs-js @deepgram/sdk assemblyai @vapi-ai/server-sdk
@aws-sdk/client-bedrock* @aws-sdk/client-sagemaker* @aws-sdk/client-kendra @aws-sdk/client-qbusiness @aws-sdk/client-s3vectors
ai @ai-sdk/* ollama-ai-provider* workers-ai-provider ai-sdk-provider-* ai-sdk-ollama @mem0/vercel-ai-provider @portkey-ai/* @helicone/*
langchain @langchain/* llamaindex @llamaindex/* @mastra/* genkit @genkit-ai/* @google/adk* @openai/* @github/copilot-sdk @opencode-ai/sdk
@inngest/agent-kit @voltagent/* @strands-agents/sdk beeai-framework @tanstack/ai* @copilotkit/* @assistant-ui/* @cloudflare/ai @cloudflare/ai-chat
@livekit/agents* @composio/* composio-core @agentic/* @microsoft/agents-* @microsoft/teams-ai @auth0/ai* @stripe/agent-toolkit
@browserbasehq/stagehand @letta-ai/* mem0ai @getzep/zep-cloud ollama node-llama-cpp @lmstudio/sdk @xenova/transformers @mlc-ai/web-llm
onnxruntime-node onnxruntime-web @tensorflow/tfjs* chromadb @chroma-core/* @pinecone-database/pinecone @qdrant/* weaviate-client
weaviate-ts-client @zilliz/milvus2-sdk-node @lancedb/lancedb @upstash/vector @turbopuffer/turbopuffer faiss-node hnswlib-node pgvector
portkey-ai litellm promptfoo autoevals llm-guard @presidio-dev/hai-guardrails langfuse @langfuse/* langsmith @traceloop/* @arizeai/*
@opentelemetry/instrumentation-openai openlit braintrust langwatch opik @modelcontextprotocol/* fastmcp mcp-framework xmcp mcp-handler
@vercel/mcp-adapter mcp-use mcporter mcp-remote supergateway @smithery/cli @a2a-js/sdk @ag-ui/* @agentclientprotocol/sdk @google/gemini-cli
@qwen-code/qwen-code opencode-ai @sourcegraph/amp @continuedev/cli @n8n/n8n-nodes-langchain flowise flowise-components`;

const pypi = `openai anthropic google-genai google-generativeai google-cloud-aiplatform vertexai google-cloud-discoveryengine cohere mistralai groq
together replicate fireworks-ai cerebras-cloud-sdk ai21 voyageai xai-sdk perplexityai zhipuai dashscope qianfan huggingface-hub azure-ai-*
azureml-core ibm-watsonx-ai ibm-watson-machine-learning databricks-agents databricks-vectorsearch elevenlabs deepgram-sdk assemblyai sagemaker
bedrock-agentcore* langchain langchain-* langgraph langgraph-* deepagents managed-deepagents langserve llama-index llama-index-* llama-parse
llama-cloud llama-stack llama-stack-client haystack-ai farm-haystack dspy dspy-ai crewai crewai-tools ag2 autogen pyautogen autogen-* autogenstudio
agent-framework semantic-kernel openai-agents claude-agent-sdk claude-code-sdk google-adk strands-agents strands-agents-tools pydantic-ai
pydantic-ai-slim smolagents agno phidata camel-ai metagpt letta letta-client mem0ai zep-python zep-cloud graphiti-core cognee instructor marvin
outlines guidance controlflow promptflow txtai embedchain chainlit open-interpreter browser-use stagehand composio composio-core agentops
pipecat-ai livekit-agents langflow transformers sentence-transformers diffusers accelerate optimum vllm sglang ollama llama-cpp-python
ctransformers gpt4all mlx-lm onnxruntime onnxruntime-* torch tensorflow keras jax peft trl chromadb pinecone pinecone-client qdrant-client
weaviate-client pymilvus lancedb faiss-cpu faiss-gpu pgvector redisvl turbopuffer marqo litellm aisuite portkey-ai helicone nemoguardrails
guardrails-ai llm-guard llamafirewall presidio-* rebuff garak pyrit giskard deepeval ragas trulens trulens-eval inspect-ai langfuse langsmith
arize-phoenix openinference-* traceloop-sdk opik braintrust openlit promptlayer mcp fastmcp mcp-use mcpo a2a-sdk acp-sdk ag-ui-*`;

/** Of use beside AI as well, or a helper around it: reporting one is no error, leaving it out none either. */
const arguable: Readonly<Record<Ecosystem, string>> = {
  npm: `tiktoken js-tiktoken gpt-tokenizer @dqbd/tiktoken exa-js @tavily/core @mendable/firecrawl-js firecrawl mongodb redis
@elastic/elasticsearch @opensearch-project/opensearch @supabase/supabase-js typesense meilisearch vectordb weave agents botbuilder n8n
@azure/search-documents @aws-sdk/client-comprehend @aws-sdk/client-rekognition @aws-sdk/client-textract @aws-sdk/client-transcribe
@aws-sdk/client-polly @aws-sdk/client-lex-runtime-v2 @aws-sdk/client-opensearchserverless @mcp-ui/* streamdown @json-render/*`,
  pypi: `tiktoken tokenizers safetensors joblib dill cloudpickle skops scikit-learn xgboost lightgbm catboost spacy timm ultralytics datasets
bitsandbytes mlflow wandb zenml metaflow dvc feast comet-ml neptune unstructured docling markitdown firecrawl-py tavily-python exa-py
elasticsearch opensearch-py redis rasa ray bentoml logfire weave e2b* swarm swarms jupyter-ai streamlit gradio boto3 annoy hnswlib
azure-search-documents unsloth deepspeed lunary whylogs duckduckgo-search ddgs nltk pyautogui nomic text-generation`,
};

export type Ecosystem = 'npm' | 'pypi';
export type Standing = 'ai' | 'arguable';

interface Names {
  readonly exact: ReadonlySet<string>;
  readonly beginnings: readonly string[];
}

function namesOf(text: string): Names {
  const words = text.split(/\s+/);
  return {
    exact: new Set(words.filter((word) => !word.endsWith('*'))),
    beginnings: words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
  };
}

const holds = (names: Names, name: string) => names.exact.has(name) || names.beginnings.some((beginning) => name.startsWith(beginning));
const known: Readonly<Record<Ecosystem, readonly [Standing, Names][]>> = {
  npm: [
    ['arguable', namesOf(arguable.npm)],
    ['ai', namesOf(npm)],
  ],
  pypi: [
    ['arguable', namesOf(arguable.pypi)],
    ['ai', namesOf(pypi)],
  ],
};

/** Whether a package is one of AI, by this list. */
export function standingOf(ecosystem: Ecosystem, name: string): Standing | undefined {
  return known[ecosystem].find(([, names]) => holds(names, name))?.[0];
}

/** PyPI names are one whatever their case and separators. */
export const pypiName = (name: string): string => name.toLowerCase().replaceAll(/[-_.]+/g, '-');

/** Import names of Python that differ from the package's. Longest first. */
const importNames: readonly [string, string][] = [
  ['google.genai', 'google-genai'],
  ['google.generativeai', 'google-generativeai'],
  ['google.cloud.aiplatform', 'google-cloud-aiplatform'],
  ['google.adk', 'google-adk'],
  ['vertexai', 'google-cloud-aiplatform'],
  ['llama_index', 'llama-index'],
  ['haystack', 'haystack-ai'],
  ['qdrant_client', 'qdrant-client'],
  ['weaviate', 'weaviate-client'],
  ['faiss', 'faiss-cpu'],
  ['llama_cpp', 'llama-cpp-python'],
  ['mem0', 'mem0ai'],
  ['semantic_kernel', 'semantic-kernel'],
  ['sentence_transformers', 'sentence-transformers'],
  ['claude_agent_sdk', 'claude-agent-sdk'],
  ['pydantic_ai', 'pydantic-ai'],
  ['huggingface_hub', 'huggingface-hub'],
  ['crewai_tools', 'crewai-tools'],
  ['managed_deepagents', 'managed-deepagents'],
];

/** Names that other projects use for their own modules too: an import alone proves nothing. */
const needManifest = new Set([
  'agents',
  'together',
  'guidance',
  'outlines',
  'instructor',
  'marvin',
  'mcp',
  'groq',
  'replicate',
  'agno',
  'ai',
  'swarm',
]);

/** The package that a Python module belongs to, and whether the import proves it by itself. */
export function packageOfModule(module: string): { readonly name: string; readonly proves: boolean } | undefined {
  const mapped = importNames.find(([name]) => module === name || module.startsWith(`${name}.`));
  if (mapped) return { name: mapped[1], proves: true };
  const top = pypiName(module.split('.')[0] ?? '');
  return standingOf('pypi', top) === 'ai' ? { name: top, proves: !needManifest.has(top) } : undefined;
}

/** The npm package of an import specifier; undefined for relative and built-in ones. */
export function packageOfSpecifier(specifier: string): { readonly name: string; readonly proves: boolean } | undefined {
  if (/^[./~#]|^@\/|^node:/.test(specifier)) return undefined;
  const parts = specifier.split('/');
  const name = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
  return standingOf('npm', name) === 'ai' ? { name, proves: !needManifest.has(name) } : undefined;
}
