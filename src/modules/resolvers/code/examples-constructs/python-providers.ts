import type { ConstructExample } from '../../../../testing/construct-example.js';

/** Providers' own SDKs, and what runs weights. */
export const pythonProviderExamples: readonly ConstructExample[] = [
  {
    name: 'openai: responses, chat, embeddings, images, audio',
    code: `from openai import OpenAI
client = OpenAI()
def all(text, audio):
    client.responses.create(model="gpt-5.2", instructions="You are a coding assistant that talks like a pirate.", input=text)
    client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": text}])
    client.embeddings.create(model="text-embedding-3-small", input=text)
    client.images.generate(model="gpt-image-1", prompt=text)
    client.audio.transcriptions.create(model="gpt-4o-transcribe", file=audio)
    with client.audio.speech.with_streaming_response.create(model="gpt-4o-mini-tts", voice="coral", input=text) as r:
        r.stream_to_file("a.mp3")
`,
    finds: [
      'credential:OPENAI_API_KEY',
      'model:gpt-4o',
      'model:gpt-4o-mini-tts',
      'model:gpt-4o-transcribe',
      'model:gpt-5.2',
      'model:gpt-image-1',
      'model:text-embedding-3-small',
      'package:openai',
      'prompt:all prompt',
    ],
  },
  {
    name: 'openai: a client kept in a class, asked in an inherited method',
    code: `import os
from openai import AsyncOpenAI
class Base:
    MODEL = "gpt-4.1-mini"
    def __init__(self):
        self.client = AsyncOpenAI(api_key=os.environ["MY_OPENAI_KEY"])
class Summariser(Base):
    async def run(self, text):
        return await self.client.chat.completions.create(model=self.MODEL, messages=[{"role": "system", "content": "Summarise the text in one line."}])
`,
    finds: ['credential:MY_OPENAI_KEY', 'model:gpt-4.1-mini', 'package:openai', 'prompt:Summariser prompt'],
  },
  {
    name: 'openai: realtime',
    code: `from openai import AsyncOpenAI
async def main():
    client = AsyncOpenAI()
    async with client.realtime.connect(model="gpt-realtime") as connection:
        await connection.session.update(session={"type": "realtime"})
`,
    finds: ['credential:OPENAI_API_KEY', 'model:gpt-realtime', 'package:openai'],
  },
  {
    name: 'openai: Azure deployment',
    code: `import os
from openai import AzureOpenAI
client = AzureOpenAI(azure_endpoint="https://acme.openai.azure.com", api_key=os.getenv("AZURE_OPENAI_API_KEY"), api_version="2024-10-21")
client.chat.completions.create(model="gpt-4o", messages=[])
`,
    finds: ['credential:AZURE_OPENAI_API_KEY', 'model-endpoint:acme.openai.azure.com', 'model:gpt-4o', 'package:openai'],
  },
  {
    name: 'openai: arguments in a dictionary, chosen by a branch',
    code: `import argparse
from openai import OpenAI
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt-4o-mini")
args = parser.parse_args()
def ask(text, fast=False):
    params = {"model": "gpt-4.1-nano" if fast else args.model, "messages": []}
    return OpenAI().chat.completions.create(**params)
`,
    finds: ['credential:OPENAI_API_KEY', 'model:gpt-4.1-nano', 'model:gpt-4o-mini', 'package:openai'],
  },
  {
    name: 'openai: a client that a web framework injects',
    code: `from typing import Annotated
from fastapi import Depends, FastAPI
from openai import AsyncOpenAI
app = FastAPI()
def get_client() -> AsyncOpenAI:
    return AsyncOpenAI()
@app.post("/ask")
async def ask(q: str, client: Annotated[AsyncOpenAI, Depends(get_client)]):
    return await client.responses.create(model="gpt-4.1", input=q)
`,
    finds: [
      'credential:OPENAI_API_KEY',
      'data-flow:POST /ask → the prompt',
      'model:gpt-4.1',
      'network-endpoint:POST /ask',
      'package:openai',
    ],
  },
  {
    name: 'anthropic: messages and Bedrock',
    code: `import anthropic
client = anthropic.Anthropic()
with client.messages.stream(model="claude-sonnet-4-5", max_tokens=10, system="You are a helpful travel agent.", messages=[]) as s:
    pass
b = anthropic.AnthropicBedrock()
b.messages.create(model="anthropic.claude-3-5-sonnet-20241022-v2:0", max_tokens=1, messages=[])
`,
    finds: [
      'credential:ANTHROPIC_API_KEY',
      'model:anthropic.claude-3-5-sonnet-20241022-v2:0',
      'model:claude-sonnet-4-5',
      'package:anthropic',
      'prompt:main prompt',
    ],
  },
  {
    name: 'google-genai',
    code: `from google import genai
from google.genai import types
client = genai.Client()
client.models.generate_content(model="gemini-2.5-flash", contents="x", config=types.GenerateContentConfig(system_instruction="You are a cat named Neko."))
chat = client.aio.chats.create(model="gemini-2.5-pro")
client.models.embed_content(model="gemini-embedding-001", contents="x")
`,
    finds: [
      'credential:GEMINI_API_KEY',
      'model:gemini-2.5-flash',
      'model:gemini-2.5-pro',
      'model:gemini-embedding-001',
      'package:google-genai',
    ],
  },
  {
    name: 'google-generativeai and Vertex AI',
    code: `import os
import google.generativeai as genai
import vertexai
from vertexai.generative_models import GenerativeModel
genai.configure(api_key=os.environ["GEMINI_API_KEY"])
model = genai.GenerativeModel("gemini-1.5-flash")
vertexai.init(project="p", location="us-central1")
other = GenerativeModel("gemini-1.5-pro-002")
`,
    finds: [
      'credential:GEMINI_API_KEY',
      'model:gemini-1.5-flash',
      'model:gemini-1.5-pro-002',
      'package:google-cloud-aiplatform',
      'package:google-generativeai',
    ],
  },
  {
    name: 'mistralai',
    code: `import os
from mistralai import Mistral
client = Mistral(api_key=os.environ["MISTRAL_API_KEY"])
client.chat.complete(model="mistral-large-latest", messages=[])
client.ocr.process(model="mistral-ocr-latest", document={})
`,
    finds: ['credential:MISTRAL_API_KEY', 'model:mistral-large-latest', 'model:mistral-ocr-latest', 'package:mistralai'],
  },
  {
    name: 'cohere',
    code: `import cohere
co = cohere.ClientV2()
co.chat(model="command-a-03-2025", messages=[])
co.rerank(model="rerank-v3.5", query="q", documents=[])
`,
    finds: ['credential:CO_API_KEY', 'model:command-a-03-2025', 'model:rerank-v3.5', 'package:cohere'],
  },
  {
    name: 'groq, together, cerebras, xai',
    code: `from groq import Groq
from together import Together
from cerebras.cloud.sdk import Cerebras
from xai_sdk import Client
Groq().chat.completions.create(model="llama-3.3-70b-versatile", messages=[])
Together().chat.completions.create(model="meta-llama/Llama-3.3-70B-Instruct-Turbo", messages=[])
Cerebras().chat.completions.create(model="llama3.1-8b", messages=[])
Client().chat.create(model="grok-4")
`,
    finds: [
      'credential:CEREBRAS_API_KEY',
      'credential:GROQ_API_KEY',
      'credential:TOGETHER_API_KEY',
      'credential:XAI_API_KEY',
      'model:grok-4',
      'model:llama-3.3-70b-versatile',
      'model:llama3.1-8b',
      'model:meta-llama/Llama-3.3-70B-Instruct-Turbo',
      'package:cerebras-cloud-sdk',
      'package:groq',
      'package:together',
      'package:xai-sdk',
    ],
  },
  {
    name: 'ollama',
    code: `import ollama
from ollama import Client, chat
chat(model="gemma3", messages=[])
ollama.generate(model="llama3.2", prompt="x")
Client(host="http://gpu-box:11434").chat(model="qwen3", messages=[])
`,
    finds: ['model-endpoint:gpu-box:11434', 'model:gemma3:latest', 'model:llama3.2:latest', 'model:qwen3:latest', 'package:ollama'],
  },
  {
    name: 'litellm: completion and router',
    code: `import os
from litellm import Router, acompletion, completion
completion(model="anthropic/claude-sonnet-4-5", messages=[])
router = Router(model_list=[
    {"model_name": "main", "litellm_params": {"model": "azure/gpt-4o", "api_key": os.getenv("AZURE_API_KEY"), "api_base": "https://acme.openai.azure.com"}},
    {"model_name": "main", "litellm_params": {"model": "openai/gpt-4o-mini"}},
])
`,
    finds: ['credential:ANTHROPIC_API_KEY', 'model:claude-sonnet-4-5', 'model:gpt-4o', 'model:gpt-4o-mini', 'package:litellm'],
  },
  {
    name: 'boto3: converse and invoke_model',
    code: `import json
import boto3
runtime = boto3.Session(profile_name="p").client("bedrock-runtime", region_name="us-east-1")
request = {"modelId": "amazon.nova-lite-v1:0", "messages": []}
runtime.converse(**request)
runtime.invoke_model(modelId="us.anthropic.claude-sonnet-4-20250514-v1:0", body=json.dumps({"max_tokens": 1}))
`,
    finds: ['model:amazon.nova-lite-v1:0', 'model:anthropic.claude-sonnet-4-20250514-v1:0'],
  },
  {
    name: 'boto3: managed retrieval',
    code: `import boto3
agents = boto3.client("bedrock-agent-runtime")
agents.retrieve(knowledgeBaseId="KB12345678", retrievalQuery={"text": "q"})
`,
    finds: ['knowledge-base:KB12345678'],
  },
  {
    name: 'azure-ai-inference',
    code: `import os
from azure.ai.inference import ChatCompletionsClient
from azure.core.credentials import AzureKeyCredential
client = ChatCompletionsClient(endpoint="https://acme.services.ai.azure.com/models", credential=AzureKeyCredential(os.environ["AZURE_AI_KEY"]))
client.complete(messages=[], model="Phi-4")
`,
    finds: ['credential:AZURE_AI_KEY', 'model-endpoint:acme.services.ai.azure.com', 'model:Phi-4', 'package:azure-ai-inference'],
  },
  {
    name: 'azure-ai-projects',
    code: `from azure.ai.projects import AIProjectClient
from azure.identity import DefaultAzureCredential
project = AIProjectClient(endpoint="https://acme.services.ai.azure.com/api/projects/p", credential=DefaultAzureCredential())
agent = project.agents.create_agent(model="gpt-4o", name="triage", instructions="You sort incoming support mail.")
`,
    finds: [
      'agent:triage',
      'model-endpoint:acme.services.ai.azure.com',
      'model:gpt-4o',
      'package:azure-ai-projects',
      'prompt:triage prompt',
    ],
    relates: ['triage invokes gpt-4o', 'triage uses-prompt triage prompt'],
  },
  {
    name: 'huggingface_hub',
    code: `from huggingface_hub import InferenceClient
client = InferenceClient(provider="auto", api_key="")
client.chat.completions.create(model="Qwen/Qwen3-32B", messages=[])
other = InferenceClient("meta-llama/Llama-3.1-8B-Instruct")
`,
    finds: ['credential:HF_TOKEN', 'model:Qwen/Qwen3-32B', 'model:meta-llama/Llama-3.1-8B-Instruct', 'package:huggingface-hub'],
  },
  {
    name: 'transformers and sentence-transformers',
    code: `from sentence_transformers import SentenceTransformer
from transformers import AutoModelForCausalLM, AutoTokenizer, pipeline
name = "mistralai/Mistral-7B-Instruct-v0.3"
tokenizer = AutoTokenizer.from_pretrained(name)
model = AutoModelForCausalLM.from_pretrained(name, trust_remote_code=True)
pipe = pipeline("summarization", model="facebook/bart-large-cnn")
embed = SentenceTransformer("all-MiniLM-L6-v2")
`,
    finds: [
      'model-artifact:all-MiniLM-L6-v2',
      'model-artifact:facebook/bart-large-cnn',
      'model-artifact:mistralai/Mistral-7B-Instruct-v0.3',
      'model:all-MiniLM-L6-v2',
      'model:facebook/bart-large-cnn',
      'model:mistralai/Mistral-7B-Instruct-v0.3',
      'package:sentence-transformers',
      'package:transformers',
    ],
  },
  {
    name: 'vllm and llama-cpp',
    code: `from llama_cpp import Llama
from vllm import LLM
llm = LLM(model="Qwen/Qwen2.5-7B-Instruct")
other = Llama.from_pretrained(repo_id="Qwen/Qwen2-0.5B-Instruct-GGUF", filename="*q8_0.gguf")
`,
    finds: [
      'model-artifact:Qwen/Qwen2-0.5B-Instruct-GGUF',
      'model-artifact:Qwen/Qwen2.5-7B-Instruct',
      'model:Qwen/Qwen2-0.5B-Instruct-GGUF',
      'model:Qwen/Qwen2.5-7B-Instruct',
      'package:llama-cpp-python',
      'package:vllm',
    ],
  },
  {
    name: 'instructor',
    code: `import instructor
from openai import OpenAI
from pydantic import BaseModel
class User(BaseModel):
    name: str
client = instructor.from_openai(OpenAI())
client.chat.completions.create(model="gpt-4o-mini", response_model=User, messages=[])
other = instructor.from_provider("anthropic/claude-haiku-4-5")
`,
    finds: [
      'credential:ANTHROPIC_API_KEY',
      'credential:OPENAI_API_KEY',
      'model:claude-haiku-4-5',
      'model:gpt-4o-mini',
      'package:instructor',
      'package:openai',
    ],
  },
  {
    name: 'mirascope',
    code: `from mirascope import llm
from mirascope.core import openai
@llm.call(provider="anthropic", model="claude-sonnet-4-5")
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"
@openai.call("gpt-4o-mini")
def other(genre: str) -> str:
    return f"Recommend a {genre} book"
`,
    finds: ['model:claude-sonnet-4-5', 'model:gpt-4o-mini', 'package:mirascope'],
  },
];
