import { defineCheck } from '../../../../contracts/index.js';
import { judgeFlag, noSuchSetting } from '../../../../core/judge.js';
import { fail, notApplicable } from '../../../../core/result.js';
import { usersOf } from '../../../../core/usage.js';

export default defineCheck({
  id: 'data-store-behind-ai-unversioned',
  version: 1,
  title: 'Data that AI learns from keeps its old versions',
  family: 'data-exposure',
  severity: 'low',
  maturity: 'stable',
  appliesTo: ['data-store'],
  catalogue: ['data-exposure.training-bucket-versioned-audited', 'data-exposure.bedrock-kb-deletion-sync'],
  controls: ['owasp-llm:LLM04:2025', 'owasp-asi:ASI06', 'atlas:AML.T0020', 'atlas:AML.M0025', 'nist-csf:ID.RA-09'],
  docs: {
    risk: 'After a poisoned or deleted document nobody can say what was there before, or go back to it.',
    pass: 'The store keeps old versions.',
    fail: 'The store keeps no old versions.',
    unknown: 'Versioning could not be read.',
    remediation: 'Switch versioning on, with a rule that ends old versions after a while.',
  },
  evaluate(store, view) {
    const users = usersOf(store, view, ['sourced-from', 'trained-on']);
    if (users.items.length === 0) return notApplicable('Nothing says that a knowledge base or model is made from it.');
    return judgeFlag(store.get('versioned'), false, fail(`${store.name} keeps no old versions of what AI is made from.`), noSuchSetting);
  },
});
