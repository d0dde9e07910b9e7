import { typescriptPrefilter } from '../../../catalogue/typescript-prefilter.js';
import { defineDetector } from '../../../contracts/index.js';
import { moduleSummary } from '../../../parsing/module-summary.js';
import { readTypeScript } from '../../../parsing/typescript/read-typescript.js';
import { scriptBlocks } from '../../../parsing/typescript/script-blocks.js';

export default defineDetector({
  id: 'web-components',
  version: 1,
  title: 'Components of web frameworks',
  docs: {
    summary: 'Reads the script blocks of Vue, Svelte and Astro components as modules.',
    reads: '*.vue, *.svelte, *.astro',
    limits: 'Expressions inside templates are not read, nor are scripts that a component includes by address.',
  },
  files: ['**/*.{vue,svelte,astro}'],
  claims: false,
  prefilter: typescriptPrefilter,
  grammars: ['typescript', 'tsx', 'javascript'],
  emits: [],
  summaries: [moduleSummary],
  detect(document, see) {
    const code = scriptBlocks(document.text, document.path);
    if (!code) return;
    const summary = readTypeScript(code.text, code.grammar);
    if (!summary) return see.notice('limit', `${document.path} takes too long to parse and was left out.`);
    see.summary(moduleSummary, summary);
  },
});
