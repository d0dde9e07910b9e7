import { defineCheck } from '../../../../contracts/index.js';
import { judge, raisedByReach } from '../../../../core/judge.js';
import { fail, notApplicable } from '../../../../core/result.js';

export default defineCheck({
  id: 'model-endpoint-without-authentication',
  version: 1,
  title: 'Model endpoint asks its callers who they are',
  family: 'model-access',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['model-endpoint', 'ai-gateway'],
  catalogue: ['model-access.ollama-exposed'],
  controls: [
    'owasp-llm:LLM10:2025',
    'owasp-llm:LLM02:2025',
    'owasp-asi:ASI03',
    'atlas:AML.T0040',
    'atlas:AML.T0049',
    'nist-ai-rmf:MEASURE 2.7',
    'nist-csf:PR.AA-03',
  ],
  docs: {
    risk: 'Anybody who reaches the endpoint can use the model at your cost, read what it is told and fill its queue.',
    pass: 'Callers must present a key or an identity.',
    fail: 'The endpoint answers everybody who reaches it.',
    unknown: 'What callers must present could not be read.',
    remediation: 'Put a key or an identity before the endpoint, or let it listen on the loopback address only.',
  },
  evaluate(endpoint, view) {
    const authentication = endpoint.get('authentication');
    if (authentication.state === 'unknown' && endpoint.value('provider') !== undefined)
      return notApplicable('Its provider authenticates every call.');
    const exposure = view.fact(endpoint.id, 'exposure');
    if (exposure?.reach === 'local') return notApplicable('Only its own machine can reach it.');
    const failed = fail(`${endpoint.name} answers callers without authentication.`, raisedByReach(exposure));
    return judge(authentication, { weak: (value) => (value === 'none' ? failed : undefined), unset: failed });
  },
});
