import { defineCheck } from '../../../../contracts/index.js';
import { fail, notApplicable, pass, unknown } from '../../../../core/result.js';

const named = 5;

export default defineCheck({
  id: 'model-artifact-reads-outside',
  version: 1,
  title: 'Loading a model file reads nothing outside its folder',
  family: 'trust-boundary',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['model-artifact'],
  catalogue: { none: 'The catalogue has no row on formats of model files.' },
  controls: ['owasp-llm:LLM03:2025', 'owasp-asi:ASI04', 'atlas:AML.T0018.002', 'nist-csf:ID.RA-09'],
  docs: {
    risk: 'A model that names files elsewhere takes what lies there into its weights, from where its makers can ask for it.',
    pass: 'Every file that it names lies beside it.',
    fail: 'It names files outside its own folder.',
    unknown: 'Where its data lies could not be followed.',
    remediation: 'Take the model from its makers again, or save it anew with its data beside it.',
  },
  evaluate(artifact) {
    if (artifact.value('format') !== 'onnx') return notApplicable('Its format names no other files.');
    const state = artifact.get('outsideFiles');
    // Only a model that names such files says anything of them.
    if (state.state !== 'known') return artifact.value('digest') ? pass() : unknown('Only a part of the file was read.');
    const more = state.value.length > named ? ` and ${state.value.length - named} more` : '';
    return fail(`Loading ${artifact.name} reads ${state.value.slice(0, named).join(', ')}${more}, outside its folder.`);
  },
});
