import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Collector, Target } from '../contracts/index.js';
import { closest } from '../engine/suggest.js';
import type { ScanFlags } from './arguments.js';
import { UsageError } from './errors.js';
import { modules } from './registry.js';

export interface ResolvedSource {
  readonly collector: Collector;
  readonly target: Target;
}

/** What each word on the command line stands for: the name of a plane first, then a path. */
export function resolveSources(
  words: readonly string[],
  flags: Pick<ScanFlags, 'ignored' | 'deviceRoot'>,
): { readonly sources: readonly ResolvedSource[]; readonly notes: readonly string[] } {
  const filesystem = modules.collectors.find((collector) => collector.id === 'filesystem') as Collector;
  const planes = modules.collectors.filter((collector) => collector !== filesystem);
  const notes: string[] = [];
  const sources = (words.length === 0 ? ['.'] : words).map((word): ResolvedSource => {
    const plane = planes.find((collector) => collector.id === word);
    if (plane) {
      if (existsSync(word))
        notes.push(`"${word}" is taken as this device, not as the folder of that name. Write "./${word}" for the folder.`);
      return { collector: plane, target: { name: word, options: flags.deviceRoot ? { 'device-root': resolve(flags.deviceRoot) } : {} } };
    }
    if (!existsSync(word)) {
      const near = closest(
        word,
        planes.map((collector) => collector.id),
      );
      throw new UsageError(
        'SL-SOURCE',
        `There is no file or folder "${word}"${planes.length > 0 ? `, and no source of that name` : ''}.`,
        near ? `Did you mean "${near}"?` : 'Give the path of a folder, or nothing for the current one.',
      );
    }
    try {
      accessSync(word, constants.R_OK);
    } catch {
      throw new UsageError('SL-SOURCE', `"${word}" cannot be read.`, 'Its permissions do not let this user in.');
    }
    return { collector: filesystem, target: { name: word, options: flags.ignored ? { ignored: 'read' } : {} } };
  });
  if (flags.deviceRoot && !existsSync(flags.deviceRoot))
    throw new UsageError(
      'SL-SOURCE',
      `There is no folder "${flags.deviceRoot}".`,
      '--device-root takes the folder in which a device is laid out.',
    );
  return { sources, notes };
}

/** The policy file that applies: named, beside the first source, or in the current folder. */
export function findPolicyFile(named: string | undefined, words: readonly string[]): string | undefined {
  if (named) return named;
  const first = words.find((word) => existsSync(word)) ?? '.';
  for (const folder of [first, dirname(resolve(first)), '.']) {
    for (const name of ['sightline.policy.yaml', 'sightline.policy.yml']) if (existsSync(join(folder, name))) return join(folder, name);
  }
  return undefined;
}
