import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Scanned } from './types.js';

const program = join(import.meta.dirname, '../../dist/sightline.js');

const reportSchema = z.object({
  assets: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      name: z.string(),
      properties: z.record(z.string(), z.unknown()),
      evidence: z.array(
        z.object({ locator: z.object({ type: z.string(), path: z.string().exactOptional(), line: z.number().exactOptional() }) }),
      ),
    }),
  ),
  relations: z.array(z.object({ from: z.string(), kind: z.string(), to: z.string() })),
  coverage: z.array(z.object({ read: z.number(), skipped: z.array(z.object({ count: z.number() })) })),
});

/** Reads the part of a report that scoring needs. */
export function readReport(report: unknown, cost: { readonly seconds: number; readonly peakMegabytes?: number }): Scanned {
  const { assets, relations, coverage } = reportSchema.parse(report);
  const filesSkipped = coverage.flatMap(({ skipped }) => skipped).reduce((sum, { count }) => sum + count, 0);
  return { assets, relations, filesRead: coverage.reduce((sum, { read }) => sum + read, 0), filesSkipped, ...cost };
}

/** Runs the built program on a folder, as a user would, without cache. */
export async function runScan(folder: string): Promise<Scanned> {
  const started = performance.now();
  const child = spawn(process.execPath, [program, 'scan', folder, '--format', 'json', '--no-cache'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let peak: number | undefined;
  const watch = setInterval(() => {
    peak = peakOf(child.pid) ?? peak;
  }, 50);
  const [output, errors] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve) => child.on('close', resolve)),
  ]);
  clearInterval(watch);
  const seconds = (performance.now() - started) / 1000;
  if (output === '') throw new Error(`scan of ${folder} gave no report: ${errors}`);
  return readReport(JSON.parse(output), peak === undefined ? { seconds } : { seconds, peakMegabytes: peak });
}

async function text(stream: NodeJS.ReadableStream): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
}

/** Linux keeps the most resident memory that a process ever had. */
function peakOf(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024);
  } catch {
    return undefined;
  }
}
