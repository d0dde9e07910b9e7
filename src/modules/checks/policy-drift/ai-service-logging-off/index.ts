import { defineCheck } from '../../../../contracts/index.js';
import { judge, unlessStated } from '../../../../core/judge.js';
import { fail, unknown } from '../../../../core/result.js';

export default defineCheck({
  id: 'ai-service-logging-off',
  version: 1,
  title: 'Calls of the AI service are logged',
  family: 'policy-drift',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['ai-service'],
  catalogue: [
    'policy-drift.bedrock-invocation-logging',
    'policy-drift.azure-ai-diagnostics',
    'policy-drift.azure-ml-diagnostics',
    'policy-drift.azure-foundry-appinsights',
    'policy-drift.agentcore-observability',
  ],
  controls: [
    'owasp-asi:ASI10',
    'owasp-mcp:MCP08:2025',
    'atlas:AML.M0024',
    'nist-ai-rmf:MEASURE 2.4',
    'nist-csf:PR.PS-04',
    'iso-42001:A.6.2.8',
    'eu-ai-act:Art. 12',
  ],
  docs: {
    risk: 'After an incident nobody can say what was asked, what was answered and by whom.',
    pass: 'Calls are logged, with or without their content.',
    fail: 'Calls are not logged.',
    unknown: 'The setting could not be read.',
    remediation: 'Switch logging of calls on, to a store with a set retention and few readers.',
  },
  evaluate(service) {
    return (
      unlessStated(service.get('invocationLogging'), 'None of its settings that were read speaks of it.') ??
      judge(service.get('invocationLogging'), {
        weak: (what) => (what === 'off' ? fail(`Calls of ${service.name} are not logged.`) : undefined),
        unset: unknown('No logging is configured here; it may be configured for the whole account.'),
      })
    );
  },
});
