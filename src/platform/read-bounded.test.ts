import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Detector, type Document, defineDetector } from '../contracts/index.js';
import { testHome, testScope } from '../testing/estate.js';
import { InProcessDetection } from './detect-in-process.js';
import { readBounded } from './read-bounded.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sightline-bytes-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A detector of one sort that keeps what it was handed. */
function listener(id: string, more: Partial<Detector>): { detector: Detector; heard: Document[] } {
  const heard: Document[] = [];
  const detector = defineDetector({
    id,
    version: 1,
    title: 'Listener',
    docs: { summary: 'Keeps what it is handed.', reads: 'everything', limits: 'It finds nothing at all.' },
    files: ['**/*.bin'],
    claims: false,
    emits: [],
    detect: (document) => void heard.push(document),
    ...more,
  });
  return { detector, heard };
}

async function detect(name: string, detectors: readonly Detector[], demanded = false) {
  const document = { scope: testScope, home: testHome, path: name, context: 'active' as const };
  const [outcome] = await new InProcessDetection(detectors).files([{ document, file: join(folder, name) }], demanded);
  return outcome;
}

describe('files as bytes', () => {
  it('binary files go to detectors of bytes alone, text to both, each in its own shape', async () => {
    writeFileSync(join(folder, 'a.bin'), Buffer.from([0x80, 4, 0, 0x4e, 0x2e]));
    writeFileSync(join(folder, 'b.bin'), 'hello');
    const text = listener('as-text', {});
    const bytes = listener('as-bytes', { binary: true });
    expect(await detect('a.bin', [text.detector, bytes.detector])).toEqual({ path: 'a.bin', observations: [expect.anything()] });
    expect(await detect('b.bin', [text.detector, bytes.detector])).not.toHaveProperty('skipped');
    expect(text.heard.map((document) => [document.text, document.bytes])).toEqual([['hello', undefined]]);
    expect(bytes.heard.map((document) => [document.text, [...(document.bytes ?? [])]])).toEqual([
      ['', [0x80, 4, 0, 0x4e, 0x2e]],
      ['', [...Buffer.from('hello')]],
    ]);
    expect(await detect('a.bin', [text.detector])).toMatchObject({ skipped: 'binary' });
  });

  it('a detector of bytes has no prefilter, so that demanding its file does not run it twice', async () => {
    const bytes = listener('as-bytes', { binary: true });
    await detect('a.bin', [bytes.detector], true);
    expect(bytes.heard).toEqual([]);
    expect(() => listener('both', { binary: true, prefilter: /x/ })).toThrow(/only for detectors of text/);
    expect(() => listener('cut', { slices: { head: 1, tail: 1 } })).toThrow(/only for detectors of bytes/);
  });

  it('a file of 20 GB costs its two ends', async () => {
    const file = openSync(join(folder, 'huge.bin'), 'w');
    const size = 20 * 1024 ** 3;
    writeSync(file, 'head');
    ftruncateSync(file, size);
    writeSync(file, 'tail', size - 4);
    closeSync(file);
    const bytes = listener('as-bytes', { binary: true, maxBytes: 1024, slices: { head: 4, tail: 4 } });
    const started = performance.now();
    await detect('huge.bin', [bytes.detector]);
    expect(performance.now() - started).toBeLessThan(1_000);
    const [document] = bytes.heard;
    expect(Buffer.from(document?.bytes ?? []).toString()).toBe('head');
    expect(document?.cut?.size).toBe(size);
    expect(Buffer.from(document?.cut?.tail ?? []).toString()).toBe('tail');
    const whole = listener('whole', { binary: true, maxBytes: 1024 });
    expect(await detect('huge.bin', [whole.detector])).toMatchObject({ skipped: expect.stringMatching(/^larger than/) });
  });

  it('ends never overlap, and what is no regular file is not read', () => {
    writeFileSync(join(folder, 'c.bin'), '0123456789');
    const loaded = readBounded(join(folder, 'c.bin'), { whole: 9, slices: { head: 8, tail: 8 } });
    expect(loaded).toMatchObject({ cut: { size: 10 } });
    expect('bytes' in loaded && [loaded.bytes.toString(), Buffer.from(loaded.cut?.tail ?? []).toString()]).toEqual(['01234567', '89']);
    symlinkSync(join(folder, 'c.bin'), join(folder, 'link.bin'));
    expect(readBounded(join(folder, 'link.bin'), { whole: 99 })).toEqual({ skipped: 'unreadable' });
    expect(readBounded(folder, { whole: 99 })).toEqual({ skipped: 'not a regular file' });
  });
});
