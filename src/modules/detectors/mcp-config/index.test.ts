import { describe, expect, it } from 'vitest';
import { runDetector } from '../../../engine/detect.js';
import { exampleDocument, testDetector } from '../../../testing/test-detector.js';
import { examples } from './examples.js';
import detector from './index.js';

testDetector(detector, examples);

const servers = (path: string, text: string) =>
  runDetector(detector, exampleDocument(path, text)).assets.filter((asset) => asset.kind === 'mcp-server');

describe('identity of servers', () => {
  it('six servers in the files of six clients are six assets', () => {
    const files: Readonly<Record<string, string>> = {
      '.vscode/mcp.json': '{"servers":{"one":{"command":"npx","args":["-y","one"]}}}',
      '.cursor/mcp.json': '{"mcpServers":{"two":{"command":"uvx","args":["two"]}}}',
      '.mcp.json': '{"mcpServers":{"three":{"url":"https://mcp.acme.dev/three"}}}',
      'packages/web/.mcp.json': '{"mcpServers":{"four":{"command":"node","args":["./four.js"]}}}',
      '.codex/config.toml': '[mcp_servers.five]\ncommand = "docker"\nargs = ["run", "-i", "acme/five:1.0.0"]\n',
      '.gemini/settings.json': '{"mcpServers":{"six":{"httpUrl":"https://mcp.acme.dev/six"}}}',
    };
    const ids = Object.entries(files).flatMap(([path, text]) => servers(path, text).map((asset) => asset.id));
    expect(ids).toHaveLength(6);
    expect(new Set(ids).size).toBe(6);
    expect(ids).toContain('mcp-server:github.com/acme/shop//mcp#path/packages/web/four.js');
  });

  it('one address in two files, under two names, is one asset', () => {
    const [a] = servers('.mcp.json', '{"mcpServers":{"docs":{"url":"https://mcp.acme.dev/mcp/"}}}');
    const [b] = servers('.vscode/mcp.json', '{"servers":{"acme":{"type":"http","url":"https://MCP.acme.dev/mcp?key=1"}}}');
    expect(a?.id).toBe('mcp-server:https://mcp.acme.dev/mcp');
    expect(b?.id).toBe(a?.id);
  });

  it('a path of a machine is in no identity', () => {
    const all = runDetector(
      detector,
      exampleDocument(
        '~ann/.claude.json',
        '{"projects":{"/Users/ann/secret-plan":{"mcpServers":{"a":{"command":"node","args":["/Users/ann/secret-plan/a.js"]},"b":{"command":"/opt/deep/er/still/b","args":[]}}}}}',
      ),
    );
    expect(JSON.stringify(all)).not.toMatch(/\/Users\/|\/opt\/deep/);
  });

  it('keeps the value of no secret', () => {
    const secret = `Zx9Lp4Rt8Vw3Ny6B${'c1Hd5Jf0'}`;
    for (const text of [
      `{"mcpServers":{"a":{"command":"npx","args":["acme","--token","${secret}"]}}}`,
      `{"mcpServers":{"a":{"command":"npx","args":["acme","--api-key=${secret}"],"env":{"API_TOKEN":"${secret}"}}}}`,
      `{"mcpServers":{"a":{"url":"https://mcp.acme.dev/s/${secret}/mcp?token=${secret}","headers":{"X-Api-Key":"${secret}"}}}}`,
      `{"mcpServers":{"a":{"command":"npx","args":["mcp-remote","https://u:${secret}@mcp.acme.dev/x","--header","Authorization: Bearer ${secret}"]}}}`,
      `{"mcpServers":{"a":{"command":"docker","args":["run","-e","TOKEN=${secret}","acme/x","postgresql://u:${secret}@db.acme.dev/x"]}}}`,
      `{"mcpServers":{"a":{"command":"sh","args":["-c","API_KEY=${secret} npx acme ${secret}"]}}}`,
    ]) {
      const seen = runDetector(detector, exampleDocument('.mcp.json', text));
      expect(JSON.stringify(seen)).not.toContain(secret);
      expect(seen.assets.filter((asset) => asset.kind === 'credential').length, text).toBeGreaterThan(0);
    }
  });
});
