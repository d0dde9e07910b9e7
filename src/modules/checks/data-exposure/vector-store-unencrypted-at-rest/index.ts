import { defineCheck } from '../../../../contracts/index.js';
import { defaultDecides, judgeFlag, unlessStated } from '../../../../core/judge.js';
import { fail, notApplicable, unknown } from '../../../../core/result.js';
import { aiUsersOf, isSensitive } from '../../../../core/usage.js';

export default defineCheck({
  id: 'vector-store-unencrypted-at-rest',
  version: 1,
  title: 'What AI retrieves from rests encrypted',
  family: 'data-exposure',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['vector-store', 'data-store'],
  catalogue: ['data-exposure.vector-opensearch-at-rest', 'data-exposure.vector-oss-cmk', 'data-exposure.kendra-index-cmk'],
  controls: ['owasp-llm:LLM08:2025', 'nist-csf:PR.DS-01', 'nist-ai-rmf:MEASURE 2.10', 'atlas:AML.M0012'],
  docs: {
    risk: 'A copied disk or snapshot gives away every document that was ever indexed.',
    pass: 'The store is encrypted at rest.',
    fail: 'Encryption at rest is switched off.',
    unknown: 'The setting could not be read.',
    remediation: 'Switch encryption at rest on; most engines need a new index or a copy for it.',
  },
  evaluate(store, view) {
    if (store.kind === 'data-store') {
      const users = aiUsersOf(store, view);
      if (users.items.length === 0)
        return users.complete ? notApplicable('Nothing of AI uses it.') : unknown(users.because ?? 'Its users are not known.');
    }
    const failed = fail(
      `${store.name} does not rest encrypted.`,
      isSensitive(store, view) ? { severity: 'high', severityBecause: 'Its content is sensitive.' } : {},
    );
    return (
      unlessStated(store.get('encryptedAtRest'), 'It is known by those who call it only: nothing that sets it up was read.') ??
      judgeFlag(store.get('encryptedAtRest'), false, failed, defaultDecides)
    );
  },
});
