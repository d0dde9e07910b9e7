import { defineCheck } from '../../../../contracts/index.js';
import { judge, unlessStated } from '../../../../core/judge.js';
import { fail, notApplicable } from '../../../../core/result.js';

export default defineCheck({
  id: 'guardrail-lets-personal-data-through',
  version: 1,
  title: 'Guardrail acts on personal data',
  family: 'data-exposure',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['guardrail'],
  catalogue: ['data-exposure.bedrock-guardrail-pii'],
  controls: ['owasp-llm:LLM02:2025', 'atlas:AML.T0057', 'atlas:AML.M0020', 'nist-ai-rmf:MEASURE 2.10'],
  docs: {
    risk: 'Names, numbers and keys pass through prompts and answers, though a guardrail stands in their way.',
    pass: 'Personal data is masked or blocked.',
    fail: 'The guardrail looks for personal data and does nothing about it.',
    unknown: 'The filter could not be read.',
    remediation: 'Set the action of the filter to mask or block for the sorts of data that you handle.',
  },
  evaluate(guardrail) {
    const filter = guardrail.get('sensitiveDataFilter');
    if (filter.state === 'known' && filter.value === 'none') return notApplicable('It is not meant to look for personal data.');
    return (
      unlessStated(filter, 'Nothing says that it looks for personal data.') ??
      judge(filter, {
        weak: (action) => (action === 'detect' ? fail(`${guardrail.name} finds personal data and lets it through.`) : undefined),
        unset: notApplicable('It is not meant to look for personal data.'),
      })
    );
  },
});
