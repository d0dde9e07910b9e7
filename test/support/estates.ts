import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { estateSources } from '../../src/cli/demo.js';
import { modules } from '../../src/cli/registry.js';
import { readPolicy } from '../../src/engine/policy-file.js';
import { type Run, run } from '../../src/engine/run.js';
import { InProcessDetection } from '../../src/platform/detect-in-process.js';
import { root } from './cli.js';

export const now = '2026-11-22T00:00:00.000Z';
export const estateFolder = (name: string) => join(root, 'fixtures/estates', name);

/** Scans a folder laid out as an estate (see `estateSources`), under the policy that lies in it. */
export async function scanEstate(folder: string): Promise<Run> {
  const checkIds = modules.checks.map((check) => check.id);
  const { policy, faults } = readPolicy(readFileSync(join(folder, 'sightline.policy.yaml'), 'utf8'), 'sightline.policy.yaml', checkIds);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  const detect = new InProcessDetection(modules.detectors);
  return run(estateSources(folder), { modules, detect, policy, now, toolVersion: '0.0.0', signal: new AbortController().signal });
}

/** One scan of each estate for all tests of a file. */
const scans = new Map<string, Promise<Run>>();
export function estate(name: 'demo' | 'clean'): Promise<Run> {
  const scan = scans.get(name) ?? scanEstate(estateFolder(name));
  scans.set(name, scan);
  return scan;
}
export const demo = () => estate('demo');
export const clean = () => estate('clean');
