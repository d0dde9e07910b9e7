import { defineCheck } from '../../../../contracts/index.js';
import { isStated, judge, noSuchSetting } from '../../../../core/judge.js';
import { fail, notApplicable } from '../../../../core/result.js';

export default defineCheck({
  id: 'model-content-filter-off',
  version: 1,
  title: 'Content filter of the model is on',
  family: 'policy-drift',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['model-endpoint'],
  catalogue: [
    'policy-drift.azure-content-filter-prompt',
    'policy-drift.azure-content-filter-completion',
    'policy-drift.azure-content-filter-severity',
  ],
  controls: ['owasp-llm:LLM05:2025', 'atlas:AML.T0054', 'atlas:AML.M0020', 'nist-ai-rmf:MEASURE 2.6'],
  docs: {
    risk: 'What the provider would have stopped by itself reaches your users.',
    pass: 'A content filter is in force.',
    fail: 'The content filter is switched off.',
    unknown: 'The filter could not be read.',
    remediation: 'Set the filter back to its default at least, and write down why where it must stay off.',
  },
  evaluate(endpoint) {
    if (!isStated(endpoint.get('contentFilter'))) return notApplicable('Nothing that describes it has such a setting.');
    return judge(endpoint.get('contentFilter'), {
      weak: (filter) => (filter === 'off' ? fail(`The content filter of ${endpoint.name} is switched off.`) : undefined),
      unset: noSuchSetting,
    });
  },
});
