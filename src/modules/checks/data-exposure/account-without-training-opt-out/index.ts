import { defineCheck } from '../../../../contracts/index.js';
import { judgeFlag, noSuchSetting } from '../../../../core/judge.js';
import { fail } from '../../../../core/result.js';

export default defineCheck({
  id: 'account-without-training-opt-out',
  version: 1,
  title: 'Account is opted out of the provider training on its content',
  family: 'data-exposure',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['account'],
  catalogue: ['data-exposure.org-ai-optout'],
  controls: ['owasp-llm:LLM02:2025', 'atlas:AML.T0057', 'nist-ai-rmf:MEASURE 2.10', 'nist-csf:GV.SC-07', 'iso-42001:A.10.2'],
  docs: {
    risk: 'What you send to AI services of the account may be kept and used to improve them.',
    pass: 'The account is opted out.',
    fail: 'The account is not opted out.',
    unknown: 'The setting could not be read.',
    remediation: 'Attach an opt-out policy at the root of the organisation that accounts below cannot undo.',
  },
  evaluate(account) {
    return judgeFlag(
      account.get('aiTrainingOptOut'),
      false,
      fail(`${account.name} is not opted out of the provider training on its content.`),
      noSuchSetting,
    );
  },
});
