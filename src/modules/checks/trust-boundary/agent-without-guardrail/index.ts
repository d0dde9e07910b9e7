import { defineCheck } from '../../../../contracts/index.js';
import { fail, notApplicable, pass, unknown } from '../../../../core/result.js';

export default defineCheck({
  id: 'agent-without-guardrail',
  version: 1,
  title: 'Agent that outsiders can talk to stands behind a guardrail',
  family: 'trust-boundary',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['agent'],
  catalogue: ['trust-boundary.bedrock-agent-guardrail', 'trust-boundary.bedrock-flow-guardrail', 'policy-drift.bedrock-guardrail-exists'],
  controls: ['owasp-llm:LLM01:2025', 'owasp-asi:ASI01', 'atlas:AML.T0051', 'atlas:AML.M0020', 'nist-ai-rmf:MANAGE 2.2'],
  docs: {
    risk: 'What strangers write reaches a model with tools, and nothing looks at what goes in or comes out.',
    pass: 'A guardrail stands in its call path.',
    fail: 'Outsiders, or text of outsiders, reach the agent, and no guardrail stands in its call path.',
    unknown: 'Not every place where a guardrail could stand was read.',
    remediation: 'Put a guardrail on the call path in blocking mode, and still limit what the tools can do.',
    limits: 'A guardrail lowers the odds and contains nothing: what it misses still has every tool of the agent.',
  },
  evaluate(agent, view) {
    const guardrails = view.out(agent.id, 'protected-by');
    if (guardrails.items.length > 0) return pass();
    const exposed = view.fact(agent.id, 'exposure')?.reach === 'internet';
    const reads = view.fact(agent.id, 'tool-capability')?.takesUntrustedContent[0];
    if (!exposed && reads === undefined) return notApplicable('Nothing says that outsiders, or their text, reach it.');
    if (!guardrails.complete)
      return unknown(
        `No guardrail was seen in its call path, but not every place of one could be read (${guardrails.because ?? 'they are not known whole'}).`,
      );
    return fail(
      `${agent.name} ${exposed ? 'can be reached from the internet' : 'reads text of outsiders'} and has no guardrail in its call path.`,
    );
  },
});
