import { defineCheck } from '../../../../contracts/index.js';
import { judgeFlag, noSuchSetting } from '../../../../core/judge.js';
import { fail, notApplicable } from '../../../../core/result.js';

export default defineCheck({
  id: 'vector-store-unencrypted-traffic',
  version: 1,
  title: 'Traffic to the vector store is encrypted',
  family: 'data-exposure',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['vector-store'],
  catalogue: ['data-exposure.vector-opensearch-transit'],
  controls: ['owasp-llm:LLM08:2025', 'nist-csf:PR.DS-02'],
  docs: {
    risk: 'Whoever sits on the network path reads the documents that are looked up, and the key that opens the store.',
    pass: 'Traffic to the store is encrypted.',
    fail: 'Traffic to the store is not encrypted.',
    unknown: 'The address could not be followed.',
    remediation: 'Use an https address, and enforce TLS at the store.',
  },
  evaluate(store, view) {
    if (view.fact(store.id, 'exposure')?.reach === 'local') return notApplicable('Only its own machine can reach it.');
    return judgeFlag(store.get('encrypted'), false, fail(`Traffic to the vector store ${store.name} is not encrypted.`), noSuchSetting);
  },
});
