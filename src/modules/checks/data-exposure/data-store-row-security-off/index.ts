import { defineCheck } from '../../../../contracts/index.js';
import { isStated, judge } from '../../../../core/judge.js';
import { fail, notApplicable } from '../../../../core/result.js';

const most = 5;

export default defineCheck({
  id: 'data-store-row-security-off',
  version: 1,
  title: 'Migrations keep the rows of a database apart that browsers reach',
  family: 'data-exposure',
  severity: 'high',
  maturity: 'experimental',
  appliesTo: ['data-store'],
  catalogue: { none: 'The catalogue has no row on row security of databases behind applications from builders.' },
  controls: ['owasp-llm:LLM02:2025', 'nist-csf:PR.AA-05', 'nist-csf:PR.DS-01'],
  docs: {
    risk: 'The published key that every browser is sent reads and changes the rows of all users, for nothing else stands between them.',
    pass: 'Every exposed table has row security, and no policy lets everybody through.',
    fail: 'An exposed table has no row security, or a policy of it is always true.',
    unknown: 'Row security is switched by statements that are put together at run time, or no migration is there.',
    remediation:
      'Enable row security on the table and write policies that compare the row with the user who asks, as `auth.uid() = user_id`.',
    limits: 'It is what the migrations declare, which is not yet what the database does: changes in a dashboard stand in no file.',
  },
  evaluate(store) {
    const state = store.get('rowSecurity');
    if (!isStated(state)) return notApplicable('It has no security of rows, or none that a migration declares.');
    const tables = store.value('openTables') ?? [];
    const named = `${tables.slice(0, most).join('; ')}${tables.length > most ? `; and ${tables.length - most} more` : ''}`;
    return judge(state, {
      weak: (value) => {
        if (value === 'on') return undefined;
        const message = `By its migrations ${store.name} leaves rows open: ${named}.`;
        if (value === 'readable')
          return fail(message, {
            severity: 'low',
            severityBecause: 'Reading by everybody is meant for some tables.',
            confidence: 'possible',
          });
        if (value === 'signed-in')
          return fail(message, { severity: 'medium', severityBecause: 'Somebody must sign in first.', confidence: 'likely' });
        return fail(message, { confidence: 'likely' });
      },
      unset: notApplicable('It has no security of rows.'),
    });
  },
});
