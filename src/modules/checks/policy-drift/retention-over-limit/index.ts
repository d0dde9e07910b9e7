import { defineCheck } from '../../../../contracts/index.js';
import { judge } from '../../../../core/judge.js';
import { fail, notApplicable, unknown } from '../../../../core/result.js';
import type { AssetView } from '../../../../core/view.js';

export default defineCheck({
  id: 'retention-over-limit',
  version: 1,
  title: 'Prompts and outputs are kept no longer than policy allows',
  family: 'policy-drift',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['log-sink', 'ai-service', 'agent-memory'],
  catalogue: ['policy-drift.azure-ml-diagnostics', 'policy-drift.azure-search-diagnostics'],
  controls: ['owasp-llm:LLM02:2025', 'nist-ai-rmf:MEASURE 2.10', 'iso-42001:A.6.2.8'],
  docs: {
    risk: 'What should have been deleted is still there to be read, demanded or stolen.',
    pass: 'Retention is within the limit of policy.',
    fail: 'Retention is over the limit of policy.',
    unknown: 'How long content is kept could not be read.',
    remediation: 'Lower the retention of the store, or have the limit changed.',
  },
  evaluate(asset, view) {
    const { retentionDays: limit } = view.policy('limits');
    if (limit === undefined) return notApplicable('Policy sets no limit.');
    if (asset.kind === 'log-sink' && (asset as AssetView<'log-sink'>).value('capturesContent') === false)
      return notApplicable('It holds no prompts or outputs.');
    if (asset.kind === 'agent-memory' && (asset as AssetView<'agent-memory'>).value('persistent') === false)
      return notApplicable('It ends with the process.');
    return judge(asset.get('retentionDays'), {
      weak: (days) => (days > limit ? fail(`${asset.name} keeps content for ${days} days, where policy allows ${limit}.`) : undefined),
      unset:
        asset.kind === 'ai-service'
          ? unknown('Its retention is not set here, so that the terms of the provider hold.')
          : notApplicable('It is kept without end, which is a finding of its own.'),
    });
  },
});
