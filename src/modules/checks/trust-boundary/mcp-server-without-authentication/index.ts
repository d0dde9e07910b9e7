import { defineCheck } from '../../../../contracts/index.js';
import { judge } from '../../../../core/judge.js';
import { fail, notApplicable, unknown } from '../../../../core/result.js';

export default defineCheck({
  id: 'mcp-server-without-authentication',
  version: 1,
  title: 'MCP server asks its callers who they are',
  family: 'trust-boundary',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['mcp-server'],
  catalogue: ['model-access.agentcore-gateway-authz'],
  controls: ['owasp-mcp:MCP07:2025', 'owasp-asi:ASI03', 'atlas:AML.T0049', 'nist-ai-rmf:MEASURE 2.7', 'nist-csf:PR.AA-03'],
  docs: {
    risk: 'Anybody who reaches the server can call its tools with the rights of the server.',
    pass: 'Callers must present a key, a token or an identity.',
    fail: 'The server answers everybody who reaches it.',
    unknown: 'What callers must present could not be read; a client that sends nothing does not prove that the server asks for nothing.',
    remediation: 'Require OAuth or an identity at the server, and refuse calls without it.',
  },
  evaluate(server, view) {
    const transport = server.value('transport');
    if (transport === 'stdio' || transport === 'builtin') return notApplicable('Only its own client can talk to it.');
    if (server.value('enabled') === false) return notApplicable('It is switched off.');
    const exposure = view.fact(server.id, 'exposure');
    if (exposure?.reach === 'local') return notApplicable('Only its own machine can reach it.');
    const failed = fail(
      `${server.name} answers callers without authentication.`,
      exposure?.reach === 'internet' ? { severity: 'high', severityBecause: 'It can be reached from the internet.' } : {},
    );
    return judge(server.get('authentication'), {
      weak: (value) => (value === 'none' ? failed : undefined),
      unset: unknown('No authentication is configured here, which does not say what the server asks for.'),
    });
  },
});
