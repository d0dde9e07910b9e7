import { defineCheck } from '../../../../contracts/index.js';
import { isPublicUrl } from '../../../../core/ids.js';
import { defaultDecides, isStated, judgeFlag } from '../../../../core/judge.js';
import { fail, notApplicable } from '../../../../core/result.js';

export default defineCheck({
  id: 'mcp-server-binds-all-interfaces',
  version: 1,
  title: 'MCP server listens only where its client is',
  family: 'trust-boundary',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['mcp-server'],
  catalogue: { none: 'The catalogue has no row on where an MCP server listens.' },
  controls: ['owasp-mcp:MCP07:2025', 'owasp-asi:ASI07', 'atlas:AML.T0049', 'nist-csf:PR.IR-01'],
  docs: {
    risk: 'A server meant for one machine answers the whole network, and web pages can reach it through the browser of its user.',
    pass: 'It listens on the loopback address.',
    fail: 'It listens on every network interface.',
    unknown: 'The address on which it listens could not be read.',
    remediation: 'Bind to 127.0.0.1, or put the server behind a gateway that authenticates callers.',
  },
  evaluate(server) {
    if (server.value('enabled') === false) return notApplicable('It is switched off.');
    const transport = server.value('transport');
    if (transport === 'stdio' || transport === 'builtin') return notApplicable('It listens nowhere.');
    const url = server.value('url');
    if (url !== undefined && isPublicUrl(url)) return notApplicable('It is a hosted server, meant to be reached.');
    if (server.value('source') === 'remote' && server.get('bindsAllInterfaces').state !== 'known')
      return notApplicable('Somebody else starts it.');
    if (transport === undefined && !isStated(server.get('bindsAllInterfaces')))
      return notApplicable('Nothing says that it listens on a network.');
    const authentication = server.value('authentication');
    const failed =
      authentication === undefined || authentication === 'none'
        ? fail(`${server.name} listens on every network interface.`)
        : fail(`${server.name} listens on every network interface.`, {
            severity: 'low',
            severityBecause: 'It asks its callers who they are.',
          });
    return judgeFlag(server.get('bindsAllInterfaces'), true, failed, defaultDecides);
  },
});
