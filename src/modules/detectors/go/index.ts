import { goPrefilter } from '../../../catalogue/open-prefilter.js';
import { defineDetector } from '../../../contracts/index.js';
import { readGo } from '../../../parsing/go/read-go.js';
import { moduleSummary } from '../../../parsing/module-summary.js';

export default defineDetector({
  id: 'go',
  version: 1,
  title: 'Go source',
  docs: {
    summary: 'Reads what a Go file imports, defines, assigns and calls, for the code resolver to follow.',
    reads: '*.go',
    limits:
      'Nothing is run: values that are computed, read from files or set through interfaces at run time stay open. Generated files are passed over.',
  },
  files: ['**/*.go'],
  claims: false,
  prefilter: goPrefilter,
  grammars: ['go'],
  emits: [],
  summaries: [moduleSummary],
  detect(document, see) {
    if (/^\/\/ Code generated .{0,200} DO NOT EDIT\.$/m.test(document.text.slice(0, 2_000))) return;
    const summary = readGo(document.text);
    if (!summary) return see.notice('limit', `${document.path} takes too long to parse and was left out.`);
    see.summary(moduleSummary, summary);
  },
});
