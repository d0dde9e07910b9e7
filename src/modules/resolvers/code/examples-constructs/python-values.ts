import type { ConstructExample } from '../../../../testing/construct-example.js';

/** Ways in which Python programs say which model, key or address they mean. */
export const pythonValueExamples: readonly ConstructExample[] = [
  {
    name: 'members of enumerations in a table, told apart by the branches that ask for them',
    code: `from enum import StrEnum
from langchain_anthropic import ChatAnthropic
from langchain_openai import ChatOpenAI
class OpenAIName(StrEnum):
    SMALL = "gpt-5-mini"
    LARGE = "gpt-5.1"
class AnthropicName(StrEnum):
    HAIKU = "claude-haiku-4-5"
TABLE = {m: m.value for m in OpenAIName} | {m: m.value for m in AnthropicName}
def get_model(name):
    api_name = TABLE.get(name)
    if name in OpenAIName:
        return ChatOpenAI(model=api_name)
    if name in AnthropicName:
        return ChatAnthropic(model=api_name)
    raise ValueError(name)
`,
    finds: [
      'credential:ANTHROPIC_API_KEY',
      'credential:OPENAI_API_KEY',
      'model:claude-haiku-4-5',
      'model:gpt-5-mini',
      'model:gpt-5.1',
      'package:langchain-anthropic',
      'package:langchain-openai',
    ],
  },
  {
    name: 'settings that come from the environment, with a prefix, an alias and defaults',
    code: `from openai import OpenAI
from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict
class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="ACME_")
    llm_key: SecretStr
    llm_url: str = Field(default="https://openrouter.ai/api/v1", alias="LLM_URL")
    llm_model: str = "openai/gpt-4o-mini"
settings = Settings()
client = OpenAI(api_key=settings.llm_key.get_secret_value(), base_url=settings.llm_url)
client.chat.completions.create(model=settings.llm_model, messages=[])
`,
    finds: ['credential:ACME_LLM_KEY', 'model-endpoint:LLM_URL', 'model-endpoint:openrouter.ai', 'model:gpt-4o-mini', 'package:openai'],
  },
  {
    name: 'data classes, match, walrus, f-strings and registries',
    code: `from dataclasses import dataclass
from langchain.chat_models import init_chat_model
@dataclass
class Spec:
    provider: str
    name: str
SPECS = {"fast": Spec("openai", "gpt-4o-mini"), "smart": Spec("anthropic", "claude-sonnet-4-5")}
BY_NAME = {spec.name: f"{spec.provider}:{spec.name}" for spec in SPECS.values()}
def pick(tier: str):
    match tier:
        case "fast":
            chosen = "groq:llama-3.1-8b-instant"
        case _:
            chosen = BY_NAME["claude-sonnet-4-5"]
    if (model := init_chat_model(chosen)) is not None:
        return model
`,
    finds: [
      'credential:ANTHROPIC_API_KEY',
      'credential:GROQ_API_KEY',
      'model:claude-sonnet-4-5',
      'model:llama-3.1-8b-instant',
      'package:langchain',
    ],
  },
  {
    name: 'a variable that is set twice goes with what follows each',
    code: `from anthropic import Anthropic
from openai import OpenAI
name = "gpt-4o"
OpenAI().chat.completions.create(model=name, messages=[])
name = "claude-sonnet-4-5"
Anthropic().messages.create(model=name, max_tokens=1, messages=[])
`,
    finds: [
      'credential:ANTHROPIC_API_KEY',
      'credential:OPENAI_API_KEY',
      'model:claude-sonnet-4-5',
      'model:gpt-4o',
      'package:anthropic',
      'package:openai',
    ],
  },
  {
    name: 'partial functions, lists that grow, commands of a command line',
    code: `from functools import partial
import click
from langchain.agents import create_agent
from langchain_openai import ChatOpenAI
make = partial(ChatOpenAI, model="gpt-4.1", temperature=0)
def search(q: str) -> str:
    """Search."""
    return q
def fetch(q: str) -> str:
    """Fetch."""
    return q
tools = [search]
tools.append(fetch)
@click.command()
@click.option("--model", default="openai:gpt-4o-mini")
def main(model):
    helper = create_agent(model, tools=tools)
    return helper, make()
`,
    finds: [
      'agent:helper',
      'credential:OPENAI_API_KEY',
      'model:gpt-4.1',
      'model:gpt-4o-mini',
      'package:langchain',
      'package:langchain-openai',
      'tool:fetch',
      'tool:search',
    ],
    relates: ['helper uses-tool fetch', 'helper uses-tool search', 'helper invokes gpt-4o-mini'],
  },
  {
    name: 'a class around a model that only judges',
    code: `from groq import Groq
from langchain_groq import ChatGroq
class InputCheck:
    def __init__(self):
        self.model = ChatGroq(model="meta-llama/llama-guard-4-12b").with_config(tags=["quiet"])
class Writer:
    def __init__(self):
        self.model = ChatGroq(model="llama-3.3-70b-versatile")
`,
    finds: [
      'credential:GROQ_API_KEY',
      'guardrail:InputCheck',
      'model:llama-3.3-70b-versatile',
      'model:meta-llama/llama-guard-4-12b',
      'package:groq',
      'package:langchain-groq',
    ],
  },
  {
    name: 'what a test calls with says nothing of the program',
    code: {
      'app/tts.py': `from openai import OpenAI
class Speech:
    def __init__(self, model: str = "tts-1"):
        self.client = OpenAI()
        self.model = model
    def say(self, text):
        return self.client.audio.speech.create(model=self.model, voice="alloy", input=text)
`,
      'tests/test_tts.py': 'from app.tts import Speech\ndef test_it():\n    Speech(model="gpt-invalid")\n',
    },
    finds: ['credential:OPENAI_API_KEY', 'model:tts-1', 'package:openai'],
  },
];
