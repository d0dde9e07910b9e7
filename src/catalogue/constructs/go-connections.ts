import { argument, type ConstructRule, rule } from './construct.js';

const mark3 = 'github.com/mark3labs/mcp-go';
const official = 'github.com/modelcontextprotocol/go-sdk';
const metoro = 'github.com/metoro-io/mcp-golang';
const chain = 'github.com/tmc/langchaingo';
const genkit = 'github.com/firebase/genkit/go';

const mcpRules: readonly ConstructRule[] = [
  rule(mark3, 'server.NewMCPServer', { does: 'mcp-server', name: argument('#0') }),
  rule(mark3, 'server.NewMCPServer().AddTool', {
    does: 'mcp-tool',
    name: argument('NewTool NewToolWithRawSchema Name'),
    handler: argument('#1'),
  }),
  rule(mark3, 'AddTool', { does: 'mcp-tool', name: argument('NewTool NewToolWithRawSchema Name'), handler: argument('#1') }),
  rule(mark3, 'server.ServeStdio server.NewStdioServer', { does: 'mcp-run', transport: 'stdio' }),
  rule(mark3, 'server.NewSSEServer', { does: 'mcp-run', transport: 'sse' }),
  rule(mark3, 'server.NewStreamableHTTPServer', { does: 'mcp-run', transport: 'http' }),
  rule(mark3, 'server.NewSSEServer().Start', { does: 'mcp-run', transport: 'sse', host: argument('#0') }),
  rule(mark3, 'server.NewStreamableHTTPServer().Start', { does: 'mcp-run', transport: 'http', host: argument('#0') }),
  rule(mark3, 'client.NewStdioMCPClient client.transport.NewStdio', { does: 'mcp-stdio' }),
  rule(mark3, 'client.NewSSEMCPClient client.NewStreamableHttpClient client.transport.NewStreamableHTTP client.transport.NewSSE', {
    does: 'mcp-remote',
    base: argument('#0'),
  }),
  rule(official, 'mcp.NewServer', { does: 'mcp-server', name: argument('Name') }),
  rule(official, 'mcp.AddTool', { does: 'mcp-tool', name: argument('Name'), handler: argument('#2') }),
  rule(official, 'mcp.NewServer().AddTool AddTool', { does: 'mcp-tool', name: argument('Name'), handler: argument('#1') }),
  rule(official, 'mcp.StdioTransport mcp.NewStdioTransport', { does: 'mcp-run', transport: 'stdio' }),
  rule(official, 'mcp.NewStreamableHTTPHandler', { does: 'mcp-run', transport: 'http' }),
  rule(official, 'mcp.NewSSEHandler', { does: 'mcp-run', transport: 'sse' }),
  rule(official, 'mcp.CommandTransport mcp.NewCommandTransport', { does: 'mcp-stdio' }),
  rule(official, 'mcp.StreamableClientTransport mcp.SSEClientTransport', { does: 'mcp-remote', base: argument('Endpoint') }),
  rule(official, 'mcp.NewStreamableClientTransport mcp.NewSSEClientTransport', { does: 'mcp-remote', base: argument('#0') }),
  rule(metoro, 'NewServer', { does: 'mcp-server', name: argument('WithName') }),
  rule(metoro, 'NewServer().RegisterTool RegisterTool', { does: 'mcp-tool', name: argument('#0'), handler: argument('#2') }),
  rule(metoro, 'transport.stdio.NewStdioServerTransport', { does: 'mcp-run', transport: 'stdio' }),
  rule(genkit, 'plugins.mcp.NewMCPServer', { does: 'mcp-server', name: argument('Name #1') }),
];

const storeRules: readonly ConstructRule[] = [
  rule('github.com/qdrant/go-client', 'qdrant.NewClient', {
    does: 'vector-store',
    framework: 'qdrant',
    base: argument('Host'),
    key: argument('APIKey'),
  }),
  rule('github.com/qdrant/go-client', 'Query QueryBatch Search', {
    does: 'retrieve',
    framework: 'qdrant',
    filter: argument('Filter'),
    collection: argument('CollectionName'),
  }),
  rule('github.com/pinecone-io/go-pinecone', 'pinecone.NewClient', {
    does: 'vector-store',
    framework: 'pinecone',
    provider: 'pinecone',
    key: argument('ApiKey'),
  }),
  rule('github.com/pinecone-io/go-pinecone', 'QueryByVectorValues QueryByVectorId SearchRecords', {
    does: 'retrieve',
    framework: 'pinecone',
    filter: argument('MetadataFilter Filter'),
  }),
  rule('github.com/weaviate/weaviate-go-client', 'weaviate.NewClient weaviate.New', {
    does: 'vector-store',
    framework: 'weaviate',
    base: argument('Host'),
  }),
  rule('github.com/milvus-io/milvus-sdk-go github.com/milvus-io/milvus/client', 'client.NewClient client.NewGrpcClient milvusclient.New', {
    does: 'vector-store',
    framework: 'milvus',
    base: argument('Address'),
  }),
  rule('github.com/milvus-io/milvus-sdk-go github.com/milvus-io/milvus/client', 'Search', { does: 'retrieve', framework: 'milvus' }),
  rule('github.com/amikos-tech/chroma-go', 'NewClient pkg.api.v2.NewHTTPClient', {
    does: 'vector-store',
    framework: 'chroma',
    base: argument('WithBaseURL #0'),
  }),
  rule('github.com/philippgille/chromem-go', 'NewDB NewPersistentDB', { does: 'vector-store', framework: 'chromem' }),
  rule(chain, 'vectorstores.pgvector.New', { does: 'vector-store', framework: 'pgvector', collection: argument('WithCollectionName') }),
  rule(chain, 'vectorstores.qdrant.New', { does: 'vector-store', framework: 'qdrant', collection: argument('WithCollectionName') }),
  rule(chain, 'vectorstores.chroma.New', { does: 'vector-store', framework: 'chroma', collection: argument('WithNameSpace') }),
  rule(chain, 'vectorstores.pinecone.New', {
    does: 'vector-store',
    framework: 'pinecone',
    provider: 'pinecone',
    key: argument('WithAPIKey'),
    collection: argument('WithNameSpace'),
  }),
  rule(chain, 'vectorstores.weaviate.New', { does: 'vector-store', framework: 'weaviate', collection: argument('WithIndexName') }),
  rule(chain, 'vectorstores.redisvector.New', { does: 'vector-store', framework: 'redis', collection: argument('WithIndexName') }),
  rule(chain, 'SimilaritySearch vectorstores.ToRetriever', { does: 'retrieve', framework: 'langchain', filter: argument('WithFilters') }),
];

export const goConnectionRules: readonly ConstructRule[] = [...mcpRules, ...storeRules];
