import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root, sightline } from './support/cli.js';

const witness = ['--import', join(root, 'test/support/witness.mjs')];
let estate: string;

const listing = () => execFileSync('find', [estate, '-printf', '%P %s %T@ %C@ %m\n'], { encoding: 'utf8' });

describe('a scan is passive', () => {
  beforeAll(() => {
    estate = mkdtempSync(join(tmpdir(), 'sightline-passive-'));
    cpSync(join(root, 'fixtures/estates/demo'), estate, { recursive: true });
  });
  afterAll(() => rmSync(estate, { recursive: true, force: true }));

  const scan = (more: readonly string[] = []) => [
    'scan',
    join(estate, 'code'),
    ...more,
    '--no-cache',
    '--fail-on',
    'none',
    '--allow-partial',
    '--format',
    'json',
  ];

  it.each([
    ['in this process', ['--workers', '0']],
    ['in workers', ['--workers', '2']],
  ])('starts no process, opens no socket and writes nothing, %s', (_, more) => {
    const ran = sightline(scan(more), { node: witness });
    expect(ran.code, ran.stderr).toBe(0);
    const said = ran.stderr.split('\n').filter((line) => line.startsWith('WITNESS'));
    expect(said).toContain('WITNESS armed main');
    expect(said.filter((line) => !line.startsWith('WITNESS armed'))).toEqual([]);
  });

  it('watches: the witness sees a write when there is one', () => {
    const ran = sightline(
      ['scan', estate, '--no-cache', '--fail-on', 'none', '--allow-partial', '-o', join(tmpdir(), `sightline-witness-${process.pid}.txt`)],
      { node: witness },
    );
    rmSync(join(tmpdir(), `sightline-witness-${process.pid}.txt`), { force: true });
    expect(ran.stderr).toMatch(/WITNESS write createWriteStream/);
  });

  it('leaves the target as it was, to the time of its last change', () => {
    const before = listing();
    sightline(['scan', join(estate, 'code')], {});
    expect(listing()).toBe(before);
  });

  it('says the same with no network at all', (context) => {
    const permitted = spawnSync('unshare', ['-rn', 'true']).status === 0;
    if (!permitted) return context.skip('network namespaces are not permitted on this machine');
    const alone = sightline(scan(['--now', '2026-11-22']), { wrap: ['unshare', '-rn'] });
    expect(alone.stdout).toBe(sightline(scan(['--now', '2026-11-22'])).stdout);
  });
});
