import { defineCheck } from '../../../../contracts/index.js';
import { judge } from '../../../../core/judge.js';
import { fail } from '../../../../core/result.js';

export default defineCheck({
  id: 'agent-without-step-limit',
  version: 1,
  title: 'Agent ends after a set number of steps',
  family: 'trust-boundary',
  severity: 'low',
  maturity: 'stable',
  appliesTo: ['agent'],
  catalogue: { none: 'The catalogue has no row on how long an agent may go on.' },
  controls: ['owasp-llm:LLM10:2025', 'owasp-asi:ASI08', 'atlas:AML.T0034.002', 'nist-csf:PR.IR-04'],
  docs: {
    risk: 'A loop, by mistake or by injected text, goes on calling the model and its tools until somebody sees the bill.',
    pass: 'The number of turns or tool calls in one run is limited.',
    fail: 'No limit is set and the framework brings none.',
    unknown: 'The limit could not be read.',
    remediation: 'Set the limit of turns that the framework offers, and a time limit around the run.',
  },
  evaluate(agent) {
    return judge(agent.get('stepLimit'), {
      weak: (steps) => (steps > 1000 ? fail(`${agent.name} may take ${steps} steps in one run, which limits nothing.`) : undefined),
      unset: fail(`${agent.name} has no limit on its steps.`),
    });
  },
});
