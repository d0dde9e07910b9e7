import { defineCheck } from '../../../../contracts/index.js';
import { isStated } from '../../../../core/judge.js';
import { fail, notApplicable, pass, unknown } from '../../../../core/result.js';

export default defineCheck({
  id: 'mcp-server-unpinned-package',
  version: 1,
  title: 'MCP server starts a pinned package version',
  family: 'trust-boundary',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['mcp-server'],
  catalogue: { none: 'The catalogue has no row on the version that an MCP client starts.' },
  controls: ['owasp-llm:LLM03:2025', 'owasp-asi:ASI04'],
  docs: {
    risk: 'A launcher such as npx or uvx fetches whatever version is newest at start, so whoever takes over the package runs code on every machine that uses it.',
    pass: 'The launch command names an exact version or digest.',
    fail: 'The launch command names no version, a range or a moving tag.',
    unknown: 'The launch command could not be followed to a package.',
    remediation: 'Name an exact version in the launch command, and change it only through review.',
  },
  evaluate(server) {
    const source = server.value('source');
    if (source === 'remote' || server.value('transport') === 'http' || server.value('transport') === 'sse')
      return notApplicable('A remote server starts nothing here.');
    const pinned = server.get('pinned');
    if (source === 'local' && !isStated(pinned)) return notApplicable('It is code of this place and no package.');
    switch (pinned.state) {
      case 'known':
        return pinned.value ? pass() : fail(`${server.name} is started without an exact version.`);
      case 'unset':
        return notApplicable('It starts no package.');
      case 'unknown':
        return unknown(pinned.reason);
      case 'contradicted':
        return fail(`${server.name} is started with an exact version in one place and without in another.`);
    }
  },
});
