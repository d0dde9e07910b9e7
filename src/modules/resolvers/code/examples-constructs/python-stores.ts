import type { ConstructExample } from '../../../../testing/construct-example.js';

/** Vector stores, and what is asked of them. */
export const pythonStoreExamples: readonly ConstructExample[] = [
  {
    name: 'chromadb: no filter',
    code: `import chromadb
client = chromadb.PersistentClient(path="./db")
docs = client.get_or_create_collection("docs")
def ask(q):
    return docs.query(query_texts=[q], n_results=3)
`,
    finds: ['package:chromadb', 'vector-store:chroma/docs'],
  },
  {
    name: 'chromadb: a filter by the user of the session',
    code: `import chromadb
from fastapi import Request
client = chromadb.HttpClient(host="chroma", port=8000)
def ask(q, request: Request):
    docs = client.get_collection("docs")
    return docs.query(query_texts=[q], where={"owner": request.state.user.id})
`,
    finds: ['package:chromadb', 'vector-store:chroma/docs'],
  },
  {
    name: 'pinecone: a namespace that the caller gives',
    code: `import os
from pinecone import Pinecone
pc = Pinecone(api_key=os.environ["PINECONE_API_KEY"])
index = pc.Index("quickstart")
def ask(vector, tenant):
    return index.query(vector=vector, top_k=3, namespace=tenant)
`,
    finds: ['credential:PINECONE_API_KEY', 'package:pinecone', 'vector-store:pinecone/quickstart'],
  },
  {
    name: 'pinecone: a constant namespace',
    code: `from pinecone import Pinecone
pc = Pinecone()
index = pc.Index("quickstart")
def ask(vector):
    return index.query(vector=vector, top_k=3, namespace="public")
`,
    finds: ['credential:PINECONE_API_KEY', 'package:pinecone', 'vector-store:pinecone/quickstart'],
  },
  {
    name: 'qdrant: a filter object',
    code: `from qdrant_client import QdrantClient, models
client = QdrantClient(url="http://qdrant:6333")
def ask(vector, tenant_id: str):
    return client.query_points(collection_name="docs", query=vector, query_filter=models.Filter(must=[models.FieldCondition(key="tenant", match=models.MatchValue(value=tenant_id))]))
`,
    finds: ['package:qdrant-client', 'vector-store:qdrant/docs'],
  },
  {
    name: 'weaviate',
    code: `import weaviate
from weaviate.classes.query import Filter
client = weaviate.connect_to_local()
def ask(q):
    docs = client.collections.get("Docs")
    return docs.query.near_text(query=q, limit=2)
`,
    finds: ['package:weaviate-client', 'vector-store:weaviate/Docs'],
  },
  {
    name: 'pgvector by LangChain',
    code: `from langchain_openai import OpenAIEmbeddings
from langchain_postgres import PGVector
store = PGVector(embeddings=OpenAIEmbeddings(model="text-embedding-3-large"), collection_name="handbook", connection="postgresql+psycopg://db/x")
def ask(q, user):
    return store.similarity_search(q, k=4, filter={"department": user.department})
`,
    finds: [
      'credential:OPENAI_API_KEY',
      'model:text-embedding-3-large',
      'package:langchain-openai',
      'package:langchain-postgres',
      'vector-store:pgvector/handbook',
    ],
  },
  {
    name: 'LangChain: a retriever with its own settings',
    code: `from langchain_chroma import Chroma
from langchain_openai import OpenAIEmbeddings
store = Chroma(collection_name="handbook", embedding_function=OpenAIEmbeddings(model="text-embedding-3-small"), persist_directory="./db")
plain = store.as_retriever(search_kwargs={"k": 5})
narrow = Chroma(collection_name="other", embedding_function=None).as_retriever(search_kwargs={"k": 5, "filter": {"public": True}})
`,
    finds: [
      'credential:OPENAI_API_KEY',
      'model:text-embedding-3-small',
      'package:langchain-chroma',
      'package:langchain-openai',
      'vector-store:chroma/handbook',
      'vector-store:chroma/other',
    ],
  },
  {
    name: 'llama-index: a store of its own and filters',
    code: `import qdrant_client
from llama_index.core import StorageContext, VectorStoreIndex
from llama_index.core.vector_stores import ExactMatchFilter, MetadataFilters
from llama_index.vector_stores.qdrant import QdrantVectorStore
vector_store = QdrantVectorStore(collection_name="wiki", client=qdrant_client.QdrantClient(url="http://qdrant:6333"))
index = VectorStoreIndex.from_vector_store(vector_store)
def ask(q, tenant):
    engine = index.as_query_engine(filters=MetadataFilters(filters=[ExactMatchFilter(key="tenant", value=tenant)]))
    return engine.query(q)
`,
    finds: ['package:llama-index', 'package:qdrant-client', 'vector-store:qdrant/wiki'],
  },
  {
    name: 'milvus, lancedb, faiss',
    code: `import faiss
import lancedb
from pymilvus import MilvusClient
milvus = MilvusClient(uri="http://milvus:19530")
db = lancedb.connect("data/lance")
flat = faiss.IndexFlatL2(128)
def ask(v):
    milvus.search(collection_name="docs", data=[v], limit=3)
    db.open_table("notes").search(v).limit(3).to_list()
    return flat.search(v, 4)
`,
    finds: [
      'package:faiss-cpu',
      'package:lancedb',
      'package:pymilvus',
      'vector-store:faiss/flat',
      'vector-store:lancedb/notes',
      'vector-store:milvus/docs',
    ],
  },
  {
    name: 'redis, elasticsearch, opensearch, MongoDB, Azure',
    code: `import os
from azure.core.credentials import AzureKeyCredential
from azure.search.documents import SearchClient
from langchain_community.vectorstores import OpenSearchVectorSearch
from langchain_elasticsearch import ElasticsearchStore
from langchain_mongodb import MongoDBAtlasVectorSearch
from langchain_redis import RedisVectorStore
a = OpenSearchVectorSearch(opensearch_url="https://search.acme.example", index_name="docs", embedding_function=None)
b = ElasticsearchStore(index_name="docs", embedding=None, es_url="http://es:9200")
c = MongoDBAtlasVectorSearch(collection=None, embedding=None, index_name="vectors")
d = RedisVectorStore(None, index_name="docs", redis_url="redis://cache:6379")
e = SearchClient(endpoint="https://acme.search.windows.net", index_name="kb", credential=AzureKeyCredential(os.environ["SEARCH_KEY"]))
`,
    finds: [
      'credential:SEARCH_KEY',
      'package:azure-search-documents',
      'package:langchain-community',
      'package:langchain-elasticsearch',
      'package:langchain-mongodb',
      'package:langchain-redis',
      'vector-store:azure-ai-search/kb',
      'vector-store:elasticsearch/docs',
      'vector-store:mongodb-atlas/vectors',
      'vector-store:opensearch/docs',
      'vector-store:redis/docs',
    ],
  },
];
