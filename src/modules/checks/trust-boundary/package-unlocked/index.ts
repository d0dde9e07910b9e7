import { defineCheck } from '../../../../contracts/index.js';
import { judgeFlag } from '../../../../core/judge.js';
import { fail, notApplicable } from '../../../../core/result.js';

export default defineCheck({
  id: 'package-unlocked',
  version: 1,
  title: 'AI libraries are fixed by a lockfile',
  family: 'trust-boundary',
  severity: 'low',
  maturity: 'stable',
  appliesTo: ['package'],
  catalogue: { none: 'The catalogue has no row on lockfiles.' },
  controls: ['owasp-llm:LLM03:2025', 'owasp-asi:ASI04', 'atlas:AML.T0010.001', 'atlas:AML.T0011.001', 'nist-csf:GV.SC-07'],
  docs: {
    risk: 'Two builds of one commit can hold different code, and a version that was taken over gets in unseen.',
    pass: 'A lockfile fixes the version.',
    fail: 'No lockfile fixes the version.',
    unknown: 'The lockfile could not be read.',
    remediation: 'Write a lockfile, keep it in the repository, and build from it.',
  },
  evaluate(library) {
    if (library.value('development')) return notApplicable('It is used in development only.');
    if (library.value('declared') === false) return notApplicable('No manifest names it.');
    return judgeFlag(
      library.get('locked'),
      false,
      fail(`No lockfile fixes the version of ${library.name}.`),
      fail(`No lockfile fixes the version of ${library.name}.`),
    );
  },
});
