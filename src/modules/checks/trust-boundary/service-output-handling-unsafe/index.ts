import { defineCheck } from '../../../../contracts/index.js';
import { judge, unlessStated } from '../../../../core/judge.js';
import { fail, notApplicable, unknown } from '../../../../core/result.js';

export default defineCheck({
  id: 'service-output-handling-unsafe',
  version: 1,
  title: 'Output of the model is checked before it is run or rendered',
  family: 'trust-boundary',
  severity: 'high',
  maturity: 'stable',
  appliesTo: ['service'],
  catalogue: { none: 'The catalogue has no row on what code does with the output of a model.' },
  controls: ['owasp-llm:LLM05:2025', 'owasp-asi:ASI05', 'atlas:AML.T0050', 'atlas:AML.M0033', 'nist-csf:PR.PS-06'],
  docs: {
    risk: 'Whoever can steer the model, by a document or a question, writes the command, the query or the page that your service runs.',
    pass: 'Output reaches no execution, query or page unchecked.',
    fail: 'Output reaches execution, SQL or HTML unchecked.',
    unknown: 'The way of the output could not be followed.',
    remediation:
      'Take structured output, check it against a schema and a list of allowed values, bind parameters, and escape what is rendered.',
  },
  evaluate(service) {
    return (
      unlessStated(service.get('outputHandling'), 'No output of a model was followed in it.') ??
      judge(service.get('outputHandling'), {
        weak: (handling) => {
          if (handling === 'unsafe')
            return fail(`In ${service.name} the output of a model reaches execution, a query or a page unchecked.`, {
              confidence: 'likely',
            });
          return handling === 'unknown' ? unknown('The way of the output could not be followed.') : undefined;
        },
        unset: notApplicable('It does nothing with the output of a model.'),
      })
    );
  },
});
