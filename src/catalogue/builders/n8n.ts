/** What a node of n8n is to a flow. Roles decide which asset it becomes; names decide nothing else. */
export type N8nRole =
  | 'agent' // a model in a loop with tools
  | 'call' // asks a model itself; becomes an agent when tools are attached to it
  | 'chain' // asks the model that is attached to it
  | 'model'
  | 'embedding'
  | 'reranker'
  | 'memory'
  | 'vector-store'
  | 'retriever'
  | 'tool'
  | 'mcp-client'
  | 'mcp-trigger'
  | 'chat-trigger'
  | 'guardrail'
  | 'service' // an AI service without a model to choose
  | 'helper'; // loaders, splitters, parsers: part of an AI flow, no asset

export interface N8nNodeType {
  readonly role: N8nRole;
  /** Provider that answers, for models and calls. */
  readonly provider?: string;
  /** Engine of a store or memory. */
  readonly engine?: string;
  /** A memory that outlives the process. */
  readonly persistent?: boolean;
  /** What a tool does by itself; absent where its settings decide. */
  readonly tool?: 'harmless' | 'web' | 'http' | 'code' | 'workflow' | 'store';
}

type Table = Readonly<Record<string, N8nNodeType>>;

/** `name=value name=value …` with one role. */
function rows(role: N8nRole, property: 'provider' | 'engine' | 'tool' | 'none', text: string): [string, N8nNodeType][] {
  return text
    .split(/\s+/)
    .filter(Boolean)
    .map((word): [string, N8nNodeType] => {
      const [name = '', value] = word.split('=');
      return [name, { role, ...(property !== 'none' && value ? { [property]: value } : {}) }];
    });
}

/** Types of the package `@n8n/n8n-nodes-langchain`, by what follows its name. Every member of the package is AI, listed or not. */
export const n8nLangchain: Table = Object.fromEntries<N8nNodeType>([
  ...rows('agent', 'none', 'agent agentTool'),
  ...rows('agent', 'provider', 'openAiAssistant=openai'),
  ...rows(
    'call',
    'provider',
    'openAi=openai anthropic=anthropic googleGemini=google ollama=ollama alibabaCloud=alibaba miniMax=minimax moonshot=moonshot',
  ),
  ...rows(
    'chain',
    'none',
    'chainSummarization chainLlm chainRetrievalQa sentimentAnalysis informationExtractor textClassifier outputParserAutofixing',
  ),
  ...rows(
    'model',
    'provider',
    `lmChatAlibabaCloud=alibaba lmChatAnthropic=anthropic lmChatAzureOpenAi=azure lmChatAwsBedrock=aws lmChatCohere=cohere
     lmChatDatabricks=databricks lmChatDeepSeek=deepseek lmChatGoogleGemini=google lmChatGoogleVertex=google-vertex lmChatGroq=groq
     lmChatMistralCloud=mistral lmChatMinimax=minimax lmChatMoonshot=moonshot lmChatLemonade=local lmChatNvidia=nvidia
     lmChatOllama=ollama lmChatOpenRouter=openrouter lmChatVercelAiGateway=vercel-gateway lmChatXAiGrok=xai lmChatOpenAi=openai
     lmOpenAi=openai lmCohere=cohere lmLemonade=local lmOllama=ollama lmOpenHuggingFaceInference=huggingface modelSelector`,
  ),
  ...rows(
    'embedding',
    'provider',
    `embeddingsCohere=cohere embeddingsDatabricks=databricks embeddingsAwsBedrock=aws embeddingsAzureOpenAi=azure
     embeddingsGoogleGemini=google embeddingsGoogleVertex=google-vertex embeddingsHuggingFaceInference=huggingface
     embeddingsMistralCloud=mistral embeddingsOpenAi=openai embeddingsLemonade=local embeddingsOllama=ollama embeddingsOracleDb=oracle
     embeddingsNvidia=nvidia`,
  ),
  ...rows('reranker', 'provider', 'rerankerCohere=cohere'),
  ...rows('memory', 'engine', 'memoryBufferWindow=process'),
  ...rows(
    'memory',
    'engine',
    'memoryMotorhead=motorhead memoryPostgresChat=postgresql memoryMongoDbChat=mongodb memoryRedisChat=redis memoryXata=xata memoryZep=zep',
  ).map(([name, type]): [string, N8nNodeType] => [name, { ...type, persistent: true }]),
  ...rows('helper', 'none', 'memoryManager memoryChatRetriever'),
  ...rows(
    'vector-store',
    'engine',
    `vectorStoreAzureAISearch=azure-ai-search vectorStoreInMemory=in-memory vectorStoreInMemoryInsert=in-memory
     vectorStoreInMemoryLoad=in-memory vectorStoreMilvus=milvus vectorStoreMongoDBAtlas=mongodb vectorStoreOracleDB=oracle
     vectorStorePGVector=pgvector vectorStorePinecone=pinecone vectorStorePineconeInsert=pinecone vectorStorePineconeLoad=pinecone
     vectorStoreRedis=redis vectorStoreQdrant=qdrant vectorStoreSupabase=supabase vectorStoreSupabaseInsert=supabase
     vectorStoreSupabaseLoad=supabase vectorStoreWeaviate=weaviate vectorStoreZep=zep vectorStoreZepInsert=zep vectorStoreZepLoad=zep
     vectorStoreChromaDB=chroma chatHubVectorStorePGVector=pgvector chatHubVectorStoreQdrant=qdrant chatHubVectorStorePinecone=pinecone`,
  ),
  ...rows('retriever', 'none', 'retrieverContextualCompression retrieverVectorStore retrieverMultiQuery retrieverWorkflow'),
  ...rows(
    'tool',
    'tool',
    `toolCalculator=harmless toolThink=harmless toolCode=code toolHttpRequest=http toolSearXng=web toolSerpApi=web toolWikipedia=web
     toolWolframAlpha=web toolWorkflow=workflow toolVectorStore=store`,
  ),
  ...rows('mcp-client', 'none', 'mcpClient mcpClientTool mcpRegistryClientTool'),
  ...rows('mcp-trigger', 'none', 'mcpTrigger'),
  ...rows('chat-trigger', 'none', 'chatTrigger manualChatTrigger microsoftAgent365Trigger'),
  ...rows('guardrail', 'none', 'guardrails'),
  ...rows(
    'helper',
    'none',
    `code chat toolExecutor documentDefaultDataLoader documentBinaryInputLoader documentGithubLoader documentJsonInputLoader
     outputParserItemList outputParserStructured textSplitterCharacterTextSplitter textSplitterRecursiveCharacterTextSplitter
     textSplitterTokenSplitter`,
  ),
]);

/** AI nodes of the general package `n8n-nodes-base`. Its other members are plumbing. */
export const n8nBase: Table = Object.fromEntries<N8nNodeType>([
  ...rows('call', 'provider', 'openAi=openai mistralAi=mistral perplexity=perplexity jinaAi=jina'),
  ...rows('service', 'provider', 'awsComprehend=aws awsRekognition=aws awsTextract=aws googleCloudNaturalLanguage=google humanticAi'),
]);

/** Provider behind a type of credential, where the type belongs to one. */
const credentialProviders: Readonly<Record<string, string>> = {
  openAiApi: 'openai',
  anthropicApi: 'anthropic',
  azureOpenAiApi: 'azure',
  azureEntraCognitiveServicesOAuth2Api: 'azure',
  azureAiSearchApi: 'azure',
  googlePalmApi: 'google',
  cohereApi: 'cohere',
  deepSeekApi: 'deepseek',
  groqApi: 'groq',
  huggingFaceApi: 'huggingface',
  mistralCloudApi: 'mistral',
  minimaxApi: 'minimax',
  moonshotApi: 'moonshot',
  alibabaCloudApi: 'alibaba',
  nvidiaApi: 'nvidia',
  ollamaApi: 'ollama',
  openRouterApi: 'openrouter',
  vercelAiGatewayApi: 'vercel-gateway',
  xAiApi: 'xai',
  perplexityApi: 'perplexity',
  jinaAiApi: 'jina',
  pineconeApi: 'pinecone',
  qdrantApi: 'qdrant',
  weaviateApi: 'weaviate',
  chromaCloudApi: 'chroma',
};

export function n8nCredentialProvider(type: string): string | undefined {
  return Object.hasOwn(credentialProviders, type) ? credentialProviders[type] : undefined;
}

const typeName = /^(?:@([\w-]+)\/)?(n8n-nodes-[\w-]+)\.([A-Za-z]\w*)$/;

export interface N8nTypeName {
  readonly package: 'langchain' | 'base' | 'community';
  readonly name: string;
}

/** Splits the type of a node; undefined for anything that is none. */
export function n8nType(type: string): N8nTypeName | undefined {
  const match = type.length <= 200 ? typeName.exec(type) : null;
  if (!match) return undefined;
  const [, scope, folder, name = ''] = match;
  if (folder === 'n8n-nodes-langchain' && (scope === undefined || scope === 'n8n')) return { package: 'langchain', name };
  return { package: folder === 'n8n-nodes-base' && scope === undefined ? 'base' : 'community', name };
}

/** What is known of an AI node. `known: false` for members of the AI package that nobody has listed here. */
export function n8nAiNode(type: N8nTypeName): (N8nNodeType & { readonly known: boolean }) | undefined {
  const table = type.package === 'langchain' ? n8nLangchain : type.package === 'base' ? n8nBase : {};
  const found = Object.hasOwn(table, type.name) ? table[type.name] : undefined;
  if (found) return { ...found, known: true };
  if (type.package !== 'langchain') return undefined;
  return { role: byPrefix.find(([prefix]) => type.name.startsWith(prefix))?.[1] ?? 'helper', known: false };
}

/** The package names its nodes by what they are, so that one made after this list still finds its place. */
const byPrefix: readonly (readonly [string, N8nRole])[] = [
  ['lmChat', 'model'],
  ['lm', 'model'],
  ['embeddings', 'embedding'],
  ['memory', 'memory'],
  ['vectorStore', 'vector-store'],
  ['chatHubVectorStore', 'vector-store'],
  ['retriever', 'retriever'],
  ['reranker', 'reranker'],
  ['chain', 'chain'],
  ['tool', 'tool'],
  ['mcpClient', 'mcp-client'],
];
