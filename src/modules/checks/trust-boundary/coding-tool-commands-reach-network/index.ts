import { defineCheck } from '../../../../contracts/index.js';
import { defaultDecides, isStated, judgeFlag } from '../../../../core/judge.js';
import { fail, notApplicable } from '../../../../core/result.js';

export default defineCheck({
  id: 'coding-tool-commands-reach-network',
  version: 1,
  title: 'Sandboxed commands of the coding tool stay off the network',
  family: 'trust-boundary',
  severity: 'low',
  maturity: 'stable',
  appliesTo: ['coding-tool'],
  catalogue: ['trust-boundary.coding-agent-odd-egress'],
  controls: ['owasp-asi:ASI05', 'atlas:AML.T0086', 'atlas:AML.T0025', 'nist-csf:PR.IR-01'],
  docs: {
    risk: 'A command that was slipped in through text can send away what the sandbox lets it read.',
    pass: 'Commands in the sandbox have no network.',
    fail: 'Commands in the sandbox may reach the network.',
    unknown: 'The setting could not be read.',
    remediation: 'Switch network access off in the sandbox, and allow the hosts that builds need.',
  },
  evaluate(tool) {
    if (tool.value('sandbox') === 'off') return notApplicable('It has no sandbox, which is a finding of its own.');
    if (tool.value('sandbox') !== 'on' && !isStated(tool.get('networkAccess')))
      return notApplicable('None of its settings that were read speaks of a sandbox.');
    if (tool.get('networkAccess').state === 'unset' && tool.get('sandbox').state !== 'known')
      return notApplicable('No sandbox is set, so that it has no network of its own.');
    return judgeFlag(
      tool.get('networkAccess'),
      true,
      fail(`Commands that ${tool.name} runs in its sandbox may reach the network.`),
      defaultDecides,
    );
  },
});
