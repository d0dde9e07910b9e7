import { swiftPrefilter } from '../../../catalogue/open-prefilter.js';
import { defineDetector } from '../../../contracts/index.js';
import { moduleSummary } from '../../../parsing/module-summary.js';
import { readSwiftImports } from '../../../parsing/swift/read-swift.js';

export default defineDetector({
  id: 'swift',
  version: 1,
  title: 'Swift source',
  docs: {
    summary: 'Reads which AI modules a Swift file imports.',
    reads: '*.swift',
    limits: 'Imports only: no grammar of it that can be loaded is known, so that calls and values are not read.',
  },
  files: ['**/*.swift'],
  claims: false,
  prefilter: swiftPrefilter,
  emits: [],
  summaries: [moduleSummary],
  detect(document, see) {
    see.summary(moduleSummary, readSwiftImports(document.text));
  },
});
