import { defineDetector } from '../../../contracts/index.js';
import { codeownersPlaces, codeownersSummary, parseCodeowners } from '../../../parsing/codeowners.js';

export default defineDetector({
  id: 'codeowners',
  version: 1,
  title: 'CODEOWNERS',
  docs: {
    summary: 'Reads who owns which paths of a repository, for the owner of every asset found there.',
    reads: 'CODEOWNERS at the root, in .github, .gitlab or docs',
    limits: 'Whether a named team or user still exists is not known from the file.',
  },
  files: [...codeownersPlaces],
  claims: false,
  emits: [],
  summaries: [codeownersSummary],
  detect(document, see) {
    const { rules, refused } = parseCodeowners(document.text);
    if (refused.length > 0)
      see.notice('partly-readable', `${refused.length} lines of ${document.path} are no rule and were passed over.`, refused[0]);
    see.summary(codeownersSummary, { rules });
  },
});
