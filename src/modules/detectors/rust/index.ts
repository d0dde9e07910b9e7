import { rustPrefilter } from '../../../catalogue/open-prefilter.js';
import { defineDetector } from '../../../contracts/index.js';
import { moduleSummary } from '../../../parsing/module-summary.js';
import { readRust } from '../../../parsing/rust/read-rust.js';

export default defineDetector({
  id: 'rust',
  version: 1,
  title: 'Rust source',
  docs: {
    summary: 'Reads what a Rust file imports, defines, assigns and calls, for the code resolver to follow.',
    reads: '*.rs',
    limits: 'Nothing is run and no macro is expanded, other than those that make lists and texts.',
  },
  files: ['**/*.rs'],
  claims: false,
  prefilter: rustPrefilter,
  grammars: ['rust'],
  emits: [],
  summaries: [moduleSummary],
  detect(document, see) {
    const summary = readRust(document.text);
    if (!summary) return see.notice('limit', `${document.path} takes too long to parse and was left out.`);
    see.summary(moduleSummary, summary);
  },
});
