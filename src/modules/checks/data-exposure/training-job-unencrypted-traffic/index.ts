import { defineCheck } from '../../../../contracts/index.js';
import { defaultDecides, judgeFlag } from '../../../../core/judge.js';
import { fail } from '../../../../core/result.js';

export default defineCheck({
  id: 'training-job-unencrypted-traffic',
  version: 1,
  title: 'Traffic between the containers of a training job is encrypted',
  family: 'data-exposure',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['training-job'],
  catalogue: [
    'data-exposure.sagemaker-training-intercontainer',
    'data-exposure.sagemaker-monitoring-transit',
    'data-exposure.sagemaker-dataquality-transit',
  ],
  controls: ['owasp-llm:LLM04:2025', 'nist-csf:PR.DS-02'],
  docs: {
    risk: 'Training data and weights cross the network in the clear.',
    pass: 'Traffic between containers is encrypted.',
    fail: 'Traffic between containers is not encrypted.',
    unknown: 'The setting could not be read.',
    remediation: 'Switch encryption between containers on; it costs some speed in distributed training.',
  },
  evaluate(job) {
    return judgeFlag(
      job.get('encryptedInTransit'),
      false,
      fail(`Traffic between the containers of ${job.name} is not encrypted.`),
      defaultDecides,
    );
  },
});
