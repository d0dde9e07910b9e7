import { defineCheck } from '../../../../contracts/index.js';
import { defaultDecides, isStated, judgeFlag } from '../../../../core/judge.js';
import { fail, notApplicable } from '../../../../core/result.js';

export default defineCheck({
  id: 'model-endpoint-public-network',
  version: 1,
  title: 'Model endpoint is closed to the internet',
  family: 'model-access',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['model-endpoint'],
  catalogue: ['model-access.vertex-endpoint-private', 'model-access.azure-ai-network-acl', 'model-access.azure-ml-workspace-public'],
  controls: ['owasp-llm:LLM10:2025', 'atlas:AML.T0040', 'atlas:AML.T0049', 'nist-ai-rmf:MEASURE 2.7', 'nist-csf:PR.IR-01'],
  docs: {
    risk: "A leaked key is enough to call the model from anywhere, and every fault of the serving software is within everybody's reach.",
    pass: 'Its network settings let in private networks only.',
    fail: 'Its network settings let in the internet.',
    unknown: 'Its network settings could not be read.',
    remediation: 'Switch public network access off and reach the endpoint by a private link or a virtual network.',
  },
  evaluate(endpoint) {
    if (!isStated(endpoint.get('publicNetworkAccess'))) return notApplicable('Nothing that describes it has such a setting.');
    return judgeFlag(
      endpoint.get('publicNetworkAccess'),
      true,
      fail(`The network settings of ${endpoint.name} let in the internet.`),
      defaultDecides,
    );
  },
});
