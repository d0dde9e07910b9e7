import { argument, type ConstructRule, rule } from './construct.js';
import { storeRules } from './stores.js';

/** Servers and clients of the Model Context Protocol. */
const mcpRules: readonly ConstructRule[] = [
  rule('mcp fastmcp', 'FastMCP', { does: 'mcp-server', framework: 'fastmcp', name: argument('name #0'), host: argument('host') }),
  rule('mcp', 'server.Server lowlevel.Server server.lowlevel.Server', { does: 'mcp-server', framework: 'mcp', name: argument('name #0') }),
  rule('@modelcontextprotocol/sdk @modelcontextprotocol/server fastmcp', 'McpServer Server FastMCP', {
    does: 'mcp-server',
    framework: 'mcp',
    name: argument('name'),
  }),
  rule('mcp-handler @vercel/mcp-adapter', 'createMcpHandler', {
    does: 'mcp-server',
    framework: 'mcp',
    name: argument('name'),
    transport: 'http',
  }),
  rule('mcp-handler @vercel/mcp-adapter', 'createMcpHandler().tool createMcpHandler().registerTool', {
    does: 'mcp-tool',
    name: argument('#0'),
  }),
  rule('mcp-framework', 'MCPServer', { does: 'mcp-server', framework: 'mcp', name: argument('name') }),
  rule('mcp-use', 'MCPClient.fromDict MCPClient', { does: 'mcp-many', servers: argument('mcpServers servers #0') }),
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

export const connectionRules: readonly ConstructRule[] = [...mcpRules, ...storeRules];
