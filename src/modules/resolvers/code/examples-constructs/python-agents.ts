import type { ConstructExample } from '../../../../testing/construct-example.js';

/** Agents, their tools, memories and servers. */
export const pythonAgentExamples: readonly ConstructExample[] = [
  {
    name: 'langgraph: a graph of nodes, tools bound to the model, a memory',
    code: `from typing import Annotated
from langchain_anthropic import ChatAnthropic
from langchain_core.tools import tool
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, StateGraph
from langgraph.prebuilt import ToolNode, tools_condition
@tool
def search(query: str) -> str:
    """Search the web."""
    return query
tools = [search]
llm = ChatAnthropic(model="claude-sonnet-4-5")
llm_with_tools = llm.bind_tools(tools)
def chatbot(state):
    return {"messages": [llm_with_tools.invoke(state["messages"])]}
graph_builder = StateGraph(dict)
graph_builder.add_node("chatbot", chatbot)
graph_builder.add_node("tools", ToolNode(tools=tools))
graph_builder.add_edge(START, "chatbot")
support_graph = graph_builder.compile(checkpointer=InMemorySaver())
`,
    finds: [
      'agent-memory:InMemorySaver',
      'agent:support_graph',
      'credential:ANTHROPIC_API_KEY',
      'model:claude-sonnet-4-5',
      'package:langchain-anthropic',
      'package:langchain-core',
      'package:langgraph',
      'tool:search',
    ],
    relates: ['support_graph invokes claude-sonnet-4-5', 'support_graph remembers-in InMemorySaver', 'support_graph uses-tool search'],
  },
  {
    name: 'langgraph: the functional API',
    code: `from langchain.chat_models import init_chat_model
from langchain_core.tools import tool
from langgraph.checkpoint.postgres import PostgresSaver
from langgraph.func import entrypoint, task
model = init_chat_model("openai:gpt-4.1", temperature=0)
@tool
def multiply(a: int, b: int) -> int:
    """Multiply."""
    return a * b
@task
def call_llm(messages):
    return model.bind_tools([multiply]).invoke(messages)
with PostgresSaver.from_conn_string("postgresql://db/x") as saver:
    @entrypoint(checkpointer=saver)
    def calculator_agent(messages):
        return call_llm(messages).result()
`,
    finds: [
      'agent-memory:PostgresSaver',
      'agent:calculator_agent',
      'credential:OPENAI_API_KEY',
      'model:gpt-4.1',
      'package:langchain',
      'package:langchain-core',
      'package:langgraph',
      'tool:multiply',
    ],
    relates: ['calculator_agent invokes gpt-4.1', 'calculator_agent remembers-in PostgresSaver', 'calculator_agent uses-tool multiply'],
  },
  {
    name: 'langchain: agents that hand over, and a supervisor',
    code: `from langchain.agents import create_agent
from langgraph.prebuilt import create_react_agent
from langgraph_supervisor import create_supervisor
def add(a: float, b: float) -> float:
    """Add."""
    return a + b
math_agent = create_react_agent(model="openai:gpt-4o", tools=[add], name="math_expert", prompt="You are a math expert.")
writer = create_agent("anthropic:claude-sonnet-4-5", tools=[], name="writer")
workflow = create_supervisor([math_agent, writer], model="openai:gpt-4.1")
office = workflow.compile()
`,
    finds: [
      'agent:math_expert',
      'agent:office',
      'agent:writer',
      'credential:ANTHROPIC_API_KEY',
      'credential:OPENAI_API_KEY',
      'model:claude-sonnet-4-5',
      'model:gpt-4.1',
      'model:gpt-4o',
      'package:langchain',
      'package:langgraph',
      'package:langgraph-supervisor',
      'prompt:math_expert prompt',
      'tool:add',
    ],
    relates: [
      'math_expert invokes gpt-4o',
      'math_expert uses-prompt math_expert prompt',
      'math_expert uses-tool add',
      'office delegates-to math_expert',
      'office delegates-to writer',
      'office invokes gpt-4.1',
      'writer invokes claude-sonnet-4-5',
    ],
  },
  {
    name: 'langchain: an executor around an agent, old import paths',
    code: `from langchain.agents import AgentExecutor, create_tool_calling_agent
from langchain.chat_models import ChatOpenAI
from langchain.embeddings import OpenAIEmbeddings
from langchain.memory import ConversationBufferMemory
from langchain_community.tools import DuckDuckGoSearchRun
from langchain_community.vectorstores import FAISS
llm = ChatOpenAI(model_name="gpt-4", temperature=0)
search = DuckDuckGoSearchRun()
agent = create_tool_calling_agent(llm, [search], prompt)
research = AgentExecutor(agent=agent, tools=[search], memory=ConversationBufferMemory(), verbose=True)
store = FAISS.from_texts(["a"], OpenAIEmbeddings())
`,
    finds: [
      'agent-memory:ConversationBufferMemory',
      'agent:research',
      'credential:OPENAI_API_KEY',
      'model:gpt-4',
      'package:langchain',
      'package:langchain-community',
      'tool:DuckDuckGoSearchRun',
      'vector-store:faiss/store',
    ],
    relates: ['research invokes gpt-4', 'research remembers-in ConversationBufferMemory', 'research uses-tool DuckDuckGoSearchRun'],
  },
  {
    name: 'openai-agents',
    code: `from agents import Agent, Runner, SQLiteSession, WebSearchTool, function_tool, handoff
@function_tool
def get_weather(city: str) -> str:
    return city
spanish = Agent(name="Spanish agent", instructions="You only speak Spanish.", model="gpt-4o-mini")
billing = Agent(name="Billing agent", tools=[get_weather], model="o4-mini")
triage = Agent(
    name="Triage agent",
    instructions="Decide which agent should answer.",
    handoffs=[spanish, handoff(billing)],
    tools=[WebSearchTool(), spanish.as_tool(tool_name="translate", tool_description="x")],
)
async def main():
    await Runner.run(triage, "hi", session=SQLiteSession("u1", "chat.db"), max_turns=5)
`,
    finds: [
      'agent-memory:SQLiteSession',
      'agent:Billing agent',
      'agent:Spanish agent',
      'agent:Triage agent',
      'credential:OPENAI_API_KEY',
      'model:gpt-4o-mini',
      'model:o4-mini',
      'package:openai-agents',
      'prompt:Spanish agent prompt',
      'prompt:Triage agent prompt',
      'tool:WebSearchTool',
      'tool:get_weather',
      'tool:translate',
    ],
    relates: [
      'Billing agent invokes o4-mini',
      'Billing agent uses-tool get_weather',
      'Spanish agent invokes gpt-4o-mini',
      'Spanish agent uses-prompt Spanish agent prompt',
      'Triage agent delegates-to Billing agent',
      'Triage agent delegates-to Spanish agent',
      'Triage agent uses-prompt Triage agent prompt',
      'Triage agent uses-tool WebSearchTool',
      'Triage agent uses-tool translate',
    ],
  },
  {
    name: 'pydantic-ai',
    code: `from dataclasses import dataclass
from pydantic_ai import Agent, RunContext
from pydantic_ai.mcp import MCPServerStdio, MCPServerStreamableHTTP
from pydantic_ai.models.openai import OpenAIChatModel
from pydantic_ai.providers.openai import OpenAIProvider
model = OpenAIChatModel("gpt-4o", provider=OpenAIProvider(base_url="https://llm.acme.example/v1", api_key="x"))
docs = MCPServerStreamableHTTP("https://docs.acme.example/mcp")
run = MCPServerStdio("uvx", args=["mcp-run-python@1.2.3", "stdio"])
support_agent = Agent(model, instructions="You are a support agent in our bank.", toolsets=[docs, run])
joker = Agent("google-gla:gemini-2.5-flash")
@support_agent.tool
async def customer_balance(ctx: RunContext[int], pending: bool) -> float:
    return 1.0
@joker.tool_plain
def roll() -> int:
    return 4
`,
    finds: [
      'agent:joker',
      'agent:support_agent',
      'credential:GOOGLE_API_KEY',
      'mcp-server:docs.acme.example/mcp',
      'mcp-server:mcp-run-python',
      'model-endpoint:llm.acme.example',
      'model:gemini-2.5-flash',
      'model:gpt-4o',
      'package:pydantic-ai',
      'prompt:support_agent prompt',
      'tool:customer_balance',
      'tool:roll',
    ],
    relates: [
      'joker invokes gemini-2.5-flash',
      'joker uses-tool roll',
      'support_agent connects-to docs.acme.example/mcp',
      'support_agent connects-to mcp-run-python',
      'support_agent invokes gpt-4o',
      'support_agent uses-prompt support_agent prompt',
      'support_agent uses-tool customer_balance',
    ],
  },
  {
    name: 'crewai',
    code: `from crewai import Agent, Crew, LLM, Process, Task
from crewai.tools import tool
from crewai_tools import ScrapeWebsiteTool, SerperDevTool
llm = LLM(model="anthropic/claude-sonnet-4-5", temperature=0.2)
@tool("Count letters")
def count(text: str) -> int:
    """Count."""
    return len(text)
researcher = Agent(role="Market Researcher", goal="g", backstory="You know every market there is.", llm=llm, tools=[SerperDevTool(), ScrapeWebsiteTool(), count])
writer = Agent(role="Writer", goal="g", backstory="You write what others read.", llm="gpt-4o-mini")
crew = Crew(agents=[researcher, writer], tasks=[], process=Process.sequential)
`,
    finds: [
      'agent:researcher',
      'agent:writer',
      'credential:ANTHROPIC_API_KEY',
      'credential:OPENAI_API_KEY',
      'model:claude-sonnet-4-5',
      'model:gpt-4o-mini',
      'package:crewai',
      'package:crewai-tools',
      'prompt:researcher prompt',
      'prompt:writer prompt',
      'tool:Count letters',
      'tool:ScrapeWebsiteTool',
      'tool:SerperDevTool',
    ],
    relates: [
      'researcher invokes claude-sonnet-4-5',
      'researcher uses-prompt researcher prompt',
      'researcher uses-tool Count letters',
      'researcher uses-tool ScrapeWebsiteTool',
      'researcher uses-tool SerperDevTool',
      'writer invokes gpt-4o-mini',
      'writer uses-prompt writer prompt',
    ],
  },
  {
    name: 'autogen-agentchat',
    code: `from autogen_agentchat.agents import AssistantAgent, CodeExecutorAgent
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient
from autogen_ext.tools.mcp import StdioServerParams, mcp_server_tools
client = OpenAIChatCompletionClient(model="gpt-4o")
async def get_time() -> str:
    return "x"
primary = AssistantAgent("primary", model_client=client, tools=[get_time], system_message="You are a helpful assistant here.")
critic = AssistantAgent("critic", model_client=client)
team = RoundRobinGroupChat([primary, critic], max_turns=4)
fetch = StdioServerParams(command="uvx", args=["mcp-server-fetch"])
`,
    finds: [
      'agent:critic',
      'agent:primary',
      'agent:team',
      'credential:OPENAI_API_KEY',
      'mcp-server:mcp-server-fetch',
      'model:gpt-4o',
      'package:autogen-agentchat',
      'package:autogen-ext',
      'prompt:primary prompt',
      'tool:get_time',
    ],
    relates: [
      'critic invokes gpt-4o',
      'primary invokes gpt-4o',
      'primary uses-prompt primary prompt',
      'primary uses-tool get_time',
      'team delegates-to critic',
      'team delegates-to primary',
    ],
  },
  {
    name: 'ag2',
    code: `import os
from autogen import AssistantAgent, ConversableAgent, UserProxyAgent
config_list = [{"model": "gpt-4", "api_key": os.environ.get("OPENAI_API_KEY")}]
assistant = AssistantAgent("assistant", llm_config={"config_list": config_list}, system_message="You are a helpful AI assistant.")
proxy = UserProxyAgent("user_proxy", code_execution_config={"work_dir": "coding"})
`,
    finds: ['agent:assistant', 'credential:OPENAI_API_KEY', 'model:gpt-4', 'package:autogen', 'prompt:assistant prompt'],
    relates: ['assistant invokes gpt-4', 'assistant uses-prompt assistant prompt'],
  },
  {
    name: 'semantic-kernel',
    code: `from semantic_kernel.agents import ChatCompletionAgent
from semantic_kernel.connectors.ai.open_ai import AzureChatCompletion, OpenAIChatCompletion
from semantic_kernel.functions import kernel_function
class MenuPlugin:
    @kernel_function(description="Menu")
    def get_specials(self) -> str:
        return "soup"
agent = ChatCompletionAgent(service=OpenAIChatCompletion(ai_model_id="gpt-4o"), name="Host", instructions="Answer questions about the menu.", plugins=[MenuPlugin()])
other = AzureChatCompletion(deployment_name="gpt-4o-mini", endpoint="https://acme.openai.azure.com")
`,
    finds: [
      'agent:Host',
      'credential:AZURE_OPENAI_API_KEY',
      'credential:OPENAI_API_KEY',
      'model-endpoint:acme.openai.azure.com',
      'model:gpt-4o',
      'model:gpt-4o-mini',
      'package:semantic-kernel',
      'prompt:Host prompt',
      'tool:get_specials',
    ],
    relates: ['Host invokes gpt-4o', 'Host uses-prompt Host prompt', 'Host uses-tool get_specials'],
  },
  {
    name: 'agent-framework',
    code: `from agent_framework import ChatAgent, MCPStreamableHTTPTool
from agent_framework.openai import OpenAIResponsesClient
def get_weather(city: str) -> str:
    return city
weather_agent = ChatAgent(chat_client=OpenAIResponsesClient(model_id="gpt-4.1"), name="WeatherAgent", instructions="You tell what the weather is.", tools=[get_weather])
docs = MCPStreamableHTTPTool(name="learn", url="https://learn.acme.example/api/mcp")
`,
    finds: [
      'agent:WeatherAgent',
      'credential:OPENAI_API_KEY',
      'mcp-server:learn',
      'model:gpt-4.1',
      'package:agent-framework',
      'prompt:WeatherAgent prompt',
      'tool:get_weather',
    ],
    relates: ['WeatherAgent invokes gpt-4.1', 'WeatherAgent uses-prompt WeatherAgent prompt', 'WeatherAgent uses-tool get_weather'],
  },
  {
    name: 'google-adk',
    code: `from google.adk.agents import Agent, LlmAgent, SequentialAgent
from google.adk.models.lite_llm import LiteLlm
from google.adk.tools import google_search
from google.adk.tools.agent_tool import AgentTool
from google.adk.tools.mcp_tool.mcp_toolset import McpToolset, StdioConnectionParams
from mcp import StdioServerParameters
def get_weather(city: str) -> dict:
    return {}
greeter = Agent(name="greeter", model=LiteLlm(model="openai/gpt-4o"), instruction="Greet the user kindly.")
searcher = LlmAgent(name="searcher", model="gemini-2.5-flash", tools=[google_search])
root_agent = Agent(
    name="weather_agent",
    model="gemini-2.0-flash",
    instruction="You give the weather of a city.",
    tools=[get_weather, AgentTool(agent=searcher), McpToolset(connection_params=StdioConnectionParams(server_params=StdioServerParameters(command="npx", args=["-y", "@modelcontextprotocol/server-filesystem", "/data"])))],
    sub_agents=[greeter],
)
`,
    finds: [
      'agent:greeter',
      'agent:searcher',
      'agent:weather_agent',
      'credential:GOOGLE_API_KEY',
      'credential:OPENAI_API_KEY',
      'mcp-server:@modelcontextprotocol/server-filesystem',
      'model:gemini-2.0-flash',
      'model:gemini-2.5-flash',
      'model:gpt-4o',
      'package:google-adk',
      'package:mcp',
      'prompt:greeter prompt',
      'prompt:weather_agent prompt',
      'tool:get_weather',
      'tool:google_search',
    ],
    relates: [
      'greeter invokes gpt-4o',
      'greeter uses-prompt greeter prompt',
      'searcher invokes gemini-2.5-flash',
      'searcher uses-tool google_search',
      'weather_agent delegates-to greeter',
      'weather_agent delegates-to searcher',
      'weather_agent invokes gemini-2.0-flash',
      'weather_agent uses-prompt weather_agent prompt',
      'weather_agent uses-tool get_weather',
    ],
  },
  {
    name: 'strands',
    code: `from mcp import StdioServerParameters, stdio_client
from strands import Agent, tool
from strands.models import BedrockModel
from strands.tools.mcp import MCPClient
from strands_tools import calculator, shell
@tool
def letter_counter(word: str) -> int:
    """Count."""
    return len(word)
model = BedrockModel(model_id="us.anthropic.claude-sonnet-4-20250514-v1:0")
counting_agent = Agent(model=model, tools=[calculator, shell, letter_counter], system_prompt="You count letters in words.")
docs = MCPClient(lambda: stdio_client(StdioServerParameters(command="uvx", args=["awslabs.aws-documentation-mcp-server@latest"])))
`,
    finds: [
      'agent:counting_agent',
      'mcp-server:awslabs-aws-documentation-mcp-server',
      'model:anthropic.claude-sonnet-4-20250514-v1:0',
      'package:mcp',
      'package:strands-agents',
      'package:strands-agents-tools',
      'prompt:counting_agent prompt',
      'tool:calculator',
      'tool:letter_counter',
      'tool:shell',
    ],
    relates: [
      'counting_agent invokes anthropic.claude-sonnet-4-20250514-v1:0',
      'counting_agent uses-prompt counting_agent prompt',
      'counting_agent uses-tool calculator',
      'counting_agent uses-tool letter_counter',
      'counting_agent uses-tool shell',
    ],
  },
  {
    name: 'smolagents',
    code: `from smolagents import CodeAgent, InferenceClientModel, LiteLLMModel, ToolCallingAgent, WebSearchTool, tool
@tool
def travel_time(a: str, b: str) -> str:
    """Time."""
    return a
web_agent = ToolCallingAgent(tools=[WebSearchTool()], model=LiteLLMModel(model_id="anthropic/claude-3-7-sonnet-latest"), name="web")
manager = CodeAgent(tools=[travel_time], model=InferenceClientModel(model_id="Qwen/Qwen2.5-Coder-32B-Instruct"), managed_agents=[web_agent])
`,
    finds: [
      'agent:manager',
      'agent:web',
      'credential:ANTHROPIC_API_KEY',
      'credential:HF_TOKEN',
      'model:Qwen/Qwen2.5-Coder-32B-Instruct',
      'model:claude-3-7-sonnet-latest',
      'package:smolagents',
      'tool:WebSearchTool',
      'tool:code-interpreter',
      'tool:travel_time',
    ],
    relates: [
      'manager delegates-to web',
      'manager invokes Qwen/Qwen2.5-Coder-32B-Instruct',
      'manager uses-tool code-interpreter',
      'manager uses-tool travel_time',
      'web invokes claude-3-7-sonnet-latest',
      'web uses-tool WebSearchTool',
    ],
  },
  {
    name: 'haystack',
    code: `from haystack import Pipeline
from haystack.components.agents import Agent
from haystack.components.generators.chat import OpenAIChatGenerator
from haystack.tools import Tool
from haystack.utils import Secret
from haystack_integrations.document_stores.qdrant import QdrantDocumentStore
def search(q: str) -> str:
    return q
searcher = Agent(chat_generator=OpenAIChatGenerator(model="gpt-4o", api_key=Secret.from_env_var("ACME_OPENAI_KEY")), tools=[Tool(name="search", description="d", parameters={}, function=search)], system_prompt="Search before you answer.")
store = QdrantDocumentStore(url="http://qdrant:6333", index="docs")
`,
    finds: [
      'agent:searcher',
      'credential:ACME_OPENAI_KEY',
      'model:gpt-4o',
      'package:haystack-ai',
      'prompt:searcher prompt',
      'tool:search',
      'vector-store:qdrant/docs',
    ],
    relates: ['searcher invokes gpt-4o', 'searcher uses-prompt searcher prompt', 'searcher uses-tool search'],
  },
  {
    name: 'dspy',
    code: `import dspy
lm = dspy.LM("openai/gpt-4o-mini")
dspy.configure(lm=lm)
def search_wikipedia(query: str) -> list[str]:
    return []
react = dspy.ReAct("question -> answer", tools=[search_wikipedia])
`,
    finds: ['agent:react', 'credential:OPENAI_API_KEY', 'model:gpt-4o-mini', 'package:dspy', 'tool:search_wikipedia'],
    relates: ['react uses-tool search_wikipedia'],
  },
  {
    name: 'agno',
    code: `from agno.agent import Agent
from agno.db.sqlite import SqliteDb
from agno.knowledge.knowledge import Knowledge
from agno.models.anthropic import Claude
from agno.models.openai import OpenAIChat
from agno.team import Team
from agno.tools.duckduckgo import DuckDuckGoTools
from agno.vectordb.lancedb import LanceDb
knowledge = Knowledge(vector_db=LanceDb(table_name="recipes", uri="tmp/lancedb"))
web = Agent(name="Web Agent", model=OpenAIChat(id="gpt-4o"), tools=[DuckDuckGoTools()], instructions="Always include your sources.", db=SqliteDb(db_file="agno.db"))
team = Team(name="News team", model=Claude(id="claude-sonnet-4-5"), members=[web])
`,
    finds: [
      'agent-memory:SqliteDb',
      'agent:News team',
      'agent:Web Agent',
      'credential:ANTHROPIC_API_KEY',
      'credential:OPENAI_API_KEY',
      'model:claude-sonnet-4-5',
      'model:gpt-4o',
      'package:agno',
      'prompt:Web Agent prompt',
      'tool:DuckDuckGoTools',
      'vector-store:lancedb/recipes',
    ],
    relates: [
      'News team delegates-to Web Agent',
      'News team invokes claude-sonnet-4-5',
      'Web Agent invokes gpt-4o',
      'Web Agent remembers-in SqliteDb',
      'Web Agent uses-prompt Web Agent prompt',
      'Web Agent uses-tool DuckDuckGoTools',
    ],
  },
  {
    name: 'letta and mem0',
    code: `import os
from letta_client import Letta
from mem0 import MemoryClient
letta = Letta(token=os.environ["LETTA_API_KEY"])
sam = letta.agents.create(name="sam", model="openai/gpt-4.1", embedding="openai/text-embedding-3-small")
memory = MemoryClient(api_key=os.environ["MEM0_API_KEY"])
`,
    finds: [
      'agent-memory:MemoryClient',
      'agent:sam',
      'credential:LETTA_API_KEY',
      'credential:MEM0_API_KEY',
      'credential:OPENAI_API_KEY',
      'model:gpt-4.1',
      'package:letta-client',
      'package:mem0ai',
    ],
    relates: ['sam invokes gpt-4.1'],
  },
  {
    name: 'llama-index: agents and workflows',
    code: `from llama_index.core.agent.workflow import AgentWorkflow, FunctionAgent
from llama_index.core.memory import ChatMemoryBuffer
from llama_index.core.tools import FunctionTool, QueryEngineTool
from llama_index.llms.openai import OpenAI
def multiply(a: float, b: float) -> float:
    return a * b
llm = OpenAI(model="gpt-4o-mini")
math = FunctionAgent(name="MathAgent", tools=[FunctionTool.from_defaults(fn=multiply)], llm=llm, system_prompt="You do the sums that are asked.")
writer = FunctionAgent(name="WriterAgent", tools=[], llm=OpenAI(model="gpt-4.1"))
flow = AgentWorkflow(agents=[math, writer], root_agent="MathAgent")
`,
    finds: [
      'agent:MathAgent',
      'agent:WriterAgent',
      'agent:flow',
      'credential:OPENAI_API_KEY',
      'model:gpt-4.1',
      'model:gpt-4o-mini',
      'package:llama-index',
      'prompt:MathAgent prompt',
      'tool:multiply',
    ],
    relates: [
      'MathAgent invokes gpt-4o-mini',
      'MathAgent uses-prompt MathAgent prompt',
      'MathAgent uses-tool multiply',
      'WriterAgent invokes gpt-4.1',
      'flow delegates-to MathAgent',
      'flow delegates-to WriterAgent',
    ],
  },
  {
    name: 'claude-agent-sdk',
    code: `from claude_agent_sdk import ClaudeAgentOptions, ClaudeSDKClient, query
options = ClaudeAgentOptions(model="claude-sonnet-4-5", allowed_tools=["Read", "Bash"], system_prompt="You review the code of others.", permission_mode="acceptEdits", mcp_servers={"db": {"command": "npx", "args": ["-y", "acme-db-mcp@1.0.0"]}})
async def reviewer():
    async for message in query(prompt="hi", options=options):
        print(message)
`,
    finds: [
      'agent:main',
      'credential:ANTHROPIC_API_KEY',
      'mcp-server:db',
      'model:claude-sonnet-4-5',
      'package:claude-agent-sdk',
      'prompt:main prompt',
      'tool:Bash',
      'tool:Read',
    ],
    relates: [
      'main connects-to db',
      'main invokes claude-sonnet-4-5',
      'main uses-prompt main prompt',
      'main uses-tool Bash',
      'main uses-tool Read',
    ],
  },
  {
    name: 'mcp: a server and clients',
    code: `from fastmcp import Client
from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client
from mcp.client.streamable_http import streamablehttp_client
from mcp.server.fastmcp import FastMCP
server = FastMCP("Orders")
@server.tool()
def get_order(order_id: str) -> str:
    """One order."""
    return order_id
async def main():
    async with streamablehttp_client("https://crm.acme.example/mcp") as (r, w, _):
        pass
    async with stdio_client(StdioServerParameters(command="npx", args=["-y", "@acme/files-mcp@2.0.0"])) as (r, w):
        pass
    async with Client("https://search.acme.example/mcp") as c:
        pass
if __name__ == "__main__":
    server.run(transport="stdio")
`,
    finds: [
      'mcp-server:@acme/files-mcp',
      'mcp-server:Orders',
      'mcp-server:crm.acme.example/mcp',
      'mcp-server:search.acme.example/mcp',
      'package:fastmcp',
      'package:mcp',
      'tool:get_order',
    ],
    relates: ['Orders exposes-tool get_order'],
  },
  {
    name: 'langchain-mcp-adapters',
    code: `import os
from langchain.agents import create_agent
from langchain_mcp_adapters.client import MultiServerMCPClient
from langchain_mcp_adapters.sessions import StreamableHttpConnection
client = MultiServerMCPClient({
    "github": StreamableHttpConnection(transport="streamable_http", url="https://api.githubcopilot.com/mcp/", headers={"Authorization": f"Bearer {os.environ['GITHUB_PAT']}"}),
    "math": {"command": "npx", "args": ["-y", "math-mcp@1.0.0"], "transport": "stdio"},
})
async def make():
    tools = await client.get_tools()
    helper = create_agent("openai:gpt-4.1", tools=tools)
    return helper
`,
    finds: [
      'agent:helper',
      'credential:GITHUB_PAT',
      'credential:OPENAI_API_KEY',
      'mcp-server:api.githubcopilot.com/mcp',
      'mcp-server:math',
      'model:gpt-4.1',
      'package:langchain',
      'package:langchain-mcp-adapters',
    ],
    relates: ['helper connects-to api.githubcopilot.com/mcp', 'helper connects-to math', 'helper invokes gpt-4.1'],
  },
];
