import { defineCheck } from '../../../../contracts/index.js';
import { judgeFlag } from '../../../../core/judge.js';
import { fail, notApplicable } from '../../../../core/result.js';

export default defineCheck({
  id: 'instructions-run-remote-script',
  version: 1,
  title: 'Instructions do not tell the agent to run a script unseen',
  family: 'trust-boundary',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['prompt', 'skill'],
  catalogue: ['trust-boundary.skill-untrusted-or-unpinned'],
  controls: ['owasp-llm:LLM03:2025', 'owasp-asi:ASI04', 'owasp-asi:ASI05', 'atlas:AML.T0011.002', 'atlas:AML.T0109'],
  docs: {
    risk: 'The agent fetches whatever stands at the address that day and runs it with the rights of its user.',
    pass: 'The text tells nobody to fetch and run a script in one go.',
    fail: 'The text tells its reader to fetch a script and run it unseen.',
    unknown: 'The text could not be read.',
    remediation: 'Name a package with an exact version, or keep the script in the repository.',
  },
  evaluate(asset) {
    return judgeFlag(
      asset.get('runsRemoteScript'),
      true,
      fail(`${asset.name} tells its reader to fetch a script and run it unseen.`),
      notApplicable('It has no text.'),
    );
  },
});
