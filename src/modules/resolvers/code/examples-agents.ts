import type { ResolverExample } from '../../../testing/test-resolver.js';

/** Agents, their tools, and servers of tools. */
export const agentExamples: readonly ResolverExample[] = [
  {
    name: 'an agent with tools of which one runs commands',
    files: {
      'tools.py':
        'import subprocess\nfrom langchain_core.tools import tool\n@tool\ndef shell(command: str):\n    """Run"""\n    return subprocess.run(command, shell=True)\n@tool("look_up")\ndef lookup(q):\n    return q\n',
      'agent.py':
        'from langchain.agents import create_agent\nfrom tools import shell, lookup\nPROMPT = "You are a careful helper of the shop."\nhelper = create_agent("openai:gpt-4o", tools=[shell, lookup], system_prompt=PROMPT)\n',
    },
    finds: [
      'data-flow:argument command of tool shell → subprocess.run',
      'service:shop',
      'package:langchain',
      'package:langchain-core',
      'agent:helper',
      'tool:shell',
      'tool:look_up',
      'model:gpt-4o',
      'credential:OPENAI_API_KEY',
      'prompt:PROMPT',
    ],
    properties: {
      'tool:shell': { executesCode: true, sandboxed: 'unset' },
      'agent:helper': { framework: 'langchain', approval: 'none' },
    },
  },
  {
    name: 'an agent that asks before some tools, remembers for ever, and one that never ends',
    files: {
      'tools.py':
        'import subprocess\nfrom langchain_core.tools import tool\n@tool\ndef history(file: str):\n    """Shows"""\n    return subprocess.run(["git", "log"])\n',
      'agent.py':
        'from langchain.agents import create_agent\nfrom langchain.agents.middleware import HumanInTheLoopMiddleware\nfrom langgraph.checkpoint.postgres import PostgresSaver\nfrom tools import history\nhelper = create_agent("openai:gpt-4o", tools=[history], middleware=[HumanInTheLoopMiddleware(interrupt_on={"history": True})], checkpointer=PostgresSaver.from_conn_string(url))\n',
      'cleanup.py':
        'from claude_agent_sdk import ClaudeAgentOptions, query\ntidy = ClaudeAgentOptions(permission_mode="bypassPermissions", allowed_tools=["Read"])\nbrief = ClaudeAgentOptions(max_turns=5, allowed_tools=["Grep"])\nasync def run(text):\n    async for message in query(prompt=text, options=tidy):\n        print(message)\n',
    },
    finds: [
      'service:shop',
      'package:langchain',
      'package:langchain-core',
      'package:langgraph',
      'package:claude-agent-sdk',
      'agent:helper',
      'agent:tidy',
      'agent:brief',
      'agent-memory:PostgresSaver',
      'tool:history',
      'tool:Read',
      'tool:Grep',
      'model:gpt-4o',
      'credential:OPENAI_API_KEY',
    ],
    properties: {
      'agent:helper': { approval: 'all' },
      'agent-memory:PostgresSaver': { persistent: true, retentionDays: 'unset' },
      'agent:tidy': { approval: 'none', stepLimit: 'unset' },
      'agent:brief': { stepLimit: 5 },
    },
  },
  {
    name: 'AI SDK: a route, tools by name, a gateway and a step limit',
    files: {
      'package.json': '{}',
      'lib/model.ts':
        "import { gateway } from '@ai-sdk/gateway';\nexport function chatModel() { return gateway.languageModel('anthropic/claude-haiku-4.5'); }\n",
      'lib/weather.ts':
        "import { tool } from 'ai';\nexport const getWeather = tool({ description: 'x', execute: async ({ url }) => fetch(url) });\n",
      'app/api/chat/route.ts':
        "import { streamText, stepCountIs } from 'ai';\nimport { chatModel } from '@/lib/model';\nimport { getWeather } from '@/lib/weather';\nexport async function POST(request: Request) {\n  const result = streamText({ model: chatModel(), tools: { getWeather }, stopWhen: stepCountIs(5) });\n  return result;\n}\n",
    },
    finds: [
      'data-flow:argument url of tool getWeather → fetch',
      'service:shop',
      'package:ai',
      'package:@ai-sdk/gateway',
      'agent:POST /api/chat',
      'tool:getWeather',
      'model:claude-haiku-4.5',
      'credential:AI_GATEWAY_API_KEY',
      'network-endpoint:POST /api/chat',
    ],
    properties: { 'agent:POST /api/chat': { stepLimit: 5 }, 'tool:getWeather': { takesUntrustedContent: true, actsOutside: true } },
  },
  {
    name: 'agents that hand over to each other, and an MCP server they start',
    files: {
      'team.py':
        'from agents import Agent, WebSearchTool\nfrom agents.mcp import MCPServerStdio\nfs = MCPServerStdio(params={"command": "npx", "args": ["-y", "@modelcontextprotocol/server-filesystem", "/data"]})\nbilling = Agent(name="Billing", model="gpt-4o", tools=[WebSearchTool()])\ntriage = Agent(name="Triage", handoffs=[billing], mcp_servers=[fs])\n',
    },
    finds: [
      'service:shop',
      'package:openai-agents',
      'credential:OPENAI_API_KEY',
      'agent:Billing',
      'agent:Triage',
      'tool:WebSearchTool',
      'model:gpt-4o',
      'mcp-server:@modelcontextprotocol/server-filesystem',
    ],
    relates: [
      'Billing defined-in shop',
      'Billing invokes gpt-4o',
      'Billing uses-tool WebSearchTool',
      'Triage connects-to @modelcontextprotocol/server-filesystem',
      'Triage defined-in shop',
      'Triage delegates-to Billing',
      'WebSearchTool defined-in shop',
      'shop connects-to @modelcontextprotocol/server-filesystem',
      'shop contains Billing',
      'shop contains Triage',
      'shop defined-in home',
      'shop depends-on openai-agents',
      'shop invokes gpt-4o',
      'shop uses-credential OPENAI_API_KEY',
    ],
  },
  {
    name: 'an MCP server that listens everywhere',
    files: {
      'server.py':
        'from mcp.server.fastmcp import FastMCP\nimport subprocess\nmcp = FastMCP("ops", host="0.0.0.0")\n@mcp.tool()\ndef run(command: str):\n    return subprocess.check_output(command, shell=True)\nmcp.run(transport="sse")\n',
    },
    finds: [
      'data-flow:argument command of tool run → subprocess.check_output',
      'service:shop',
      'package:mcp',
      'mcp-server:ops',
      'tool:run',
    ],
    relates: [
      'run contains argument command of tool run → subprocess.check_output',
      'shop contains argument command of tool run → subprocess.check_output',
      'ops defined-in shop',
      'ops exposes-tool run',
      'run defined-in shop',
      'shop defined-in home',
      'shop depends-on mcp',
    ],
    properties: { 'mcp-server:ops': { transport: 'sse', bindsAllInterfaces: true }, 'tool:run': { executesCode: true } },
  },
  {
    name: 'tools registered through functions of other files',
    files: {
      'package.json': '{}',
      'echo.ts':
        "import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\nconst name = 'echo';\nexport const registerEcho = (server: McpServer) => { server.registerTool(name, {}, async () => ({})); };\n",
      'server.ts':
        "import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\nimport { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';\nimport { registerEcho } from './echo.js';\nconst server = new McpServer({ name: 'everything', version: '1' });\nregisterEcho(server);\nawait server.connect(new StdioServerTransport());\n",
    },
    finds: ['service:shop', 'package:@modelcontextprotocol/sdk', 'mcp-server:everything', 'tool:echo'],
    properties: { 'mcp-server:everything': { transport: 'stdio' } },
  },
  {
    name: 'a tool that its decorator gives to an agent',
    files: {
      'a.py':
        'import requests\nfrom pydantic_ai import Agent\nweather = Agent("anthropic:claude-3-5-sonnet-latest")\n@weather.tool_plain\ndef fetch(address: str):\n    return requests.get(address).text\n',
    },
    finds: [
      'data-flow:argument address of tool fetch → requests.get',
      'service:shop',
      'package:pydantic-ai',
      'agent:weather',
      'tool:fetch',
      'model:claude-3-5-sonnet-latest',
      'credential:ANTHROPIC_API_KEY',
    ],
    properties: { 'tool:fetch': { takesUntrustedContent: true, actsOutside: true } },
  },
  {
    name: 'a coding agent without questions',
    files: {
      'package.json': '{}',
      'run.ts':
        "import { query } from '@anthropic-ai/claude-agent-sdk';\nexport async function review() {\n  for await (const m of query({ prompt: 'x', options: { allowedTools: ['Bash'], permissionMode: 'bypassPermissions', maxTurns: 3 } })) console.log(m);\n}\n",
    },
    finds: ['service:shop', 'package:@anthropic-ai/claude-agent-sdk', 'agent:review', 'tool:Bash'],
    properties: { 'agent:review': { approval: 'none', stepLimit: 3 }, 'tool:Bash': { executesCode: true } },
  },
];
