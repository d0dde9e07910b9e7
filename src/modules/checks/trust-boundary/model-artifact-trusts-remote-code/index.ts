import { defineCheck } from '../../../../contracts/index.js';
import { judgeFlag } from '../../../../core/judge.js';
import { fail, pass } from '../../../../core/result.js';

export default defineCheck({
  id: 'model-artifact-trusts-remote-code',
  version: 1,
  title: 'Models are loaded without code from the hub',
  family: 'trust-boundary',
  severity: 'high',
  maturity: 'stable',
  appliesTo: ['model-artifact'],
  catalogue: { none: 'The catalogue has no row on code that a hub brings with a model.' },
  controls: ['owasp-llm:LLM03:2025', 'owasp-asi:ASI05', 'atlas:AML.T0010.003', 'atlas:AML.T0011.000'],
  docs: {
    risk: 'The author of the model runs code in your process each time that it is loaded.',
    pass: 'Code from the hub is not loaded.',
    fail: 'Code from the hub is loaded and run.',
    unknown: 'The setting could not be followed.',
    remediation: 'Drop trust_remote_code; where a model needs it, name an exact revision and read its code first.',
  },
  evaluate(artifact) {
    const failed = fail(
      `${artifact.name} is loaded with code from the hub.`,
      artifact.value('revisionPinned')
        ? { severity: 'medium', severityBecause: 'The revision is fixed, so that its code can be reviewed.' }
        : {},
    );
    return judgeFlag(artifact.get('trustsRemoteCode'), true, failed, pass());
  },
});
