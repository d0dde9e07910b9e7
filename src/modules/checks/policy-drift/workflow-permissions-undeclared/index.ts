import { defineCheck } from '../../../../contracts/index.js';
import { judgeFlag, noSuchSetting } from '../../../../core/judge.js';
import { fail, notApplicable } from '../../../../core/result.js';

export default defineCheck({
  id: 'workflow-permissions-undeclared',
  version: 1,
  title: 'Workflow with an AI step says which permissions it needs',
  family: 'policy-drift',
  severity: 'low',
  maturity: 'stable',
  appliesTo: ['workflow'],
  catalogue: { none: 'The catalogue has no row on token permissions of build pipelines.' },
  controls: ['owasp-llm:LLM06:2025', 'owasp-asi:ASI03', 'nist-ai-rmf:MANAGE 2.4', 'nist-csf:PR.AA-05'],
  docs: {
    risk: 'Without a declaration the token has whatever the organisation gives by default, and widens when that default is changed.',
    pass: 'The workflow or the job declares its permissions.',
    fail: 'Neither the workflow nor the job declares permissions.',
    unknown: 'The workflow could not be read.',
    remediation: 'Add a permissions block with the least that the job needs, beginning with contents: read.',
  },
  evaluate(workflow) {
    const platform = workflow.value('platform');
    if (platform !== undefined && platform !== 'github-actions') return notApplicable('Its platform has no such declaration.');
    return judgeFlag(
      workflow.get('permissionsDeclared'),
      false,
      fail(`${workflow.name} does not say which permissions its token needs.`),
      noSuchSetting,
    );
  },
});
