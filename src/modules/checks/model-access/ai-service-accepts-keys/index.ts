import { defineCheck } from '../../../../contracts/index.js';
import { defaultDecides, judgeFlag, unlessStated } from '../../../../core/judge.js';
import { fail } from '../../../../core/result.js';

export default defineCheck({
  id: 'ai-service-accepts-keys',
  version: 1,
  title: 'AI service accepts identities only',
  family: 'model-access',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['ai-service'],
  catalogue: [
    'model-access.azure-ai-local-auth',
    'model-access.azure-ml-compute-local-auth',
    'model-access.azure-search-local-auth',
    'model-access.azure-bot-local-auth',
  ],
  controls: ['owasp-asi:ASI03', 'owasp-llm:LLM02:2025', 'atlas:AML.T0012', 'atlas:AML.T0055', 'nist-csf:PR.AA-01'],
  docs: {
    risk: 'A key belongs to nobody, passes every role that you set up, and works until somebody notices that it leaked.',
    pass: 'Keys are switched off.',
    fail: 'Keys are accepted beside identities.',
    unknown: 'The setting could not be read.',
    remediation: 'Move callers to managed identities, then switch key authentication off.',
  },
  evaluate(service) {
    return (
      unlessStated(service.get('localAuthentication'), 'None of its settings that were read speaks of it.') ??
      judgeFlag(service.get('localAuthentication'), true, fail(`${service.name} accepts keys beside identities.`), defaultDecides)
    );
  },
});
