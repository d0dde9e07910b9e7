import { defineCheck } from '../../../../contracts/index.js';
import { defaultDecides, judge } from '../../../../core/judge.js';
import { fail, notApplicable } from '../../../../core/result.js';

export default defineCheck({
  id: 'agent-long-session',
  version: 1,
  title: 'Idle sessions of the agent end within an hour',
  family: 'trust-boundary',
  severity: 'low',
  maturity: 'stable',
  appliesTo: ['agent'],
  catalogue: ['trust-boundary.bedrock-agent-idle-ttl'],
  controls: ['owasp-asi:ASI06', 'atlas:AML.T0080.001', 'nist-csf:PR.AA-03'],
  docs: {
    risk: 'A session that was left open goes on holding what was said in it, for whoever comes next.',
    pass: 'An idle session ends within an hour.',
    fail: 'An idle session lives longer than an hour.',
    unknown: 'The setting could not be read.',
    remediation: 'Lower the idle time to an hour or less.',
  },
  evaluate(agent) {
    const ttl = agent.get('sessionTtlSeconds');
    if (ttl.state === 'unknown' && agent.value('provider') === undefined) return notApplicable('No provider keeps sessions for it.');
    return judge(ttl, {
      weak: (seconds) => (seconds > 3600 ? fail(`Idle sessions of ${agent.name} live for ${seconds} seconds.`) : undefined),
      unset: defaultDecides,
    });
  },
});
