import { expect, it } from 'vitest';
import { runDetector } from '../../../engine/detect.js';
import { exampleDocument, testDetector } from '../../../testing/index.js';
import { examples } from './examples.js';
import detector from './index.js';

testDetector(detector, examples);

it('says what is declared, by whom it is brought and on which line', () => {
  const seen = examples.map((example) =>
    runDetector(detector, exampleDocument(example.path, example.text)).summaries.map(({ data }) => data),
  );
  expect(seen).toEqual([
    [
      {
        sort: 'package',
        declared: [
          { name: 'openai', range: '^4.0.0', line: 4 },
          { name: '@ai-sdk/openai', alias: 'gpt', range: '2', line: 4 },
          { name: 'ollama', range: 'git+https://git.acme.dev/ollama.git', line: 7 },
          { name: '@langchain/core', range: '>=0.3', peer: true, line: 6 },
          { name: 'promptfoo', development: true, line: 5 },
          { name: 'ai', range: 'catalog:', development: true, line: 5 },
        ],
        catalogs: [{ catalog: 'default', name: 'ai', range: '^5' }],
      },
    ],
    [
      {
        sort: 'deno',
        declared: [
          { name: 'ai', range: '^5', line: 1 },
          { name: 'openai', alias: 'gpt', range: '4', line: 1 },
        ],
      },
    ],
    [{ sort: 'workspace', declared: [], catalogs: [{ catalog: 'v4', name: 'openai', range: '^4' }] }],
    [],
  ]);
});
