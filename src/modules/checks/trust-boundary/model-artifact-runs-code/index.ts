import { defineCheck } from '../../../../contracts/index.js';
import { isStated, judge } from '../../../../core/judge.js';
import { fail, notApplicable, type Result } from '../../../../core/result.js';
import type { AssetView } from '../../../../core/view.js';

const named = 5;

export default defineCheck({
  id: 'model-artifact-runs-code',
  version: 2,
  title: 'Loading a model file runs no code',
  family: 'trust-boundary',
  severity: 'high',
  maturity: 'stable',
  appliesTo: ['model-artifact'],
  catalogue: { none: 'The catalogue has no row on formats of model files.' },
  controls: ['owasp-llm:LLM03:2025', 'owasp-asi:ASI04', 'atlas:AML.T0011.000', 'atlas:AML.T0018.002', 'nist-csf:ID.RA-09'],
  docs: {
    risk: 'Whoever made or changed the file runs code wherever it is loaded.',
    pass: 'The format holds weights only, or everything that the file names is known to be harmless.',
    fail: 'Loading the file runs code, or names something whose effect is not known.',
    unknown: 'The file could not be read whole.',
    remediation: 'Take the safetensors or GGUF file of the model; load an old file only with weights_only=True.',
  },
  evaluate(artifact) {
    const state = artifact.get('runsCode');
    const reference = notApplicable('It is a reference, and no file was read.');
    if (!isStated(state)) return reference;
    return judge(state, { weak: (runs) => (runs === 'no' ? undefined : failed(artifact, runs)), unset: reference });
  },
});

function failed(artifact: AssetView<'model-artifact'>, runs: 'unknown-callable' | 'yes'): Result {
  const all = artifact.value('callables') ?? [];
  const list = all.slice(0, named).join(', ') + (all.length > named ? ` and ${all.length - named} more` : '');
  if (runs === 'unknown-callable')
    return fail(`Loading ${artifact.name} calls what is not known to be harmless${list ? `: ${list}` : ''}.`, {
      severity: 'medium',
      severityBecause: 'What is called may be harmless: nobody has looked.',
    });
  // Weights need no call at all; other formats run code because they were made to.
  const pickled = artifact.value('format') === 'pickle' || artifact.value('format') === 'torch';
  return fail(
    `Loading ${artifact.name} runs code${list ? `: ${list}` : ''}.`,
    pickled ? { severity: 'critical', severityBecause: 'It runs as soon as the file is opened, and weights need no such call.' } : {},
  );
}
