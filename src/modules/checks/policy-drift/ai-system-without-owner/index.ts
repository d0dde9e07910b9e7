import { defineCheck } from '../../../../contracts/index.js';
import { fail, notApplicable, pass } from '../../../../core/result.js';

export default defineCheck({
  id: 'ai-system-without-owner',
  version: 1,
  title: 'AI system has an owner',
  family: 'policy-drift',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['ai-system'],
  catalogue: ['policy-drift.copilot-agent-orphan'],
  controls: ['owasp-asi:ASI10', 'nist-ai-rmf:GOVERN 2.1', 'nist-csf:GV.RR-02', 'iso-42001:A.3.2'],
  docs: {
    risk: 'Nobody decides, answers or switches it off when something goes wrong.',
    pass: 'Policy names an owner.',
    fail: 'Policy names no owner.',
    unknown: 'The policy could not be read.',
    remediation: 'Name the team or person in policy, under systems.',
  },
  evaluate(system, view) {
    if (system.value('state') === 'retired') return notApplicable('It is retired.');
    const declared = view.policy('systems').find(({ name }) => name === system.name)?.owner ?? system.labels['owner'];
    return declared || view.owner(system.id) ? pass() : fail(`The AI system ${system.name} has no owner.`);
  },
});
