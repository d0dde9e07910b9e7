import { emptyPolicy } from '../core/policy.js';
import { run } from '../engine/run.js';
import { InProcessDetection } from '../platform/detect-in-process.js';
import { modules } from './registry.js';

/** Runs a command line and returns its exit code. */
export async function main(argv: readonly string[], version: string): Promise<number> {
  const formatAt = argv.indexOf('--format');
  const format = formatAt === -1 ? 'terminal' : argv[formatAt + 1];
  const path = argv.slice(1).find((word, at) => !word.startsWith('-') && at + 1 !== formatAt + 1) ?? '.';
  const collector = modules.collectors.find((candidate) => candidate.id === 'filesystem');
  const output = modules.outputs.find((candidate) => candidate.id === format);
  if (!collector || !output) return 2;
  const report = await run([{ collector, target: { name: path, options: {} } }], {
    modules,
    detect: new InProcessDetection(modules.detectors),
    policy: emptyPolicy,
    now: new Date().toISOString(),
    toolVersion: version,
    signal: new AbortController().signal,
  });
  for (const piece of output.render(report, { colour: false, width: 100, unicode: true })) process.stdout.write(piece);
  return report.findings.some((finding) => finding.gates && (finding.severity === 'critical' || finding.severity === 'high')) ? 1 : 0;
}
