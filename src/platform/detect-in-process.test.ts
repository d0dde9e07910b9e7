import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defineDetector, type FileReference, summaryKind } from '../contracts/index.js';
import { assetId } from '../core/ids.js';
import { InProcessDetection } from './detect-in-process.js';

const echoed = summaryKind<{ text: string }>('echo', 1);
const echo = defineDetector({
  id: 'echo',
  version: 1,
  title: 'Echo of a text',
  docs: { summary: 'Says what it read.', reads: '*.txt', limits: 'For tests only.' },
  files: ['**/*.txt'],
  claims: true,
  maxBytes: 1024,
  emits: [],
  summaries: [echoed],
  detect(document, see) {
    if (document.text === 'throw') throw new Error('broken');
    see.summary(echoed, { text: document.text });
  },
});
const picky = defineDetector({ ...echo, id: 'picky', claims: false, files: ['**/*.md'], prefilter: /wanted/ });
const detection = new InProcessDetection([echo, picky]);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sightline-detect-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const reference = (path: string): FileReference => ({
  document: { scope: 'repo:shop', home: assetId('repository', 'example.org/acme/shop'), path, context: 'active' },
  file: join(folder, path),
});
const detect = async (path: string, demanded = false) => {
  const [outcome] = await detection.files([reference(path)], demanded);
  return outcome;
};
async function textOf(content: string | Uint8Array): Promise<unknown> {
  writeFileSync(join(folder, 'a.txt'), content);
  const outcome = await detect('a.txt');
  return outcome?.skipped ?? (outcome?.observations[0]?.summaries[0]?.data as { text: string } | undefined)?.text;
}

describe('what a file says', () => {
  it.each([
    ['UTF-8', Buffer.from('käse €'), 'käse €'],
    ['UTF-8 with its mark', Buffer.from('\uFEFFkäse'), 'käse'],
    ['UTF-16, little end first', Buffer.from('\uFEFFkäse', 'utf16le'), 'käse'],
    ['UTF-16, big end first', Buffer.from('\uFEFFkäse', 'utf16le').swap16(), 'käse'],
    ['Latin 1', Buffer.from('käse', 'latin1'), 'käse'],
    ['nothing', Buffer.alloc(0), ''],
    ['a NUL far behind', Buffer.concat([Buffer.alloc(9_00, 'a'), Buffer.from('\0')]), 'binary'],
    ['a NUL at once', Buffer.from('ab\0c'), 'binary'],
    ['half a character', Buffer.from('k\u00e4').subarray(0, 2), 'kÃ'],
  ])('%s', async (_, bytes, text) => {
    expect(await textOf(bytes)).toBe(text);
  });
});

describe('what cannot be read', () => {
  it('is said, with whether its name is claimed', async () => {
    expect(await detect('gone.txt')).toEqual({ path: 'gone.txt', observations: [], skipped: 'unreadable', claimed: true });
    expect(await detect('gone.md')).toMatchObject({ skipped: 'unreadable', claimed: false });
  });

  it('a link put in the place of a file is not followed', async () => {
    writeFileSync(join(folder, 'secret'), 'secret');
    symlinkSync(join(folder, 'secret'), join(folder, 'a.txt'));
    expect(await detect('a.txt')).toMatchObject({ skipped: 'unreadable', observations: [] });
  });

  it('a folder or a pipe is no file, and nothing waits for it', async () => {
    mkdirSync(join(folder, 'a.txt'));
    expect(await detect('a.txt')).toMatchObject({ skipped: 'not a regular file' });
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    expect(await detect('pipe.txt')).toMatchObject({ skipped: 'not a regular file' });
  });

  it('a file that grew since it was listed counts as it is now', async () => {
    writeFileSync(join(folder, 'a.txt'), 'small');
    appendFileSync(join(folder, 'a.txt'), 'x'.repeat(2_000));
    expect((await detect('a.txt'))?.skipped).toMatch(/^larger than/);
    truncateSync(join(folder, 'a.txt'), 3);
    expect((await detect('a.txt'))?.observations[0]?.summaries[0]?.data).toEqual({ text: 'sma' });
  });

  it('a detector that throws says so and takes nothing along', async () => {
    writeFileSync(join(folder, 'a.txt'), 'throw');
    writeFileSync(join(folder, 'b.txt'), 'fine');
    const [a, b] = await detection.files([reference('a.txt'), reference('b.txt')]);
    expect(a?.observations[0]?.notices).toMatchObject([{ code: 'unreadable', path: 'a.txt' }]);
    expect(b?.observations[0]?.notices).toEqual([]);
  });
});

describe('what is read', () => {
  it('nothing that no detector wants', async () => {
    expect(await detect('gone.bin')).toEqual({ path: 'gone.bin', observations: [] });
  });

  it('what a prefilter keeps away, only on demand, and then not twice', async () => {
    writeFileSync(join(folder, 'a.md'), 'plain');
    writeFileSync(join(folder, 'b.md'), 'wanted');
    expect((await detect('a.md'))?.observations).toEqual([]);
    expect((await detect('a.md', true))?.observations).toHaveLength(1);
    expect((await detect('b.md'))?.observations).toHaveLength(1);
    expect((await detect('b.md', true))?.observations).toEqual([]);
  });
});
