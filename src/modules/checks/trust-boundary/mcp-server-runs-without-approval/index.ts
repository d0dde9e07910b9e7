import { defineCheck } from '../../../../contracts/index.js';
import { isStated, judge, judgeFlag } from '../../../../core/judge.js';
import { fail, notApplicable, pass } from '../../../../core/result.js';

export default defineCheck({
  id: 'mcp-server-runs-without-approval',
  version: 1,
  title: "MCP server's tools wait for a person",
  family: 'trust-boundary',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['mcp-server'],
  catalogue: ['trust-boundary.agent-human-approval'],
  controls: ['owasp-llm:LLM06:2025', 'owasp-asi:ASI02', 'atlas:AML.T0053', 'atlas:AML.M0029', 'nist-ai-rmf:MAP 3.5'],
  docs: {
    risk: 'Text that the model reads can make it call any tool of the server, and nobody sees the call before it is done.',
    pass: 'Calls are confirmed, or only tools that are named one by one run without asking.',
    fail: 'Every tool of the server runs without asking.',
    unknown: 'The approval settings of the client could not be read.',
    remediation: 'Remove the blanket approval and list only the tools that read, by name.',
    limits: 'Tools that are named one by one count as reviewed, whatever they do.',
  },
  evaluate(server) {
    if (server.value('enabled') === false) return notApplicable('It is switched off.');
    if (!isStated(server.get('trusted')) && !isStated(server.get('autoApprovedTools')))
      return notApplicable('No client that was read starts it, and it is the client that asks.');
    const failed = fail(`Every tool of ${server.name} runs without asking a person.`);
    const trusted = judgeFlag(server.get('trusted'), true, failed, pass());
    const approved = judge(server.get('autoApprovedTools'), { weak: (tools) => (tools.includes('*') ? failed : undefined), unset: pass() });
    return trusted.outcome === 'fail' ? trusted : approved;
  },
});
