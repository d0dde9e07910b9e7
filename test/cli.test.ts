import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Baseline } from '../src/core/baseline.js';
import type { Report } from '../src/core/report.js';
import { type Ran, root, scanReport, sightline, withFolder } from './support/cli.js';

const server = (name: string) => JSON.stringify({ mcpServers: { files: { command: 'npx', args: ['-y', name] } } });
const pinned = { '.mcp.json': server('@acme/files@1.0.0') };
const unpinned = { '.mcp.json': server('@acme/files') };
const policy = (text: string) => ({ 'sightline.policy.yaml': `version: 1\n${text}` });
const quiet = ['--no-cache', '--now', '2026-11-22'];
const scan = (folder: string, ...more: string[]) => sightline(['scan', folder, ...quiet, ...more]);
const oneLine = (ran: Ran) => {
  expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(ran.stdout).toBe('');
  return ran.stderr;
};

describe('exit codes', () => {
  it('0: nothing at or over the gate', () => {
    withFolder(unpinned, (folder) => {
      expect(scan(folder).code).toBe(0);
      expect(scan(folder, '--fail-on', 'none').code).toBe(0);
    });
  });
  it('0: what failed in tests alone is not called no failure', () => {
    withFolder({ 'tests/.mcp.json': unpinned['.mcp.json'] }, (folder) => {
      const ran = scan(folder);
      expect(ran.code).toBe(0);
      expect(ran.stdout).toMatch(/Nothing failed that a gate falls over: \d+ findings? in tests/);
      expect(ran.stdout).not.toMatch(/No check failed/);
    });
  });
  it('1: a finding at the gate', () => {
    withFolder(unpinned, (folder) => expect(scan(folder, '--fail-on', 'medium').code).toBe(1));
  });
  it('3: something was not read; --allow-partial accepts that', () => {
    withFolder({ ...pinned, 'a/.mcp.json': '{' }, (folder) => {
      expect(scan(folder).code).toBe(3);
      expect(scan(folder, '--allow-partial').code).toBe(0);
    });
  });
  it('1 before 3: a finding is worth more than a gap', () => {
    withFolder({ ...unpinned, 'a/.mcp.json': '{' }, (folder) => expect(scan(folder, '--fail-on', 'medium').code).toBe(1));
  });
  it('2 before all: a policy with a fault stops the scan', () => {
    withFolder({ ...unpinned, 'a/.mcp.json': '{', ...policy('chekcs: {}\n') }, (folder) => {
      const ran = scan(folder, '--fail-on', 'medium');
      expect(ran.code).toBe(2);
      expect(oneLine(ran)).toMatch(/sightline\.policy\.yaml:2 "chekcs" is not a known key\. Did you mean "checks"\?/);
    });
  });
  it('a severity that policy sets counts for the gate, and a switched off check does not', () => {
    withFolder({ ...unpinned, ...policy('checks: { mcp-server-unpinned-package: { severity: critical } }\n') }, (folder) => {
      expect(scan(folder).code).toBe(1);
    });
    withFolder({ ...unpinned, ...policy('checks: { mcp-server-unpinned-package: { enabled: false } }\n') }, (folder) => {
      expect(scan(folder, '--fail-on', 'low').code).toBe(0);
    });
  });
});

describe('wrong words are answered in one line', () => {
  it.each<[string, string[], RegExp]>([
    ['a flag', ['scan', '--formt', 'json'], /^SL-USAGE {2}.*--formt.*Did you mean --format\?/],
    ['a command', ['scna'], /^SL-USAGE {2}.*scna.*Did you mean scan\?/],
    ['a source', ['scan', 'no-such-folder'], /^SL-SOURCE {2}There is no file or folder "no-such-folder"/],
    ['a format', ['scan', '--format', 'xml'], /^SL-USAGE {2}.*xml.*json/],
    ['a gate', ['scan', '--fail-on', 'severe'], /^SL-USAGE {2}.*severe.*critical/],
    ['a time', ['scan', '--now', 'yesterday'], /^SL-USAGE {2}"yesterday" is not a time/],
    ['a number', ['scan', '--workers', 'two'], /^SL-USAGE {2}.*two/],
    ['a baseline', ['scan', '--baseline', 'no-such-file.json', 'README.md'], /^SL-BASELINE {2}There is no baseline/],
    ['a policy', ['scan', '--policy', 'no-such-file.yaml', 'README.md'], /^SL-POLICY {2}There is no policy file/],
    ['a report', ['explain', 'x', '--estate', 'no-such-file.json'], /^SL-ESTATE {2}There is no report/],
    ['a file that is no report', ['attack-paths', '--estate', 'package.json'], /^SL-ESTATE {2}"package.json" is not a JSON report/],
    ['a family', ['checks', '--family', 'trust'], /^SL-USAGE {2}"trust" is not a family/],
    ['an output that cannot be written', ['scan', 'README.md', '-o', 'no-such-folder/x.txt'], /^SL-OUTPUT {2}/],
    ['a device root', ['scan', 'README.md', '--device-root', 'no-such-folder'], /^SL-SOURCE {2}There is no folder/],
  ])('%s', (_, words, expected) => {
    const ran = sightline(words);
    expect(ran.code).toBe(2);
    expect(oneLine(ran)).toMatch(expected);
  });

  it('an id', () => {
    withFolder(unpinned, (folder) => {
      const ran = sightline(['explain', 'mcp-server-unpined-package', '--source', folder, ...quiet, '-q']);
      expect(ran.code).toBe(2);
      expect(oneLine(ran)).toMatch(/Did you mean "mcp-server-unpinned-package"\?/);
    });
  });

  it('no words at all show the help', () => {
    expect(sightline([]).stdout).toMatch(/Usage: sightline/);
    expect(sightline(['--version']).stdout.trim()).toMatch(/^\d+\.\d+\.\d+/);
    expect(sightline(['scan', '--help']).stdout).toMatch(/Exit codes: 0 fine/);
  });
});

describe('where results go', () => {
  it('-o writes the file and leaves the standard output alone', () => {
    withFolder(unpinned, (folder) => {
      const file = join(folder, 'out.sarif');
      const ran = scan(folder, '--format', 'sarif', '-o', file);
      expect(ran.stdout).toBe('');
      expect(JSON.parse(readFileSync(file, 'utf8')).version).toBe('2.1.0');
    });
  });
  it('a report answers questions later, without a scan', () => {
    withFolder(unpinned, (folder) => {
      const file = join(folder, 'report.json');
      scan(folder, '--format', 'json', '-o', file);
      const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
      const id = report.assets.find((asset) => asset.kind === 'mcp-server')?.id as string;
      const ran = sightline(['explain', id, '--estate', file]);
      expect(ran.code, ran.stderr).toBe(0);
      expect(ran.stdout).toContain(id);
      expect(sightline(['attack-paths', '--estate', file]).stdout).toMatch(/No attack path was found/);
    });
  });
});

/** One server in each of six clients' files, and one remote server that two files name. */
const clients = {
  '.vscode/mcp.json': '{ "servers": { "one": { "command": "npx", "args": ["-y", "@acme/one@1.0.0"] } } }',
  '.cursor/mcp.json': '{ "mcpServers": { "two": { "command": "npx", "args": ["-y", "@acme/two@1.0.0"] } } }',
  '.mcp.json': '{ "mcpServers": { "three": { "url": "https://mcp.acme.example.com/three" } } }',
  'services/x/.mcp.json':
    '{ "mcpServers": { "four": { "command": "npx", "args": ["-y", "@acme/four@1.0.0"] }, "three": { "url": "https://mcp.acme.example.com/three" } } }',
  '.codex/config.toml': '[mcp_servers.five]\ncommand = "npx"\nargs = ["-y", "@acme/five@1.0.0"]\n',
  '.gemini/settings.json': '{ "mcpServers": { "six": { "command": "npx", "args": ["-y", "@acme/six@1.0.0"] } } }',
};
const servers = (report: Report) => report.assets.filter((asset) => asset.kind === 'mcp-server');

describe('a baseline', () => {
  it('six servers of six clients are six assets, each once; one address in two files is one asset with two places', () => {
    withFolder(clients, (folder) => {
      const found = servers(scanReport([folder]));
      expect(found.map((asset) => asset.name).sort()).toEqual(['five', 'four', 'one', 'six', 'three', 'two']);
      for (const asset of found) expect(asset.evidence, asset.id).toHaveLength(asset.name === 'three' ? 2 : 1);
    });
  });

  it('is approved, and one server that lost its version is one weaker change and the only new finding', () => {
    withFolder({ ...clients, '.cursor/mcp.json': clients['.cursor/mcp.json'].replace('two@1.0.0', 'two') }, (folder) => {
      const file = join(folder, 'baseline.json');
      const approved = sightline(['baseline', 'approve', folder, '--file', file, '--by', 'reviewer', ...quiet]);
      expect(approved.code, approved.stderr).toBe(0);
      expect((JSON.parse(readFileSync(file, 'utf8')) as Baseline).approvedBy).toBe('reviewer');
      expect(scan(folder, '--baseline', file, '--fail-on', 'low').code).toBe(0);
      expect(sightline(['baseline', 'diff', folder, '--file', file, ...quiet]).stdout).toMatch(/Nothing changed/);

      writeFileSync(join(folder, '.vscode/mcp.json'), clients['.vscode/mcp.json'].replace('one@1.0.0', 'one'));
      const ran = scan(folder, '--baseline', file, '--fail-on', 'low', '--format', 'json');
      expect(ran.code).toBe(1);
      const report = JSON.parse(ran.stdout) as Report;
      expect(servers(report)).toHaveLength(6);
      expect(report.drift).toEqual([
        expect.objectContaining({ change: 'changed', property: 'pinned', before: true, after: false, direction: 'weaker' }),
      ]);
      const [fresh, known] = [false, true].map((is) => report.findings.filter((finding) => (finding.known ?? false) === is));
      expect(fresh?.map((finding) => finding.check)).toEqual(['mcp-server-unpinned-package']);
      expect(known?.some((finding) => finding.check === 'mcp-server-unpinned-package')).toBe(true);
      expect(known?.every((finding) => finding.since === '2026-11-22T00:00:00.000Z')).toBe(true);

      const diff = sightline(['baseline', 'diff', folder, '--file', file, ...quiet]);
      expect(diff.code).toBe(1);
      expect(diff.stdout).toMatch(/weaker\s+changed\s+one\s+pinned: true is now false/);

      sightline(['baseline', 'approve', folder, '--file', file, '--no-cache', '--now', '2026-12-01']);
      expect(scan(folder, '--baseline', file, '--fail-on', 'low').code).toBe(0);
      const since = Object.values((JSON.parse(readFileSync(file, 'utf8')) as Baseline).findings).map((entry) => entry.since.slice(0, 10));
      expect(new Set(since)).toEqual(new Set(['2026-11-22', '2026-12-01']));
    });
  });
});

describe('exceptions', () => {
  const exception = (more: string) => policy(`exceptions:\n  - check: mcp-server-unpinned-package\n    assets: [{ name: files }]\n${more}`);
  const state = (files: Readonly<Record<string, string>>) =>
    withFolder({ ...unpinned, ...files }, (folder) => {
      const report = scanReport([folder]);
      const finding = report.findings.find((candidate) => candidate.check === 'mcp-server-unpinned-package');
      return { state: finding?.state, code: scan(folder, '--fail-on', 'medium').code };
    });

  it('a valid one accepts: the finding stays, and the gate passes over it', () => {
    expect(state(exception('    owner: team-x\n    reason: Trial.\n    expires: 2027-01-31\n'))).toEqual({ state: 'accepted', code: 0 });
  });
  it.each([
    ['expired', '    owner: team-x\n    reason: Trial.\n    expires: 2026-01-31\n'],
    ['without an owner', '    reason: Trial.\n    expires: 2027-01-31\n'],
    ['without an end', '    owner: team-x\n    reason: Trial.\n'],
    ['without a reason', '    owner: team-x\n    expires: 2027-01-31\n'],
  ])('one %s accepts nothing', (_, more) => {
    expect(state(exception(more))).toEqual({ state: 'open', code: 1 });
  });
});

describe('policy validate', () => {
  it('names every fault with its line, at once', () => {
    const text = [
      'chekcs: {}',
      'checks:',
      '  mcp-server-unpined-package: { enabled: false }',
      '  mcp-server-plain-http: { sevrity: low }',
      'exceptions:',
      '  - check: mcp-server-plain-http',
      '    assets: []',
      '    expires: tomorrow',
      '',
    ].join('\n');
    withFolder(policy(text), (folder) => {
      const ran = sightline(['policy', 'validate', 'sightline.policy.yaml'], { cwd: folder });
      expect(ran.code).toBe(2);
      for (const place of [2, 4, 5, 8, 9]) expect(ran.stderr).toMatch(new RegExp(`sightline\\.policy\\.yaml:${place} `));
      expect(ran.stderr).toMatch(/Did you mean "mcp-server-unpinned-package"\?/);
      expect(ran.stderr).toMatch(/Did you mean "severity"\?/);
    });
  });
  it('says what a valid one holds', () => {
    const ran = sightline(['policy', 'validate', 'fixtures/estates/demo/sightline.policy.yaml']);
    expect(ran.code, ran.stderr).toBe(0);
    expect(ran.stdout).toMatch(/is valid: \d+ AI systems, \d+ exceptions/);
  });
});

describe('questions', () => {
  it('explain: a check', () => {
    const ran = sightline(['explain', 'mcp-server-unpinned-package']);
    expect(ran.code).toBe(0);
    for (const part of ['Risk', 'How we decide', 'Fix']) expect(ran.stdout).toContain(part);
  });
  it('explain: a finding, an asset, an attack path', () => {
    withFolder({}, (folder) => {
      const file = join(folder, 'demo.json');
      expect(sightline(['demo', '--format', 'json', '-o', file, '--now', '2026-11-22']).code).toBe(0);
      const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
      for (const id of [report.findings[0]?.id, report.assets[0]?.id, report.attackPaths[0]?.id]) {
        const ran = sightline(['explain', id as string, '--estate', file]);
        expect(ran.code, ran.stderr).toBe(0);
        expect(ran.stdout).toContain(id);
      }
      const paths = sightline(['attack-paths', '--estate', file, '--format', 'json']);
      expect(JSON.parse(paths.stdout)).toEqual(report.attackPaths);
    });
  });
  it('who-owns: a path and an asset', () => {
    const files = { ...unpinned, CODEOWNERS: '* @acme/everyone\n/.mcp.json @acme/tools\n' };
    withFolder(files, (folder) => {
      expect(sightline(['who-owns', 'src/x.ts', '--source', folder, ...quiet, '-q']).stdout).toMatch(/belongs to \S*everyone/);
      const id = servers(scanReport([folder]))[0]?.id as string;
      expect(sightline(['who-owns', id, '--source', folder, ...quiet, '-q']).stdout).toMatch(/belongs to \S*tools/);
    });
    withFolder(unpinned, (folder) => {
      expect(sightline(['who-owns', 'src/x.ts', '--source', folder, ...quiet, '-q']).stdout).toMatch(/Nothing says who owns/);
    });
  });
  it('checks: as a list and as JSON', () => {
    expect(sightline(['checks']).stdout).toMatch(/mcp-server-unpinned-package/);
    const listed = JSON.parse(sightline(['checks', '--format', 'json', '--family', 'model-access']).stdout) as { family: string }[];
    expect(new Set(listed.map((check) => check.family))).toEqual(new Set(['model-access']));
  });
  it('doctor', () => {
    const ran = sightline(['doctor']);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toMatch(/nothing is sent and nothing is fetched/);
  });
  it('demo: exits 0 and finds something', () => {
    const ran = sightline(['demo', '--now', '2026-11-22']);
    expect(ran.code, ran.stderr).toBe(0);
    expect(ran.stdout).toMatch(/\d+ findings?: /);
    expect(existsSync(join(root, 'fixtures/estates/demo/sightline.policy.yaml'))).toBe(true);
  });
});
