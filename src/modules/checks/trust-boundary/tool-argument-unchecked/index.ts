import { judgeFlows } from '../../../../catalogue/flows/judge.js';
import { actionSinks } from '../../../../catalogue/flows/kinds.js';
import { defineCheck } from '../../../../contracts/index.js';
import { isStated } from '../../../../core/judge.js';
import { notApplicable } from '../../../../core/result.js';

export default defineCheck({
  id: 'tool-argument-unchecked',
  version: 1,
  title: 'What a model hands to a tool is checked before it does anything',
  family: 'trust-boundary',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['tool'],
  catalogue: ['trust-boundary.agent-action-boundary'],
  controls: ['owasp-llm:LLM05:2025', 'owasp-llm:LLM06:2025', 'owasp-asi:ASI02', 'atlas:AML.T0053', 'nist-csf:PR.PS-06'],
  docs: {
    risk: 'A model that was talked into it reads other files, calls addresses inside your network or changes a query by the argument of a harmless looking tool.',
    pass: 'Its arguments are narrowed to a list, a folder, a host or a bound parameter.',
    fail: 'An argument becomes part of a command or a query, or decides which file or address is touched, as it came.',
    unknown: 'An argument goes through code that could not be followed before it does something.',
    remediation:
      'Hold arguments to enumerations and numbers in the schema of the tool; resolve paths and compare them with the folder that is allowed, take hosts from a list, bind parameters, and give programs their arguments as a list.',
    limits: 'Whether a tool that runs commands on purpose is confined, another check says.',
  },
  evaluate(tool, view) {
    // A tool for running commands or queries is judged by its sandbox.
    const confined = isStated(tool.get('sandboxed'));
    const sinks = actionSinks.filter((sink) => !confined || (sink !== 'code' && sink !== 'shell' && sink !== 'sql'));
    const flows = judgeFlows(tool, view, { sources: ['tool-argument'], sinks, inside: `In the tool ${tool.name},` });
    return flows.length > 0 ? flows : notApplicable('No argument of it was seen to reach anything of the kind.');
  },
});
