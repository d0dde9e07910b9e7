import { defineCheck } from '../../../../contracts/index.js';
import { judgeFlag, noSuchSetting } from '../../../../core/judge.js';
import { fail, notApplicable } from '../../../../core/result.js';

export default defineCheck({
  id: 'plugin-unpinned',
  version: 1,
  title: 'Plugin is fixed to a version or commit',
  family: 'trust-boundary',
  severity: 'low',
  maturity: 'stable',
  appliesTo: ['plugin'],
  catalogue: ['trust-boundary.skill-untrusted-or-unpinned'],
  controls: ['owasp-llm:LLM03:2025', 'owasp-asi:ASI04', 'atlas:AML.T0010.005', 'atlas:AML.T0109', 'nist-csf:GV.SC-07'],
  docs: {
    risk: 'The next update of the plugin brings whatever its author, or whoever took over the account, put into it.',
    pass: 'A version or commit is named.',
    fail: 'The newest version is taken.',
    unknown: 'The version could not be read.',
    remediation: 'Name a version or commit, and raise it through review.',
  },
  evaluate(plugin) {
    if (plugin.value('enabled') === false) return notApplicable('It is switched off.');
    return judgeFlag(plugin.get('pinned'), false, fail(`The plugin ${plugin.name} is not fixed to a version or commit.`), noSuchSetting);
  },
});
