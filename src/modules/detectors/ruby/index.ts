import { rubyPrefilter } from '../../../catalogue/open-prefilter.js';
import { defineDetector } from '../../../contracts/index.js';
import { moduleSummary } from '../../../parsing/module-summary.js';
import { readRuby } from '../../../parsing/ruby/read-ruby.js';

export default defineDetector({
  id: 'ruby',
  version: 1,
  title: 'Ruby source',
  docs: {
    summary: 'Reads what a Ruby file imports, defines, assigns and calls, for the code resolver to follow.',
    reads: '*.rb, *.rake',
    limits: 'Nothing is run: methods that are made or called by computed names are not seen.',
  },
  files: ['**/*.{rb,rake}'],
  claims: false,
  prefilter: rubyPrefilter,
  grammars: ['ruby'],
  emits: [],
  summaries: [moduleSummary],
  detect(document, see) {
    const summary = readRuby(document.text);
    if (!summary) return see.notice('limit', `${document.path} takes too long to parse and was left out.`);
    see.summary(moduleSummary, summary);
  },
});
