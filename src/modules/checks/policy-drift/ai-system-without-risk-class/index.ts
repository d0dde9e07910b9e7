import { defineCheck } from '../../../../contracts/index.js';
import { judge } from '../../../../core/judge.js';
import { fail, notApplicable } from '../../../../core/result.js';

export default defineCheck({
  id: 'ai-system-without-risk-class',
  version: 1,
  title: 'AI system has a risk class and somebody who decided it',
  family: 'policy-drift',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['ai-system'],
  catalogue: ['policy-drift.ai-inventory'],
  controls: ['nist-ai-rmf:MAP 5.1', 'nist-ai-rmf:GOVERN 2.1', 'iso-42001:A.5.2', 'eu-ai-act:Art. 9'],
  docs: {
    risk: 'Duties that come with a class are missed, because nobody ever asked which one it is.',
    pass: 'A risk class is declared, and who decided it.',
    fail: 'No risk class is declared, or nobody stands for it.',
    unknown: 'The declaration could not be read.',
    remediation: 'Have the class decided, and write it into policy with the name of who decided it.',
    limits: 'The class is declared by people. This check never classifies.',
  },
  evaluate(system) {
    if (system.value('state') === 'retired') return notApplicable('It is retired.');
    const failed = fail(`The AI system ${system.name} has no declared risk class.`);
    const result = judge(system.get('riskClass'), { weak: () => undefined, unset: failed });
    if (result.outcome !== 'pass') return result;
    return judge(system.get('decidedBy'), {
      weak: () => undefined,
      unset: fail(`Nobody is named who decided the risk class of ${system.name}.`, {
        severity: 'low',
        severityBecause: 'A class is declared.',
      }),
    });
  },
});
