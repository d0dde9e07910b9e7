import { defineCheck } from '../../../../contracts/index.js';
import { isStated, judgeFlag, noSuchSetting } from '../../../../core/judge.js';
import { fail, notApplicable } from '../../../../core/result.js';

export default defineCheck({
  id: 'model-runtime-not-isolated',
  version: 1,
  title: 'Containers that train or serve a model have no way out',
  family: 'trust-boundary',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['training-job', 'model-endpoint', 'ai-service'],
  catalogue: [
    'trust-boundary.sagemaker-training-isolation',
    'trust-boundary.sagemaker-training-vpc',
    'trust-boundary.sagemaker-model-isolation',
    'model-access.sagemaker-model-vpc',
    'model-access.sagemaker-notebook-vpc',
    'trust-boundary.azure-ml-outbound-mode',
  ],
  controls: ['owasp-llm:LLM04:2025', 'atlas:AML.T0025', 'nist-csf:PR.IR-01'],
  docs: {
    risk: 'Code inside the model or the container sends data and weights away.',
    pass: 'The containers run in a private network without a way out.',
    fail: 'The containers run outside a private network, or with a way out of it.',
    unknown: 'The network settings could not be read.',
    remediation: 'Switch network isolation on and put the containers into subnets of your own.',
  },
  evaluate(asset) {
    if (!isStated(asset.get('networkIsolated'))) return notApplicable('Nothing that describes it has such a setting.');
    return judgeFlag(
      asset.get('networkIsolated'),
      false,
      fail(`The containers of ${asset.name} are not isolated from other networks.`),
      noSuchSetting,
    );
  },
});
