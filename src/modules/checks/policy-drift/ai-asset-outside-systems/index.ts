import { defineCheck } from '../../../../contracts/index.js';
import { fail, notApplicable, pass } from '../../../../core/result.js';

export default defineCheck({
  id: 'ai-asset-outside-systems',
  version: 1,
  title: 'AI in use belongs to a declared AI system',
  family: 'policy-drift',
  severity: 'low',
  maturity: 'stable',
  appliesTo: ['agent', 'ai-service', 'model-endpoint'],
  catalogue: ['policy-drift.ai-inventory', 'policy-drift.agent-registry-exists'],
  controls: ['owasp-asi:ASI10', 'nist-ai-rmf:GOVERN 1.6', 'nist-csf:ID.AM-02', 'iso-42001:A.4.2'],
  docs: {
    risk: 'The list that goes to auditors leaves out what is running.',
    pass: 'A declared system holds the asset.',
    fail: 'Policy declares systems, and none holds the asset.',
    unknown: 'Its membership could not be worked out.',
    remediation: 'Add the asset to a system in policy, or declare one for it.',
  },
  evaluate(asset, view) {
    if (view.policy('systems').length === 0) return notApplicable('Policy declares no AI systems.');
    const context = asset.value('context');
    if (context !== undefined && context !== 'active') return notApplicable(`It stands in ${context} code.`);
    const member = view.fact(asset.id, 'system-membership')?.systems.length ?? 0;
    return member > 0 ? pass() : fail(`No declared AI system holds ${asset.name}.`);
  },
});
