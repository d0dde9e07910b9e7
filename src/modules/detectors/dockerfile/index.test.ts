import { expect, it } from 'vitest';
import { runDetector } from '../../../engine/detect.js';
import { exampleDocument, testDetector } from '../../../testing/test-detector.js';
import { examples } from './examples.js';
import detector from './index.js';

testDetector(detector, examples);

it('keeps what the image is built from', () => {
  const [example] = examples;
  const { summaries } = runDetector(detector, exampleDocument(example?.path ?? '', example?.text ?? ''));
  expect(summaries[0]?.data).toEqual({
    base: 'python:3.12-slim',
    line: 5,
    images: [{ image: 'python:3.12-slim', line: 2 }],
    user: 'app',
    command: ['python', 'main.py'],
    copies: ['pyproject.toml'],
    environment: [{ name: 'OPENAI_MODEL', line: 6, from: 'literal', model: 'gpt-4o' }],
    installs: [
      { ecosystem: 'pypi', name: 'openai' },
      { ecosystem: 'pypi', name: 'langchain' },
    ],
  });
});
