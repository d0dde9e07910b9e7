import { defineCheck } from '../../../../contracts/index.js';
import { splitId } from '../../../../core/ids.js';
import { matchesWildcard } from '../../../../core/policy.js';
import { fail, notApplicable, pass, unknown } from '../../../../core/result.js';

export default defineCheck({
  id: 'mcp-server-not-allowed',
  version: 1,
  title: 'MCP server is one that policy allows',
  family: 'policy-drift',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['mcp-server'],
  catalogue: ['trust-boundary.copilot-agent-mcp-tool'],
  controls: ['owasp-mcp:MCP09:2025', 'owasp-asi:ASI04', 'atlas:AML.T0010.005', 'nist-ai-rmf:GOVERN 1.6', 'nist-csf:PR.PS-05'],
  docs: {
    risk: 'Tools that nobody has looked at read what the agent reads and act with its rights.',
    pass: 'Policy allows the server.',
    fail: 'Policy names allowed servers, and this one is not among them.',
    unknown: 'What the server starts could not be followed.',
    remediation: 'Remove the server, or have it reviewed and add it to allow.mcpServers.',
  },
  evaluate(server, view) {
    const { mcpServers } = view.policy('allow');
    if (!mcpServers) return notApplicable('Policy has no list of allowed MCP servers.');
    if (server.value('enabled') === false) return notApplicable('It is switched off.');
    const { key } = splitId(server.id);
    const identity = key.slice(key.indexOf('#') + 1);
    const packages = view.out(server.id, 'depends-on').items.map(({ asset }) => asset.name);
    const url = server.value('url');
    const names = [identity, key, ...packages, ...(url === undefined ? [] : [url])];
    if (mcpServers.some((pattern) => names.some((name) => matchesWildcard(pattern, name)))) return pass();
    const pinned = server.get('pinned');
    if (packages.length === 0 && url === undefined && pinned.state === 'unknown' && server.value('source') === undefined)
      return unknown('What it starts could not be followed.');
    return fail(`${server.name} is not among the MCP servers that policy allows.`);
  },
});
