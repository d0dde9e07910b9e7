import { defineCheck } from '../../../../contracts/index.js';
import { defaultDecides, judgeFlag } from '../../../../core/judge.js';
import { fail } from '../../../../core/result.js';

export default defineCheck({
  id: 'workflow-unrestricted-tools',
  version: 1,
  title: 'AI step of the workflow may run only named commands',
  family: 'trust-boundary',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['workflow'],
  catalogue: ['trust-boundary.agent-action-boundary'],
  controls: ['owasp-llm:LLM06:2025', 'owasp-asi:ASI02', 'owasp-asi:ASI05', 'atlas:AML.T0050', 'atlas:AML.M0026'],
  docs: {
    risk: 'Whatever text moves the model moves a shell with the token and the network of the build machine.',
    pass: 'The tools of the step are named.',
    fail: 'The step may run any command.',
    unknown: 'The tools of the step could not be read.',
    remediation: 'List the tools that the step needs, without a general shell.',
  },
  evaluate(workflow) {
    return judgeFlag(workflow.get('unrestrictedTools'), true, fail(`The AI step of ${workflow.name} may run any command.`), defaultDecides);
  },
});
