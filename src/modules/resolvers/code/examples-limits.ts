import type { ResolverExample } from '../../../testing/test-resolver.js';

/** What stops an agent: people, and numbers of steps. */
export const limitExamples: readonly ResolverExample[] = [
  {
    name: 'some tools wait for a person, and the run ends after so many calls',
    files: {
      'a.py':
        'import os\nfrom langchain.agents import create_agent\nfrom langchain.agents.middleware import HumanInTheLoopMiddleware, ModelCallLimitMiddleware\nfrom langchain_core.tools import tool\n@tool\ndef wipe(p: str):\n    os.remove(p)\n@tool\ndef look(p: str):\n    return p\nhelper = create_agent("openai:gpt-4o", tools=[wipe, look], middleware=[HumanInTheLoopMiddleware(interrupt_on={"wipe": True, "look": False}), ModelCallLimitMiddleware(run_limit=20)])\nfree = create_agent("openai:gpt-4o", tools=[look])\n',
    },
    finds: [
      'data-flow:argument p of tool wipe → os.remove',
      'service:shop',
      'package:langchain',
      'package:langchain-core',
      'credential:OPENAI_API_KEY',
      'model:gpt-4o',
      'agent:helper',
      'agent:free',
      'tool:wipe',
      'tool:look',
    ],
    properties: { 'agent:helper': { approval: 'some', stepLimit: 20 }, 'agent:free': { approval: 'none' } },
  },
  {
    name: 'tools that say by themselves whether they wait',
    files: {
      'a.py':
        'from agents import Agent, Runner, function_tool\n@function_tool(needs_approval=True)\ndef wipe(p: str):\n    return p\n@function_tool\ndef look(p: str):\n    return p\ncareful = Agent(name="Careful", tools=[wipe])\nhasty = Agent(name="Hasty", tools=[look])\nRunner.run_sync(hasty, "x", max_turns=3)\n',
      'package.json': '{}',
      'b.ts':
        "import { streamText, tool } from 'ai';\nconst wipe = tool({ needsApproval: true, execute: async () => 1 });\nconst look = tool({ execute: async () => 1 });\nconst ask = tool({ needsApproval: async () => true, execute: async () => 1 });\nexport const mixed = () => streamText({ model: 'openai/gpt-4o', tools: { wipe, look, ask } });\n",
    },
    finds: [
      'service:shop',
      'package:openai-agents',
      'package:ai',
      'credential:AI_GATEWAY_API_KEY',
      'model:gpt-4o',
      'agent:Careful',
      'agent:Hasty',
      'agent:mixed',
      'tool:wipe',
      'tool:look',
      'tool:ask',
    ],
    properties: {
      'agent:Careful': { approval: 'all', stepLimit: 10 },
      'agent:Hasty': { approval: 'none', stepLimit: 3 },
      'agent:mixed': { approval: 'some', stepLimit: 1 },
      'tool:ask': { requiresApproval: 'unknown' },
    },
  },
  {
    name: 'a middleware of somebody else may ask, so nothing is said',
    files: {
      'a.py':
        'from langchain.agents import create_agent\nfrom langchain.agents.middleware import AgentMiddleware\nfrom langgraph.types import interrupt\nclass Ask(AgentMiddleware):\n    pass\ndef wipe(p: str):\n    return interrupt(p)\nhelper = create_agent("openai:gpt-4o", tools=[wipe], middleware=[Ask()])\n',
    },
    finds: [
      'service:shop',
      'package:langchain',
      'package:langgraph',
      'credential:OPENAI_API_KEY',
      'model:gpt-4o',
      'agent:helper',
      'tool:wipe',
    ],
    properties: { 'agent:helper': { approval: undefined, stepLimit: undefined }, 'tool:wipe': { requiresApproval: true } },
  },
  {
    name: 'tools of a server with one function for all: each branch belongs to the tool of its name',
    files: {
      'package.json': '{}',
      'server.ts':
        "import { Server } from '@modelcontextprotocol/sdk/server/index.js';\nimport { ListToolsRequestSchema, CallToolRequestSchema } from '@modelcontextprotocol/sdk/types.js';\nimport { execSync } from 'node:child_process';\nimport fs from 'node:fs';\nconst server = new Server({ name: 'ops', version: '1' });\nconst wipe = (path: string) => fs.rmSync(path);\nserver.setRequestHandler(ListToolsRequestSchema, async () => ({ tools: [{ name: 'run' }, { name: 'erase' }, { name: 'clear' }, { name: 'look' }] }));\nserver.setRequestHandler(CallToolRequestSchema, async (request) => {\n  switch (request.params.name) {\n    case 'run':\n      return execSync(request.params.arguments.command);\n    case 'erase':\n    case 'clear':\n      return wipe(request.params.arguments.path);\n    default:\n      return 1;\n  }\n});\n",
      'server.py':
        'import subprocess\nfrom enum import Enum\nfrom mcp.server import Server\nfrom mcp.types import Tool\nclass T(str, Enum):\n    LOG = "log"\n    SHOW = "show"\nserver = Server("git")\n@server.list_tools()\nasync def tools():\n    return [Tool(name=T.LOG), Tool(name=T.SHOW)]\n@server.call_tool()\nasync def call(name, arguments):\n    match name:\n        case T.LOG:\n            return subprocess.run(arguments["c"], shell=True)\n        case T.SHOW:\n            return 1\n',
    },
    finds: [
      'data-flow:the arguments of a tool → subprocess.run',
      'data-flow:the arguments of a tool → child_process.execSync',
      'data-flow:the arguments of a tool → fs.rmSync',
      'service:shop',
      'package:@modelcontextprotocol/sdk',
      'package:mcp',
      'mcp-server:ops',
      'mcp-server:git',
      'tool:run',
      'tool:erase',
      'tool:clear',
      'tool:look',
      'tool:log',
      'tool:show',
    ],
    properties: {
      'tool:run': { executesCode: true, destructive: undefined },
      'tool:erase': { destructive: true, executesCode: undefined },
      'tool:clear': { destructive: true },
      'tool:look': { destructive: undefined, executesCode: undefined },
      'tool:log': { executesCode: true },
      'tool:show': { executesCode: undefined },
    },
  },
  {
    name: 'whose rights the tools of an agent use',
    files: {
      'a.py':
        'import os, requests\nfrom agents import Agent, function_tool, RunContextWrapper\n@function_tool\ndef mine(ctx: RunContextWrapper, q: str):\n    return requests.get("https://crm.example.com/x", headers={"Authorization": f"Bearer {ctx.context.user_token}"}).json()\n@function_tool\ndef ours(q: str):\n    return requests.get("https://crm.example.com/x", headers={"Authorization": "Bearer " + os.environ["CRM_TOKEN"]}).json()\n@function_tool\ndef given(token: str):\n    return requests.get("https://crm.example.com/x", headers={"Authorization": token}).json()\nfor_user = Agent(name="For user", tools=[mine])\nfor_all = Agent(name="For all", tools=[ours])\nmixed = Agent(name="Mixed", tools=[mine, ours])\nasked = Agent(name="Asked", tools=[given])\n',
    },
    finds: [
      'service:shop',
      'package:openai-agents',
      'agent:For user',
      'agent:For all',
      'agent:Mixed',
      'agent:Asked',
      'tool:mine',
      'tool:ours',
      'tool:given',
    ],
    properties: {
      'agent:For user': { actsAs: 'on-behalf-of-user' },
      'agent:For all': { actsAs: 'shared-credential' },
      'agent:Mixed': { actsAs: undefined },
      'agent:Asked': { actsAs: undefined },
    },
  },
];
