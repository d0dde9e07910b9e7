import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { availableParallelism, userInfo } from 'node:os';
import { relative } from 'node:path';
import type { Writable } from 'node:stream';
import type { DetectPort } from '../contracts/index.js';
import { type Baseline, compareWithBaseline } from '../core/baseline.js';
import { setFingerprintKey } from '../core/fingerprint.js';
import { emptyPolicy, type Policy } from '../core/policy.js';
import type { Report } from '../core/report.js';
import { type Severity, severityRank } from '../core/result.js';
import { readPolicy } from '../engine/policy-file.js';
import { type Run, run } from '../engine/run.js';
import { WorkerDetection } from '../platform/detect-workers.js';
import { cacheFolder, DetectionCache } from '../platform/detection-cache.js';
import type { ScanFlags } from './arguments.js';
import { UsageError } from './errors.js';
import { progressLine } from './progress.js';
import { modules } from './registry.js';
import { findPolicyFile, type ResolvedSource, resolveSources } from './sources.js';

export const defaultBaselineFile = 'sightline.baseline.json';

/** The time of the run: given, from SOURCE_DATE_EPOCH, or the clock. */
export function presentTime(given: string | undefined): string {
  if (given !== undefined) {
    const time = new Date(given);
    if (Number.isNaN(time.getTime()))
      throw new UsageError('SL-USAGE', `"${given}" is not a time.`, 'Write it as 2026-11-22 or 2026-11-22T12:00:00Z.');
    return time.toISOString();
  }
  const epoch = Number(process.env.SOURCE_DATE_EPOCH);
  return new Date(process.env.SOURCE_DATE_EPOCH && Number.isFinite(epoch) ? epoch * 1000 : Date.now()).toISOString();
}

/** The policy of a file. `shown` is what messages and evidence call it. */
export function loadPolicy(file: string | undefined, shown = file && (relative('.', file) || file)): Policy {
  if (!file || !shown) return emptyPolicy;
  if (!existsSync(file))
    throw new UsageError('SL-POLICY', `There is no policy file "${file}".`, 'Give the path of a YAML file that begins with "version: 1".');
  const { policy, faults } = readPolicy(
    readFileSync(file, 'utf8'),
    shown,
    modules.checks.map((check) => check.id),
  );
  if (faults.length > 0)
    throw new UsageError('SL-POLICY', faults.map((fault) => `${shown}:${fault.line} ${fault.message}`).join('\nSL-POLICY  '), '');
  return policy;
}

export function loadBaseline(file: string): Baseline {
  if (!existsSync(file))
    throw new UsageError('SL-BASELINE', `There is no baseline "${file}".`, 'Write one with "sightline baseline approve".');
  let baseline: Baseline;
  try {
    baseline = JSON.parse(readFileSync(file, 'utf8')) as Baseline;
  } catch (error) {
    throw new UsageError(
      'SL-BASELINE',
      `"${file}" is not valid JSON: ${(error as Error).message}.`,
      'Write it anew with "sightline baseline approve".',
    );
  }
  if (baseline.baselineVersion !== 1)
    throw new UsageError(
      'SL-BASELINE',
      `"${file}" is not a baseline of a version that this release reads.`,
      'Write it anew with "sightline baseline approve".',
    );
  return baseline;
}

/** Any report written with `--format json`. */
export function loadReport(file: string): Report {
  if (!existsSync(file))
    throw new UsageError('SL-ESTATE', `There is no report "${file}".`, 'Write one with "sightline scan --format json -o report.json".');
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    if (report.schemaVersion === 1 && Array.isArray(report.assets)) return report;
  } catch {
    // Said below, with what to do.
  }
  throw new UsageError(
    'SL-ESTATE',
    `"${file}" is not a JSON report of Sightline.`,
    'Write one with "sightline scan --format json -o report.json".',
  );
}

function detection(flags: ScanFlags): DetectPort {
  const fingerprintKey = process.env.SIGHTLINE_FINGERPRINT_KEY;
  setFingerprintKey(fingerprintKey);
  const workers = new WorkerDetection(modules.detectors, {
    workers: flags.workers ?? Math.min(availableParallelism(), 8),
    ...(fingerprintKey ? { fingerprintKey } : {}),
  });
  if (!flags.cache) return workers;
  const versions = [
    modules.detectors.map((detector) => `${detector.id} ${detector.version} ${detector.prefilter ?? ''}`),
    fingerprintKey ?? '',
    SIGHTLINE_BUILD,
  ];
  return new DetectionCache(workers, { folder: cacheFolder(), key: createHash('sha256').update(JSON.stringify(versions)).digest('hex') });
}

declare const SIGHTLINE_BUILD: string;

/** Scans, with progress, interruption and policy. Ctrl-C ends the collecting; what is known is reported. */
export async function scanSources(
  sources: readonly ResolvedSource[],
  policy: Policy,
  flags: ScanFlags,
  version: string,
): Promise<Run & { readonly interrupted: boolean }> {
  const abort = new AbortController();
  const stop = () => abort.abort();
  process.once('SIGINT', stop);
  const progress = progressLine(process.stderr, flags.quiet);
  const detect = detection(flags);
  try {
    const done = await run(sources, {
      modules,
      detect,
      policy,
      now: presentTime(flags.now),
      toolVersion: version,
      signal: abort.signal,
      progress: progress.report,
    });
    return { ...done, interrupted: abort.signal.aborted };
  } finally {
    process.off('SIGINT', stop);
    progress.clear();
    await detect.close();
  }
}

/** Sources and policy as the command line names them, scanned. */
export async function scanWords(words: readonly string[], flags: ScanFlags, version: string) {
  const { sources, notes } = resolveSources(words, flags);
  for (const note of notes) process.stderr.write(`${note}\n`);
  return scanSources(sources, loadPolicy(findPolicyFile(flags.policy, words)), flags, version);
}

export function withBaseline(report: Report, flags: ScanFlags): Report {
  if (!flags.baseline) return report;
  return compareWithBaseline(report, loadBaseline(flags.baseline === true ? defaultBaselineFile : flags.baseline));
}

/** Writes pieces to a file or the standard output, minding a slow or closed reader. */
export async function write(pieces: Iterable<string>, file: string | undefined): Promise<void> {
  const stream: Writable = file ? createWriteStream(file) : process.stdout;
  const failed = new Promise<void>((resolve, reject) => {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // Whoever reads has seen enough: the exit code still says what was found.
      if (error.code === 'EPIPE') return resolve();
      const place = file ? `"${file}"` : 'The standard output';
      reject(new UsageError('SL-OUTPUT', `${place} cannot be written: ${error.code ?? error.message}.`, 'Choose another file with -o.'));
    });
  });
  const written = (async () => {
    let buffer = '';
    for (const piece of pieces) {
      buffer += piece;
      if (buffer.length < 65_536) continue;
      if (!stream.write(buffer)) await once(stream, 'drain');
      buffer = '';
    }
    if (file) await new Promise<void>((resolve) => void stream.end(buffer, () => resolve()));
    else if (buffer) await new Promise<void>((resolve) => void stream.write(buffer, () => resolve()));
  })();
  await Promise.race([written, failed]);
}

export function outputOptions(file: string | undefined) {
  const tty = !file && process.stdout.isTTY === true;
  const colour = tty && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  return {
    checks: new Map(modules.checks.map((check) => [check.id, check])),
    colour,
    width: Math.min(process.stdout.columns ?? 100, 120),
    unicode: /utf-?8/i.test(process.env.LC_ALL ?? process.env.LC_CTYPE ?? process.env.LANG ?? 'utf8') || process.platform === 'darwin',
  };
}

/** 1 new findings at or over the gate; else 3 something was not read; else 0. */
export function exitCode(report: Report, flags: Pick<ScanFlags, 'failOn' | 'allowPartial'>, interrupted: boolean): number {
  if (interrupted) return 3;
  if (flags.failOn !== 'none') {
    const gate = severityRank[flags.failOn as Severity];
    const blocks = (item: { gates: boolean; known?: boolean; severity: Severity; state?: string }) =>
      item.gates && !item.known && item.state !== 'accepted' && severityRank[item.severity] <= gate;
    if (report.findings.some(blocks) || report.attackPaths.some(blocks)) return 1;
  }
  return !flags.allowPartial && report.coverage.some((scope) => scope.status !== 'complete') ? 3 : 0;
}

export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}
