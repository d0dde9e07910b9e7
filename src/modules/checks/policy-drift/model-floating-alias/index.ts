import { defineCheck } from '../../../../contracts/index.js';
import { judgeFlag, noSuchSetting, unlessStated } from '../../../../core/judge.js';
import { fail, notApplicable } from '../../../../core/result.js';

export default defineCheck({
  id: 'model-floating-alias',
  version: 1,
  title: 'Model is named by a dated snapshot',
  family: 'policy-drift',
  severity: 'low',
  maturity: 'stable',
  appliesTo: ['model'],
  catalogue: { none: 'The catalogue has no row on aliases of models.' },
  controls: ['owasp-llm:LLM03:2025', 'nist-ai-rmf:MANAGE 4.1', 'nist-csf:PR.PS-01'],
  docs: {
    risk: 'The provider changes what answers, and what was tested and approved is no longer what runs.',
    pass: 'A dated snapshot is named.',
    fail: 'An alias is named that moves with each release.',
    unknown: 'The model id could not be followed.',
    remediation: 'Name the snapshot that you tested, and move to the next by review.',
  },
  evaluate(model) {
    if (model.value('lifecycle') === 'retired') return notApplicable('It is retired, which is a finding of its own.');
    return (
      unlessStated(model.get('floating'), 'Nothing is known of whether its provider moves what this name means.') ??
      judgeFlag(model.get('floating'), true, fail(`${model.name} is an alias that moves with each release.`), noSuchSetting)
    );
  },
});
