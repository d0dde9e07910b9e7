import type { ConstructExample } from '../../../../testing/construct-example.js';

const isolated = (store: string, isolation: string) => `shop retrieves-from ${store} ${isolation}`;

/** Vector stores; relations to a store are followed by what keeps tenants apart. */
export const storeExamples: readonly ConstructExample[] = [
  {
    name: 'chromadb',
    code: `import { ChromaClient } from 'chromadb';
const client = new ChromaClient();
const collection = await client.getOrCreateCollection({ name: 'docs' });
export const open = (q: string) => collection.query({ queryTexts: [q], nResults: 2 });
`,
    finds: ['package:chromadb', 'vector-store:chroma/docs'],
    relates: [isolated('chroma/docs', 'none')],
  },
  {
    name: '@pinecone-database/pinecone: a namespace from the session',
    code: `import { Pinecone } from '@pinecone-database/pinecone';
import { auth } from '@clerk/nextjs/server';
const pc = new Pinecone({ apiKey: process.env.PINECONE_API_KEY! });
const index = pc.index('handbook');
export async function search(vector: number[]) {
  const { userId } = await auth();
  return index.namespace(userId!).query({ vector, topK: 5 });
}
`,
    finds: ['package:@pinecone-database/pinecone', 'credential:PINECONE_API_KEY', 'vector-store:pinecone/handbook'],
    relates: [isolated('pinecone/handbook', 'identity-derived')],
  },
  {
    name: '@qdrant/js-client-rest: a filter of the caller',
    code: `import { QdrantClient } from '@qdrant/js-client-rest';
const client = new QdrantClient({ host: 'localhost', port: 6333 });
export function find(vector: number[], tenant: string) {
  return client.search('tickets', { vector, limit: 3, filter: { must: [{ key: 'tenant', match: { value: tenant } }] } });
}
`,
    finds: ['package:@qdrant/js-client-rest', 'vector-store:qdrant/tickets'],
    relates: [isolated('qdrant/tickets', 'caller-supplied')],
  },
  {
    name: 'weaviate-client: a collection',
    code: `import weaviate from 'weaviate-client';
const client = await weaviate.connectToWeaviateCloud('https://acme.weaviate.cloud', { authCredentials: new weaviate.ApiKey('x') });
const questions = client.collections.get('Question');
export const near = (q: string) => questions.query.nearText(q, { limit: 2 });
`,
    finds: ['package:weaviate-client', 'vector-store:weaviate/Question'],
    relates: [isolated('weaviate/Question', 'none')],
  },
  {
    name: '@zilliz/milvus2-sdk-node',
    code: `import { MilvusClient } from '@zilliz/milvus2-sdk-node';
const client = new MilvusClient({ address: 'localhost:19530', token: process.env.MILVUS_TOKEN });
export const find = (data: number[]) => client.search({ collection_name: 'books', data, filter: 'kind == "novel"', limit: 3 });
`,
    finds: ['package:@zilliz/milvus2-sdk-node', 'credential:MILVUS_TOKEN', 'vector-store:milvus/books'],
    relates: [isolated('milvus/books', 'constant')],
  },
  {
    name: '@lancedb/lancedb: narrowed behind the search',
    code: `import * as lancedb from '@lancedb/lancedb';
export async function find(vector: number[], team: string) {
  const db = await lancedb.connect('data/lance');
  const table = await db.openTable('notes');
  return table.search(vector).where(\`team = '\${team}'\`).limit(10).toArray();
}
`,
    finds: ['package:@lancedb/lancedb', 'vector-store:lancedb/notes'],
  },
  {
    name: '@upstash/vector',
    code: `import { Index } from '@upstash/vector';
const index = new Index({ url: process.env.UPSTASH_VECTOR_REST_URL, token: process.env.UPSTASH_VECTOR_REST_TOKEN });
export const find = (data: string) => index.query({ data, topK: 3, includeMetadata: true });
`,
    finds: ['package:@upstash/vector', 'credential:UPSTASH_VECTOR_REST_TOKEN', 'vector-store:upstash-vector/index'],
    relates: [isolated('upstash-vector/index', 'none')],
  },
  {
    name: 'mongodb: a search by meaning; an ordinary pipeline is none',
    code: `import { MongoClient } from 'mongodb';
import OpenAI from 'openai';
const openai = new OpenAI();
const movies = new MongoClient(process.env.MONGODB_URI!).db('sample').collection('movies');
export async function find(query: string, userId: string) {
  const { data } = await openai.embeddings.create({ model: 'text-embedding-3-small', input: query });
  await movies.aggregate([{ $match: { year: 1999 } }]).toArray();
  return movies.aggregate([{ $vectorSearch: { index: 'plots', path: 'embedding', queryVector: data[0].embedding, limit: 5, filter: { owner: userId } } }]).toArray();
}
`,
    finds: ['package:openai', 'credential:OPENAI_API_KEY', 'model:text-embedding-3-small', 'vector-store:mongodb/plots'],
    relates: [isolated('mongodb/plots', 'caller-supplied')],
  },
  {
    name: '@elastic/elasticsearch: nearest neighbours',
    code: `import { Client } from '@elastic/elasticsearch';
import { embed } from 'ai';
const client = new Client({ node: 'https://es.acme.dev' });
export async function find(value: string) {
  const { embedding } = await embed({ model: 'openai/text-embedding-3-small', value });
  await client.search({ index: 'logs', query: { match_all: {} } });
  return client.search({ index: 'articles', knn: { field: 'vector', query_vector: embedding, k: 5, num_candidates: 50 } });
}
`,
    finds: ['package:ai', 'credential:AI_GATEWAY_API_KEY', 'model:text-embedding-3-small', 'vector-store:elasticsearch/articles'],
    relates: [isolated('elasticsearch/articles', 'none')],
  },
  {
    name: '@supabase/supabase-js: a function that matches',
    code: `import { createClient } from '@supabase/supabase-js';
import OpenAI from 'openai';
const openai = new OpenAI();
const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_SERVICE_ROLE_KEY!);
export async function find(q: string) {
  const { data } = await openai.embeddings.create({ model: 'text-embedding-3-small', input: q });
  await supabase.rpc('count_rows', { owner: 1 });
  return supabase.rpc('match_documents', { query_embedding: data[0].embedding, match_threshold: 0.7, match_count: 5 });
}
`,
    finds: ['package:openai', 'credential:OPENAI_API_KEY', 'model:text-embedding-3-small', 'vector-store:pgvector/match_documents'],
    relates: [isolated('pgvector/match_documents', 'none')],
  },
  {
    name: 'drizzle-orm: distance of vectors',
    code: `import { cosineDistance, desc, gt, sql } from 'drizzle-orm';
import { embed } from 'ai';
import { openai } from '@ai-sdk/openai';
import { db } from './db';
import { embeddings } from './schema';
export async function find(value: string) {
  const { embedding } = await embed({ model: openai.embedding('text-embedding-ada-002'), value });
  const similarity = sql<number>\`1 - (\${cosineDistance(embeddings.embedding, embedding)})\`;
  return db.select({ similarity }).from(embeddings).where(gt(similarity, 0.5)).orderBy(desc(similarity)).limit(4);
}
`,
    finds: ['package:ai', 'package:@ai-sdk/openai', 'credential:OPENAI_API_KEY', 'model:text-embedding-ada-002', 'vector-store:pgvector'],
  },
  {
    name: '@langchain/pinecone: a retriever',
    code: `import { PineconeStore } from '@langchain/pinecone';
import { OpenAIEmbeddings } from '@langchain/openai';
import { Pinecone } from '@pinecone-database/pinecone';
const pinecone = new Pinecone();
const store = await PineconeStore.fromExistingIndex(new OpenAIEmbeddings({ model: 'text-embedding-3-large' }), { pineconeIndex: pinecone.Index('kb'), namespace: 'public' });
export const retriever = store.asRetriever({ k: 4 });
`,
    finds: [
      'package:@langchain/pinecone',
      'package:@langchain/openai',
      'package:@pinecone-database/pinecone',
      'credential:OPENAI_API_KEY',
      'credential:PINECONE_API_KEY',
      'model:text-embedding-3-large',
      'vector-store:pinecone/kb',
      'vector-store:pinecone/store',
    ],
  },
  {
    name: 'llamaindex: an index over documents',
    code: `import { Document, VectorStoreIndex } from 'llamaindex';
const index = await VectorStoreIndex.fromDocuments([new Document({ text: 'x' })]);
export const engine = index.asQueryEngine();
`,
    finds: ['package:llamaindex', 'vector-store:llama-index/index'],
  },
];

/** Servers and clients of the Model Context Protocol. */
export const mcpExamples: readonly ConstructExample[] = [
  {
    name: '@modelcontextprotocol/sdk: a server over stdio',
    code: `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { z } from 'zod';
const server = new McpServer({ name: 'demo-server', version: '1.0.0' });
server.registerTool('add', { title: 'Add', inputSchema: { a: z.number(), b: z.number() } }, async ({ a, b }) => ({ content: [{ type: 'text', text: String(a + b) }] }));
await server.connect(new StdioServerTransport());
`,
    finds: ['package:@modelcontextprotocol/sdk', 'mcp-server:demo-server', 'tool:add'],
    relates: ['demo-server exposes-tool add'],
  },
  {
    name: 'fastmcp',
    code: `import { FastMCP } from 'fastmcp';
import { z } from 'zod';
const server = new FastMCP({ name: 'My Server', version: '1.0.0' });
server.addTool({ name: 'multiply', description: 'x', parameters: z.object({}), execute: async () => '1' });
server.start({ transportType: 'httpStream', httpStream: { port: 8080 } });
`,
    finds: ['package:fastmcp', 'mcp-server:My Server', 'tool:multiply'],
    relates: ['My Server exposes-tool multiply'],
  },
  {
    name: 'mcp-handler',
    code: `import { createMcpHandler } from 'mcp-handler';
import { z } from 'zod';
const handler = createMcpHandler((server) => {
  server.tool('roll_dice', 'Rolls a die', { sides: z.number() }, async ({ sides }) => ({ content: [] }));
  server.registerTool('flip_coin', { title: 'Flip' }, async () => ({ content: [] }));
}, {}, { basePath: '/api' });
export { handler as GET, handler as POST };
`,
    finds: ['package:mcp-handler', 'mcp-server:handler', 'tool:roll_dice', 'tool:flip_coin'],
    relates: ['handler exposes-tool roll_dice'],
  },
  {
    name: 'mcp-framework',
    code: {
      'main.ts': `import { MCPServer } from 'mcp-framework';
const server = new MCPServer({ name: 'weather', version: '0.1.0' });
await server.start();
`,
      'tools/Weather.ts': `import { MCPTool } from 'mcp-framework';
import { z } from 'zod';
export default class WeatherTool extends MCPTool {
  name = 'get_weather';
  description = 'Weather';
  schema = { city: { type: z.string(), description: 'c' } };
  async execute(input: { city: string }) { return input.city; }
}
`,
    },
    finds: ['package:mcp-framework', 'mcp-server:weather', 'tool:get_weather'],
    relates: ['weather exposes-tool get_weather'],
  },
  {
    name: '@modelcontextprotocol/sdk: clients',
    code: `import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
const a = new Client({ name: 'a', version: '1' });
await a.connect(new StdioClientTransport({ command: 'npx', args: ['-y', '@modelcontextprotocol/server-filesystem', '/data'] }));
const b = new Client({ name: 'b', version: '1' });
await b.connect(new StreamableHTTPClientTransport(new URL('https://mcp.acme.dev/mcp')));
`,
    finds: ['package:@modelcontextprotocol/sdk', 'mcp-server:@modelcontextprotocol/server-filesystem', 'mcp-server:mcp.acme.dev/mcp'],
  },
  {
    name: '@langchain/mcp-adapters',
    code: `import { MultiServerMCPClient } from '@langchain/mcp-adapters';
import { createAgent } from 'langchain';
const client = new MultiServerMCPClient({ mcpServers: { math: { command: 'npx', args: ['-y', 'math-mcp'] }, docs: { url: 'https://docs.acme.dev/mcp' } } });
export const helper = createAgent({ model: 'openai:gpt-4o', tools: await client.getTools() });
`,
    finds: [
      'package:@langchain/mcp-adapters',
      'package:langchain',
      'credential:OPENAI_API_KEY',
      'model:gpt-4o',
      'agent:helper',
      'mcp-server:math',
      'mcp-server:docs',
    ],
    relates: ['helper connects-to math', 'helper connects-to docs'],
  },
];
