import type { ResolverExample } from '../../../testing/test-resolver.js';

/** Following names and values through one source. */
export const valueExamples: readonly ResolverExample[] = [
  {
    name: 'a method of an exported object is no function of the module',
    files: {
      'worker.ts':
        "import OpenAI from 'openai';\nimport { tool } from 'ai';\nconst get = tool({ execute: async ({ url }) => fetch(url) });\nexport default { fetch() { return new OpenAI().responses.create({ model: 'gpt-4o', input: 'x' }); } };\n",
    },
    finds: [
      'data-flow:argument url of tool get → fetch',
      'service:shop',
      'package:openai',
      'package:ai',
      'credential:OPENAI_API_KEY',
      'model:gpt-4o',
      'tool:get',
    ],
    properties: { 'tool:get': { takesUntrustedContent: true, actsOutside: true } },
  },
  {
    name: 'replace in JavaScript takes the first occurrence, unless the expression says every one',
    files: {
      'a.ts':
        "import OpenAI from 'openai';\nconst raw = 'x-gpt-4o-x-mini';\nconst a = raw.replace('x-', '').replace('-x', '');\nconst b = 'a_gpt_4'.replace(/_/g, '-').replace('a-', '');\nnew OpenAI().responses.create({ model: a, input: 'x' });\nnew OpenAI().responses.create({ model: b, input: 'x' });\n",
    },
    finds: ['service:shop', 'package:openai', 'credential:OPENAI_API_KEY', 'model:gpt-4o-mini', 'model:gpt-4'],
  },
  {
    name: 'a name that falls back on itself adds nothing',
    files: {
      'a.py':
        'from openai import OpenAI\nclient = OpenAI()\ndef ask(model=None):\n    model = model or "gpt-4o"\n    return client.responses.create(model=model, input="x")\nask()\n',
    },
    finds: ['service:shop', 'package:openai', 'credential:OPENAI_API_KEY', 'model:gpt-4o'],
  },
  {
    name: 'a package with an ordinary name, imported whole',
    files: {
      'a.ts': "import * as ai from 'ai';\nexport const run = () => ai.streamText({ model: 'openai/gpt-4o', prompt: 'x' });\n",
      'b.ts': "import * as ai from 'ai';\nai.think();\nimport 'openai';\n",
    },
    finds: ['service:shop', 'package:ai', 'package:openai', 'model:gpt-4o', 'credential:AI_GATEWAY_API_KEY'],
  },
  {
    name: 'a package of the workspace, imported by its name',
    files: {
      'package.json': '{"name":"shop","workspaces":["packages/*","apps/*"]}',
      'packages/llm/package.json': '{"name":"@acme/llm","exports":{".":"./dist/index.js","./models":"./dist/models.js"}}',
      'packages/llm/src/index.ts': "import OpenAI from 'openai';\nexport const client = new OpenAI();\n",
      'packages/llm/src/models.ts': "export const MODEL = 'gpt-4o';\n",
      'apps/api/package.json': '{"name":"api"}',
      'apps/api/src/main.ts':
        "import { client } from '@acme/llm';\nimport { MODEL } from '@acme/llm/models';\nexport const ask = () => client.responses.create({ model: MODEL, input: 'x' });\n",
    },
    finds: ['service:api', 'service:llm', 'package:openai', 'credential:OPENAI_API_KEY', 'model:gpt-4o'],
  },
  {
    name: 'projects side by side, each with its modules under src',
    files: {
      'libs/common/pyproject.toml': '',
      'libs/common/src/acme_common/llm.py': 'from openai import OpenAI\nclient = OpenAI()\nMODEL = "gpt-4o"\n',
      'apps/bot/pyproject.toml': '',
      'apps/bot/main.py': 'import openai\nfrom acme_common.llm import client, MODEL\nclient.responses.create(model=MODEL, input="x")\n',
    },
    finds: ['service:bot', 'service:common', 'package:openai', 'credential:OPENAI_API_KEY', 'model:gpt-4o'],
  },
  {
    name: 'model output on a page: by React, by the browser, by Express; escaped or as data it is none of our business',
    files: {
      'a/package.json': '{}',
      'a/page.tsx':
        "import OpenAI from 'openai';\nconst c = new OpenAI();\nexport async function Page() {\n  const r = await c.chat.completions.create({ model: 'gpt-4o', messages: [] });\n  return <div dangerouslySetInnerHTML={{ __html: r.choices[0]?.message.content ?? '' }} />;\n}\n",
      'b/package.json': '{}',
      'b/dom.ts':
        "import { generateText } from 'ai';\nexport async function show(e: HTMLElement) {\n  const { text } = await generateText({ model: 'openai/gpt-4o', prompt: 'x' });\n  e.innerHTML = text;\n}\n",
      'c/package.json': '{}',
      'c/server.ts':
        "import express from 'express';\nimport OpenAI from 'openai';\nconst c = new OpenAI();\nexpress().get('/x', async (req, res) => {\n  const r = await c.responses.create({ model: 'gpt-4o', input: 'x' });\n  res.send(r.output_text);\n});\n",
      'd/package.json': '{}',
      'd/server.ts':
        "import express from 'express';\nimport OpenAI from 'openai';\nimport { escape } from 'he';\nconst c = new OpenAI();\nexpress().get('/x', async (req, res) => {\n  const r = await c.responses.create({ model: 'gpt-4o', input: 'x' });\n  res.send(escape(r.output_text));\n  res.json(r.output_text);\n  document.title = r.output_text;\n});\n",
    },
    finds: [
      'data-flow:the model → innerHTML',
      'data-flow:the model → dangerouslySetInnerHTML',
      'data-flow:the model → res.send',
      'service:a',
      'service:b',
      'service:c',
      'service:d',
      'package:openai',
      'package:ai',
      'credential:OPENAI_API_KEY',
      'credential:AI_GATEWAY_API_KEY',
      'model:gpt-4o',
      'network-endpoint:GET /x',
    ],
    properties: {
      'service:a': { outputHandling: 'unsafe' },
      'service:b': { outputHandling: 'unsafe' },
      'service:c': { outputHandling: 'unsafe' },
      'service:d': { outputHandling: 'safe' },
    },
  },
  {
    name: 'a Deno project is a service',
    files: { 'fn/deno.json': '{}', 'fn/main.ts': "import OpenAI from 'npm:openai';\nnew OpenAI();\n" },
    finds: ['service:fn', 'package:openai', 'credential:OPENAI_API_KEY'],
  },
];
