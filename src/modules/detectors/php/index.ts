import { phpPrefilter } from '../../../catalogue/open-prefilter.js';
import { defineDetector } from '../../../contracts/index.js';
import { moduleSummary } from '../../../parsing/module-summary.js';
import { readPhp } from '../../../parsing/php/read-php.js';

export default defineDetector({
  id: 'php',
  version: 1,
  title: 'PHP source',
  docs: {
    summary: 'Reads what a PHP file imports, defines, assigns and calls, for the code resolver to follow.',
    reads: '*.php',
    limits:
      'Nothing is run: services that a container hands out by configuration are known by their declared types only; templates are not read.',
  },
  files: ['**/*.php'],
  claims: false,
  prefilter: phpPrefilter,
  grammars: ['php'],
  emits: [],
  summaries: [moduleSummary],
  detect(document, see) {
    if (document.path.endsWith('.blade.php')) return;
    const summary = readPhp(document.text);
    if (!summary) return see.notice('limit', `${document.path} takes too long to parse and was left out.`);
    see.summary(moduleSummary, summary);
  },
});
