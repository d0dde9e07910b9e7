import { defineCheck } from '../../../../contracts/index.js';
import { judge } from '../../../../core/judge.js';
import { fail, unknown } from '../../../../core/result.js';

export default defineCheck({
  id: 'credential-in-browser-code',
  version: 1,
  title: 'Keys of AI services are not sent to browsers',
  family: 'model-access',
  severity: 'critical',
  maturity: 'stable',
  appliesTo: ['credential'],
  catalogue: ['data-exposure.copilot-agent-hardcoded-secret'],
  controls: ['owasp-llm:LLM02:2025', 'owasp-asi:ASI03', 'atlas:AML.T0055', 'nist-csf:PR.AA-01', 'nist-csf:PR.PS-06'],
  docs: {
    risk: 'Every visitor of the page is sent the key, and can call the model or open the database with it.',
    pass: 'The key stays on the server.',
    fail: 'The key is part of the code that browsers are sent.',
    unknown: 'Where the key ends up could not be followed.',
    remediation: 'Revoke the key, call the model from a server of yours, and let browsers talk to that.',
  },
  evaluate(credential) {
    return judge(credential.get('placement'), {
      weak: (placement) =>
        placement === 'browser-code' ? fail(`${credential.name} is part of the code that browsers are sent.`) : undefined,
      unset: unknown('Where it lies was not read.'),
    });
  },
});
