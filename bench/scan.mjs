/**
 * A scan of a large tree against ripgrep searching the same files for one regular expression under the same ignore rules.
 *   node bench/scan.mjs [files] [folder]
 * Prints ratio, processors, files, mean size, one worker against two, a second scan from the cache, and peak memory. Rounds of one kind
 * alternate with the others, and processor time stands beside the clock's: on a machine that does other work only that compares.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { rgPath } from '@vscode/ripgrep';
import { makeTree } from './tree.mjs';

const program = process.env.SIGHTLINE_PROGRAM ?? join(import.meta.dirname, '../dist/sightline.js');
const files = Number(process.argv[2] ?? 20_000);
const given = process.argv[3];
const folder = given ?? mkdtempSync(join(tmpdir(), 'sightline-bench-'));
const cache = mkdtempSync(join(tmpdir(), 'sightline-bench-cache-'));

function timed(command, words, env = {}) {
  // GNU time reports the peak of the whole process, its worker threads included.
  const gnu = existsSync('/usr/bin/time');
  const start = performance.now();
  const ran = spawnSync(gnu ? '/usr/bin/time' : command, gnu ? ['-f', '%M %U %S', command, ...words] : words, {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
    maxBuffer: 1 << 28,
  });
  const seconds = (performance.now() - start) / 1000;
  const [peak, user, system] = gnu ? ran.stderr.trim().split('\n').pop().split(' ').map(Number) : [];
  return { seconds, peakMb: peak / 1024, processor: user + system };
}
const better = (a, b) => ({
  seconds: Math.min(a.seconds, b.seconds),
  processor: Math.min(a.processor, b.processor),
  peakMb: Math.max(a.peakMb, b.peakMb),
});
const best = (rounds, run) => Array.from({ length: rounds }, run).reduce(better);
const scan = (more) =>
  timed(process.execPath, [program, 'scan', folder, '--fail-on', 'none', '--allow-partial', '-q', '--format', 'json', ...more], {
    SIGHTLINE_CACHE_DIR: cache,
  });

try {
  const made = given ? undefined : makeTree(folder, files);
  console.log(
    `processors ${availableParallelism()}, ${made ? `${made.files} files of ${Math.round(made.bytes / made.files)} bytes on average, ${(made.bytes / 1e6).toFixed(1)} MB` : folder}`,
  );
  const reference = best(3, () =>
    timed(rgPath, ['--hidden', '--no-ignore-global', '-c', 'openai|anthropic|langchain|mcpServers|bedrock', folder]),
  );
  const rounds = [1, 2].map(() => [0, 1, 2].map((workers) => scan(['--no-cache', '--workers', String(workers)])));
  const [none, one, two] = [0, 1, 2].map((workers) => rounds.map((round) => round[workers]).reduce(better));
  scan([]);
  // Files younger than two seconds are read again on purpose.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2_100);
  scan([]);
  const second = best(2, () => scan([]));
  const row = (name, run) =>
    console.log(
      `${name.padEnd(24)} ${run.seconds.toFixed(2)} s  processor ${run.processor.toFixed(2)} s  peak ${run.peakMb.toFixed(0)} MB  ${made ? `${Math.round(made.files / run.seconds)} files/s` : ''}`,
    );
  row('ripgrep, one expression', reference);
  row('sightline, no worker', none);
  row('sightline, one worker', one);
  row('sightline, two workers', two);
  row('sightline, second scan', second);
  console.log(
    `ratio to ripgrep ${(two.seconds / reference.seconds).toFixed(1)}; two workers against one ${(one.seconds / two.seconds).toFixed(2)} times (goal 1.6); second scan ${(two.seconds / second.seconds).toFixed(1)} times faster (goal 5), by processor time ${(two.processor / second.processor).toFixed(1)}; peak ${two.peakMb.toFixed(0)} MB (goal 500 at 100,000 files)`,
  );
} finally {
  if (!given) rmSync(folder, { recursive: true, force: true });
  rmSync(cache, { recursive: true, force: true });
}
