import { defineCheck } from '../../../../contracts/index.js';
import { defaultDecides, judgeFlag } from '../../../../core/judge.js';
import { fail, notApplicable, unknown } from '../../../../core/result.js';
import { aiUsersOf, isSensitive, sensitivityOf } from '../../../../core/usage.js';

export default defineCheck({
  id: 'data-store-behind-ai-public',
  version: 1,
  title: 'Data that AI takes in is closed to the public',
  family: 'data-exposure',
  severity: 'high',
  maturity: 'stable',
  appliesTo: ['data-store'],
  catalogue: ['data-exposure.azure-ml-hbi'],
  controls: ['owasp-llm:LLM02:2025', 'owasp-llm:LLM04:2025', 'owasp-asi:ASI06', 'atlas:AML.T0020', 'atlas:AML.T0036', 'nist-csf:PR.AA-05'],
  docs: {
    risk: 'Anybody can read what the model knows; where the store can also be written, anybody can decide what it believes.',
    pass: 'The store is closed to the public.',
    fail: 'Anybody may read the store.',
    unknown: 'Who may read the store, or whether AI uses it, could not be read.',
    remediation: 'Take public access away, at the store and at the account, and give the reader an identity.',
    limits: 'Data that is meant to be public is marked so by policy, as sensitivity public.',
  },
  evaluate(store, view) {
    const users = aiUsersOf(store, view);
    const [first] = users.items;
    if (!first) return users.complete ? notApplicable('Nothing of AI uses it.') : unknown(users.because ?? 'Its users are not known.');
    if (sensitivityOf(store, view) === 'public') return notApplicable('Its content is meant to be public.');
    const failed = fail(
      `Anybody may read ${store.name}, which ${first.asset.name} takes content from.`,
      isSensitive(store, view) ? { severity: 'critical', severityBecause: 'Its content is sensitive.' } : {},
    );
    return judgeFlag(store.get('public'), true, failed, defaultDecides);
  },
});
