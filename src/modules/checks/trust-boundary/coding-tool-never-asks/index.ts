import { defineCheck } from '../../../../contracts/index.js';
import { defaultDecides, judge, unlessStated } from '../../../../core/judge.js';
import { fail } from '../../../../core/result.js';

export default defineCheck({
  id: 'coding-tool-never-asks',
  version: 1,
  title: 'Coding tool asks before it acts',
  family: 'trust-boundary',
  severity: 'high',
  maturity: 'stable',
  appliesTo: ['coding-tool'],
  catalogue: ['trust-boundary.coding-agent-permission-bypass', 'trust-boundary.agent-human-approval'],
  controls: ['owasp-llm:LLM06:2025', 'owasp-asi:ASI02', 'owasp-asi:ASI09', 'atlas:AML.T0112.000', 'atlas:AML.M0029', 'nist-ai-rmf:MAP 3.5'],
  docs: {
    risk: 'A line in a file, a ticket or a web page that the tool reads becomes a command on the machine of whoever runs it.',
    pass: 'Commands and changes wait for a person, or at least those that leave the workspace do.',
    fail: 'Every command runs without asking.',
    unknown: 'The approval mode could not be read, or is left to a default that was not read.',
    remediation:
      'Set the approval mode to ask, allow the commands that you need by name, and run unattended work only in a container without credentials.',
  },
  evaluate(tool) {
    const sandboxed = tool.value('sandbox') === 'on';
    const failed = fail(
      `${tool.name} runs every command without asking.`,
      sandboxed ? { severity: 'medium', severityBecause: 'A sandbox stands around its commands.' } : {},
    );
    return (
      unlessStated(tool.get('approval'), 'None of its settings that were read speaks of it.') ??
      judge(tool.get('approval'), { weak: (mode) => (mode === 'never' ? failed : undefined), unset: defaultDecides })
    );
  },
});
