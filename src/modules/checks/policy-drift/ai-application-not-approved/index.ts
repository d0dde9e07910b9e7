import { defineCheck } from '../../../../contracts/index.js';
import { judgeFlag } from '../../../../core/judge.js';
import { fail } from '../../../../core/result.js';

export default defineCheck({
  id: 'ai-application-not-approved',
  version: 1,
  title: 'AI applications in use are approved',
  family: 'policy-drift',
  severity: 'low',
  maturity: 'stable',
  appliesTo: ['ai-application'],
  catalogue: ['policy-drift.ai-inventory'],
  controls: ['owasp-llm:LLM03:2025', 'owasp-asi:ASI10', 'nist-ai-rmf:GOVERN 1.6', 'nist-csf:ID.AM-04', 'iso-42001:A.10.3'],
  docs: {
    risk: 'Content of the organisation goes into a product whose terms nobody has read.',
    pass: 'The application is approved.',
    fail: 'The application is in use and not approved.',
    unknown: 'Whether it is approved could not be read.',
    remediation: 'Review the application and approve it, or move its users to one that is.',
  },
  evaluate(application) {
    return judgeFlag(
      application.get('approved'),
      false,
      fail(`${application.name} is in use and not approved.`),
      fail(`${application.name} is in use and not approved.`),
    );
  },
});
