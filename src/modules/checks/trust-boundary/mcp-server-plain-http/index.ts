import { defineCheck } from '../../../../contracts/index.js';
import { isLoopbackUrl, isPublicUrl } from '../../../../core/ids.js';
import { judgeFlag, unlessStated } from '../../../../core/judge.js';
import { fail, notApplicable, unknown } from '../../../../core/result.js';

export default defineCheck({
  id: 'mcp-server-plain-http',
  version: 1,
  title: 'MCP server is reached over an encrypted connection',
  family: 'trust-boundary',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['mcp-server'],
  catalogue: { none: 'The catalogue has no row on the transport of MCP servers outside one cloud.' },
  controls: ['owasp-mcp:MCP07:2025', 'owasp-asi:ASI07', 'nist-ai-rmf:MEASURE 2.7', 'nist-csf:PR.DS-02'],
  docs: {
    risk: 'Whoever sits on the network path can read what tools return, take over the session token and put words into what the model reads.',
    pass: 'Its address uses TLS.',
    fail: 'Its address uses plain HTTP and leads off the machine.',
    unknown: 'The address could not be followed.',
    remediation: 'Give the server an https address, or reach it over a tunnel that ends on the same machine.',
  },
  evaluate(server) {
    const transport = server.value('transport');
    if (transport === 'stdio' || transport === 'builtin') return notApplicable('It talks through pipes, not over a network.');
    if (server.value('enabled') === false) return notApplicable('It is switched off.');
    const url = server.value('url');
    if (url !== undefined && isLoopbackUrl(url)) return notApplicable('Its address never leaves the machine.');
    return (
      unlessStated(server.get('encrypted'), 'No address of it was read.') ??
      judgeFlag(
        server.get('encrypted'),
        false,
        fail(
          `${server.name} is reached over plain HTTP.`,
          url !== undefined && isPublicUrl(url) ? { severity: 'high', severityBecause: 'The address is on the internet.' } : {},
        ),
        unknown('Its address names no transport.'),
      )
    );
  },
});
