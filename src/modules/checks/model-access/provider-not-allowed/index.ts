import { defineCheck } from '../../../../contracts/index.js';
import { judge } from '../../../../core/judge.js';
import { matchesWildcard } from '../../../../core/policy.js';
import { fail, notApplicable } from '../../../../core/result.js';
import type { AssetView } from '../../../../core/view.js';

export default defineCheck({
  id: 'provider-not-allowed',
  version: 1,
  title: 'Provider is one that policy allows',
  family: 'model-access',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['ai-service', 'model-endpoint', 'ai-application'],
  catalogue: ['policy-drift.ai-inventory'],
  controls: ['owasp-llm:LLM03:2025', 'owasp-asi:ASI04', 'nist-ai-rmf:GOVERN 6.1', 'nist-csf:GV.SC-04', 'iso-42001:A.10.3'],
  docs: {
    risk: 'Content goes to a company with which nobody has agreed what it may do with it.',
    pass: 'Policy allows the provider.',
    fail: 'Policy names allowed providers, and this one is not among them.',
    unknown: 'Who the provider is could not be told.',
    remediation: 'Move to an allowed provider, or have this one reviewed and add it to allow.providers.',
  },
  evaluate(asset, view) {
    const { providers } = view.policy('allow');
    if (!providers) return notApplicable('Policy has no list of allowed providers.');
    const provider = asset.get('provider');
    if (
      asset.kind === 'model-endpoint' &&
      provider.state !== 'known' &&
      (asset as AssetView<'model-endpoint'>).value('engine') !== undefined
    )
      return notApplicable('It is served by software of your own.');
    return judge(provider, {
      weak: (name) =>
        providers.some((pattern) => matchesWildcard(pattern, name))
          ? undefined
          : fail(`${asset.name} belongs to ${name}, which policy does not allow.`),
      unset: notApplicable('It belongs to no provider.'),
    });
  },
});
