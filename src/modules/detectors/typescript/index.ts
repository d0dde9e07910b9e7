import { typescriptPrefilter } from '../../../catalogue/typescript-prefilter.js';
import { defineDetector } from '../../../contracts/index.js';
import { moduleSummary } from '../../../parsing/module-summary.js';
import { grammarOfPath, readTypeScript } from '../../../parsing/typescript/read-typescript.js';

export default defineDetector({
  id: 'typescript',
  version: 1,
  title: 'TypeScript and JavaScript source',
  docs: {
    summary: 'Reads what a module imports, exports, defines, assigns and calls, for the code resolver to follow.',
    reads: '*.ts, *.tsx, *.mts, *.cts, *.js, *.jsx, *.mjs, *.cjs',
    limits:
      'Nothing is run: values that are computed, fetched or set through names made at run time stay open; bundled files over 2 MB are left out.',
  },
  files: ['**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}'],
  claims: false,
  prefilter: typescriptPrefilter,
  grammars: ['typescript', 'tsx', 'javascript'],
  emits: [],
  summaries: [moduleSummary],
  detect(document, see) {
    // A declaration file describes code that stands elsewhere.
    if (/\.d\.[mc]?ts$/.test(document.path)) return;
    const summary = readTypeScript(document.text, grammarOfPath(document.path));
    if (!summary) return see.notice('limit', `${document.path} takes too long to parse and was left out.`);
    see.summary(moduleSummary, summary);
  },
});
