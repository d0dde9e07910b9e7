import { defineCheck } from '../../../../contracts/index.js';
import { judge, unlessStated } from '../../../../core/judge.js';
import { fail, notApplicable } from '../../../../core/result.js';

export default defineCheck({
  id: 'guardrail-weak-prompt-attack-filter',
  version: 1,
  title: "Guardrail's filter against prompt attacks is at full strength",
  family: 'policy-drift',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['guardrail'],
  catalogue: ['policy-drift.bedrock-guardrail-prompt-attack', 'policy-drift.azure-content-filter-prompt'],
  controls: ['owasp-llm:LLM01:2025', 'atlas:AML.T0051', 'atlas:AML.T0054', 'atlas:AML.M0020'],
  docs: {
    risk: 'Known attacks that a stronger filter stops go through.',
    pass: 'The filter is at its highest strength.',
    fail: 'The filter is weaker than it can be, or missing.',
    unknown: 'The strength could not be read.',
    remediation: 'Set the input strength to high, and mark user input so that the filter knows what to look at.',
    limits: 'A strong filter lowers the odds; what an agent can do is what counts.',
  },
  evaluate(guardrail) {
    if (guardrail.value('mode') === 'off') return notApplicable('It is switched off, which is a finding of its own.');
    const covers = guardrail.value('covers');
    const filter = guardrail.get('promptAttackFilter');
    if (filter.state !== 'known' && covers !== undefined && !covers.includes('prompt-attack'))
      return notApplicable('It is not meant against prompt attacks.');
    return (
      unlessStated(filter, 'Nothing says that it is meant against prompt attacks.') ??
      judge(filter, {
        weak: (strength) => {
          if (strength === 'high') return undefined;
          if (strength === 'none') return fail(`${guardrail.name} has no filter against prompt attacks.`);
          return fail(`The filter of ${guardrail.name} against prompt attacks is set to ${strength}.`, {
            severity: 'low',
            severityBecause: 'A filter is there, below its full strength.',
          });
        },
        unset: notApplicable('It has no such filter.'),
      })
    );
  },
});
