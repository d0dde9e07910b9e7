import { defineCheck } from '../../../../contracts/index.js';
import { judge } from '../../../../core/judge.js';
import { fail, notApplicable, unknown } from '../../../../core/result.js';

export default defineCheck({
  id: 'ai-system-prohibited',
  version: 1,
  title: 'No AI system of a prohibited class is in use',
  family: 'policy-drift',
  severity: 'critical',
  maturity: 'stable',
  appliesTo: ['ai-system'],
  catalogue: { none: 'The catalogue has no row on systems of a prohibited class.' },
  controls: ['eu-ai-act:Art. 5', 'nist-ai-rmf:MANAGE 2.4'],
  docs: {
    risk: 'The use itself is what the class forbids.',
    pass: 'The declared class is not prohibited.',
    fail: 'The system is declared prohibited and not retired.',
    unknown: 'No class is declared.',
    remediation: 'Take the system out of use and set its state to retired.',
  },
  evaluate(system) {
    if (system.value('state') === 'retired') return notApplicable('It is retired.');
    return judge(system.get('riskClass'), {
      weak: (risk) => (risk === 'prohibited' ? fail(`The AI system ${system.name} is declared prohibited and not retired.`) : undefined),
      unset: unknown('No risk class is declared.'),
    });
  },
});
