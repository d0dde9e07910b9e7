import type { Collector, DetectPort, Progress, Target } from '../contracts/index.js';
import type { Estate } from '../core/graph/estate.js';
import type { Policy } from '../core/policy.js';
import type { Report } from '../core/report.js';
import type { Owner } from '../core/view.js';
import { buildEstate } from './assess.js';
import type { Modules } from './modules.js';
import { makeReport } from './report.js';
import { type Collected, collect } from './scan.js';

export interface RunOptions {
  readonly modules: Modules;
  readonly detect: DetectPort;
  readonly policy: Policy;
  readonly now: string;
  readonly toolVersion: string;
  readonly signal: AbortSignal;
  readonly progress?: Progress;
}

export interface Run {
  readonly report: Report;
  readonly estate: Estate;
  readonly collected: Collected;
}

/** The whole line in memory: targets in, report out. */
export async function run(
  targets: readonly { readonly collector: Collector; readonly target: Target }[],
  options: RunOptions,
): Promise<Run> {
  const collected = await collect(targets, options.modules, options.detect, options);
  options.progress?.('evaluate', 0);
  const estate = buildEstate(collected, options.modules, options.policy, options.now);
  return { report: makeReport(estate, collected, options.modules, options), estate, collected };
}

/** Who owns a path in any scanned source, by the same signals and order as for assets. */
export function ownerOfPath(collected: Collected, modules: Modules, path: string): Owner | undefined {
  const signals = [...modules.owners].sort((a, b) => a.precedence - b.precedence || (a.id < b.id ? -1 : 1));
  for (const signal of signals) {
    for (const source of collected.summaries.values()) {
      const answer = signal.prepare(source)({ path, labels: {} });
      if (answer) return { ...answer, signal: signal.id };
    }
  }
  return undefined;
}
