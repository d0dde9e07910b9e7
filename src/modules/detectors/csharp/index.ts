import { csharpPrefilter } from '../../../catalogue/typed-prefilter.js';
import { defineDetector } from '../../../contracts/index.js';
import { readCsharp } from '../../../parsing/csharp/read-csharp.js';
import { moduleSummary } from '../../../parsing/module-summary.js';

export default defineDetector({
  id: 'csharp',
  version: 1,
  title: 'C# source',
  docs: {
    summary: 'Reads what a C# file imports, declares, annotates, assigns and calls, for the code resolver to follow.',
    reads: '*.cs',
    limits: 'Nothing is run: reflection, generated code and what a container injects by rules of its own stay open.',
  },
  files: ['**/*.cs'],
  claims: false,
  prefilter: csharpPrefilter,
  grammars: ['c-sharp'],
  emits: [],
  summaries: [moduleSummary],
  detect(document, see) {
    const summary = readCsharp(document.text);
    if (!summary) return see.notice('limit', `${document.path} takes too long to parse and was left out.`);
    see.summary(moduleSummary, summary);
  },
});
