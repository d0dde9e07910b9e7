import { defineCheck } from '../../../../contracts/index.js';
import { fail, notApplicable, pass, unknown } from '../../../../core/result.js';

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
    limits: 'People who wrote the code are not taken for its owners.',
  },
  evaluate(asset, view) {
    const context = asset.value('context');
    if (context !== undefined && context !== 'active') return notApplicable(`It stands in ${context} code.`);
    if (view.owner(asset.id)) return pass();
    if (asset.labels['owner'] || asset.labels['team']) return pass();
    const { complete, because } = view.complete(asset.kind);
    return complete ? fail(`${asset.name} has no owner.`) : unknown(because ?? 'Not everything was read.');
  },
});
