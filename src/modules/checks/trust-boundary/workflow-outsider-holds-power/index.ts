import { defineCheck } from '../../../../contracts/index.js';
import { judge, judgeFlag } from '../../../../core/judge.js';
import { fail, pass } from '../../../../core/result.js';

export default defineCheck({
  id: 'workflow-outsider-holds-power',
  version: 1,
  title: 'Outsiders cannot start an AI step that writes or holds secrets',
  family: 'trust-boundary',
  severity: 'high',
  maturity: 'stable',
  appliesTo: ['workflow'],
  catalogue: { none: 'The catalogue has no row on AI steps in build pipelines.' },
  controls: ['owasp-llm:LLM01:2025', 'owasp-asi:ASI01', 'owasp-asi:ASI03', 'atlas:AML.T0051.001', 'atlas:AML.T0093', 'nist-csf:PR.AA-05'],
  docs: {
    risk: 'Anybody with an account can open an issue whose text drives the AI step, and the step pushes code or gives secrets away in their name.',
    pass: 'Only people with write access start the AI step, or it neither writes nor holds secrets.',
    fail: 'Outsiders can start the AI step, and its token may write or it holds secrets beyond its own model key.',
    unknown: 'Who can start it, or what it holds, could not be read.',
    remediation:
      "Check the author's permission before the AI step, give the job read-only permissions, and do what must be written in a second job that takes no text from outside.",
  },
  evaluate(workflow) {
    const trigger = workflow.get('outsiderTrigger');
    const start = judge(trigger, {
      weak: (who) => (who === 'yes' ? fail(`Outsiders can start ${workflow.name}.`) : undefined),
      unset: pass(),
    });
    if (start.outcome !== 'fail') return start;
    const powers = [
      judgeFlag(
        workflow.get('writeAccess'),
        true,
        fail(`Outsiders can start the AI step of ${workflow.name}, and its token may write.`),
        pass(),
      ),
      judgeFlag(
        workflow.get('holdsSecrets'),
        true,
        fail(`Outsiders can start the AI step of ${workflow.name}, and it holds secrets beyond its model key.`),
        pass(),
      ),
    ];
    const failed = powers.find(({ outcome }) => outcome === 'fail');
    if (failed?.outcome !== 'fail') return powers.find(({ outcome }) => outcome === 'unknown') ?? pass();
    return workflow.value('unrestrictedTools')
      ? { ...failed, severity: 'critical', severityBecause: 'The step may run any command.' }
      : failed;
  },
});
