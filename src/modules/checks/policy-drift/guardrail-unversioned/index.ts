import { defineCheck } from '../../../../contracts/index.js';
import { judgeFlag, noSuchSetting, unlessStated } from '../../../../core/judge.js';
import { fail } from '../../../../core/result.js';

export default defineCheck({
  id: 'guardrail-unversioned',
  version: 1,
  title: 'Guardrail is used at a published version',
  family: 'policy-drift',
  severity: 'low',
  maturity: 'stable',
  appliesTo: ['guardrail'],
  catalogue: { none: 'The catalogue has no row on drafts of guardrails.' },
  controls: ['owasp-llm:LLM01:2025', 'nist-ai-rmf:MANAGE 4.1', 'nist-csf:PR.PS-01'],
  docs: {
    risk: 'A change to the draft weakens what is in use at once, without a release that anybody looked at.',
    pass: 'A published version is used.',
    fail: 'The draft is used.',
    unknown: 'The version could not be read.',
    remediation: 'Publish a version and name it where the guardrail is used.',
  },
  evaluate(guardrail) {
    return (
      unlessStated(guardrail.get('versionPinned'), 'No version of it is named.') ??
      judgeFlag(guardrail.get('versionPinned'), false, fail(`The guardrail ${guardrail.name} is used in its draft.`), noSuchSetting)
    );
  },
});
