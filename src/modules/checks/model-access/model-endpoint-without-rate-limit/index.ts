import { defineCheck } from '../../../../contracts/index.js';
import { isStated, judgeFlag } from '../../../../core/judge.js';
import { fail, notApplicable, unknown } from '../../../../core/result.js';

export default defineCheck({
  id: 'model-endpoint-without-rate-limit',
  version: 1,
  title: 'Model endpoint limits how much one caller may ask',
  family: 'model-access',
  severity: 'low',
  maturity: 'stable',
  appliesTo: ['model-endpoint'],
  catalogue: ['policy-drift.bedrock-quota', 'policy-drift.ai-cost-anomaly'],
  controls: ['owasp-llm:LLM10:2025', 'owasp-asi:ASI08', 'atlas:AML.T0034', 'atlas:AML.T0029', 'nist-csf:PR.IR-04'],
  docs: {
    risk: 'One script, or one stolen key, runs up a bill without end and leaves nothing for the others.',
    pass: 'A rate or spend limit is in force.',
    fail: 'No rate or spend limit is in force.',
    unknown: 'Limits could not be read; many live at the provider or in a gateway before it.',
    remediation: 'Set a quota per key and an alarm on spend.',
  },
  evaluate(endpoint) {
    if (!isStated(endpoint.get('rateLimited'))) return notApplicable('Nothing that describes it has such a setting.');
    return judgeFlag(
      endpoint.get('rateLimited'),
      false,
      fail(`${endpoint.name} has no rate or spend limit.`),
      unknown('No limit is set here, which says nothing about limits before it.'),
    );
  },
});
