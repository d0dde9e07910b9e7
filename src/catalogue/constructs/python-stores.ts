import { argument, type ConstructRule, rule } from './construct.js';

const collection = argument('collection_name index_name table_name collection index table name class_name index_id namespace');
const base = argument(
  'url host uri path location connection connection_string endpoint opensearch_url es_url redis_url azure_search_endpoint qdrant_url db_url mongodb_uri',
);
const key = argument('api_key azure_search_key es_api_key');
const filter = argument('filter filters where namespace query_filter pre_filter expr search_kwargs tenant vector_store_kwargs');

const framed = `similarity_search asimilarity_search similarity_search_with_score asimilarity_search_with_score similarity_search_by_vector
  similarity_search_with_relevance_scores max_marginal_relevance_search amax_marginal_relevance_search as_retriever search hybrid_search`;
const makers = (names: string) =>
  names
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((name) =>
      [
        '',
        '.from_documents',
        '.from_texts',
        '.from_existing_index',
        '.from_existing_collection',
        '.from_params',
        '.from_embeddings',
        '.from_connection_string',
        '.construct_instance',
        '.load_local',
        '.create_sync',
        '.create',
      ].map((maker) => name + maker),
    )
    .join(' ');

function langchain(roots: string, names: string, engine: string): ConstructRule[] {
  return [
    rule(roots, makers(names), {
      does: 'vector-store',
      framework: engine,
      collection,
      base,
      key,
      ...(engine === 'pinecone' ? { provider: engine } : {}),
    }),
    rule(roots, framed, { does: 'retrieve', framework: engine, filter, collection: argument('') }),
  ];
}

function plain(roots: string, names: string, engine: string): ConstructRule {
  return rule(roots, makers(names), {
    does: 'vector-store',
    framework: engine,
    collection,
    base,
    key,
    ...(engine === 'pinecone' ? { provider: engine } : {}),
  });
}

/** Vector stores of Python frameworks. */
export const pythonStoreRules: readonly ConstructRule[] = [
  ...langchain('langchain-chroma', 'Chroma', 'chroma'),
  ...langchain('langchain-pinecone', 'PineconeVectorStore', 'pinecone'),
  ...langchain('langchain-qdrant', 'QdrantVectorStore Qdrant', 'qdrant'),
  ...langchain('langchain-weaviate', 'WeaviateVectorStore', 'weaviate'),
  ...langchain('langchain-milvus', 'Milvus Zilliz', 'milvus'),
  ...langchain('langchain-postgres', 'PGVector PGVectorStore', 'pgvector'),
  ...langchain('langchain-redis', 'RedisVectorStore', 'redis'),
  ...langchain('langchain-elasticsearch', 'ElasticsearchStore', 'elasticsearch'),
  ...langchain('langchain-mongodb', 'MongoDBAtlasVectorSearch', 'mongodb-atlas'),
  ...langchain('langchain-astradb', 'AstraDBVectorStore', 'astradb'),
  ...langchain('langchain-neo4j', 'Neo4jVector', 'neo4j'),
  ...langchain('langchain-core', 'InMemoryVectorStore', 'memory'),
  ...(
    [
      ['Chroma', 'chroma'],
      ['FAISS', 'faiss'],
      ['Pinecone', 'pinecone'],
      ['Qdrant', 'qdrant'],
      ['Weaviate', 'weaviate'],
      ['Milvus Zilliz', 'milvus'],
      ['PGVector', 'pgvector'],
      ['LanceDB', 'lancedb'],
      ['Redis', 'redis'],
      ['ElasticsearchStore ElasticVectorSearch', 'elasticsearch'],
      ['OpenSearchVectorSearch', 'opensearch'],
      ['MongoDBAtlasVectorSearch', 'mongodb-atlas'],
      ['AzureSearch', 'azure-ai-search'],
      ['SupabaseVectorStore', 'supabase'],
      ['Neo4jVector', 'neo4j'],
      ['InMemoryVectorStore DocArrayInMemorySearch', 'memory'],
      ['SKLearnVectorStore', 'sklearn'],
      ['Vectara', 'vectara'],
      ['Clickhouse', 'clickhouse'],
      ['DeepLake', 'deeplake'],
      ['Annoy', 'annoy'],
      ['SQLiteVec', 'sqlite-vec'],
    ] as const
  ).map(([names, engine]) => plain('langchain-community langchain', names, engine)),
  rule('langchain-community langchain', framed, { does: 'retrieve', framework: 'langchain', filter, collection: argument('') }),
  ...(
    [
      ['ChromaVectorStore', 'chroma'],
      ['PineconeVectorStore', 'pinecone'],
      ['QdrantVectorStore', 'qdrant'],
      ['WeaviateVectorStore', 'weaviate'],
      ['MilvusVectorStore', 'milvus'],
      ['PGVectorStore', 'pgvector'],
      ['LanceDBVectorStore', 'lancedb'],
      ['FaissVectorStore', 'faiss'],
      ['RedisVectorStore', 'redis'],
      ['ElasticsearchStore', 'elasticsearch'],
      ['OpensearchVectorStore', 'opensearch'],
      ['MongoDBAtlasVectorSearch', 'mongodb-atlas'],
      ['AzureAISearchVectorStore', 'azure-ai-search'],
      ['SupabaseVectorStore', 'supabase'],
      ['Neo4jVectorStore', 'neo4j'],
      ['AstraDBVectorStore', 'astradb'],
      ['DuckDBVectorStore', 'duckdb'],
    ] as const
  ).map(([names, engine]) => plain('llama-index', names, engine)),
  ...(
    [
      ['ChromaDocumentStore', 'chroma'],
      ['PineconeDocumentStore', 'pinecone'],
      ['QdrantDocumentStore', 'qdrant'],
      ['WeaviateDocumentStore', 'weaviate'],
      ['MilvusDocumentStore', 'milvus'],
      ['PgvectorDocumentStore', 'pgvector'],
      ['ElasticsearchDocumentStore', 'elasticsearch'],
      ['OpenSearchDocumentStore', 'opensearch'],
      ['MongoDBAtlasDocumentStore', 'mongodb-atlas'],
      ['InMemoryDocumentStore', 'memory'],
      ['AzureAISearchDocumentStore', 'azure-ai-search'],
    ] as const
  ).map(([names, engine]) => plain('haystack-ai', names, engine)),
  ...(
    [
      ['LanceDb', 'lancedb'],
      ['PgVector PgVector2', 'pgvector'],
      ['ChromaDb', 'chroma'],
      ['Qdrant', 'qdrant'],
      ['PineconeDb', 'pinecone'],
      ['Weaviate', 'weaviate'],
      ['Milvus', 'milvus'],
      ['MongoVectorDb MongoDb', 'mongodb-atlas'],
      ['RedisDB', 'redis'],
    ] as const
  ).map(([names, engine]) =>
    rule(
      'agno phidata',
      names
        .split(' ')
        .map((name) => `vectordb.${name} ${engine === 'lancedb' ? 'vectordb.lancedb' : `vectordb.${engine}`}.${name}`)
        .join(' '),
      { does: 'vector-store', framework: engine, collection, base, key },
    ),
  ),
  rule('redisvl', 'SearchIndex SearchIndex.from_dict SearchIndex.from_yaml AsyncSearchIndex', {
    does: 'vector-store',
    framework: 'redis',
    collection: argument('name'),
    base: argument('redis_url'),
  }),
  rule('redisvl', 'SearchIndex().query AsyncSearchIndex().query', {
    does: 'retrieve',
    framework: 'redis',
    filter: argument('filter_expression #0'),
  }),
  rule('azure-search-documents', 'SearchClient aio.SearchClient', {
    does: 'vector-store',
    framework: 'azure-ai-search',
    provider: 'azure',
    collection: argument('index_name #1'),
    key: argument('credential'),
    base: argument('endpoint #0'),
  }),
  rule('azure-search-documents', 'SearchClient().search', { does: 'retrieve', framework: 'azure-ai-search', filter: argument('filter') }),
  rule(
    'pgvector',
    'psycopg.register_vector psycopg2.register_vector asyncpg.register_vector psycopg.register_vector_async sqlalchemy.Vector django.VectorField',
    { does: 'vector-store', framework: 'pgvector' },
  ),
  rule('turbopuffer', 'Turbopuffer', { does: 'vector-store', framework: 'turbopuffer', key }),
  rule('chromadb', 'get_collection().get get_or_create_collection().get create_collection().get', {
    does: 'retrieve',
    framework: 'chroma',
    filter: argument('where ids'),
  }),
];
