import { judgeFlows } from '../../../../catalogue/flows/judge.js';
import { defineCheck } from '../../../../contracts/index.js';
import { notApplicable } from '../../../../core/result.js';

export default defineCheck({
  id: 'service-sensitive-data-in-prompt',
  version: 1,
  title: 'Secrets and personal data stay out of prompts',
  family: 'data-exposure',
  severity: 'high',
  maturity: 'stable',
  appliesTo: ['service'],
  catalogue: ['data-exposure.credentials-in-prompts'],
  controls: ['owasp-llm:LLM02:2025', 'owasp-llm:LLM07:2025', 'atlas:AML.T0057', 'nist-csf:PR.DS-02'],
  docs: {
    risk: 'What stands in a prompt is sent to the provider, rests in logs and traces, and comes out again when somebody asks for it well enough.',
    pass: 'No such value reaches a prompt as it is.',
    fail: 'A secret, or a field that the code itself names after personal data, is put into a prompt.',
    unknown: 'Such a value goes through code that could not be followed before it reaches a prompt.',
    remediation:
      'Let code use the secret and give the model its result only; send of a person what the task needs, by a reference that your service turns back.',
    limits: 'Personal data is known by the name of a field alone, which is no more than a hint.',
  },
  evaluate(service, view) {
    const [secrets, personal] = (['secret', 'personal-data'] as const).map((source) =>
      judgeFlows(service, view, {
        sources: [source],
        sinks: ['prompt', 'instructions'],
        inside: `In ${service.name},`,
        severity: source === 'secret' ? 'high' : 'low',
      }),
    );
    const flows = [...(secrets ?? []), ...(personal ?? [])];
    return flows.length > 0 ? flows : notApplicable('No secret or personal data was seen to reach a prompt in it.');
  },
});
