import { judgeFlows } from '../../../../catalogue/flows/judge.js';
import { actionSinks } from '../../../../catalogue/flows/kinds.js';
import { defineCheck } from '../../../../contracts/index.js';
import { judge, unlessStated } from '../../../../core/judge.js';
import { fail, notApplicable, unknown } from '../../../../core/result.js';

export default defineCheck({
  id: 'service-output-handling-unsafe',
  version: 2,
  title: 'Output of the model is checked before it does anything',
  family: 'trust-boundary',
  severity: 'high',
  maturity: 'stable',
  appliesTo: ['service'],
  catalogue: { none: 'The catalogue has no row on what code does with the output of a model.' },
  controls: ['owasp-llm:LLM05:2025', 'owasp-asi:ASI05', 'atlas:AML.T0050', 'atlas:AML.M0033', 'nist-csf:PR.PS-06'],
  docs: {
    risk: 'Whoever can steer the model, by a document or a question, writes the command, the query, the path or the page that your service runs or renders.',
    pass: 'Every way of the output that was found is narrowed, escaped or bound before it does anything.',
    fail: 'Output is run, rendered, deserialised, or decides which file or address is touched, as it came.',
    unknown: 'Output goes through code that could not be followed before it does something.',
    remediation:
      'Take structured output and hold it to a schema of enumerations and numbers or to a list of allowed values; bind parameters, quote arguments, escape what is rendered, and run code that a model writes in a sandbox.',
    limits:
      'Python, TypeScript and JavaScript. Ways through attributes set by name, through containers that other functions fill, and templates of pages are not followed.',
  },
  evaluate(service, view) {
    const flows = judgeFlows(service, view, { sources: ['model-output'], sinks: actionSinks, inside: `In ${service.name},` });
    if (flows.length > 0) return flows;
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
