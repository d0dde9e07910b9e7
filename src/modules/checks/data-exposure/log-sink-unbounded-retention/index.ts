import { defineCheck } from '../../../../contracts/index.js';
import { judge, judgeFlag } from '../../../../core/judge.js';
import { fail, notApplicable, pass } from '../../../../core/result.js';

export default defineCheck({
  id: 'log-sink-unbounded-retention',
  version: 1,
  title: 'Logs of prompts and outputs are kept for a set time',
  family: 'data-exposure',
  severity: 'low',
  maturity: 'stable',
  appliesTo: ['log-sink'],
  catalogue: ['policy-drift.azure-ml-diagnostics', 'policy-drift.azure-search-diagnostics', 'policy-drift.azure-databricks-diagnostics'],
  controls: ['owasp-llm:LLM02:2025', 'nist-ai-rmf:MEASURE 2.10', 'nist-csf:PR.PS-04', 'iso-42001:A.6.2.8'],
  docs: {
    risk: 'Personal data in prompts rests for ever, and every later break-in finds all of it.',
    pass: 'The log is kept for a set number of days.',
    fail: 'The log holds prompts or outputs and has no end.',
    unknown: 'How long it is kept, or whether it holds content, could not be read.',
    remediation: 'Set a retention that fits both your duty to keep logs and your duty to delete personal data.',
  },
  evaluate(sink) {
    const content = judgeFlag(sink.get('capturesContent'), true, fail(`${sink.name} holds prompts or outputs.`), pass());
    if (content.outcome === 'pass') return notApplicable('It holds no prompts or outputs.');
    const retention = judge(sink.get('retentionDays'), {
      weak: () => undefined,
      unset: fail(`The log ${sink.name} holds prompts or outputs and is kept for ever.`),
    });
    return retention.outcome === 'fail' && content.outcome === 'unknown' ? content : retention;
  },
});
