import { defineCheck } from '../../../../contracts/index.js';
import { fail, notApplicable, pass, unknown } from '../../../../core/result.js';
import { usersOf } from '../../../../core/usage.js';

export default defineCheck({
  id: 'service-identity-shared-by-agents',
  version: 1,
  title: 'Every agent has an identity of its own',
  family: 'trust-boundary',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['service-identity'],
  catalogue: ['trust-boundary.bedrock-agent-role-shared'],
  controls: ['owasp-asi:ASI03', 'owasp-llm:LLM06:2025', 'atlas:AML.M0032', 'nist-csf:PR.AA-05'],
  docs: {
    risk: 'Each agent has the rights of all of them, and the log does not say which of them did it.',
    pass: 'One agent uses the identity.',
    fail: 'Several agents use the identity.',
    unknown: 'Who uses the identity could not be listed.',
    remediation: 'Make a role for each agent with what its tools need.',
  },
  evaluate(identity, view) {
    const users = usersOf(identity, view, ['runs-as']);
    const agents = users.items.filter(({ asset }) => asset.kind === 'agent');
    if (agents.length > 1) return fail(`${identity.name} is the identity of ${agents.length} agents.`);
    if (agents.length === 0) return notApplicable('No agent is known to run as it.');
    if (!users.complete) return unknown(users.because ?? 'Who runs as it is not known.');
    return pass();
  },
});
