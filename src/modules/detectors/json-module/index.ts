import { defineDetector } from '../../../contracts/index.js';
import { parseData } from '../../../parsing/data.js';
import { jsonModule } from '../../../parsing/json-module.js';
import { moduleSummary } from '../../../parsing/module-summary.js';

export default defineDetector({
  id: 'json-module',
  version: 1,
  title: 'JSON files that code imports',
  docs: {
    summary: 'Reads a JSON file as the module that it is to code that imports it: lists of models often stand in one.',
    reads: '*.json that an import leads to',
    limits: 'Files that are opened and parsed at run time are not followed.',
  },
  files: ['**/*.json'],
  claims: false,
  // Only on demand.
  prefilter: /(?!)/,
  maxBytes: 300_000,
  emits: [],
  summaries: [moduleSummary],
  detect(document, see) {
    const parsed = parseData(document.text, 'json');
    const root = parsed.readable ? parsed.documents[0] : undefined;
    if (root) see.summary(moduleSummary, jsonModule(root));
  },
});
