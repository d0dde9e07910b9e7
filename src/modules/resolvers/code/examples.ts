import type { ResolverExample } from '../../../testing/test-resolver.js';
import { agentExamples } from './examples-agents.js';

/** Small sources, one for each idea. */
export const examples: readonly ResolverExample[] = [
  ...agentExamples,
  {
    name: 'a client, a model through a constant of another file, and the default key',
    files: {
      'config.py': 'MODELS = {"fast": "gpt-4o-mini"}\n',
      'app.py':
        'from openai import OpenAI\nfrom config import MODELS\nclient = OpenAI()\ndef ask(q):\n    return client.chat.completions.create(model=MODELS["fast"], messages=q)\n',
    },
    finds: ['service:shop', 'package:openai', 'model:gpt-4o-mini', 'credential:OPENAI_API_KEY'],
    relates: ['shop defined-in home', 'shop depends-on openai', 'shop invokes gpt-4o-mini', 'shop uses-credential OPENAI_API_KEY'],
    properties: { 'package:openai': { used: true, imported: true }, 'credential:OPENAI_API_KEY': { literal: false } },
  },
  {
    name: 'a model that cannot be followed is said to be open, never named after the expression',
    files: {
      'app.py':
        'from openai import OpenAI\nclient = OpenAI(api_key=load())\ndef ask(model_name):\n    return client.responses.create(model=model_name, input="x")\n',
    },
    finds: ['service:shop', 'package:openai'],
    notices: ['unresolved'],
  },
  {
    name: 'an environment default is a candidate and remembers its variable',
    files: {
      'app.py':
        'import os\nimport anthropic\nc = anthropic.Anthropic(api_key=os.environ["MY_KEY"])\nc.messages.create(model=os.getenv("MODEL", "claude-sonnet-4-20250514"), messages=[])\n',
    },
    finds: ['service:shop', 'package:anthropic', 'model:claude-sonnet-4-20250514', 'credential:MY_KEY'],
    properties: { 'model:claude-sonnet-4-20250514': { environmentVariables: ['MODEL'], floating: false } },
  },
  {
    name: 'data classes, wrappers and fallbacks',
    files: {
      'pyproject.toml': '',
      'src/agent/config.py':
        'from dataclasses import dataclass\nfrom langchain.chat_models import init_chat_model\n@dataclass\nclass ModelConfig:\n    id: str\n    name: str\nMODELS = {"a": ModelConfig(id="anthropic:claude-haiku-4-5-20251001", name="A"), "b": ModelConfig("openai:gpt-5.4-nano", "B")}\nDEFAULT = MODELS["a"]\ndef make(model):\n    return init_chat_model(model=model)\nprimary = make(DEFAULT.id)\n',
    },
    finds: ['service:shop', 'package:langchain', 'model:claude-haiku-4-5-20251001', 'credential:ANTHROPIC_API_KEY'],
  },
  {
    name: 'an endpoint over plain HTTP and a key in the code',
    files: {
      'app.py':
        'from openai import OpenAI\nc = OpenAI(base_url="http://10.1.2.3:8000/v1", api_key="abcdefghijklmnop")\nc.chat.completions.create(model="my-llama", messages=[])\n',
    },
    finds: ['service:shop', 'package:openai', 'model-endpoint:10.1.2.3:8000', 'credential:api_key', 'model:my-llama'],
    properties: { 'model-endpoint:10.1.2.3:8000': { encrypted: false }, 'credential:api_key': { literal: true, placement: 'repository' } },
  },
  {
    name: 'Bedrock through the general SDK; any other service says nothing',
    files: {
      'a.py':
        'import boto3\nb = boto3.client("bedrock-runtime")\nb.converse(modelId="eu.anthropic.claude-3-5-sonnet-20241022-v2:0", messages=[])\n',
      'b.py': 'import boto3\ns3 = boto3.client("s3")\ns3.get_object(Bucket="x")\nimport openai\n',
    },
    finds: ['service:shop', 'package:openai', 'model:anthropic.claude-3-5-sonnet-20241022-v2:0'],
  },
  {
    name: 'a query without a filter, and one with the caller in it',
    files: {
      'rag.py':
        'import chromadb\nc = chromadb.HttpClient(host="https://vectors.acme.dev")\ndocs = c.get_collection("docs")\ndef open_search(q):\n    return docs.query(query_texts=[q])\n',
    },
    finds: ['service:shop', 'package:chromadb', 'vector-store:chroma/docs'],
    relates: ['shop connects-to chroma/docs', 'shop defined-in home', 'shop depends-on chromadb', 'shop retrieves-from chroma/docs'],
  },
  {
    name: 'weights from a hub with code of their own',
    files: {
      'load.py':
        'from transformers import AutoModelForCausalLM\nm = AutoModelForCausalLM.from_pretrained("acme/llm-7b", trust_remote_code=True)\n',
    },
    finds: ['service:shop', 'package:transformers', 'model:acme/llm-7b', 'model-artifact:acme/llm-7b'],
    properties: { 'model-artifact:acme/llm-7b': { trustsRemoteCode: true, revisionPinned: false } },
  },
  {
    name: 'model output that is executed',
    files: {
      'app.py':
        'from openai import OpenAI\nc = OpenAI()\nr = c.chat.completions.create(model="gpt-4o", messages=[])\nexec(r.choices[0].message.content)\n',
    },
    finds: ['data-flow:the model → exec', 'service:shop', 'package:openai', 'credential:OPENAI_API_KEY', 'model:gpt-4o'],
    properties: { 'service:shop': { outputHandling: 'unsafe' } },
  },
  {
    name: 'a FastAPI route with a key',
    files: {
      'app.py':
        'from fastapi import FastAPI, Depends\nfrom fastapi.security import APIKeyHeader\nfrom openai import OpenAI\napp = FastAPI()\nclient = OpenAI()\nscheme = APIKeyHeader(name="x")\ndef complete(q):\n    return client.responses.create(model="gpt-4o", input=q)\n@app.post("/ask")\nasync def ask(q: str, key: str = Depends(scheme)):\n    return complete(q)\n@app.get("/health")\ndef health():\n    return "ok"\n',
    },
    finds: [
      'data-flow:POST /ask → the prompt',
      'service:shop',
      'package:openai',
      'credential:OPENAI_API_KEY',
      'model:gpt-4o',
      'network-endpoint:POST /ask',
    ],
    properties: { 'network-endpoint:POST /ask': { authentication: 'api-key' }, 'service:shop': { endpoints: ['POST /ask'] } },
  },
  {
    name: 'models to choose from behind a gateway are possible, not certain',
    files: {
      'package.json': '{}',
      'lib/models.ts':
        "export const chatModels = [{ id: 'anthropic/claude-haiku-4.5', name: 'H' }, { id: 'openai/gpt-5.2', name: 'G' }];\nexport const sizes = [{ id: 'acme/large' }, { id: 'acme/small' }];\n",
      'lib/ai.ts':
        "import { gateway } from '@ai-sdk/gateway';\nimport { chatModels } from './models';\nexport const pick = (id: string) => gateway.languageModel(id);\nexport const all = chatModels;\n",
    },
    finds: ['service:shop', 'package:@ai-sdk/gateway', 'credential:AI_GATEWAY_API_KEY', 'model:claude-haiku-4.5', 'model:gpt-5.2'],
    notices: ['unresolved'],
  },
  {
    name: 'a filter from the session keeps tenants apart, one from the caller does not prove it',
    files: {
      'rag.py':
        'from qdrant_client import QdrantClient\nq = QdrantClient(url="https://x.cloud.qdrant.io", api_key="k")\ndef a(text, current_user):\n    return q.query_points("docs", query=text, query_filter={"tenant": current_user.tenant})\n',
    },
    finds: ['service:shop', 'package:qdrant-client', 'vector-store:qdrant/docs'],
    relates: ['shop connects-to qdrant/docs', 'shop defined-in home', 'shop depends-on qdrant-client', 'shop retrieves-from qdrant/docs'],
  },
  {
    name: 'fallbacks by a loop over a table',
    files: {
      'models.py':
        'from langchain.agents.middleware import ModelFallbackMiddleware\nT = {"a": "openai:gpt-4o", "b": "anthropic:claude-3-5-haiku-20241022"}\nL = [T["a"], T["b"]]\nm = ModelFallbackMiddleware(*[x for x in L])\n',
    },
    finds: ['service:shop', 'package:langchain', 'model:gpt-4o', 'model:claude-3-5-haiku-20241022'],
  },
  {
    name: 'a key in the format of its provider never leaves the reader, yet it is seen',
    files: { 'app.py': 'from openai import OpenAI\nc = OpenAI(api_key="sk-proj-AAAAAAAAAAAAAAAAAAAAAAAA")\n' },
    finds: ['service:shop', 'package:openai', 'credential:api_key'],
    properties: { 'credential:api_key': { literal: true, placement: 'repository' } },
  },
  {
    name: 'names that only look like AI: hooks, local classes, words in prompts',
    files: {
      'package.json': '{}',
      'ui.tsx': "import { useAgent } from './hooks';\nexport function View() { const a = useAgent(); return createPinnedAgent(a); }\n",
      'llm.py':
        'class LLM:\n    pass\nclass Bedrock(LLM):\n    pass\nx = LLM(model="gpt-4o")\nAgent(name="openai")\nTEXT = "use @tool and StateGraph from langgraph with model gpt-4o"\n',
      'local.py': 'from agents import Agent\nAgent(name="x", model="gpt-4o")\n',
      'agents/__init__.py': 'class Agent:\n    pass\n',
    },
    finds: [],
  },
];
