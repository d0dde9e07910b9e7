import { argument, type ConstructRule, rule } from './construct.js';

/** Servers and clients of the Model Context Protocol. */
const mcpRules: readonly ConstructRule[] = [
  rule('mcp fastmcp', 'FastMCP', { does: 'mcp-server', framework: 'fastmcp', name: argument('name #0'), host: argument('host') }),
  rule('mcp', 'server.Server lowlevel.Server server.lowlevel.Server', { does: 'mcp-server', framework: 'mcp', name: argument('name #0') }),
  rule('@modelcontextprotocol/sdk @modelcontextprotocol/server fastmcp', 'McpServer Server FastMCP', {
    does: 'mcp-server',
    framework: 'mcp',
    name: argument('name'),
  }),
  rule('mcp fastmcp', 'FastMCP().tool', { does: 'mcp-tool', name: argument('name #0'), handler: argument('fn #0') }),
  rule('mcp fastmcp', 'FastMCP().add_tool', { does: 'mcp-tool', name: argument('name'), handler: argument('fn #0') }),
  rule(
    '@modelcontextprotocol/sdk @modelcontextprotocol/server',
    'McpServer().registerTool McpServer().tool McpServer().experimental.tasks.registerToolTask',
    { does: 'mcp-tool', name: argument('#0') },
  ),
  rule('fastmcp', 'FastMCP().addTool', { does: 'mcp-tool', name: argument('name'), handler: argument('execute') }),
  rule('mcp fastmcp', 'FastMCP().run FastMCP().run_async', {
    does: 'mcp-run',
    transportArgument: argument('transport #0'),
    host: argument('host'),
  }),
  rule('mcp fastmcp', 'FastMCP().sse_app FastMCP().run_sse_async', { does: 'mcp-run', transport: 'sse' }),
  rule('mcp fastmcp', 'FastMCP().streamable_http_app FastMCP().http_app FastMCP().run_streamable_http_async', {
    does: 'mcp-run',
    transport: 'http',
  }),
  rule('mcp fastmcp', 'StdioServerParameters client.stdio.StdioServerParameters StdioTransport', { does: 'mcp-stdio' }),
  rule('@modelcontextprotocol/sdk @modelcontextprotocol/client', 'StdioClientTransport Experimental_StdioMCPTransport', {
    does: 'mcp-stdio',
  }),
  rule('@ai-sdk/mcp ai', 'StdioMCPTransport Experimental_StdioMCPTransport', { does: 'mcp-stdio' }),
  rule('openai-agents @openai/agents pydantic-ai', 'MCPServerStdio', { does: 'mcp-stdio' }),
  rule('mcp', 'streamablehttp_client streamable_http_client sse_client', { does: 'mcp-remote', base: argument('url #0') }),
  rule('fastmcp', 'StreamableHttpTransport SSETransport', { does: 'mcp-remote', base: argument('url #0') }),
  rule('@modelcontextprotocol/sdk @modelcontextprotocol/client', 'StreamableHTTPClientTransport SSEClientTransport', {
    does: 'mcp-remote',
    base: argument('#0'),
  }),
  rule(
    'openai-agents @openai/agents pydantic-ai',
    'MCPServerStreamableHttp MCPServerSse MCPServerStreamableHTTP MCPServerSSE MCPServerHTTP',
    { does: 'mcp-remote', base: argument('url #0') },
  ),
  rule('langchain-mcp-adapters @langchain/mcp-adapters', 'MultiServerMCPClient', {
    does: 'mcp-many',
    servers: argument('connections mcpServers mcp_servers #0'),
  }),
  rule('managed-deepagents', 'define_mcp_servers', { does: 'mcp-many', servers: argument('mcp_servers mcpServers #0') }),
];

const collection = argument('collection_name collectionName index_name indexName index name');
const filter = argument('filter where namespace query_filter queryFilter filters pre_filter expr search_kwargs searchKwargs tenant');

function store(roots: string, paths: string, engine: string, queries: string): ConstructRule[] {
  return [
    rule(roots, paths, {
      does: 'vector-store',
      framework: engine,
      ...(engine === 'pinecone' ? { provider: engine } : {}),
      key: argument('api_key apiKey'),
      collection,
      base: argument('url host path uri location'),
    }),
    rule(roots, queries, { does: 'retrieve', framework: engine, filter, collection }),
  ];
}

const framed =
  'similarity_search asimilarity_search similarity_search_with_score similaritySearch similaritySearchWithScore as_retriever asRetriever max_marginal_relevance_search';

/** Vector stores, and what asks them. */
const storeRules: readonly ConstructRule[] = [
  ...store(
    'chromadb',
    'Client PersistentClient HttpClient AsyncHttpClient CloudClient EphemeralClient ChromaClient',
    'chroma',
    'get_collection().query get_or_create_collection().query create_collection().query getCollection().query getOrCreateCollection().query',
  ),
  ...store('langchain-chroma langchain-community langchain', 'Chroma Chroma.from_documents Chroma.from_texts', 'chroma', framed),
  ...store('pinecone @pinecone-database/pinecone', 'Pinecone', 'pinecone', 'Index().query index().query Index().search namespace().query'),
  ...store(
    'langchain-pinecone @langchain/pinecone',
    'PineconeVectorStore PineconeStore PineconeVectorStore.from_documents PineconeVectorStore.from_existing_index PineconeStore.fromExistingIndex PineconeStore.fromDocuments',
    'pinecone',
    framed,
  ),
  ...store(
    'qdrant-client @qdrant/js-client-rest',
    'QdrantClient AsyncQdrantClient',
    'qdrant',
    '().search ().query_points ().query ().recommend',
  ),
  ...store(
    'langchain-qdrant @langchain/qdrant',
    'QdrantVectorStore Qdrant QdrantVectorStore.from_documents QdrantVectorStore.from_existing_collection QdrantVectorStore.fromExistingCollection',
    'qdrant',
    framed,
  ),
  ...store(
    'weaviate-client weaviate-ts-client',
    'Client connect_to_local connect_to_weaviate_cloud connect_to_custom connect_to_wcs default.client default.connectToLocal default.connectToWeaviateCloud',
    'weaviate',
    'query.near_text query.near_vector query.hybrid query.nearText query.nearVector query.bm25',
  ),
  ...store('langchain-weaviate @langchain/weaviate', 'WeaviateVectorStore WeaviateStore', 'weaviate', framed),
  ...store('pymilvus @zilliz/milvus2-sdk-node', 'MilvusClient', 'milvus', '().search ().query ().hybrid_search'),
  ...store('langchain-milvus', 'Milvus Milvus.from_documents', 'milvus', framed),
  ...store('langchain-postgres', 'PGVector PGVectorStore PGVector.from_documents', 'pgvector', framed),
  ...store('lancedb @lancedb/lancedb', 'connect connect_async', 'lancedb', 'open_table().search openTable().search create_table().search'),
  ...store('faiss-cpu', 'IndexFlatL2 IndexFlatIP read_index IndexIVFFlat IndexHNSWFlat', 'faiss', '().search'),
  rule('langchain-community langchain', 'FAISS FAISS.from_documents FAISS.from_texts FAISS.load_local', {
    does: 'vector-store',
    framework: 'faiss',
  }),
  rule('langchain-community', 'PGVector PGVector.from_documents', { does: 'vector-store', framework: 'pgvector', collection }),
  rule('langchain @langchain/classic', 'MemoryVectorStore MemoryVectorStore.fromTexts MemoryVectorStore.fromDocuments', {
    does: 'vector-store',
    framework: 'memory',
  }),
  rule('langchain @langchain/classic', framed, { does: 'retrieve', framework: 'memory', filter }),
  rule(
    'llama-index llamaindex',
    'VectorStoreIndex VectorStoreIndex.from_documents VectorStoreIndex.fromDocuments VectorStoreIndex.from_vector_store',
    { does: 'vector-store', framework: 'llama-index' },
  ),
  rule('llama-index llamaindex', 'as_query_engine as_retriever as_chat_engine asQueryEngine asRetriever', {
    does: 'retrieve',
    framework: 'llama-index',
    filter,
  }),
];

export const connectionRules: readonly ConstructRule[] = [...mcpRules, ...storeRules];
