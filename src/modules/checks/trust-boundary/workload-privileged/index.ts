import { defineCheck } from '../../../../contracts/index.js';
import { judgeFlag } from '../../../../core/judge.js';
import { fail, notApplicable, pass } from '../../../../core/result.js';
import { aiInWorkload } from '../../../../core/usage.js';

export default defineCheck({
  id: 'workload-privileged',
  version: 1,
  title: 'Workloads with AI in them run without privileges',
  family: 'trust-boundary',
  severity: 'high',
  maturity: 'stable',
  appliesTo: ['workload'],
  catalogue: { none: 'The catalogue has no row on privileges of containers with AI in them.' },
  controls: ['owasp-asi:ASI05', 'atlas:AML.T0105', 'nist-csf:PR.PS-01'],
  docs: {
    risk: 'Code that the model, a tool or a model file brings in leaves the container and has the machine.',
    pass: 'The workload runs without privileges and in a network of its own.',
    fail: 'The workload runs privileged or in the network of its host.',
    unknown: 'The setting could not be read.',
    remediation: 'Drop privileged mode and the host network; add only the capability that is needed.',
  },
  evaluate(workload, view) {
    const why = aiInWorkload(workload, view);
    if (why === undefined) return notApplicable('Nothing says that AI runs in it.');
    return judgeFlag(
      workload.get('privileged'),
      true,
      fail(`${workload.name} runs privileged or in the network of its host, and ${why}.`),
      pass(),
    );
  },
});
