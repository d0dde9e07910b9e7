import { defineCheck } from '../../../../contracts/index.js';
import { judgeFlag } from '../../../../core/judge.js';
import { fail, pass } from '../../../../core/result.js';

export default defineCheck({
  id: 'workflow-untrusted-text-in-prompt',
  version: 1,
  title: 'Text of outsiders stays out of the prompt of the workflow',
  family: 'trust-boundary',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['workflow'],
  catalogue: ['trust-boundary.mcp-untrusted-content'],
  controls: ['owasp-llm:LLM01:2025', 'owasp-asi:ASI01', 'atlas:AML.T0051.001', 'atlas:AML.M0030', 'nist-ai-rmf:MEASURE 2.7'],
  docs: {
    risk: 'A title, a comment or a branch name is read by the model as if the author of the workflow had written it.',
    pass: 'No text that outsiders write reaches the prompt.',
    fail: 'Text that outsiders write is put into the prompt.',
    unknown: 'How the prompt is built could not be followed.',
    remediation: 'Pass such text as a file that the step is told to treat as data, or let a person start the step.',
    limits: 'Patterns that look for injected instructions are no cure; what holds is that the step can do little.',
  },
  evaluate(workflow) {
    // Behind a check of who asks, an outsider's text waits for an insider to start the step.
    const strong =
      workflow.value('outsiderTrigger') !== 'gated' &&
      (workflow.value('unrestrictedTools') || workflow.value('holdsSecrets') || workflow.value('writeAccess'));
    const failed = fail(
      `Text that outsiders write reaches the prompt of ${workflow.name}.`,
      strong ? { severity: 'high', severityBecause: 'The step can write, run commands or read secrets.' } : {},
    );
    return judgeFlag(workflow.get('untrustedTextInPrompt'), true, failed, pass());
  },
});
