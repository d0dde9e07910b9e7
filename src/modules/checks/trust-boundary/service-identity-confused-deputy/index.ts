import { defineCheck } from '../../../../contracts/index.js';
import { isStated, judgeFlag } from '../../../../core/judge.js';
import { fail, notApplicable } from '../../../../core/result.js';

export default defineCheck({
  id: 'service-identity-confused-deputy',
  version: 1,
  title: 'Role that a cloud service assumes names whose resources it serves',
  family: 'trust-boundary',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['service-identity'],
  catalogue: ['trust-boundary.bedrock-agent-confused-deputy'],
  controls: ['owasp-asi:ASI03', 'atlas:AML.T0012', 'nist-csf:PR.AA-05'],
  docs: {
    risk: "The same service, working for somebody else's account, can be made to act with this role.",
    pass: 'The trust is limited by source account or resource.',
    fail: 'A cloud service may assume the role for whoever asks it.',
    unknown: 'The trust could not be read.',
    remediation: 'Add conditions on aws:SourceAccount and aws:SourceArn to the trust policy.',
  },
  evaluate(identity) {
    const trusted = identity.get('trustedBy');
    if (
      trusted.state === 'known' &&
      !trusted.value.some((principal) => /^(bedrock|sagemaker|kendra|comprehend|lex)[a-z0-9-]*\.amazonaws\.com$/i.test(principal))
    )
      return notApplicable('No AI service of the cloud may assume it.');
    if (!isStated(trusted) && !isStated(identity.get('confusedDeputyGuard'))) return notApplicable('No trust of a cloud in it was read.');
    return judgeFlag(
      identity.get('confusedDeputyGuard'),
      false,
      fail(`The trust of ${identity.name} does not say for whose resources a service may assume it.`),
      notApplicable('No cloud service may assume it.'),
    );
  },
});
