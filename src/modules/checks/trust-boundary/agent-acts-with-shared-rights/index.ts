import { defineCheck } from '../../../../contracts/index.js';
import { judge } from '../../../../core/judge.js';
import { fail, notApplicable, unknown } from '../../../../core/result.js';

export default defineCheck({
  id: 'agent-acts-with-shared-rights',
  version: 1,
  title: 'Agent that reads private data acts with the rights of its user',
  family: 'trust-boundary',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['agent'],
  catalogue: [
    'model-access.copilot-agent-author-auth',
    'trust-boundary.bedrock-agent-role-shared',
    'model-access.agentcore-runtime-user-identity',
  ],
  controls: ['owasp-asi:ASI03', 'owasp-llm:LLM06:2025', 'atlas:AML.T0053', 'atlas:AML.M0027', 'nist-csf:PR.AA-05'],
  docs: {
    risk: 'Everybody who may ask the agent has, through it, the rights of the agent, and the log names nobody.',
    pass: 'The agent acts on behalf of its user.',
    fail: 'The agent reads private data with rights that all users share.',
    unknown: 'Whose rights it uses could not be read.',
    remediation: "Pass the user's token on to the tools, and let the source decide what this user may read.",
  },
  evaluate(agent, view) {
    const reads = view.fact(agent.id, 'tool-capability')?.readsPrivateData ?? [];
    if (reads.length === 0) return notApplicable('Nothing says that it reads private data.');
    return judge(agent.get('actsAs'), {
      weak: (rights) =>
        rights === 'on-behalf-of-user'
          ? undefined
          : fail(
              `${agent.name} reads private data with ${rights === 'shared-credential' ? 'a shared credential' : 'rights of its own'}, whoever asks.`,
            ),
      unset: unknown('Nothing says whose rights it uses.'),
    });
  },
});
