/** Agents, their tools, memories and servers. */
export const pythonAgentSnippets: Readonly<Record<string, string>> = {
  'langgraph: a graph of nodes, tools bound to the model, a memory': `from typing import Annotated
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
  'langgraph: the functional API': `from langchain.chat_models import init_chat_model
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
  'langchain: agents that hand over, and a supervisor': `from langchain.agents import create_agent
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
  'langchain: an executor around an agent, old import paths': `from langchain.agents import AgentExecutor, create_tool_calling_agent
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
  'openai-agents': `from agents import Agent, Runner, SQLiteSession, WebSearchTool, function_tool, handoff
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
  'pydantic-ai': `from dataclasses import dataclass
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
  'crewai': `from crewai import Agent, Crew, LLM, Process, Task
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
  'autogen-agentchat': `from autogen_agentchat.agents import AssistantAgent, CodeExecutorAgent
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
  'ag2': `import os
from autogen import AssistantAgent, ConversableAgent, UserProxyAgent
config_list = [{"model": "gpt-4", "api_key": os.environ.get("OPENAI_API_KEY")}]
assistant = AssistantAgent("assistant", llm_config={"config_list": config_list}, system_message="You are a helpful AI assistant.")
proxy = UserProxyAgent("user_proxy", code_execution_config={"work_dir": "coding"})
`,
  'semantic-kernel': `from semantic_kernel.agents import ChatCompletionAgent
from semantic_kernel.connectors.ai.open_ai import AzureChatCompletion, OpenAIChatCompletion
from semantic_kernel.functions import kernel_function
class MenuPlugin:
    @kernel_function(description="Menu")
    def get_specials(self) -> str:
        return "soup"
agent = ChatCompletionAgent(service=OpenAIChatCompletion(ai_model_id="gpt-4o"), name="Host", instructions="Answer questions about the menu.", plugins=[MenuPlugin()])
other = AzureChatCompletion(deployment_name="gpt-4o-mini", endpoint="https://acme.openai.azure.com")
`,
  'agent-framework': `from agent_framework import ChatAgent, MCPStreamableHTTPTool
from agent_framework.openai import OpenAIResponsesClient
def get_weather(city: str) -> str:
    return city
weather_agent = ChatAgent(chat_client=OpenAIResponsesClient(model_id="gpt-4.1"), name="WeatherAgent", instructions="You tell what the weather is.", tools=[get_weather])
docs = MCPStreamableHTTPTool(name="learn", url="https://learn.acme.example/api/mcp")
`,
  'google-adk': `from google.adk.agents import Agent, LlmAgent, SequentialAgent
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
  'strands': `from mcp import StdioServerParameters, stdio_client
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
  'smolagents': `from smolagents import CodeAgent, InferenceClientModel, LiteLLMModel, ToolCallingAgent, WebSearchTool, tool
@tool
def travel_time(a: str, b: str) -> str:
    """Time."""
    return a
web_agent = ToolCallingAgent(tools=[WebSearchTool()], model=LiteLLMModel(model_id="anthropic/claude-3-7-sonnet-latest"), name="web")
manager = CodeAgent(tools=[travel_time], model=InferenceClientModel(model_id="Qwen/Qwen2.5-Coder-32B-Instruct"), managed_agents=[web_agent])
`,
  'haystack': `from haystack import Pipeline
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
  'dspy': `import dspy
lm = dspy.LM("openai/gpt-4o-mini")
dspy.configure(lm=lm)
def search_wikipedia(query: str) -> list[str]:
    return []
react = dspy.ReAct("question -> answer", tools=[search_wikipedia])
`,
  'agno': `from agno.agent import Agent
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
  'letta and mem0': `import os
from letta_client import Letta
from mem0 import MemoryClient
letta = Letta(token=os.environ["LETTA_API_KEY"])
sam = letta.agents.create(name="sam", model="openai/gpt-4.1", embedding="openai/text-embedding-3-small")
memory = MemoryClient(api_key=os.environ["MEM0_API_KEY"])
`,
  'llama-index: agents and workflows': `from llama_index.core.agent.workflow import AgentWorkflow, FunctionAgent
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
  'claude-agent-sdk': `from claude_agent_sdk import ClaudeAgentOptions, ClaudeSDKClient, query
options = ClaudeAgentOptions(model="claude-sonnet-4-5", allowed_tools=["Read", "Bash"], system_prompt="You review the code of others.", permission_mode="acceptEdits", mcp_servers={"db": {"command": "npx", "args": ["-y", "acme-db-mcp@1.0.0"]}})
async def reviewer():
    async for message in query(prompt="hi", options=options):
        print(message)
`,
  'mcp: a server and clients': `from fastmcp import Client
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
  'langchain-mcp-adapters': `import os
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
};
