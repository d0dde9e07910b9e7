import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FileReference } from '../contracts/index.js';
import { contextOfPath } from '../core/context.js';
import { assetId } from '../core/ids.js';
import { detectors } from '../modules/detectors/index.generated.js';
import { InProcessDetection } from './detect-in-process.js';
import { WorkerDetection, type WorkerOptions } from './detect-workers.js';
import { packageRoot } from './package-root.js';

const home = assetId('repository', 'example.org/acme/shop');
const reference = (path: string, file = `/nowhere/${path}`): FileReference => ({
  document: { scope: 'repo:shop', home, path, context: contextOfPath(path) },
  file,
});

let folder: string;
let hostile: string;
let open: WorkerDetection[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sightline-workers-'));
  // A worker that does what the name of a file tells it to.
  hostile = join(folder, 'hostile.mjs');
  writeFileSync(
    hostile,
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', ({ id, files }) => {
       const outcomes = [];
       for (const [at, { document: { path } }] of files.entries()) {
         if (path.includes('hang')) for (;;);
         if (path.includes('throw')) throw new Error('broken');
         if (path.includes('exit')) process.exit(3);
         if (path.includes('memory')) for (const all = []; ;) all.push(new Array(100_000).fill(path));
         if (path.includes('note')) outcomes.push([at, { path, observations: [{ assets: [], relations: [], summaries: [], notices: [{ code: 'note', message: path, scope: 's' }] }] }]);
       }
       parentPort.postMessage({ id, outcomes });
     });`,
  );
});
afterEach(async () => {
  for (const workers of open) await workers.close();
  open = [];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function workers(options: WorkerOptions = {}): WorkerDetection {
  const made = new WorkerDetection(detectors, { workers: 2, filesBeforeWorkers: 0, program: hostile, ...options });
  open.push(made);
  return made;
}
const names = (count: number, bad: Record<number, string> = {}) => Array.from({ length: count }, (_, at) => bad[at] ?? `note-${at}.py`);

describe('worker threads', () => {
  it('answer in the order of the request, however the batches end', async () => {
    const pool = workers();
    const batches = Array.from({ length: 12 }, (_, batch) => names(9).map((name) => `${batch}/${name}`));
    const answers = await Promise.all(batches.map((batch) => pool.files(batch.map((path) => reference(path)))));
    expect(answers.map((outcomes) => outcomes.map(({ path }) => path))).toEqual(batches);
    expect(answers.flat().every(({ path, observations }) => observations[0]?.notices[0]?.message === path)).toBe(true);
  });

  it.each([
    ['throws', 'throw.py', {}],
    ['ends', 'exit.py', {}],
    ['runs out of memory', 'memory.py', { memoryMb: 32 }],
    ['never returns', 'hang.py', { deadlineMs: 1_000 }],
  ])('lose only the file that a worker %s on, and say so', async (_, name, options) => {
    const pool = workers(options);
    const bad = names(8, { 3: name, 6: `${name}/.mcp.json` });
    const good = Array.from({ length: 5 }, (_unused, batch) => names(8).map((path) => `${batch}/${path}`));
    const [broken, ...others] = await Promise.all([bad, ...good].map((batch) => pool.files(batch.map((path) => reference(path)))));
    expect(others.flat().every(({ observations, skipped }) => observations.length === 1 && !skipped)).toBe(true);
    expect(broken?.map(({ path }) => path)).toEqual(bad);
    expect(broken?.filter(({ skipped }) => skipped)).toEqual([
      { path: bad[3], observations: [], skipped: 'detection broke off (out of memory or time)', claimed: false },
      { path: bad[6], observations: [], skipped: 'detection broke off (out of memory or time)', claimed: true },
    ]);
    expect(broken?.filter(({ observations }) => observations.length === 1)).toHaveLength(6);
  });

  it('stay away from small scans', async () => {
    const pool = workers({ filesBeforeWorkers: 10, program: join(folder, 'missing.mjs') });
    expect(await pool.files([reference('note.py')])).toEqual([
      { path: 'note.py', observations: [], skipped: 'unreadable', claimed: false },
    ]);
  });

  it('give what they hold back when closed in the midst of work', async () => {
    const pool = workers();
    const answer = pool.files([reference('hang-1.py'), reference('note.py')]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await pool.close();
    expect((await answer).map(({ skipped }) => skipped)).toEqual(Array(2).fill('detection broke off (out of memory or time)'));
  });
});

describe('the real worker', () => {
  const built = join(packageRoot(), 'node_modules/.cache', `sightline-test-${process.pid}`);
  const program = join(built, 'worker.js');

  beforeAll(async () => {
    mkdirSync(built, { recursive: true });
    await build({
      entryPoints: { worker: join(packageRoot(), 'src/platform/detect-worker.ts') },
      outdir: built,
      bundle: true,
      platform: 'node',
      format: 'esm',
      mainFields: ['module', 'main'],
      banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
      logLevel: 'error',
    });
  });
  afterAll(() => rmSync(built, { recursive: true, force: true }));

  it('finds what this process finds', async () => {
    const root = join(packageRoot(), 'fixtures/estates/demo');
    const files = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => reference(path.slice(root.length + 1), path));
    expect(files.length).toBeGreaterThan(40);
    const pool = workers({ program });
    const local = await new InProcessDetection(detectors).files(files);
    const threaded = await pool.files(files);
    expect(JSON.parse(JSON.stringify(threaded))).toEqual(JSON.parse(JSON.stringify(local)));
    expect(threaded.flatMap(({ observations }) => observations).some(({ summaries }) => summaries.length > 0)).toBe(true);
  });

  it('does not keep the process alive', () => {
    const script = join(built, 'idle.mjs');
    writeFileSync(
      script,
      `import { Worker } from 'node:worker_threads';
       const worker = new Worker(${JSON.stringify(program)}, { workerData: {} });
       worker.on('message', () => { worker.unref(); console.log('answered'); });
       worker.postMessage({ id: 0, files: [], demanded: false });`,
    );
    const ran = spawnSync(process.execPath, [script], { timeout: 20_000, encoding: 'utf8' });
    expect([ran.stdout.trim(), ran.status]).toEqual(['answered', 0]);
  });
});
