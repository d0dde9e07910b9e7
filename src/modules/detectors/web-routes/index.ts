import { webFrameworkImport } from '../../../catalogue/typescript-prefilter.js';
import { defineDetector } from '../../../contracts/index.js';
import { routeFile } from '../../../parsing/route-file.js';

export default defineDetector({
  id: 'web-routes',
  version: 1,
  title: 'Files that may make routes',
  docs: {
    summary:
      'Notes files that name a web framework, for the code resolver to ask for where AI is used: a route reaches it through modules of the project.',
    reads: '*.ts, *.tsx, *.mts, *.cts, *.js, *.jsx, *.mjs, *.cjs',
    limits: 'Only that a framework is named is noted; the file itself is read on demand.',
  },
  files: ['**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}'],
  claims: false,
  prefilter: webFrameworkImport,
  emits: [],
  summaries: [routeFile],
  detect(document, see) {
    if (/\.d\.[mc]?ts$/.test(document.path)) return;
    const framework = webFrameworkImport.exec(document.text)?.[0].replace(/^["']|["']$/g, '');
    if (framework !== undefined) see.summary(routeFile, { framework });
  },
});
