import { beforeAll, expect, it } from 'vitest';
import { runDetector } from '../../../engine/detect.js';
import type { ModuleSummary } from '../../../parsing/module-summary.js';
import { loadGrammars } from '../../../platform/grammars.js';
import { exampleDocument, testDetector } from '../../../testing/index.js';
import { examples } from './examples.js';
import detector from './index.js';

testDetector(detector, examples);

beforeAll(() => loadGrammars(['typescript', 'tsx', 'javascript']));

it('keeps the lines of the file', () => {
  const seen = examples.map(({ path, text }) => {
    const [summary] = runDetector(detector, exampleDocument(path, text)).summaries;
    const data = summary?.data as ModuleSummary | undefined;
    return (
      data && [
        data.language,
        data.partial ?? false,
        ...data.imports.map((fact) => `${fact.line} ${fact.local}`),
        ...data.calls.map((call) => `${call.line} call`),
      ]
    );
  });
  expect(seen).toEqual([
    ['typescript', false, '6 Chat', '9 call'],
    ['javascript', false, '3 Chat', '4 call'],
    ['typescript', false, '2 OpenAI', '7 ask', '3 call', '8 call'],
    undefined,
  ]);
});
