import { defineCheck } from '../../../../contracts/index.js';
import { judgeFlag, noSuchSetting, unlessStated } from '../../../../core/judge.js';
import { fail } from '../../../../core/result.js';

export default defineCheck({
  id: 'ai-service-notebook-root',
  version: 1,
  title: 'Notebook users are not root',
  family: 'model-access',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['ai-service'],
  catalogue: ['model-access.sagemaker-notebook-root', 'model-access.vertex-workbench-root'],
  controls: ['owasp-asi:ASI05', 'atlas:AML.T0112', 'nist-csf:PR.AA-05'],
  docs: {
    risk: 'Code in a notebook can change the machine under it, its logging and its network rules.',
    pass: 'Users of the notebook have no root access.',
    fail: 'Users of the notebook are root on it.',
    unknown: 'The setting could not be read.',
    remediation: 'Switch root access off and bring what is needed in by a lifecycle script or an image.',
  },
  evaluate(service) {
    return (
      unlessStated(service.get('rootAccess'), 'None of its settings that were read speaks of it.') ??
      judgeFlag(service.get('rootAccess'), true, fail(`Users of ${service.name} are root on it.`), noSuchSetting)
    );
  },
});
