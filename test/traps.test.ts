import { describe, expect, it } from 'vitest';
import { scanReport, withFolder } from './support/cli.js';

/** What looks like AI, a key or a model and is none. Each line is a false finding that somebody else reports. */
const assetsOf = (files: Readonly<Record<string, string>>) =>
  withFolder(files, (folder) => scanReport([folder]).assets.filter((asset) => asset.kind !== 'repository'));
const kindsOf = (files: Readonly<Record<string, string>>) => assetsOf(files).map((asset) => asset.kind);
const manifest = (dependencies: Readonly<Record<string, string>>) => JSON.stringify({ name: 'app', private: true, dependencies });

describe('a repository without AI', () => {
  it.each<[string, Record<string, string>]>([
    [
      'a web shop',
      {
        'package.json': manifest({ express: '^5.1.0', react: '^19.2.0', pg: '^8.13.0' }),
        'src/server.ts':
          "import express from 'express';\nconst app = express();\napp.get('/', (request, response) => response.send('hello'));\napp.listen(3000);\n",
        'compose.yaml': 'services:\n  web:\n    build: .\n    ports: ["3000:3000"]\n  db:\n    image: postgres:17.2\n',
        Dockerfile: 'FROM node:22.11.0\nCOPY . .\nCMD ["node", "src/server.ts"]\n',
        'deploy/web.yaml':
          'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:\n  selector: { matchLabels: { app: web } }\n  template:\n    metadata: { labels: { app: web } }\n    spec: { containers: [{ name: web, image: "ghcr.io/acme/web:1.2.3" }] }\n',
        'infra/main.tf':
          'resource "aws_s3_bucket" "assets" {\n  bucket = "acme-assets"\n}\n\nresource "aws_lambda_function" "thumbs" {\n  function_name = "thumbs"\n  role = "arn:aws:iam::123456789012:role/thumbs"\n}\n\nresource "aws_cloudwatch_log_group" "thumbs" {\n  name = "thumbs"\n}\n',
        '.github/workflows/ci.yml':
          'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v5\n      - run: npm ci && npm test\n',
        'README.md': '# Shop\n\nNo OpenAI here; we once tried gpt-4o and Claude.\n',
      },
    ],
    [
      'a React hook named useAgent',
      {
        'package.json': manifest({ react: '^19.2.0' }),
        'src/use-agent.ts':
          "import { useState } from 'react';\nexport function useAgent() { return useState({ role: 'Agent', goal: 'sell', backstory: 'x' }); }\n",
        'src/page.tsx':
          "import { useAgent } from './use-agent.js';\nexport function Page() { const [agent] = useAgent(); return <p>{agent.role}</p>; }\n",
      },
    ],
    [
      'classes of its own that are called as those of frameworks are',
      {
        'pyproject.toml': '[project]\nname = "estate"\nversion = "1.0.0"\ndependencies = ["requests"]\n',
        'estate/agents.py':
          'class Agent:\n    def __init__(self, role, goal, llm=None):\n        self.role = role\n\nclass LLM:\n    def __init__(self, model):\n        self.model = model\n\nseller = Agent(role="seller", goal="sell houses", llm=LLM(model="gpt-4o"))\n',
        'estate/law.py': 'from estate.agents import LLM\n\nmasters = LLM("LLM-2024")\ngraph = StateGraph(dict)\n',
      },
    ],
    [
      'words of models in strings and names',
      {
        'src/modes.ts':
          "export const modes = { embed: 'embed-video', command: 'command-line', o1: 'o1', titan: 'titan-crane', nova: 'nova-lamp', sonnet: 'a-sonnet' };\nexport function runModel(model: string) { return `\u0024{model}-claude`; }\nrunModel(modes.command);\n",
        'lib/settings.py': 'MODEL = "command-r"\nEMBED = "embed-card"\nmodel = MODEL\nLLAMA = "llama farm"\n',
      },
    ],
    [
      'AWS without AI',
      {
        'requirements.txt': 'boto3==1.40.0\n',
        'jobs/backup.py':
          'import boto3\n\ns3 = boto3.client("s3")\nrunner = boto3.client("sts")\nresponse = s3.list_objects_v2(Bucket="acme-backup", Prefix="model-a")\n',
      },
    ],
    [
      'a documentation of AI',
      {
        'guide/agents.md':
          '# Agents\n\n```python\nfrom crewai import Agent\nagent = Agent(role="x", goal="y")\n```\n\nCall `client.chat.completions.create(model="gpt-4o")`.\n',
        'guide/mcp.md': '```json\n{ "mcpServers": { "x": { "command": "npx", "args": ["y"] } } }\n```\n',
      },
    ],
    [
      'settings that are named as those of AI tools, elsewhere',
      {
        'config/settings.json': '{ "permissions": { "allow": ["Bash(*)"] }, "hooks": {} }',
        'ansible/config.toml': 'approval_policy = "never"\n',
        'mcp.txt': '{"mcpServers":{"a":{"command":"npx"}}}',
      },
    ],
  ])('%s', (_, files) => {
    expect(assetsOf(files).map((asset) => asset.id)).toEqual([]);
  });

  it('an empty repository of code is said to hold none, without a finding', () => {
    withFolder({ 'main.go': 'package main\nfunc main() {}\n', 'go.mod': 'module acme.example.com/x\n' }, (folder) => {
      const report = scanReport([folder]);
      expect(report.assets.map((asset) => asset.kind)).toEqual(['repository']);
      expect(report.findings).toEqual([]);
    });
  });
});

describe('what is no key', () => {
  it('hashes of integrity, digests and ids', () => {
    const files = {
      'package.json': manifest({ openai: '6.1.0' }),
      'package-lock.json': JSON.stringify({
        name: 'app',
        lockfileVersion: 3,
        packages: {
          '': { dependencies: { openai: '6.1.0' } },
          'node_modules/openai': {
            version: '6.1.0',
            resolved: 'https://packages.example.com/openai/-/openai-6.1.0.tgz',
            integrity: 'sha512-sk8rT3BlbkFJp1Yb3TqmXo7hQe1uKz9Wn4cVd2aLf5gRs6jHxEw0iBvUyMt7nCkPz3qDlFhG8rSaXoJwEyK1Ag==',
          },
        },
      }),
      'src/llm.ts': [
        "import OpenAI from 'openai';",
        "const commit = '3b18e512dba79e4c8300dd08aeb37f8e728b8dad';",
        "const digest = 'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';",
        "const trace = '550e8400-e29b-41d4-a716-446655440000';",
        'export const client = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });',
        'export const about = [commit, digest, trace];',
      ].join('\n'),
    };
    const literal = assetsOf(files).filter((asset) => asset.kind === 'credential' && asset.properties.literal === true);
    expect(literal.map((asset) => asset.id)).toEqual([]);
  });

  it.each(['your-api-key', 'sk-xxxxxxxxxxxxxxxxxxxxxxxx', '<OPENAI_API_KEY>', '\u0024{OPENAI_API_KEY}', 'sk-...', 'changeme', ''])(
    'a placeholder: %j',
    (placeholder) => {
      const files = {
        'package.json': manifest({ openai: '6.1.0' }),
        'src/llm.ts': `import OpenAI from 'openai';\nexport const client = new OpenAI({ apiKey: ${JSON.stringify(placeholder)} });\n`,
        '.mcp.json': JSON.stringify({
          mcpServers: { a: { command: 'npx', args: ['-y', '@acme/a@1.0.0'], env: { OPENAI_API_KEY: placeholder } } },
        }),
      };
      const findings = withFolder(files, (folder) => scanReport([folder]).findings);
      expect(findings.filter((finding) => finding.check.startsWith('credential-literal'))).toEqual([]);
    },
  );
});

describe('what is no model', () => {
  it('an identifier, a parameter and a value that is known at run time only', () => {
    const files = {
      'package.json': manifest({ openai: '6.1.0' }),
      'src/llm.ts':
        "import OpenAI from 'openai';\nimport { modelName } from './unknown-place';\nconst client = new OpenAI();\nexport const ask = (model: string) => client.chat.completions.create({ model, messages: [] });\nexport const again = () => client.chat.completions.create({ model: modelName, messages: [] });\nexport const third = (options: { model_id: string }) => client.chat.completions.create({ model: options.model_id, messages: [] });\n",
      'lib/ask.py':
        'import os\nfrom openai import OpenAI\n\nclient = OpenAI()\n\ndef ask(model_name, deployment):\n    client.chat.completions.create(model=model_name, messages=[])\n    client.chat.completions.create(model=os.environ["MODEL_NAME"], messages=[])\n    return client.chat.completions.create(model=deployment.model, messages=[])\n',
    };
    expect(assetsOf(files).filter((asset) => asset.kind === 'model')).toEqual([]);
  });

  it('the text of a prompt that speaks of code', () => {
    const files = {
      'pyproject.toml': '[project]\nname = "x"\nversion = "1.0.0"\ndependencies = ["openai"]\n',
      'x/ask.py': [
        'from openai import OpenAI',
        '',
        'SYSTEM = """You write LangGraph.',
        'from langgraph.graph import StateGraph',
        'graph = StateGraph(State)',
        '@tool',
        'def delete_everything(path: str): ...',
        'Agent(role="x", goal="y")',
        'client = Anthropic(); model="claude-3-opus-20240229"',
        '"""',
        '',
        'OpenAI().chat.completions.create(model="gpt-4o-2024-08-06", messages=[{"role": "system", "content": SYSTEM}])',
      ].join('\n'),
    };
    const found = assetsOf(files);
    expect(found.filter((asset) => ['agent', 'tool'].includes(asset.kind)).map((asset) => asset.id)).toEqual([]);
    expect(found.filter((asset) => asset.kind === 'model').map((asset) => asset.id)).toEqual(['model:openai/gpt-4o-2024-08-06']);
    expect(found.filter((asset) => asset.kind === 'package').map((asset) => asset.name)).toEqual(['openai']);
  });

  it('a class of a framework that nobody imports', () => {
    const files = {
      'requirements.txt': 'vllm==0.11.0\n',
      'a.py': 'llm = LLM(model="meta-llama/Llama-3.1-8B-Instruct")\nagent = Agent(role="x", goal="y", backstory="z")\n',
    };
    expect(kindsOf(files).filter((kind) => ['model', 'agent', 'model-artifact'].includes(kind))).toEqual([]);
  });
});

describe('what is no workflow of AI', () => {
  it('a pipeline beside AI code', () => {
    const files = {
      'package.json': manifest({ openai: '6.1.0' }),
      '.github/workflows/ci.yml':
        'name: Claude Debussy\non: [push, pull_request]\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v5\n      - run: npm test -- --grep "gpt-4o"\n        env:\n          MODEL: gpt-4o\n      - run: echo "claude is a name, codex a book"\n',
    };
    expect(kindsOf(files)).not.toContain('workflow');
  });
});

describe('what stands in tests and examples', () => {
  it('is listed and fails no gate', () => {
    const files = {
      'tests/fixtures/.mcp.json': '{"mcpServers":{"x":{"command":"npx","args":["-y","left-pad-mcp"]}}}',
      'examples/chat/package.json': manifest({ openai: '6.1.0' }),
    };
    withFolder(files, (folder) => {
      const report = scanReport([folder]);
      expect(report.assets.filter((asset) => asset.properties.context === 'active').map((asset) => asset.kind)).toEqual(['repository']);
      expect(report.findings.filter((finding) => finding.gates)).toEqual([]);
    });
  });
});
