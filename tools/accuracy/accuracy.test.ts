import { describe, expect, it } from 'vitest';
import { labelledTruth } from './expectations.js';
import { matcherOf } from './patterns.js';
import { score } from './score.js';
import { imagePath } from './truth/images.js';
import { importedPackages } from './truth/imports.js';
import { declaredPackages } from './truth/manifests.js';
import { resourceHeaders } from './truth/terraform.js';
import type { ReportedAsset, Tree } from './types.js';

const treeOf = (files: Readonly<Record<string, string>>): Tree => ({
  name: 'tree',
  paths: Object.keys(files).sort(),
  read: (path) => files[path] ?? '',
});
const asset = (id: string, name: string, path: string, properties: ReportedAsset['properties'] = {}): ReportedAsset => ({
  id,
  kind: id.slice(0, id.indexOf(':')),
  name,
  properties,
  evidence: [{ locator: { type: 'file', path, line: 1 } }],
});

describe('truth', () => {
  it('reads packages of manifests with extras, groups and comments', () => {
    const tree = treeOf({
      'pyproject.toml':
        '[project]\ndependencies = ["CrewAI[tools]>=1; python_version>\'3\'"]\n[dependency-groups]\ndev = ["langgraph_cli[inmem]"]\n',
      'api/requirements-dev.txt': '# openai\n-r base.txt\nanthropic==0.40 # model\n',
      'web/package.json': '{"dependencies":{"ai":"6"},"devDependencies":{"vitest":"4"}}',
      'broken/package.json': '{',
    });
    expect(declaredPackages(tree).map(({ folder, name }) => `${folder} ${name}`)).toEqual([
      'api anthropic',
      '. crewai',
      '. langgraph-cli',
      'web ai',
      'web vitest',
    ]);
  });

  it('reads imports by line and leaves texts, types and own modules alone', () => {
    const tree = treeOf({
      'a.py': 'from openai import OpenAI\ntext = """\nimport anthropic\n"""\nimport litellm_own, litellm\n',
      'cohere.py': '',
      'b.py': 'import cohere\n# import mistralai\n',
      'c.ts':
        "import type { Tool } from 'langchain';\nimport {\n  generateText,\n} from '@ai-sdk/openai';\nconst x = require('groq-sdk');\n// import 'openai';\n",
    });
    expect(importedPackages(tree, []).map(({ path, name }) => `${path} ${name}`)).toEqual([
      'a.py openai',
      'a.py litellm',
      'c.ts @ai-sdk/openai',
      'c.ts groq-sdk',
    ]);
  });

  it('reads block headers and images', () => {
    const tree = treeOf({ 'main.tf': 'resource "aws_bedrock_guardrail" "this" {\n}\n# resource "a" "b" {\n  resource "c" "d" {\n' });
    expect(resourceHeaders(tree)).toEqual([{ path: 'main.tf', type: 'aws_bedrock_guardrail', name: 'this' }]);
    expect(['redis', 'ollama/ollama:1@sha256:ab', 'localhost:5000/a/b:2', `ghcr.io/$\{O:-me}/x`, '$A'].map(imagePath)).toEqual([
      'docker.io/library/redis',
      'docker.io/ollama/ollama',
      'localhost:5000/a/b',
      'ghcr.io/me/x',
      undefined,
    ]);
  });
});

describe('labels', () => {
  const clerk = asset('agent:local/x//app/(chat)/route.ts#clerk', 'clerk', 'app/(chat)/route.ts');

  it('match by file and any of the names, by key, or by a wild path', () => {
    expect(matcherOf('app/(chat)/route.ts#porter|clerk')(clerk)).toBe(true);
    expect(matcherOf('app/**#clerk')(clerk)).toBe(true);
    expect(matcherOf('app/(chat)/route.ts#porter')(clerk)).toBe(false);
    expect(matcherOf('lib/route.ts#clerk')(clerk)).toBe(false);
    expect(matcherOf('https://a.example/mcp')(asset('mcp-server:https://a.example/mcp', 'a', 'm.py'))).toBe(true);
  });

  it('count a miss, an extra, and what is arguable neither way', () => {
    const truth = labelledTruth({
      repository: 'a/b',
      commit: 'c',
      licence: 'MIT',
      set: 'development',
      language: 'Python',
      note: '',
      kinds: { model: ['openai/gpt-4o', 'openai/gpt-5'], tool: [] },
      sample: [],
      acceptable: { model: ['openai/tts-1'] },
      relations: [],
      explained: {},
    });
    const assets = [
      asset('model:openai/gpt-4o', 'gpt-4o', 'a.py'),
      asset('model:openai/tts-1', 'tts-1', 'a.py'),
      asset('model:openai/string', 'string', 'a.py'),
      asset('model:openai/fake', 'fake', 'tests/a.py'),
      asset('prompt:local/x//a.md', 'a.md', 'a.md'),
    ];
    const result = score({ assets, relations: [], filesRead: 1, filesSkipped: 0, seconds: 1 }, truth, []);
    expect(result.rows).toEqual([
      { row: 'model', expected: 2, found: 1, judged: 3, misses: ['openai/gpt-5'], extras: ['model string (a.py:1)'] },
    ]);
    expect(result.unjudged).toEqual({ model: 1, prompt: 1 });
  });
});
