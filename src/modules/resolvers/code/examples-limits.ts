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
];
