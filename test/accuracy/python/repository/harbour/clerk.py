from langchain_openai import ChatOpenAI
from langgraph.prebuilt import create_react_agent

from harbour.settings import DEFAULT_MODEL
from harbour.tools import berth_of, tide_at

clerk = create_react_agent(ChatOpenAI(model=DEFAULT_MODEL), tools=[berth_of, tide_at], name="clerk")
