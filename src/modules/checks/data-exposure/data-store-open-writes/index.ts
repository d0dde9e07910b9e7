import { defineCheck } from '../../../../contracts/index.js';
import { isStated, judgeFlag } from '../../../../core/judge.js';
import { fail, notApplicable, pass } from '../../../../core/result.js';

export default defineCheck({
  id: 'data-store-open-writes',
  version: 1,
  title: 'Stores behind applications take changes from known callers only',
  family: 'data-exposure',
  severity: 'high',
  maturity: 'experimental',
  appliesTo: ['data-store'],
  catalogue: { none: 'The catalogue has no row on rules of stores behind applications from builders.' },
  controls: ['owasp-llm:LLM04:2025', 'owasp-asi:ASI06', 'nist-csf:PR.AA-05', 'nist-csf:PR.DS-01'],
  docs: {
    risk: 'Anybody can change or delete what is stored, put files of their own there, and decide what an assistant on top of it believes.',
    pass: 'Writing asks for somebody who is known.',
    fail: 'The declared rules let everybody write.',
    unknown: 'What the rules ask for could not be worked out.',
    remediation: 'Ask for a signed-in user in the rule and compare that user with the owner of the document, row or file.',
    limits: 'It is what the rules in the repository declare, which is not yet what is deployed.',
  },
  evaluate(store, view) {
    const state = store.get('anonymousWrites');
    if (!isStated(state)) return notApplicable('It has no rules that were read.');
    const until = store.value('openUntil');
    if (until !== undefined && view.isPast(until)) return pass();
    const places = (store.value('openTables') ?? []).slice(0, 3).join('; ');
    const failed = fail(`By its declared rules anybody may write into ${store.name}${places ? ` (${places})` : ''}.`, {
      confidence: 'likely',
    });
    return judgeFlag(state, true, failed, notApplicable('It has no rules.'));
  },
});
