import { availableParallelism } from 'node:os';
import { cacheFolder } from '../platform/detection-cache.js';
import { modules } from './registry.js';

/** What this installation can do, and what it cannot: absent things are named, never stubbed. */
export function doctor(version: string): string {
  const lines = [
    `sightline ${version} on Node ${process.versions.node}, ${process.platform} ${process.arch}, ${availableParallelism()} processors`,
    '',
    'Sources that can be read:',
    ...modules.collectors.map((collector) => `  ${collector.id.padEnd(12)} ${collector.docs.summary}`),
    'Not yet in this release: cloud accounts, clusters, SaaS organisations, telemetry. A scan says nothing about them.',
    '',
    `Modules: ${modules.detectors.length} detectors, ${modules.resolvers.length} resolvers, ${modules.linkers.length} linkers, ${modules.analyses.length} analyses, ${modules.checks.length} checks, ${modules.attackPaths.length} attack paths, ${modules.outputs.length} formats`,
    `Cache: ${cacheFolder()} (SIGHTLINE_CACHE_DIR moves it, --no-cache goes without)`,
    `Fingerprints of secrets: ${process.env.SIGHTLINE_FINGERPRINT_KEY ? 'under your own key' : 'under the built-in public key, only for formats that cannot be guessed; set SIGHTLINE_FINGERPRINT_KEY for your own'}`,
    'Network: nothing is sent and nothing is fetched. Nothing that is scanned is run.',
    '',
  ];
  return lines.join('\n');
}
