import { defineCheck } from '../../../../contracts/index.js';
import { isStated, judge, noSuchSetting } from '../../../../core/judge.js';
import { fail, unknown } from '../../../../core/result.js';

export default defineCheck({
  id: 'model-end-of-life',
  version: 1,
  title: 'Model is still served and looked after',
  family: 'policy-drift',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['model'],
  catalogue: ['policy-drift.bedrock-model-lifecycle'],
  controls: ['owasp-llm:LLM03:2025', 'owasp-asi:ASI04', 'atlas:AML.T0010.003', 'nist-ai-rmf:GOVERN 1.7', 'nist-csf:ID.AM-08'],
  docs: {
    risk: 'Calls begin to fail on the day of retirement, and faults that are found before are no longer mended.',
    pass: 'The provider serves the model and has announced no end.',
    fail: 'The provider has retired the model or announced its end.',
    unknown: 'The lifecycle of the model is not known.',
    remediation: 'Move to the successor that the provider names, and run your evaluation on it first.',
  },
  evaluate(model, view) {
    const retires = model.value('retiresOn');
    if (model.value('lifecycle') === 'retired' || (retires !== undefined && view.isPast(retires)))
      return fail(`${model.name} is retired${retires === undefined ? '' : ` since ${retires}`}.`, {
        severity: 'high',
        severityBecause: 'The provider no longer serves it.',
      });
    if (!isStated(model.get('lifecycle')))
      return unknown('Its lifecycle is not in the catalogue. Look at the page on deprecations of its provider.');
    return judge(model.get('lifecycle'), {
      weak: (lifecycle) =>
        lifecycle === 'deprecated'
          ? fail(`${model.name} is deprecated${retires === undefined ? '' : ` and ends on ${retires}`}.`)
          : undefined,
      unset: noSuchSetting,
    });
  },
});
