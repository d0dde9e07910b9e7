import type { DetectorExample } from '../../../testing/test-detector.js';

const notebook = (cells: readonly unknown[], metadata: unknown = { kernelspec: { language: 'python' } }) =>
  JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1);

export const examples: readonly DetectorExample[] = [
  {
    name: 'code, text and magic',
    path: 'demo.ipynb',
    text: notebook([
      { cell_type: 'markdown', source: ['# openai'] },
      { cell_type: 'code', source: ['%pip install openai\n', 'import openai\n', 'files = !ls\n', 'openai.OpenAI?'] },
      { cell_type: 'code', source: '%%bash\necho openai' },
      { cell_type: 'code', source: 'client = openai.OpenAI()\nclient.models.list()' },
    ]),
    finds: [],
  },
  {
    name: 'another language',
    path: 'stats.ipynb',
    text: notebook([{ cell_type: 'code', source: 'library(openai)' }], { language_info: { name: 'R' } }),
    finds: [],
  },
  { name: 'not JSON', path: 'broken.ipynb', text: '{"cells": [ openai', finds: [] },
];
