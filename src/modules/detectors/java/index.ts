import { jvmPrefilter } from '../../../catalogue/typed-prefilter.js';
import { defineDetector } from '../../../contracts/index.js';
import { readJava } from '../../../parsing/java/read-java.js';
import { moduleSummary } from '../../../parsing/module-summary.js';

export default defineDetector({
  id: 'java',
  version: 1,
  title: 'Java source',
  docs: {
    summary: 'Reads what a Java class imports, declares, annotates, assigns and calls, for the code resolver to follow.',
    reads: '*.java',
    limits: 'Nothing is run: reflection, generated code and what a container injects by rules of its own stay open.',
  },
  files: ['**/*.java'],
  claims: false,
  prefilter: jvmPrefilter,
  grammars: ['java'],
  emits: [],
  summaries: [moduleSummary],
  detect(document, see) {
    const summary = readJava(document.text);
    if (!summary) return see.notice('limit', `${document.path} takes too long to parse and was left out.`);
    see.summary(moduleSummary, summary);
  },
});
