import { defineCheck } from '../../../../contracts/index.js';
import { judge, noSuchSetting } from '../../../../core/judge.js';
import { fail, notApplicable } from '../../../../core/result.js';

export default defineCheck({
  id: 'credential-readable-by-others',
  version: 1,
  title: 'Files with keys can be read by their owner only',
  family: 'model-access',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['credential'],
  catalogue: { none: 'The catalogue has no row on permissions of configuration files.' },
  controls: ['owasp-asi:ASI03', 'owasp-mcp:MCP01:2025', 'atlas:AML.T0083', 'atlas:AML.T0090', 'nist-csf:PR.AA-01'],
  docs: {
    risk: 'Every account and every program on the machine can read the key.',
    pass: 'Only the owner may read the file.',
    fail: 'A group or everybody on the machine may read the file.',
    unknown: 'The permissions of the file could not be read.',
    remediation: "Take the permissions of others away (chmod 600), or keep the key in the system's key store.",
  },
  evaluate(credential) {
    if (credential.value('placement') !== 'device-config') return notApplicable('It does not lie in a file of a device.');
    if (credential.value('literal') === false) return notApplicable('The file holds no secret, only a reference.');
    return judge(credential.get('filePermissions'), {
      weak: (readers) => {
        if (readers === 'private') return undefined;
        return readers === 'world'
          ? fail(`Everybody on the machine may read the file with ${credential.name}.`)
          : fail(`A group may read the file with ${credential.name}.`, {
              severity: 'low',
              severityBecause: 'Only members of one group can read it.',
            });
      },
      unset: noSuchSetting,
    });
  },
});
