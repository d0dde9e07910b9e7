import { defineCheck } from '../../../../contracts/index.js';
import { judgeFlag, unlessStated } from '../../../../core/judge.js';
import { fail, pass } from '../../../../core/result.js';

export default defineCheck({
  id: 'coding-tool-accepts-any-mcp-server',
  version: 1,
  title: "Coding tool asks before it starts a project's MCP servers",
  family: 'trust-boundary',
  severity: 'high',
  maturity: 'stable',
  appliesTo: ['coding-tool'],
  catalogue: { none: 'The catalogue has no row on how coding tools take up MCP servers.' },
  controls: ['owasp-asi:ASI04', 'owasp-mcp:MCP09:2025', 'atlas:AML.T0011.002', 'atlas:AML.T0010.005', 'nist-csf:PR.PS-05'],
  docs: {
    risk: "Opening somebody's repository starts whatever servers its files name, which is code of its author on your machine.",
    pass: 'New servers of a project wait for a person.',
    fail: 'Every server that a project names is accepted unseen.',
    unknown: 'The setting could not be read.',
    remediation: 'Switch the blanket acceptance off and approve servers by name.',
  },
  evaluate(tool) {
    return (
      unlessStated(tool.get('autoApproveMcpServers'), 'None of its settings that were read speaks of it.') ??
      judgeFlag(tool.get('autoApproveMcpServers'), true, fail(`${tool.name} starts every MCP server that a project names, unseen.`), pass())
    );
  },
});
