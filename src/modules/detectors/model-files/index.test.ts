import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOfPath } from '../../../core/context.js';
import { runDetector } from '../../../engine/detect.js';
import { calling, join, op, safetensors, zip } from '../../../testing/binary.js';
import { testHome, testScope } from '../../../testing/estate.js';
import { testDetector } from '../../../testing/index.js';
import { examples } from './examples.js';
import detector from './index.js';

testDetector(detector, examples);

function observe(path: string, bytes: Uint8Array, cut?: { size: number; tail: Uint8Array }) {
  const document = { scope: testScope, home: testHome, path, text: '', bytes, context: contextOfPath(path), ...(cut ? { cut } : {}) };
  const seen = runDetector(detector, document);
  expect(seen.notices.filter((notice) => notice.code === 'unreadable')).toEqual([]);
  return seen.assets[0]?.properties;
}

describe('files that are too large to be read whole', () => {
  it('safetensors by their header, without a digest', () => {
    const whole = safetensors({}, [0, 8]);
    const size = whole.length - 8 + 20_000_000_000;
    const seen = observe('x.safetensors', whole.subarray(0, -8), { size, tail: Buffer.alloc(8) });
    expect(seen).toMatchObject({ runsCode: { value: 'no' } });
    expect(seen).not.toHaveProperty('digest');
  });

  it('archives by their directory at the end, when the pickle lies at the beginning', () => {
    const bytes = zip([
      { name: 'a/data.pkl', content: calling('os', 'system', 'echo', 2) },
      { name: 'a/data/0', content: Buffer.alloc(4_000) },
    ]);
    expect(observe('x.pt', bytes.subarray(0, 500), { size: bytes.length, tail: bytes.subarray(-500) })).toMatchObject({
      runsCode: { value: 'yes' },
    });
    const reversed = zip([
      { name: 'a/data/0', content: Buffer.alloc(4_000) },
      { name: 'a/data.pkl', content: calling('os', 'system', 'echo', 2) },
      { name: 'a/data/1', content: Buffer.alloc(4_000) },
    ]);
    const seen = observe('x.pt', reversed.subarray(0, 500), { size: reversed.length, tail: reversed.subarray(-500) });
    expect(seen).toMatchObject({ runsCode: { state: 'unknown', reason: expect.stringContaining('a/data.pkl lies in a part') } });
  });
});

it('a pickle that hides a call behind more than is followed is not passed over', () => {
  const padding = Buffer.from('N0'.repeat(11_000_000));
  expect(observe('models/x.pkl', join(padding, calling('os', 'system', 'echo', 2)))).toMatchObject({
    runsCode: { state: 'unknown', reason: 'it has more instructions than are followed' },
  });
});

describe('bombs', () => {
  const zeros = Buffer.alloc(200 * 1024 * 1024);
  const timed = (run: () => void) => {
    const started = performance.now();
    run();
    expect(performance.now() - started).toBeLessThan(10_000);
  };

  it('what is packed in front of a bomb is still seen', () =>
    timed(() => {
      const bomb = join(calling('os', 'system'), zeros);
      expect(observe('x.joblib', gzipSync(bomb))).toMatchObject({ runsCode: { value: 'yes' } });
      const packed = zip([{ name: 'a/data.pkl', content: bomb, deflated: true }]);
      expect(observe('x.pt', packed)).toMatchObject({ runsCode: { value: 'yes' } });
    }));

  it('a thousand parts share one allowance', () =>
    timed(() => {
      const part = { content: zeros.subarray(0, 4 * 1024 * 1024), deflated: true };
      const parts = Array.from({ length: 200 }, (_, at) => ({ ...part, name: `a/${at}.pkl` }));
      const seen = observe('x.pt', zip([{ name: 'a/data.pkl', content: join(op.protocol(2), 'N.') }, ...parts]));
      expect(seen).toMatchObject({ runsCode: { state: 'unknown' } });
    }));

  it('archives in archives', () => {
    let bytes: Buffer = calling('os', 'system');
    for (let depth = 0; depth < 20; depth++) bytes = zip([{ name: 'x.pt', content: bytes }]);
    expect(observe('x.pt', bytes)).toMatchObject({ runsCode: { state: 'unknown', reason: 'it nests deeper than is followed' } });
    let packed: Buffer = calling('os', 'system');
    for (let depth = 0; depth < 20; depth++) packed = gzipSync(packed);
    expect(observe('models/x.pkl', packed)).toMatchObject({ runsCode: { state: 'unknown', reason: 'it nests deeper than is followed' } });
  });
});

it('survives changed bytes in every example', () => {
  const files = examples.filter((example) => example.bytes && example.bytes.length > 0);
  fc.assert(
    fc.property(fc.nat(), fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }), (pick, changes) => {
      const example = files[pick % files.length];
      const bytes = Buffer.from(example?.bytes ?? []);
      for (const [at, value] of changes) bytes[at % bytes.length] = value;
      observe(example?.path ?? '', bytes);
    }),
    { seed: 11, numRuns: 5_000 },
  );
});
