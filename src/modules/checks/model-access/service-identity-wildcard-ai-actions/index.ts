import { defineCheck } from '../../../../contracts/index.js';
import { isStated, judgeFlag } from '../../../../core/judge.js';
import { fail, notApplicable } from '../../../../core/result.js';

export default defineCheck({
  id: 'service-identity-wildcard-ai-actions',
  version: 1,
  title: 'Identity is granted single actions of AI services',
  family: 'model-access',
  severity: 'high',
  maturity: 'stable',
  appliesTo: ['service-identity'],
  catalogue: [
    'model-access.bedrock-role-full-access',
    'model-access.agentcore-full-access',
    'model-access.model-subscribe-wildcard-managed',
  ],
  controls: [
    'owasp-llm:LLM06:2025',
    'owasp-asi:ASI03',
    'atlas:AML.T0012',
    'atlas:AML.T0040',
    'nist-ai-rmf:MANAGE 2.4',
    'nist-csf:PR.AA-05',
  ],
  docs: {
    risk: 'Software that should only call a model can also delete guardrails, switch logging off and subscribe to new models.',
    pass: 'The grants name single actions.',
    fail: 'Every action of an AI service is granted.',
    unknown: 'The grants could not be read.',
    remediation: 'Replace the wildcard by the actions that the software calls, such as invoking one model.',
  },
  evaluate(identity) {
    if (identity.value('administrator')) return notApplicable('It is granted everything, which is a finding of its own.');
    // What no cloud knows has no trust either: a service account of a cluster.
    if (!isStated(identity.get('trustedBy')) && !isStated(identity.get('wildcardAiActions')))
      return notApplicable('No grant of a cloud to it was read.');
    return judgeFlag(
      identity.get('wildcardAiActions'),
      true,
      fail(`${identity.name} is granted every action of an AI service.`),
      notApplicable('It has no grants on AI services.'),
    );
  },
});
