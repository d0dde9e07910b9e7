import { jvmPrefilter } from '../../../catalogue/typed-prefilter.js';
import { defineDetector } from '../../../contracts/index.js';
import { readKotlin } from '../../../parsing/kotlin/read-kotlin.js';
import { moduleSummary } from '../../../parsing/module-summary.js';

export default defineDetector({
  id: 'kotlin',
  version: 1,
  title: 'Kotlin source',
  docs: {
    summary: 'Reads what a Kotlin file imports, declares, annotates, assigns and calls, for the code resolver to follow.',
    reads: '*.kt',
    limits: 'Nothing is run: reflection, generated code and what a container injects by rules of its own stay open.',
  },
  files: ['**/*.kt'],
  claims: false,
  prefilter: jvmPrefilter,
  grammars: ['kotlin'],
  emits: [],
  summaries: [moduleSummary],
  detect(document, see) {
    const summary = readKotlin(document.text);
    if (!summary) return see.notice('limit', `${document.path} takes too long to parse and was left out.`);
    see.summary(moduleSummary, summary);
  },
});
