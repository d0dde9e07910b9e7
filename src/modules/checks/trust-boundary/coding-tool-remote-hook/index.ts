import { defineCheck } from '../../../../contracts/index.js';
import { judgeFlag, unlessStated } from '../../../../core/judge.js';
import { fail, notApplicable } from '../../../../core/result.js';

export default defineCheck({
  id: 'coding-tool-remote-hook',
  version: 1,
  title: "Coding tool's hooks run local, reviewed code",
  family: 'trust-boundary',
  severity: 'high',
  maturity: 'stable',
  appliesTo: ['coding-tool'],
  catalogue: { none: 'The catalogue has no row on hooks of coding tools.' },
  controls: ['owasp-asi:ASI04', 'owasp-asi:ASI05', 'atlas:AML.T0081', 'atlas:AML.T0050', 'nist-csf:PR.PS-05'],
  docs: {
    risk: 'A hook runs by itself at every event: whoever controls the address that it fetches from, or posts to, runs code or reads the session.',
    pass: 'No hook fetches code or posts to a remote address.',
    fail: 'A hook downloads and runs code, or posts to a remote address.',
    unknown: 'What the hooks run could not be followed.',
    remediation: 'Keep what the hook runs in the repository, and let it send nothing away.',
  },
  evaluate(tool) {
    if (tool.get('hooks').state === 'unset' && tool.get('hooksRunRemoteCode').state !== 'known') return notApplicable('It has no hooks.');
    return (
      unlessStated(tool.get('hooksRunRemoteCode'), 'None of its settings that were read speaks of it.') ??
      judgeFlag(
        tool.get('hooksRunRemoteCode'),
        true,
        fail(`A hook of ${tool.name} runs remote code or posts to a remote address.`),
        notApplicable('It has no hooks.'),
      )
    );
  },
});
