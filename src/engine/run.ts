import type { Collector, DetectPort, Progress, Target } from '../contracts/index.js';
import type { Policy } from '../core/policy.js';
import type { Report } from '../core/report.js';
import { buildEstate } from './assess.js';
import type { Modules } from './modules.js';
import { makeReport } from './report.js';
import { collect } from './scan.js';

export interface RunOptions {
  readonly modules: Modules;
  readonly detect: DetectPort;
  readonly policy: Policy;
  readonly now: string;
  readonly toolVersion: string;
  readonly signal: AbortSignal;
  readonly progress?: Progress;
}

/** The whole line in memory: targets in, report out. */
export async function run(
  targets: readonly { readonly collector: Collector; readonly target: Target }[],
  options: RunOptions,
): Promise<Report> {
  const collected = await collect(targets, options.modules, options.detect, options);
  const estate = buildEstate(collected, options.modules, options.policy, options.now);
  return makeReport(estate, collected, options.modules, options);
}
