import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../platform/package-root.js';
import { UsageError } from './errors.js';
import { modules } from './registry.js';
import type { ResolvedSource } from './sources.js';

/** The sources of an estate that ships with the package: each folder of `code/` is a repository, each of `devices/` a device. */
export function estateSources(folder: string): ResolvedSource[] {
  const collector = (id: string) => modules.collectors.find((candidate) => candidate.id === id);
  const folders = (name: string) =>
    existsSync(join(folder, name))
      ? readdirSync(join(folder, name))
          .sort()
          .map((entry) => join(folder, name, entry))
      : [];
  const files = collector('filesystem');
  const device = collector('device');
  return [
    ...folders('code').flatMap((path) => (files ? [{ collector: files, target: { name: path, options: { detached: 'true' } } }] : [])),
    ...folders('devices').flatMap((path) =>
      device ? [{ collector: device, target: { name: 'device', options: { 'device-root': path } } }] : [],
    ),
  ];
}

export function demoSources(): ResolvedSource[] {
  const sources = estateSources(join(packageRoot(), 'fixtures/estates/demo'));
  if (sources.length === 0)
    throw new UsageError('SL-SOURCE', 'The demo estate is missing from this installation.', 'Install the package again.');
  return sources;
}
