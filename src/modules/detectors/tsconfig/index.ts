import { defineDetector } from '../../../contracts/index.js';
import { get, parseData, textOf, textsOf } from '../../../parsing/data.js';
import { type TsconfigSummary, tsconfigSummary } from '../../../parsing/tsconfig.js';

export default defineDetector({
  id: 'tsconfig',
  version: 1,
  title: 'TypeScript compiler configuration',
  docs: {
    summary: 'Reads path aliases, so that imports through them can be followed.',
    reads: 'tsconfig.json, jsconfig.json',
    limits: 'Settings inherited by extends are not followed.',
  },
  files: ['**/tsconfig.json', '**/jsconfig.json'],
  claims: false,
  prefilter: /"(?:paths|baseUrl)"/,
  maxBytes: 200_000,
  emits: [],
  summaries: [tsconfigSummary],
  detect(document, see) {
    const parsed = parseData(document.text, 'json');
    if (!parsed.readable) return;
    const options = get(parsed.documents[0], 'compilerOptions');
    const baseUrl = textOf(get(options, 'baseUrl'));
    const paths = (get(options, 'paths')?.entries ?? []).map(([pattern, node]) => ({ pattern, targets: textsOf(node) }));
    const summary: TsconfigSummary = { paths, ...(baseUrl === undefined ? {} : { baseUrl }) };
    see.summary(tsconfigSummary, summary, document.path.replace(/jsconfig\.json$/, 'tsconfig.json'));
  },
});
