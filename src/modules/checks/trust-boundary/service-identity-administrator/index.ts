import { defineCheck } from '../../../../contracts/index.js';
import { isStated, judgeFlag } from '../../../../core/judge.js';
import { fail, notApplicable, pass, unknown } from '../../../../core/result.js';
import { aiInWorkload, isAi, usersOf } from '../../../../core/usage.js';
import type { AssetView } from '../../../../core/view.js';

export default defineCheck({
  id: 'service-identity-administrator',
  version: 1,
  title: 'Software with a model in it is no administrator',
  family: 'trust-boundary',
  severity: 'critical',
  maturity: 'stable',
  appliesTo: ['service-identity'],
  catalogue: [
    'trust-boundary.bedrock-agent-role-least-priv',
    'trust-boundary.bedrock-actiongroup-lambda-priv',
    'model-access.bedrock-apikey-admin',
    'model-access.sagemaker-notebook-role-broad',
  ],
  controls: ['owasp-llm:LLM06:2025', 'owasp-asi:ASI03', 'atlas:AML.T0012', 'atlas:AML.M0026', 'nist-csf:PR.AA-05'],
  docs: {
    risk: 'Text that steers the model steers the whole account.',
    pass: 'The identity is granted single rights.',
    fail: 'The identity is granted everything.',
    unknown: 'The grants, or who uses the identity, could not be read.',
    remediation: 'Give the software a role of its own with the actions that it calls.',
  },
  evaluate(identity, view) {
    const users = usersOf(identity, view, ['runs-as']);
    const user = users.items.find(({ asset }) =>
      asset.kind === 'workload' ? aiInWorkload(asset as AssetView<'workload'>, view) : isAi(asset),
    );
    const failed = user
      ? fail(`${user.asset.name} runs as ${identity.name}, which is granted everything.`)
      : fail(`${identity.name} is granted everything, AI services among it.`, {
          severity: 'high',
          severityBecause: 'No software with AI in it was seen to use the identity.',
        });
    if (!user && identity.value('wildcardAiActions') === undefined && identity.value('wildcardResources') === undefined)
      return users.complete ? notApplicable('Nothing of AI runs as it.') : unknown(users.because ?? 'Who runs as it is not known.');
    // What no cloud knows has no trust either: a service account of a cluster.
    if (!isStated(identity.get('trustedBy')) && !isStated(identity.get('administrator')))
      return notApplicable('No grant of a cloud to it was read.');
    return judgeFlag(identity.get('administrator'), true, failed, pass());
  },
});
