import { defineCheck } from '../../../../contracts/index.js';
import { judge } from '../../../../core/judge.js';
import { fail, notApplicable, unknown } from '../../../../core/result.js';

export default defineCheck({
  id: 'model-artifact-runs-code',
  version: 1,
  title: 'Loading a model file runs no code',
  family: 'trust-boundary',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['model-artifact'],
  catalogue: { none: 'The catalogue has no row on formats of model files.' },
  controls: ['owasp-llm:LLM03:2025', 'owasp-asi:ASI04', 'atlas:AML.T0011.000', 'atlas:AML.T0018.002', 'nist-csf:ID.RA-09'],
  docs: {
    risk: 'Whoever made or changed the file runs code wherever it is loaded.',
    pass: 'The format holds weights only.',
    fail: 'Loading the file runs code.',
    unknown: 'The file calls something whose effect is not known, or could not be read.',
    remediation: 'Take the safetensors or GGUF file of the model; load an old file only with weights_only=True.',
  },
  evaluate(artifact) {
    const called = unknown('The file calls something whose effect is not known.');
    return judge(artifact.get('runsCode'), {
      weak: (runs) => (runs === 'yes' ? fail(`Loading ${artifact.name} runs code.`) : runs === 'unknown-callable' ? called : undefined),
      unset: notApplicable('It is a reference, and no file was read.'),
    });
  },
});
