import { defineCheck } from '../../../../contracts/index.js';
import { judge, raisedByReach } from '../../../../core/judge.js';
import { fail, notApplicable } from '../../../../core/result.js';

export default defineCheck({
  id: 'vector-store-without-authentication',
  version: 1,
  title: 'Vector store asks its callers who they are',
  family: 'data-exposure',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['vector-store'],
  catalogue: ['model-access.opensearch-vector-fgac', 'model-access.vector-opensearch-internal-users'],
  controls: ['owasp-llm:LLM08:2025', 'owasp-asi:ASI06', 'atlas:AML.T0085.000', 'atlas:AML.T0070', 'nist-csf:PR.AA-03'],
  docs: {
    risk: 'Anybody who reaches the store reads every document in it, and can add texts that the model will believe.',
    pass: 'Callers must present a key or an identity.',
    fail: 'The store answers everybody who reaches it.',
    unknown: 'What callers must present could not be read.',
    remediation: 'Switch authentication on, and give readers and writers keys of their own.',
  },
  evaluate(store, view) {
    const exposure = view.fact(store.id, 'exposure');
    if (exposure?.reach === 'local') return notApplicable('Only its own machine can reach it.');
    const failed = fail(`The vector store ${store.name} answers callers without authentication.`, raisedByReach(exposure));
    return judge(store.get('authentication'), { weak: (value) => (value === 'none' ? failed : undefined), unset: failed });
  },
});
