import { defineCheck } from '../../../../contracts/index.js';
import { judgeFlag, unlessStated } from '../../../../core/judge.js';
import { fail, notApplicable } from '../../../../core/result.js';

export default defineCheck({
  id: 'workflow-unpinned-ai-step',
  version: 1,
  title: 'AI actions of the workflow are fixed to a commit',
  family: 'trust-boundary',
  severity: 'low',
  maturity: 'stable',
  appliesTo: ['workflow'],
  catalogue: { none: 'The catalogue has no row on actions that build pipelines take from others.' },
  controls: ['owasp-llm:LLM03:2025', 'owasp-asi:ASI04', 'atlas:AML.T0010.001', 'atlas:AML.T0109', 'nist-csf:GV.SC-07'],
  docs: {
    risk: 'Whoever moves the tag of the action runs their code in your pipeline, with its token.',
    pass: 'Every AI action is fixed to a full commit.',
    fail: 'An AI action is used by branch or tag.',
    unknown: 'The version of the action could not be read.',
    remediation: 'Write the full commit after the @ and let a bot raise it.',
  },
  evaluate(workflow) {
    const strong = workflow.value('holdsSecrets') || workflow.value('writeAccess');
    const failed = fail(
      `An AI action in ${workflow.name} is not fixed to a commit.`,
      strong ? { severity: 'medium', severityBecause: 'The job can write or holds secrets.' } : {},
    );
    return (
      unlessStated(workflow.get('stepsPinned'), 'It uses no action of others that was read.') ??
      judgeFlag(workflow.get('stepsPinned'), false, failed, notApplicable('It uses no action of others.'))
    );
  },
});
