import { defineCheck } from '../../../../contracts/index.js';
import { isStated, judgeFlag } from '../../../../core/judge.js';
import { fail, notApplicable } from '../../../../core/result.js';

export default defineCheck({
  id: 'coding-tool-bypass-not-locked',
  version: 1,
  title: 'Managed settings forbid switching approvals off',
  family: 'policy-drift',
  severity: 'low',
  maturity: 'stable',
  appliesTo: ['coding-tool'],
  catalogue: ['trust-boundary.coding-agent-permission-bypass'],
  controls: ['owasp-asi:ASI09', 'atlas:AML.T0081', 'nist-csf:PR.PS-01', 'nist-ai-rmf:GOVERN 1.5'],
  docs: {
    risk: 'Whoever finds the questions tiring switches them all off, and no rule of the organisation holds.',
    pass: 'Management forbids switching approvals off.',
    fail: 'Settings of management apply and leave the switch open.',
    unknown: 'The settings of management could not be read.',
    remediation: 'Lock the bypass mode in the managed settings.',
  },
  evaluate(tool) {
    const managed = tool.get('managed');
    if (managed.state === 'unset' || (managed.state === 'known' && !managed.value))
      return notApplicable('No management looks after it here.');
    if (managed.state !== 'known' && !isStated(tool.get('bypassLocked')))
      return notApplicable('None of its settings that were read speaks of it.');
    return judgeFlag(
      tool.get('bypassLocked'),
      false,
      fail(`The managed settings of ${tool.name} let users switch approvals off.`),
      fail(`The managed settings of ${tool.name} let users switch approvals off.`),
    );
  },
});
