import { defineCheck } from '../../../../contracts/index.js';
import { defaultDecides, judge, unlessStated } from '../../../../core/judge.js';
import { fail } from '../../../../core/result.js';

export default defineCheck({
  id: 'coding-tool-without-sandbox',
  version: 1,
  title: 'Coding tool runs commands in a sandbox',
  family: 'trust-boundary',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['coding-tool'],
  catalogue: { none: 'The catalogue has no row on sandboxes of coding tools.' },
  controls: ['owasp-asi:ASI05', 'owasp-llm:LLM06:2025', 'atlas:AML.T0112.000', 'atlas:AML.T0105', 'nist-csf:PR.IR-01'],
  docs: {
    risk: 'A command that the tool was talked into reads every key and file of the user, and reaches every network that the machine reaches.',
    pass: 'Commands run in a sandbox, at least in part.',
    fail: 'The sandbox is switched off.',
    unknown: 'The sandbox is not configured here, or its setting could not be read.',
    remediation: 'Switch the sandbox on for the workspace, and allow single commands out of it by name.',
  },
  evaluate(tool) {
    const asks = tool.value('approval') === 'ask';
    const failed = fail(
      `The sandbox of ${tool.name} is switched off.`,
      asks ? { severity: 'low', severityBecause: 'A person confirms each command.' } : {},
    );
    return (
      unlessStated(tool.get('sandbox'), 'None of its settings that were read speaks of it.') ??
      judge(tool.get('sandbox'), { weak: (mode) => (mode === 'off' ? failed : undefined), unset: defaultDecides })
    );
  },
});
