import { defineCheck } from '../../../../contracts/index.js';
import { splitId } from '../../../../core/ids.js';
import { fail, notApplicable, pass, unknown } from '../../../../core/result.js';
import type { AssetView } from '../../../../core/view.js';

const homeOf = (asset: AssetView) => splitId(asset.id).key.split('//')[0];

export default defineCheck({
  id: 'ai-asset-without-owner',
  version: 1,
  title: 'AI in use has an owner',
  family: 'policy-drift',
  severity: 'low',
  maturity: 'stable',
  appliesTo: ['service', 'workflow', 'ai-service', 'ai-gateway', 'knowledge-base'],
  catalogue: [
    'policy-drift.copilot-agent-orphan',
    'policy-drift.bedrock-model-tags',
    'policy-drift.azure-ai-tags',
    'policy-drift.vertex-labels',
    'policy-drift.sagemaker-tags',
  ],
  controls: ['owasp-asi:ASI10', 'nist-ai-rmf:GOVERN 2.1', 'nist-csf:GV.RR-02', 'iso-42001:A.3.2'],
  docs: {
    risk: 'A finding has nobody who mends it, and an incident nobody who knows the thing.',
    pass: 'A signal such as CODEOWNERS, a catalogue entry or a label names an owner.',
    fail: 'No signal names an owner.',
    unknown: 'Not every place that could name an owner was read.',
    remediation: 'Add a CODEOWNERS line, a catalogue entry or an owner label.',
    limits:
      'People who wrote the code are not taken for its owners. A repository in which nobody owns anything is told once, at its first service.',
  },
  evaluate(asset, view) {
    const context = asset.value('context');
    if (context !== undefined && context !== 'active') return notApplicable(`It stands in ${context} code.`);
    if (view.owner(asset.id)) return pass();
    if (asset.labels['owner'] || asset.labels['team']) return pass();
    if (asset.kind === 'service') {
      const siblings = view.all('service').filter((other) => homeOf(other) === homeOf(asset));
      if (siblings[0]?.id !== asset.id && !siblings.some((other) => view.owner(other.id)))
        return notApplicable('Nothing beside it has an owner either, which is told once.');
    }
    const { complete, because } = view.complete(asset.kind);
    return complete ? fail(`${asset.name} has no owner.`) : unknown(because ?? 'Not everything was read.');
  },
});
