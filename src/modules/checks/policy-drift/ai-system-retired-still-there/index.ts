import { defineCheck } from '../../../../contracts/index.js';
import { fail, notApplicable, pass, unknown } from '../../../../core/result.js';

export default defineCheck({
  id: 'ai-system-retired-still-there',
  version: 1,
  title: 'Retired AI systems are gone',
  family: 'policy-drift',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['ai-system'],
  catalogue: ['policy-drift.copilot-agent-dormant'],
  controls: ['nist-ai-rmf:GOVERN 1.7', 'nist-ai-rmf:MANAGE 2.4', 'nist-csf:ID.AM-08'],
  docs: {
    risk: 'What nobody looks after any more still answers, with the rights that it had.',
    pass: 'Nothing that runs is left of a retired system.',
    fail: 'Parts of a retired system are still there.',
    unknown: 'Not everything was read.',
    remediation: 'Remove what is left, and its keys and roles, or set the state back.',
  },
  evaluate(system, view) {
    if (system.value('state') !== 'retired') return notApplicable('It is not retired.');
    const running = ['agent', 'ai-service', 'model-endpoint', 'service', 'workflow', 'workload'] as const;
    const left = running
      .flatMap((kind) => view.all(kind))
      .find((asset) => view.fact(asset.id, 'system-membership')?.systems.includes(system.id));
    if (left) return fail(`The AI system ${system.name} is retired, and ${left.name} is still there.`);
    const open = running.map((kind) => view.complete(kind)).find(({ complete }) => !complete);
    return open ? unknown(open.because ?? 'Not everything was read.') : pass();
  },
});
