import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DetectPort, FileOutcome, FileReference, Observation } from '../contracts/index.js';
import { assetId } from '../core/ids.js';
import { DetectionCache } from './detection-cache.js';

const home = assetId('repository', 'example.org/acme/shop');
let base: string;
let tree: string;
let folder: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'sightline-cache-'));
  tree = join(base, 'tree');
  folder = join(base, 'cache');
  mkdirSync(tree);
  for (const name of ['a.py', 'b.py', 'c.py']) writeFileSync(join(tree, name), `# ${name}\n`);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10_000 });
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(base, { recursive: true, force: true });
});

const observation = (path: string, scope: string): Observation => ({
  assets: [],
  relations: [],
  summaries: [{ kind: 'module', key: path, data: { imports: [], calls: Array.from({ length: 200 }, (_, line) => ({ line, path })) } }],
  notices: [{ code: 'note', message: `read ${path}`, scope, path }],
});

/** Remembers what it was asked for. */
class Inner implements DetectPort {
  readonly asked: string[] = [];
  skipped: string | undefined;
  async files(files: readonly FileReference[], demanded = false): Promise<FileOutcome[]> {
    return files.map(({ document: { path, scope } }) => {
      this.asked.push(demanded ? `${path}!` : path);
      if (this.skipped === path) return { path, observations: [], skipped: 'binary' };
      return { path, observations: path === 'c.py' ? [] : [observation(path, scope)] };
    });
  }
  documents = async () => [];
  close = async () => {};
}

const file = (path: string, more: Partial<FileReference['document']> = {}): FileReference => ({
  document: { scope: 'repo:shop', home, path, context: 'active', ...more },
  file: join(tree, path),
});
const all = () => [file('a.py'), file('b.py'), file('c.py')];

async function scan(files = all(), key = 'versions 1', inner = new Inner(), demanded = false) {
  const cache = new DetectionCache(inner, { folder, key });
  const outcomes = await cache.files(files, demanded);
  await cache.close();
  return { asked: inner.asked, outcomes, hits: cache.hits };
}

describe('the cache of detection', () => {
  it('asks for nothing again while nothing changed, and answers the same', async () => {
    const first = await scan();
    const second = await scan();
    expect(first.asked).toEqual(['a.py', 'b.py', 'c.py']);
    expect(second.asked).toEqual([]);
    expect(second.hits).toBe(3);
    expect(JSON.stringify(second.outcomes)).toBe(JSON.stringify(first.outcomes));
    // A third time, from what the second wrote.
    expect((await scan()).asked).toEqual([]);
  });

  it('asks only for the file that was edited, in place and in the order of the request', async () => {
    await scan();
    writeFileSync(join(tree, 'b.py'), '# b.py, longer\n');
    const second = await scan();
    expect(second.asked).toEqual(['b.py']);
    expect(second.outcomes.map(({ path }) => path)).toEqual(['a.py', 'b.py', 'c.py']);
  });

  it('notices a file of equal size and times that is another file', async () => {
    await scan();
    const { atime, mtime } = statSync(join(tree, 'a.py'));
    writeFileSync(join(tree, 'new.py'), '# A.py\n');
    utimesSync(join(tree, 'new.py'), atime, mtime);
    rmSync(join(tree, 'a.py'));
    writeFileSync(join(tree, 'a.py'), '# A.py\n');
    utimesSync(join(tree, 'a.py'), atime, mtime);
    expect((await scan()).asked).toEqual(['a.py']);
  });

  it('reads again what was changed within two seconds before the scan that recorded it', async () => {
    vi.setSystemTime(statSync(join(tree, 'a.py')).mtimeMs + 1_000);
    await scan();
    vi.setSystemTime(Date.now() + 60_000);
    expect((await scan()).asked).toEqual(['a.py', 'b.py', 'c.py']);
    expect((await scan()).asked).toEqual([]);
  });

  it('does not remember what could not be read', async () => {
    const inner = new Inner();
    inner.skipped = 'b.py';
    await scan(all(), 'versions 1', inner);
    expect((await scan()).asked).toEqual(['b.py']);
  });

  it.each([
    ['context', { context: 'test' as const }],
    ['readers of the file', { filePermissions: 'world' as const }],
    ['place of the settings', { settingsScope: 'user' as const }],
    ['scope', { scope: 'repo:shop//sub' }],
  ])('asks again when the %s is another', async (_, more) => {
    await scan();
    expect((await scan([file('a.py', more)])).asked).toEqual(['a.py']);
  });

  it('keeps demanded files apart, also from files of a misleading name', async () => {
    writeFileSync(join(tree, 'demanded a.py'), 'x\n');
    await scan([file('demanded a.py')]);
    expect((await scan([file('a.py')], 'versions 1', new Inner(), true)).asked).toEqual(['a.py!']);
  });

  it('is another cache for other versions of the detectors', async () => {
    await scan();
    expect((await scan(all(), 'versions 2')).asked).toHaveLength(3);
    expect((await scan()).asked).toEqual([]);
  });

  it.each([
    ['no archive', 'not gzip'],
    ['an empty file', ''],
    ['an archive of something else', gzipSync('{"version":3}\n["a.py"]\nnot json\n')],
    ['another format', gzipSync('{"version":1,"entries":[]}')],
  ])('ignores %s', async (_, text) => {
    await scan();
    for (const name of readdirSync(folder)) writeFileSync(join(folder, name), text);
    expect((await scan()).asked).toHaveLength(3);
    expect((await scan()).asked).toEqual([]);
  });

  it('ignores a file that was cut off', async () => {
    await scan();
    for (const name of readdirSync(folder)) truncateSync(join(folder, name), statSync(join(folder, name)).size - 20);
    expect((await scan()).asked).toHaveLength(3);
  });

  it('does without a folder that it cannot write', async () => {
    writeFileSync(join(base, 'file'), '');
    folder = join(base, 'file', 'cache');
    expect((await scan()).outcomes).toHaveLength(3);
    expect((await scan()).asked).toHaveLength(3);
  });

  it('forgets files that are gone', async () => {
    await scan();
    await scan([file('a.py')]);
    expect((await scan()).asked).toEqual(['b.py', 'c.py']);
  });
});

describe('what was resolved', () => {
  const resolved = [observation('resolved', 'repo:shop')];
  const paths = new Set(['a.py', 'b.py', 'c.py', 'readme']);

  async function resolvingScan(options: { files?: FileReference[]; paths?: Set<string>; remember?: boolean; skipped?: string } = {}) {
    const inner = new Inner();
    inner.skipped = options.skipped;
    const cache = new DetectionCache(inner, { folder, key: 'k' });
    await cache.files(options.files ?? all());
    const recalled = cache.recall('repo:shop', options.paths ?? paths);
    if (!recalled && options.remember !== false) cache.remember('repo:shop', options.paths ?? paths, resolved);
    await cache.close();
    return recalled;
  }

  it('is recalled while every file and every path is the same', async () => {
    expect(await resolvingScan()).toBeUndefined();
    expect(JSON.stringify(await resolvingScan())).toBe(JSON.stringify(resolved));
    expect(await resolvingScan()).toBeDefined();
  });

  it('is not when a file changed, was added or went, or a path that nobody reads did', async () => {
    await resolvingScan();
    expect(await resolvingScan({ paths: new Set([...paths, 'go.mod']) })).toBeUndefined();
    await resolvingScan();
    writeFileSync(join(tree, 'a.py'), 'changed\n');
    vi.setSystemTime(Date.now() + 60_000);
    expect(await resolvingScan()).toBeUndefined();
    expect(await resolvingScan()).toBeDefined();
  });

  it('is not when a file can no longer be read', async () => {
    await resolvingScan();
    writeFileSync(join(tree, 'a.py'), 'changed\n');
    expect(await resolvingScan({ skipped: 'a.py' })).toBeUndefined();
  });

  it('holds for a tree in which a file can never be read', async () => {
    await resolvingScan({ skipped: 'c.py' });
    expect(await resolvingScan({ skipped: 'c.py' })).toBeDefined();
  });

  it('does not outlive a scan that was broken off', async () => {
    await resolvingScan();
    const cache = new DetectionCache(new Inner(), { folder, key: 'k' });
    await cache.files([file('a.py')]);
    await cache.close();
    expect(await resolvingScan({ skipped: 'b.py' })).toBeUndefined();
  });

  it('keeps the demanded files known', async () => {
    const inner = new Inner();
    const first = new DetectionCache(inner, { folder, key: 'k' });
    await first.files(all());
    await first.files([file('c.py')], true);
    first.remember('repo:shop', paths, resolved);
    await first.close();
    const second = new DetectionCache(inner, { folder, key: 'k' });
    await second.files(all());
    expect(second.recall('repo:shop', paths)).toBeDefined();
    await second.close();
    const third = new DetectionCache(inner, { folder, key: 'k' });
    await third.files([file('c.py')], true);
    await third.close();
    expect(inner.asked).toEqual(['a.py', 'b.py', 'c.py', 'c.py!']);
  });
});
