import { defineCheck } from '../../../../contracts/index.js';
import { defaultDecides, judgeFlag, unlessStated } from '../../../../core/judge.js';
import { fail } from '../../../../core/result.js';

export default defineCheck({
  id: 'ai-service-public-network',
  version: 1,
  title: 'AI service is closed to the internet',
  family: 'model-access',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['ai-service'],
  catalogue: [
    'model-access.azure-ai-network-acl',
    'model-access.azure-ml-workspace-public',
    'model-access.azure-foundry-network',
    'model-access.azure-search-public',
    'model-access.azure-databricks-public',
  ],
  controls: ['owasp-llm:LLM02:2025', 'atlas:AML.T0040', 'nist-ai-rmf:MEASURE 2.7', 'nist-csf:PR.IR-01'],
  docs: {
    risk: 'Whoever gets hold of a key or a token can use the service from anywhere in the world.',
    pass: 'Its network settings let in private networks only.',
    fail: 'Its network settings let in the internet.',
    unknown: 'Its network settings could not be read.',
    remediation: 'Switch public network access off, and give the networks that need the service a private endpoint.',
  },
  evaluate(service) {
    const keys = service.value('localAuthentication') === true;
    const failed = fail(
      `The network settings of ${service.name} let in the internet.`,
      keys ? { severity: 'high', severityBecause: 'It also accepts keys, so that a leaked key is enough.' } : {},
    );
    return (
      unlessStated(service.get('publicNetworkAccess'), 'None of its settings that were read speaks of it.') ??
      judgeFlag(service.get('publicNetworkAccess'), true, failed, defaultDecides)
    );
  },
});
