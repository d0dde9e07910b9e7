import { describe, expect, it } from 'vitest';
import { shellWords } from './launch/words.js';
import { mcpIdentity } from './mcp-launch.js';

const of = (line: string, folder = '.') => {
  const [command, ...args] = shellWords(line);
  return mcpIdentity({ command: command as string, args, folder });
};

describe('mcpIdentity', () => {
  it.each([
    ['npx -y @acme/files@1.2.3', 'npm/@acme/files', true],
    ['npx @acme/files', 'npm/@acme/files', false],
    ['npx -y @acme/files@latest', 'npm/@acme/files', false],
    ['npx -y @acme/files@^1.2.3', 'npm/@acme/files', false],
    ['npx -p @acme/files@1.2.3 files', 'npm/@acme/files', true],
    ['npx --package=@acme/files other-bin', 'npm/@acme/files other-bin', false],
    ['/usr/local/bin/npx -y acme@${VERSION}', 'npm/acme', 'unknown'],
    ['pnpm dlx acme@1.0.0', 'npm/acme', true],
    ['yarn dlx acme', 'npm/acme', false],
    ['bunx --bun acme@1.0.0', 'npm/acme', true],
    ['bun x acme', 'npm/acme', false],
    ['npm exec -- acme@1.0.0', 'npm/acme', true],
    ['npx github:acme/tools', 'git/github.com/acme/tools', false],
    ['npx -y acme/tools#0123456789012345678901234567890123456789', 'git/github.com/acme/tools', true],
    ['uvx mcp-server-git --repository /home/ann/x', 'pypi/mcp-server-git repository=~/x', false],
    ['uvx mcp_server_fetch==2025.1.17', 'pypi/mcp-server-fetch', true],
    ['uvx "acme[cli]@1.2"', 'pypi/acme', true],
    ['uvx acme>=1.0', 'pypi/acme', false],
    ['uvx --from git+https://github.com/acme/tools@main acme', 'git/github.com/acme/tools acme', false],
    ['uv tool run --with x --from acme==1.0 acme', 'pypi/acme', true],
    ['pipx run acme', 'pypi/acme', false],
    ['uv --directory server run main.py', 'path/server/main.py', undefined],
    ['uv run --directory /home/ann/dev/server acme', 'path/~/dev/server#acme', undefined],
    ['uv run --with mcp[cli] mcp run server.py', 'path/server.py', undefined],
    ['python -m mcp_server_fetch', 'pypi/mcp-server-fetch', 'unknown'],
    ['python3 -m house.server', 'module/house.server', 'unknown'],
    ['python server.py', 'path/server.py', undefined],
    ['node ${workspaceFolder}/build/index.js', 'path/build/index.js', undefined],
    ['node /Users/ann/dev/tools/index.js', 'path/~/dev/tools/index.js', undefined],
    ['node C:\\\\Users\\\\ann\\\\tools\\\\index.js', 'path/~/tools/index.js', undefined],
    ['node node_modules/@acme/files/dist/index.js', 'npm/@acme/files', 'unknown'],
    ['docker run -i --rm -e TOKEN -v /:/host --network host ghcr.io/acme/server:1.2.3', 'oci/ghcr.io/acme/server', true],
    [
      'docker run -it --rm mcp/postgres postgresql://u:p@db.acme.dev:5432/shop?sslmode=require',
      'oci/mcp/postgres postgresql://db.acme.dev/shop',
      false,
    ],
    [`podman run --pull always acme/x@sha256:${'a'.repeat(64)}`, 'oci/acme/x', true],
    ['dnx Acme.Mcp@1.0.0 --yes', 'nuget/acme.mcp', true],
    ['dnx Acme.Mcp --version 1.0.0 --yes', 'nuget/acme.mcp', true],
    ['deno run -A npm:@acme/files@1.0.0', 'npm/@acme/files', true],
    ['deno run jsr:@acme/files', 'jsr/@acme/files', false],
    ['go run github.com/acme/server@v1.2.3', 'golang/github.com/acme/server', true],
    ['go run ./cmd/server', 'path/cmd/server', undefined],
    ['github-mcp-server stdio', 'command/github-mcp-server stdio', 'unknown'],
    ['cmd /c npx -y acme', 'npm/acme', false],
    ['cmd.exe /C "npx -y acme@1.0.0"', 'npm/acme', true],
    ['sh -c "cd server && exec npx -y acme"', 'npm/acme', false],
    ['bash -lc "node index.js"', 'path/index.js', undefined],
    ['env A=b npx -y acme', 'npm/acme', false],
    ['wsl -d Ubuntu -- uvx acme', 'pypi/acme', false],
    ['op run --env-file=.env -- npx acme@1.0.0', 'npm/acme', true],
    ['npx -y @smithery/cli run @acme/x --key abc', 'smithery/@acme/x', false],
    ['npx -y supergateway --stdio "npx -y acme@1.0.0"', 'npm/acme', true],
    ['npm run mcp', 'path/.#mcp', undefined],
    ['npx -y server-x --token abcdef --port 3000 serve', 'npm/server-x serve', false],
  ])('%s', (line, identity, pinned) => {
    const seen = of(line);
    expect(seen?.identity).toBe(identity);
    expect(seen?.pinned).toBe(pinned);
    expect(seen?.reach).toBe('local');
  });

  it('keeps its key when a version is added or another launcher takes it', () => {
    const keys = ['npx acme', 'npx -y acme@1.0.0', 'pnpm dlx acme', 'cmd /c npx acme@latest', 'bunx acme'].map(
      (line) => of(line)?.identity,
    );
    expect(new Set(keys).size).toBe(1);
  });

  it('takes roots for posture, not for identity', () => {
    const narrow = of('npx -y @modelcontextprotocol/server-filesystem /home/ann/notes');
    const wide = of('npx -y @modelcontextprotocol/server-filesystem /home/ann/notes /');
    expect(wide?.identity).toBe(narrow?.identity);
    expect(wide?.hostMounts).toEqual(['/', '~/notes']);
  });

  it('tells two databases apart', () => {
    const one = of('npx -y @modelcontextprotocol/server-postgres postgresql://localhost/one');
    const two = of('npx -y @modelcontextprotocol/server-postgres postgresql://localhost/two');
    expect(one?.identity).not.toBe(two?.identity);
  });

  it('reads mounts, network and privilege of a container', () => {
    const seen = of(
      'docker run -i -v /var/run/docker.sock:/var/run/docker.sock --mount type=bind,src=/home/ann/x,dst=/x -v data:/d --net=host acme/x',
    );
    expect(seen?.hostMounts).toEqual(['/var/run/docker.sock', '~/x']);
    expect(seen?.privileged).toBe(true);
    expect(seen?.container).toBe(true);
  });

  it.each([
    ['npx -y mcp-remote https://mcp.acme.dev/sse --header "Authorization: Bearer x"', 'https://mcp.acme.dev/sse', 'sse'],
    ['npx mcp-remote@0.1.29 https://mcp.acme.dev/mcp?token=abc', 'https://mcp.acme.dev/mcp', 'http'],
    ['npx supergateway --sse https://mcp.acme.dev/x', 'https://mcp.acme.dev/x', 'sse'],
    ['uvx mcp-proxy https://mcp.acme.dev/x', 'https://mcp.acme.dev/x', 'http'],
  ])('%s is a remote server', (line, url, transport) => {
    expect(of(line)).toMatchObject({ identity: url, reach: 'global', source: 'remote', transport });
  });

  it('takes an address without a launch, and hides a secret in its path', () => {
    expect(mcpIdentity({ url: 'https://MCP.acme.dev:443/mcp/?k=v' })).toMatchObject({
      identity: 'https://mcp.acme.dev/mcp',
      reach: 'global',
    });
    const seen = mcpIdentity({ url: `https://mcp.acme.dev/s/${'a1B2c3D4'.repeat(5)}/mcp` });
    expect(seen).toMatchObject({ identity: 'https://mcp.acme.dev/s/*/mcp', urlCarriesSecret: true });
    expect(mcpIdentity({ url: 'http://localhost:3000/mcp' })).toMatchObject({
      reach: 'local',
      identity: 'remote/http://localhost:3000/mcp',
    });
    expect(mcpIdentity({ url: 'https://${HOST}/mcp' })).toBeUndefined();
  });

  it.each(['', '${LAUNCHER} x', 'sh -c "a | b"', 'npx', 'npx -y', 'docker run', 'docker', 'uvx --from', 'node', 'sh -c'])(
    'cannot follow %j',
    (line) => {
      expect(mcpIdentity({ command: line })).toBeUndefined();
    },
  );

  it('survives hostile launches', () => {
    for (const text of [
      'a'.repeat(100_000),
      '"'.repeat(50_000),
      'sh -c '.repeat(5_000),
      `npx ${'-p '.repeat(20_000)}`,
      `uvx ${'@'.repeat(50_000)}`,
      `docker run ${'-e a=b '.repeat(10_000)}x`,
    ]) {
      const started = performance.now();
      mcpIdentity({ command: text });
      mcpIdentity({ command: 'npx', args: [text] });
      mcpIdentity({ url: `https://a/${text}` });
      expect(performance.now() - started).toBeLessThan(1_000);
    }
  });

  it('holds no secret of its arguments', () => {
    const seen = JSON.stringify(
      of('npx -y acme --api-key sk-ant-api03-abcdefghijklmnop --project-ref abc ghp_0123456789abcdefghij0123456789abcdef'),
    );
    expect(seen).not.toMatch(/sk-ant|ghp_/);
  });
});
