import { defineCheck } from '../../../../contracts/index.js';
import { judgeFlag, unlessStated } from '../../../../core/judge.js';
import { fail, notApplicable, unknown } from '../../../../core/result.js';
import { aiInWorkload } from '../../../../core/usage.js';

export default defineCheck({
  id: 'workload-runs-as-root',
  version: 1,
  title: 'Workloads with AI in them do not run as root',
  family: 'trust-boundary',
  severity: 'low',
  maturity: 'stable',
  appliesTo: ['workload'],
  catalogue: { none: 'The catalogue has no row on the user of containers with AI in them.' },
  controls: ['owasp-asi:ASI05', 'atlas:AML.T0105', 'nist-csf:PR.PS-01'],
  docs: {
    risk: 'Code that gets in can change the software that runs, and has an easier way out of the container.',
    pass: 'The workload runs as an ordinary user.',
    fail: 'The workload runs as root.',
    unknown: 'The user could not be read; an image may set one.',
    remediation: 'Set a user in the image and runAsNonRoot in the workload.',
  },
  evaluate(workload, view) {
    if (aiInWorkload(workload, view) === undefined) return notApplicable('Nothing says that AI runs in it.');
    return (
      unlessStated(workload.get('runsAsRoot'), 'Nothing that was read speaks of its user: the platform chooses it.') ??
      judgeFlag(
        workload.get('runsAsRoot'),
        true,
        fail(`${workload.name} runs as root.`),
        unknown('No user is set here, so that the one of the image holds.'),
      )
    );
  },
});
