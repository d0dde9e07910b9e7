import { defineCheck } from '../../../../contracts/index.js';
import { fail, manual, notApplicable, pass, unknown } from '../../../../core/result.js';

export default defineCheck({
  id: 'ai-system-oversight',
  version: 1,
  title: 'AI system of high risk is overseen by people',
  family: 'policy-drift',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['ai-system'],
  catalogue: { none: 'The catalogue has no row on human oversight of a whole system.' },
  controls: ['owasp-asi:ASI09', 'nist-ai-rmf:MAP 3.5', 'atlas:AML.M0029', 'iso-42001:A.9.2', 'eu-ai-act:Art. 14'],
  docs: {
    risk: 'Decisions about people are taken that no person could have stopped.',
    pass: 'The class asks for no oversight.',
    fail: 'The system is of high risk and no oversight is declared.',
    unknown: 'The class could not be read.',
    remediation: 'Say in policy who oversees the system, what they see, and how they stop it.',
    limits: 'Whether declared oversight works is a question for a person: it is asked, never answered.',
  },
  evaluate(system) {
    if (system.value('state') === 'retired') return notApplicable('It is retired.');
    const risk = system.get('riskClass');
    if (risk.state !== 'known') return unknown('No risk class is declared.');
    if (risk.value !== 'high') return pass();
    const oversight = system.value('oversight');
    if (!oversight) return fail(`The AI system ${system.name} is of high risk and no oversight is declared.`);
    return manual(`Do the people named oversee ${system.name} as declared, and can they stop it? Declared: ${oversight}`);
  },
});
