import { defineCheck } from '../../../../contracts/index.js';
import { judgeFlag, noSuchSetting } from '../../../../core/judge.js';
import { fail, notApplicable } from '../../../../core/result.js';

export default defineCheck({
  id: 'credential-long-lived',
  version: 1,
  title: 'Credentials of AI services expire by themselves',
  family: 'model-access',
  severity: 'low',
  maturity: 'stable',
  appliesTo: ['credential'],
  catalogue: ['model-access.bedrock-apikey-long-term'],
  controls: ['owasp-asi:ASI03', 'atlas:AML.T0091.000', 'atlas:AML.T0012', 'nist-csf:PR.AA-01'],
  docs: {
    risk: 'A key that never ends works for whoever finds it, years later.',
    pass: 'The credential expires by itself.',
    fail: 'The credential works until somebody revokes it.',
    unknown: 'Whether it expires could not be read.',
    remediation: 'Use short-lived identities where the provider has them, and otherwise set an expiry and a date for renewal.',
  },
  evaluate(credential) {
    if (credential.value('literal') === false && credential.value('longLived') === undefined)
      return notApplicable('It is a reference: how long the secret lives is decided where it is kept.');
    return judgeFlag(
      credential.get('longLived'),
      true,
      fail(
        `${credential.name} works until somebody revokes it.`,
        credential.value('administrative') ? { severity: 'medium', severityBecause: 'It is an administrator key.' } : {},
      ),
      noSuchSetting,
    );
  },
});
