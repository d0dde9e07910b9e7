import { judgeFlows } from '../../../../catalogue/flows/judge.js';
import { defineCheck } from '../../../../contracts/index.js';
import { notApplicable } from '../../../../core/result.js';

export default defineCheck({
  id: 'service-untrusted-text-in-instructions',
  version: 1,
  title: 'Text of others stays out of the instructions of the model',
  family: 'trust-boundary',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['service'],
  catalogue: ['trust-boundary.mcp-untrusted-content'],
  controls: ['owasp-llm:LLM01:2025', 'owasp-asi:ASI01', 'atlas:AML.T0051', 'atlas:AML.M0030', 'nist-ai-rmf:MEASURE 2.7'],
  docs: {
    risk: 'What stands in the system prompt is obeyed before anything else: whoever writes a part of it can take the model out of its role.',
    pass: 'What others send reaches the instructions as a number or one of a list only.',
    fail: 'Text that a caller, a web page, an e-mail or an upload brings is put into the system prompt or the instructions of an agent.',
    unknown: 'Such text goes through code that could not be followed before it reaches the instructions.',
    remediation:
      'Keep the instructions constant, pass what others write as messages of the user, and choose between variants of the instructions by a list of allowed values.',
    limits: 'What a store of your own gives back is told as a fact, and not judged: who may write there is not known from the code.',
  },
  evaluate(service, view) {
    const flows = judgeFlows(service, view, {
      sources: ['user-input', 'outside-content'],
      sinks: ['instructions'],
      inside: `In ${service.name},`,
      severity: 'medium',
    });
    return flows.length > 0 ? flows : notApplicable('No text of others was seen to reach instructions in it.');
  },
});
