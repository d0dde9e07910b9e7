import { defineCheck } from '../../../../contracts/index.js';
import { splitId } from '../../../../core/ids.js';
import { matchesWildcard } from '../../../../core/policy.js';
import { fail, notApplicable, pass, unknown } from '../../../../core/result.js';

export default defineCheck({
  id: 'model-not-allowed',
  version: 1,
  title: 'Model is one that policy allows',
  family: 'model-access',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['model'],
  catalogue: [
    'trust-boundary.azure-approved-models-aoai',
    'trust-boundary.azure-approved-models-aml',
    'policy-drift.gcp-model-allowlist',
    'model-access.org-model-allowlist-scp',
  ],
  controls: [
    'owasp-llm:LLM03:2025',
    'owasp-asi:ASI04',
    'atlas:AML.T0010.003',
    'nist-ai-rmf:GOVERN 1.6',
    'nist-ai-rmf:MANAGE 3.2',
    'iso-42001:A.10.3',
  ],
  docs: {
    risk: 'Content goes to a model whose terms, region and behaviour nobody has looked at.',
    pass: 'Policy allows the model and its provider.',
    fail: 'Policy names what is allowed, and this model is not among it.',
    unknown: 'A variable can replace the model at run time, so that what runs is not known.',
    remediation: 'Use a model of the list, or have this one reviewed and add it to allow.models.',
  },
  evaluate(model, view) {
    const { models, providers } = view.policy('allow');
    if (!models && !providers) return notApplicable('Policy has no list of allowed models or providers.');
    const { key } = splitId(model.id);
    const provider = model.value('provider') ?? key.slice(0, Math.max(0, key.indexOf('/')));
    if (models && !models.some((pattern) => matchesWildcard(pattern, key)))
      return fail(`${model.name} is not among the models that policy allows.`);
    if (providers && !providers.some((pattern) => matchesWildcard(pattern, provider)))
      return fail(`${model.name} is served by ${provider || 'a provider that is not known'}, which policy does not allow.`);
    const [variable] = model.value('environmentVariables') ?? [];
    return variable === undefined ? pass() : unknown(`The variable ${variable} can replace the model at run time.`);
  },
});
