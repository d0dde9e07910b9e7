import { defineCheck } from '../../../../contracts/index.js';
import { judgeFlag } from '../../../../core/judge.js';
import { fail, notApplicable } from '../../../../core/result.js';

export default defineCheck({
  id: 'mcp-server-privileged-container',
  version: 1,
  title: "MCP server's container keeps its walls",
  family: 'trust-boundary',
  severity: 'high',
  maturity: 'stable',
  appliesTo: ['mcp-server'],
  catalogue: { none: 'The catalogue has no row on how MCP servers are started in containers.' },
  controls: ['owasp-asi:ASI05', 'owasp-mcp:MCP02:2025', 'atlas:AML.T0105', 'nist-csf:PR.PS-01'],
  docs: {
    risk: 'A privileged container, or one in the network of its host, is no wall: code that gets into the server has the machine.',
    pass: 'The container runs without privileges and in a network of its own.',
    fail: 'The container runs privileged or shares the network of its host.',
    unknown: 'The start command could not be followed.',
    remediation: 'Drop --privileged and --network=host, and add only the capability or port that the server needs.',
  },
  evaluate(server) {
    if (server.value('enabled') === false) return notApplicable('It is switched off.');
    const source = server.value('source');
    if (server.value('transport') === 'http' || source === 'remote' || source === 'builtin')
      return notApplicable('Nothing is started here.');
    if (source !== undefined && source !== 'image' && server.get('privileged').state !== 'known')
      return notApplicable('It does not run in a container.');
    return judgeFlag(
      server.get('privileged'),
      true,
      fail(`The container of ${server.name} runs privileged or in the network of its host.`),
      notApplicable('It does not run in a container.'),
    );
  },
});
