import { defineCheck } from '../../../../contracts/index.js';
import { judgeFlag } from '../../../../core/judge.js';
import { fail, notApplicable } from '../../../../core/result.js';
import { usersOf } from '../../../../core/usage.js';

export default defineCheck({
  id: 'tool-runs-code-without-sandbox',
  version: 1,
  title: 'Tools that run code do it in a sandbox',
  family: 'trust-boundary',
  severity: 'high',
  maturity: 'stable',
  appliesTo: ['tool'],
  catalogue: ['trust-boundary.agentcore-codeinterp-network', 'trust-boundary.bedrock-high-risk-tool-call'],
  controls: ['owasp-asi:ASI05', 'owasp-llm:LLM06:2025', 'owasp-mcp:MCP05:2025', 'atlas:AML.T0050', 'atlas:AML.T0105', 'nist-csf:PR.PS-05'],
  docs: {
    risk: 'The model decides what runs, and it runs with the files, keys and network of your process.',
    pass: 'The code runs in a sandbox.',
    fail: 'Code, a shell or a query made by the model runs without a sandbox.',
    unknown: 'Whether there is a sandbox could not be followed.',
    remediation:
      'Run the code in a container or a hosted interpreter without your files, keys and network, or replace it by tools that do one thing.',
  },
  evaluate(tool, view) {
    if (!tool.value('executesCode')) return notApplicable('Nothing says that it runs code of the model.');
    const users = usersOf(tool, view, ['uses-tool', 'exposes-tool']);
    if (users.items.length === 0 && users.complete) return notApplicable('Nothing calls it.');
    const asks = tool.value('requiresApproval');
    const failed = fail(
      `${tool.name} runs what the model writes without a sandbox.`,
      asks ? { severity: 'medium', severityBecause: 'A person confirms each call.' } : {},
    );
    return judgeFlag(tool.get('sandboxed'), false, failed, failed);
  },
});
