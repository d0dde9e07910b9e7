import { defineCheck } from '../../../../contracts/index.js';
import { judgeFlag, noSuchSetting, unlessStated } from '../../../../core/judge.js';
import { fail } from '../../../../core/result.js';

export default defineCheck({
  id: 'ai-service-direct-internet',
  version: 1,
  title: 'AI service has no way of its own to the internet',
  family: 'model-access',
  severity: 'high',
  maturity: 'stable',
  appliesTo: ['ai-service'],
  catalogue: ['model-access.sagemaker-notebook-direct-internet', 'model-access.vertex-workbench-public-ip'],
  controls: ['owasp-llm:LLM02:2025', 'atlas:AML.T0025', 'nist-csf:PR.IR-01'],
  docs: {
    risk: 'Code and data can leave by a path on which no firewall and no log stands.',
    pass: "Traffic goes through the customer's network.",
    fail: 'The service has its own way to the internet.',
    unknown: 'The setting could not be read.',
    remediation: 'Switch direct internet access off and lead traffic through your own network.',
  },
  evaluate(service) {
    return (
      unlessStated(service.get('directInternetAccess'), 'None of its settings that were read speaks of it.') ??
      judgeFlag(service.get('directInternetAccess'), true, fail(`${service.name} has its own way to the internet.`), noSuchSetting)
    );
  },
});
