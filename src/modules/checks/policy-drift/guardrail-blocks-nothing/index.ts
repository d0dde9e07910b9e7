import { defineCheck } from '../../../../contracts/index.js';
import { defaultDecides, judge } from '../../../../core/judge.js';
import { fail } from '../../../../core/result.js';

export default defineCheck({
  id: 'guardrail-blocks-nothing',
  version: 1,
  title: 'Guardrail blocks what it finds',
  family: 'policy-drift',
  severity: 'high',
  maturity: 'stable',
  appliesTo: ['guardrail'],
  catalogue: [
    'policy-drift.bedrock-guardrail-exists',
    'policy-drift.azure-content-filter-mode',
    'policy-drift.gcp-model-armor-floor',
    'policy-drift.bedrock-guardrail-content',
  ],
  controls: ['owasp-llm:LLM01:2025', 'owasp-asi:ASI01', 'atlas:AML.T0054', 'atlas:AML.M0020', 'nist-ai-rmf:MANAGE 4.1'],
  docs: {
    risk: 'Everybody counts on a control that lets everything through.',
    pass: 'The guardrail blocks.',
    fail: 'The guardrail is off or only writes a log.',
    unknown: 'What it does when it matches could not be read.',
    remediation: 'Set it to block, after looking through what it logged so far.',
  },
  evaluate(guardrail) {
    return judge(guardrail.get('mode'), {
      weak: (mode) => {
        if (mode === 'off') return fail(`The guardrail ${guardrail.name} is switched off.`);
        return mode === 'log-only'
          ? fail(`The guardrail ${guardrail.name} writes a log and blocks nothing.`, {
              severity: 'medium',
              severityBecause: 'What it finds is at least seen.',
            })
          : undefined;
      },
      unset: defaultDecides,
    });
  },
});
