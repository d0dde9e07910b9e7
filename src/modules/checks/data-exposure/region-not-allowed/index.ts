import { defineCheck } from '../../../../contracts/index.js';
import { judge } from '../../../../core/judge.js';
import { matchesWildcard } from '../../../../core/policy.js';
import { fail, notApplicable, unknown } from '../../../../core/result.js';

export default defineCheck({
  id: 'region-not-allowed',
  version: 1,
  title: 'Prompts and outputs stay in allowed regions',
  family: 'data-exposure',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['ai-service', 'model-endpoint', 'log-sink'],
  catalogue: { none: 'The catalogue has no row on the regions that an organisation allows.' },
  controls: ['owasp-llm:LLM02:2025', 'nist-ai-rmf:MEASURE 2.10', 'iso-42001:A.10.2'],
  docs: {
    risk: 'Content is handled under the law of a place that nobody agreed to.',
    pass: 'Policy allows the region.',
    fail: 'Policy names allowed regions, and this one is not among them.',
    unknown: 'The region could not be read.',
    remediation: 'Move to an allowed region; a global endpoint may answer from anywhere, so name a regional one.',
  },
  evaluate(asset, view) {
    const { regions } = view.policy('allow');
    if (!regions) return notApplicable('Policy has no list of allowed regions.');
    return judge(asset.get('region'), {
      weak: (region) =>
        regions.some((pattern) => matchesWildcard(pattern, region))
          ? undefined
          : fail(`${asset.name} is in the region ${region}, which policy does not allow.`),
      unset: unknown('Its region is not set here.'),
    });
  },
});
