import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, ftruncateSync, mkdirSync, openSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scanReport, sightline, withFolder } from './support/cli.js';

const good = '{"mcpServers":{"files":{"command":"npx","args":["-y","@acme/files@1.0.0"]}}}';
const servers = (report: ReturnType<typeof scanReport>) =>
  report.assets.filter((asset) => asset.kind === 'mcp-server').map((asset) => asset.name);

describe('bad input', () => {
  it('a broken .mcp.json is a notice with its line, exit 3, and takes nothing else along', () => {
    withFolder({ 'a/.mcp.json': '{"mcpServers":{\n"x":', 'b/.mcp.json': good }, (folder) => {
      const ran = sightline(['scan', folder, '--no-cache', '--fail-on', 'none']);
      expect(ran.code).toBe(3);
      expect(ran.stdout).toMatch(/a\/\.mcp\.json/);
      expect(servers(scanReport([folder]))).toEqual(['files']);
      expect(sightline(['scan', folder, '--no-cache', '--fail-on', 'none', '--allow-partial']).code).toBe(0);
    });
  });

  it('a malformed fixture somewhere does not make the scan incomplete', () => {
    withFolder(
      {
        'tests/fixtures/bad.json': '{',
        'tests/fixtures/.mcp.json': '{',
        '.mcp.json': good,
        'data/broken.yaml': 'a: [',
        'config.toml': '= =',
      },
      (folder) => {
        const ran = sightline(['scan', folder, '--no-cache', '--fail-on', 'none']);
        expect(ran.code, ran.stdout).toBe(0);
      },
    );
  });

  it.each([
    ['Terraform', 'main.tf', 'resource "aws_s3_bucket" {{{'],
    ['a workflow', '.github/workflows/ai.yml', 'on: [\njobs: {'],
    ['Codex TOML', '.codex/config.toml', '[mcp_servers.a\ncommand='],
  ])('broken %s makes the scan incomplete and says so', (_, path, text) => {
    withFolder({ [path]: text, '.mcp.json': good }, (folder) => {
      const report = scanReport([folder]);
      expect(report.coverage[0]?.status).toBe('partial');
      expect(report.coverage[0]?.notices.some((notice) => notice.code === 'unreadable' && notice.path === path)).toBe(true);
      expect(servers(report)).toEqual(['files']);
    });
  });

  it('a sparse file of 1 GB is not read', () => {
    withFolder({ '.mcp.json': good }, (folder) => {
      const file = openSync(join(folder, 'huge.py'), 'w');
      ftruncateSync(file, 1024 ** 3);
      closeSync(file);
      const report = scanReport([folder]);
      expect(report.coverage[0]?.skipped.some(({ reason }) => reason.startsWith('larger than'))).toBe(true);
      expect(report.coverage[0]?.status).toBe('complete');
      expect(servers(report)).toEqual(['files']);
    });
  });

  it('links are not followed, out of the root or in a loop', () => {
    withFolder({ 'in/.mcp.json': good, 'out/.mcp.json': good.replace('files', 'outside') }, (folder) => {
      symlinkSync(join(folder, 'out'), join(folder, 'in/away'));
      symlinkSync('..', join(folder, 'in/loop'));
      symlinkSync(join(folder, 'out/.mcp.json'), join(folder, 'in/mcp.json'));
      const report = scanReport([join(folder, 'in')]);
      expect(servers(report)).toEqual(['files']);
      expect(report.coverage[0]?.skipped).toContainEqual(expect.objectContaining({ reason: 'symbolic link', count: 3 }));
    });
  });

  it('100,000 files in one folder', () => {
    withFolder({ '.mcp.json': good }, (folder) => {
      mkdirSync(join(folder, 'many'));
      for (let at = 0; at < 100_000; at++) writeFileSync(join(folder, 'many', `f${at}.txt`), '');
      expect(servers(scanReport([folder]))).toEqual(['files']);
    });
  }, 120_000);

  it('names with newlines and terminal escapes cannot reach the terminal', () => {
    const name = 'evil\n\u001b[31m\u202ename';
    withFolder({ [`${name}/.mcp.json`]: good.replace('"files"', JSON.stringify('x\u001b[2J\u202e')) }, (folder) => {
      const ran = sightline(['scan', folder, '--no-cache', '--fail-on', 'none']);
      expect(ran.stdout).not.toMatch(/\u001b|\u202e/);
      expect(ran.stdout).toContain('\\u{1b}');
      const report = scanReport([folder]);
      expect(report.assets.some((asset) => asset.kind === 'mcp-server')).toBe(true);
    });
  });

  it('an unreadable folder makes the scan incomplete, and nothing else is lost', (context) => {
    if (process.getuid?.() === 0) {
      // Root reads everything: run as somebody else where that is possible.
      try {
        execFileSync('runuser', ['-u', 'nobody', '--', 'true']);
      } catch {
        return context.skip('running as root, and no other user can be taken');
      }
    }
    withFolder({ 'closed/.mcp.json': good, '.mcp.json': good }, (folder) => {
      chmodSync(folder, 0o755);
      chmodSync(join(folder, 'closed'), 0);
      const wrap = process.getuid?.() === 0 ? ['runuser', '-u', 'nobody', '--'] : [];
      const ran = sightline(['scan', folder, '--no-cache', '--fail-on', 'none', '--format', 'json'], { wrap });
      expect(ran.code, ran.stderr).toBe(3);
      const report = JSON.parse(ran.stdout);
      expect(report.coverage[0].skipped).toContainEqual(
        expect.objectContaining({ reason: 'folder could not be listed', examples: ['closed'] }),
      );
      expect(servers(report)).toEqual(['files']);
    });
  });

  it('deeply nested JSON, YAML and code', () => {
    withFolder(
      {
        '.mcp.json': good,
        'x/.mcp.json': `${'['.repeat(100_000)}`,
        'deep.yaml': `${'- '.repeat(20_000)}a`,
        'deep.py': `import openai\nx = ${'('.repeat(20_000)}`,
        'deep.ts': `import OpenAI from 'openai';\nf${'('.repeat(20_000)}`,
      },
      (folder) => {
        const report = scanReport([folder]);
        expect(servers(report)).toEqual(['files']);
        expect(report.coverage[0]?.notices.some((notice) => notice.path === 'x/.mcp.json')).toBe(true);
      },
    );
  });

  it('an empty folder is said in words and is fine', () => {
    withFolder({}, (folder) => {
      const ran = sightline(['scan', folder, '--no-cache']);
      expect(ran.code).toBe(0);
      expect(ran.stdout).toMatch(/No AI was found/);
      expect(ran.stdout).toMatch(/nothing found says nothing/);
    });
  });
});
