import { defineCheck } from '../../../../contracts/index.js';
import { judgeFlag } from '../../../../core/judge.js';
import { fail, notApplicable, pass } from '../../../../core/result.js';

export default defineCheck({
  id: 'credential-literal-in-repository',
  version: 1,
  title: 'Keys of AI services stay out of repositories',
  family: 'model-access',
  severity: 'high',
  maturity: 'stable',
  appliesTo: ['credential'],
  catalogue: [
    'data-exposure.copilot-agent-hardcoded-secret',
    'data-exposure.skill-credential-handling',
    'data-exposure.sagemaker-notebook-secrets',
  ],
  controls: ['owasp-llm:LLM02:2025', 'owasp-asi:ASI03', 'owasp-mcp:MCP01:2025', 'atlas:AML.T0055', 'atlas:AML.T0083', 'nist-csf:PR.AA-01'],
  docs: {
    risk: 'Everybody who can read the repository, now or in a copy of its history, can spend on the account and read what it may read.',
    pass: 'The place holds a reference to a secret, not the secret itself.',
    fail: 'The secret itself stands in the repository.',
    unknown: 'Whether the value is the secret itself could not be told.',
    remediation:
      'Revoke the key at its provider first, then take it from a secret manager at run time; deleting the line leaves it in the history.',
  },
  evaluate(credential) {
    const placement = credential.value('placement');
    if (placement !== undefined && placement !== 'repository') return notApplicable('It does not lie in a repository.');
    const failed = fail(
      `The secret ${credential.name} stands in the repository itself.`,
      credential.value('administrative') ? { severity: 'critical', severityBecause: 'It is an administrator key.' } : {},
    );
    return judgeFlag(credential.get('literal'), true, failed, pass());
  },
});
