import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Report } from '../../src/core/report.js';

export const root = join(import.meta.dirname, '../..');
const program = join(root, 'dist/sightline.js');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command, as a user would. */
export function sightline(
  words: readonly string[],
  options: {
    readonly cwd?: string;
    readonly node?: readonly string[];
    readonly env?: NodeJS.ProcessEnv;
    readonly wrap?: readonly string[];
  } = {},
): Ran {
  const command = [...(options.wrap ?? []), process.execPath, ...(options.node ?? []), program, ...words];
  const { status, stdout, stderr } = spawnSync(command[0] as string, command.slice(1), {
    cwd: options.cwd ?? root,
    encoding: 'utf8',
    maxBuffer: 512 * 1024 * 1024,
    env: { ...process.env, NO_COLOR: '1', SIGHTLINE_CACHE_DIR: join(tmpdir(), 'sightline-test-cache'), ...options.env },
  });
  return { code: status, stdout, stderr };
}

export function scanReport(words: readonly string[], options: Parameters<typeof sightline>[1] = {}): Report {
  const ran = sightline(['scan', ...words, '--format', 'json', '--no-cache', '--now', '2026-11-22'], options);
  if (!ran.stdout) throw new Error(ran.stderr);
  return JSON.parse(ran.stdout) as Report;
}

/** A folder with these files, removed when `use` is done. */
export function withFolder<T>(files: Readonly<Record<string, string>>, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-test-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return use(folder);
  } finally {
    execFileSync('chmod', ['-R', 'u+rwX', folder]);
    rmSync(folder, { recursive: true, force: true });
  }
}
