import { argument, type ConstructRule, rule } from './construct.js';

const collection = argument('collection_name collectionName index_name indexName index name');
const filter = argument(
  'filter where namespace query_filter queryFilter filters pre_filter preFilter expr search_kwargs searchKwargs tenant user_id userId',
);

interface StoreWords {
  readonly engine: string;
  /** What makes a client or a store. */
  readonly makers: string;
  readonly queries: string;
  /** What takes a collection of a client. */
  readonly collections?: string;
  /** Where a query names its collection. */
  readonly asked?: string;
}

function store(roots: string, { engine, makers, queries, collections, asked }: StoreWords): ConstructRule[] {
  return [
    rule(roots, makers, {
      does: 'vector-store',
      framework: engine,
      ...(engine === 'pinecone' || engine === 'turbopuffer' ? { provider: engine } : {}),
      key: argument('api_key apiKey token'),
      collection,
      base: argument('url host path uri location address'),
    }),
    rule(roots, queries, {
      does: 'retrieve',
      framework: engine,
      filter,
      collection: argument(asked ?? 'collection_name collectionName index_name indexName'),
    }),
    ...(collections
      ? [rule(roots, collections, { does: 'collection', framework: engine, collection: argument('name collection_name #0') })]
      : []),
  ];
}

const framed =
  'similarity_search asimilarity_search similarity_search_with_score similaritySearch similaritySearchWithScore similaritySearchVectorWithScore as_retriever asRetriever max_marginal_relevance_search maxMarginalRelevanceSearch';

/** Vector stores, and what asks them. */
export const storeRules: readonly ConstructRule[] = [
  ...store('chromadb', {
    engine: 'chroma',
    makers: 'Client PersistentClient HttpClient AsyncHttpClient CloudClient EphemeralClient ChromaClient AdminClient',
    collections:
      'get_collection get_or_create_collection create_collection getCollection getOrCreateCollection createCollection delete_collection',
    queries:
      'get_collection().query get_or_create_collection().query create_collection().query getCollection().query getOrCreateCollection().query createCollection().query',
  }),
  ...store('langchain-chroma langchain-community langchain', {
    engine: 'chroma',
    makers: 'Chroma Chroma.from_documents Chroma.from_texts Chroma.fromDocuments Chroma.fromTexts Chroma.fromExistingCollection',
    queries: framed,
  }),
  ...store('pinecone @pinecone-database/pinecone', {
    engine: 'pinecone',
    makers: 'Pinecone',
    collections: 'Pinecone().Index Pinecone().index',
    queries:
      'Index().query index().query Index().search index().search namespace().query index().searchRecords namespace().searchRecords index().fetch',
  }),
  ...store('langchain-pinecone @langchain/pinecone', {
    engine: 'pinecone',
    makers:
      'PineconeVectorStore PineconeStore PineconeVectorStore.from_documents PineconeVectorStore.from_existing_index PineconeStore.fromExistingIndex PineconeStore.fromDocuments',
    queries: framed,
  }),
  ...store('qdrant-client @qdrant/js-client-rest', {
    engine: 'qdrant',
    makers: 'QdrantClient AsyncQdrantClient',
    collections: '().create_collection ().createCollection ().upsert ().recreate_collection ().get_collection ().getCollection',
    queries: '().search ().query_points ().query ().recommend ().searchBatch ().queryBatch ().scroll',
    asked: 'collection_name collectionName #0',
  }),
  ...store('langchain-qdrant @langchain/qdrant', {
    engine: 'qdrant',
    makers:
      'QdrantVectorStore Qdrant QdrantVectorStore.from_documents QdrantVectorStore.from_existing_collection QdrantVectorStore.fromExistingCollection QdrantVectorStore.fromDocuments',
    queries: framed,
  }),
  ...store('weaviate-client weaviate-ts-client', {
    engine: 'weaviate',
    makers:
      'Client connect_to_local connect_to_weaviate_cloud connect_to_custom connect_to_wcs default.client default.connectToLocal default.connectToWeaviateCloud default.connectToCustom connectToLocal connectToWeaviateCloud connectToCustom',
    collections: 'collections.get collections.use collections.create',
    queries:
      'query.near_text query.near_vector query.hybrid query.nearText query.nearVector query.bm25 query.fetchObjects generate.nearText generate.near_text generate.hybrid',
  }),
  ...store('langchain-weaviate @langchain/weaviate', { engine: 'weaviate', makers: 'WeaviateVectorStore WeaviateStore', queries: framed }),
  ...store('pymilvus @zilliz/milvus2-sdk-node', {
    engine: 'milvus',
    makers: 'MilvusClient',
    collections: '().create_collection ().createCollection ().insert ().upsert',
    queries: '().search ().query ().hybrid_search ().hybridSearch',
    asked: 'collection_name collectionName',
  }),
  ...store('langchain-milvus', { engine: 'milvus', makers: 'Milvus Milvus.from_documents', queries: framed }),
  ...store('langchain-postgres', { engine: 'pgvector', makers: 'PGVector PGVectorStore PGVector.from_documents', queries: framed }),
  ...store('lancedb @lancedb/lancedb vectordb', {
    engine: 'lancedb',
    makers: 'connect connect_async default.connect',
    collections: 'open_table openTable create_table createTable createEmptyTable',
    queries: 'open_table().search openTable().search create_table().search createTable().search openTable().vectorSearch openTable().query',
  }),
  ...store('faiss-cpu', { engine: 'faiss', makers: 'IndexFlatL2 IndexFlatIP read_index IndexIVFFlat IndexHNSWFlat', queries: '().search' }),
  ...store('faiss-node', {
    engine: 'faiss',
    makers: 'IndexFlatL2 IndexFlatIP Index.read IndexFlatL2.read Index.fromFactory',
    queries: '().search',
  }),
  ...store('hnswlib-node', { engine: 'hnswlib', makers: 'HierarchicalNSW BruteforceSearch', queries: '().searchKnn' }),
  ...store('@upstash/vector', {
    engine: 'upstash-vector',
    makers: 'Index Index.fromEnv',
    queries: '().query ().queryMany namespace().query',
  }),
  ...store('@turbopuffer/turbopuffer', {
    engine: 'turbopuffer',
    makers: 'Turbopuffer default',
    collections: '().namespace',
    queries: 'namespace().query namespace().multiQuery',
  }),
  ...store('@azure/search-documents', {
    engine: 'azure-ai-search',
    makers: 'SearchClient',
    queries: '().search',
  }),
  ...store('@mastra/pg', { engine: 'pgvector', makers: 'PgVector', queries: '().query', asked: 'indexName' }),
  ...store('@mastra/libsql', { engine: 'libsql', makers: 'LibSQLVector', queries: '().query', asked: 'indexName' }),
  ...store('@mastra/pinecone', { engine: 'pinecone', makers: 'PineconeVector', queries: '().query', asked: 'indexName' }),
  ...store('@mastra/qdrant', { engine: 'qdrant', makers: 'QdrantVector', queries: '().query', asked: 'indexName' }),
  ...store('@langchain/community', {
    engine: 'pgvector',
    makers: 'PGVectorStore PGVectorStore.initialize PGVectorStore.fromDocuments',
    queries: 'PGVectorStore().similaritySearch PGVectorStore().asRetriever',
  }),
  ...(
    [
      ['Chroma', 'chroma'],
      ['FaissStore', 'faiss'],
      ['HNSWLib', 'hnswlib'],
      ['SupabaseVectorStore', 'pgvector'],
      ['UpstashVectorStore', 'upstash-vector'],
      ['LanceDB', 'lancedb'],
      ['Milvus', 'milvus'],
      ['ElasticVectorSearch', 'elasticsearch'],
      ['OpenSearchVectorStore', 'opensearch'],
      ['AzureAISearchVectorStore', 'azure-ai-search'],
      ['NeonPostgres', 'pgvector'],
      ['CloudflareVectorizeStore', 'vectorize'],
    ] as const
  ).map(([name, engine]) =>
    rule(
      '@langchain/community @langchain/cloudflare',
      `${name} ${name}.fromDocuments ${name}.fromTexts ${name}.fromExistingIndex ${name}.fromExistingCollection ${name}.load`,
      {
        does: 'vector-store',
        framework: engine,
        collection: argument('collectionName indexName tableName index'),
        base: argument('url'),
      },
    ),
  ),
  ...store('@langchain/mongodb', {
    engine: 'mongodb',
    makers: 'MongoDBAtlasVectorSearch MongoDBAtlasVectorSearch.fromDocuments',
    queries: framed,
  }),
  ...store('@langchain/redis', { engine: 'redis', makers: 'RedisVectorStore RedisVectorStore.fromDocuments', queries: framed }),
  rule('@langchain/community @langchain/core', framed, { does: 'retrieve', framework: 'langchain', filter }),
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
    'VectorStoreIndex VectorStoreIndex.from_documents VectorStoreIndex.fromDocuments VectorStoreIndex.from_vector_store VectorStoreIndex.fromVectorStore VectorStoreIndex.init',
    { does: 'vector-store', framework: 'llama-index' },
  ),
  rule('llama-index llamaindex', 'as_query_engine as_retriever as_chat_engine asQueryEngine asRetriever asChatEngine', {
    does: 'retrieve',
    framework: 'llama-index',
    filter: argument('filters preFilters filter'),
  }),
  // General databases: only a query that looks for what is near counts.
  rule('mongodb mongoose', 'aggregate', {
    does: 'retrieve',
    framework: 'mongodb',
    collection: argument('[].$vectorSearch.index'),
    filter: argument('[].$vectorSearch.filter'),
    asks: { names: argument('[].$vectorSearch') },
  }),
  rule('@elastic/elasticsearch @opensearch-project/opensearch', '().search ().knnSearch', {
    does: 'retrieve',
    framework: 'elasticsearch',
    collection: argument('index'),
    filter: argument('knn.filter filter'),
    asks: { names: argument('knn query.knn body.knn body.query.knn') },
  }),
  rule('redis ioredis', 'ft.search', {
    does: 'retrieve',
    framework: 'redis',
    collection: argument('#0'),
    filter: argument(''),
    asks: { text: /=>\s*\[\s*KNN\b/ },
  }),
  rule('@supabase/supabase-js @supabase/ssr', 'rpc', {
    does: 'retrieve',
    framework: 'pgvector',
    collection: argument('#0'),
    filter: argument('filter user_id tenant_id org_id owner_id p_user_id filter_user_id match_user_id'),
    asks: { names: argument('query_embedding embedding query_vector') },
  }),
  rule('drizzle-orm', 'cosineDistance l2Distance innerProduct l1Distance maxInnerProduct', {
    does: 'retrieve',
    framework: 'pgvector',
    asks: 'always',
  }),
  rule('@prisma/client', '$queryRaw $queryRawUnsafe', { does: 'retrieve', framework: 'pgvector', asks: { text: /<=>|<->|<#>/ } }),
  rule('pg postgres', 'Pool().query Client().query default.Pool().query ().unsafe', {
    does: 'retrieve',
    framework: 'pgvector',
    asks: { text: /<=>|<->|<#>/ },
  }),
  // Memories that are services.
  rule('mem0ai', 'MemoryClient Memory default', {
    does: 'memory',
    framework: 'mem0',
    persistent: true,
    provider: 'mem0',
    key: argument('apiKey'),
  }),
];
