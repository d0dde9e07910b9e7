import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

const server = new McpServer({ name: 'bakery-orders', version: '1.0.0' });

server.registerTool('place-order', { description: 'Orders a loaf.', inputSchema: { loaf: z.string() } }, async ({ loaf }) => ({
  content: [{ type: 'text', text: loaf }],
}));
