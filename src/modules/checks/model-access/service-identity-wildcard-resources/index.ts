import { defineCheck } from '../../../../contracts/index.js';
import { isStated, judgeFlag } from '../../../../core/judge.js';
import { fail, notApplicable } from '../../../../core/result.js';

export default defineCheck({
  id: 'service-identity-wildcard-resources',
  version: 1,
  title: "Identity's AI and data grants name their resources",
  family: 'model-access',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['service-identity'],
  catalogue: ['trust-boundary.bedrock-agent-role-least-priv', 'model-access.org-model-allowlist-scp'],
  controls: ['owasp-llm:LLM06:2025', 'owasp-asi:ASI03', 'atlas:AML.T0040', 'nist-csf:PR.AA-05'],
  docs: {
    risk: 'The software can call every model, and read every store, that the account has or will ever have.',
    pass: 'The grants name models and stores.',
    fail: 'The grants hold for every resource.',
    unknown: 'The grants could not be read.',
    remediation: 'Name the models, knowledge bases and buckets that the software needs.',
  },
  evaluate(identity) {
    if (identity.value('administrator')) return notApplicable('It is granted everything, which is a finding of its own.');
    if (identity.value('wildcardAiActions')) return notApplicable('It is granted every action, which is a finding of its own.');
    // What no cloud knows has no trust either: a service account of a cluster.
    if (!isStated(identity.get('trustedBy')) && !isStated(identity.get('wildcardResources')))
      return notApplicable('No grant of a cloud to it was read.');
    return judgeFlag(
      identity.get('wildcardResources'),
      true,
      fail(`The AI or data grants of ${identity.name} hold for every resource.`),
      notApplicable('It has no such grants.'),
    );
  },
});
