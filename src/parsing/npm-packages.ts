import { summaryKind } from '../contracts/summary.js';

/** One package as a manifest names it. */
export interface NpmRequirement {
  /** Name in the registry, aliases followed. */
  readonly name: string;
  /** Name it is imported by, where that is another: `"gpt": "npm:openai@4"`. */
  readonly alias?: string;
  /** Range as declared, without the alias' target; absent when any version will do. */
  readonly range?: string;
  readonly development?: boolean;
  /** Whoever uses this package brings it. */
  readonly peer?: boolean;
  readonly line: number;
}

/** What a manifest says of AI packages. Key: the file's path. */
export interface NpmManifest {
  readonly sort: 'package' | 'deno' | 'workspace';
  /** The package's own name, kept only where it is that of an AI package: dependants within the source do not install it. */
  readonly name?: string;
  readonly declared: readonly NpmRequirement[];
  /** Ranges that manifests refer to by `catalog:`; the unnamed catalogue is `default`. */
  readonly catalogs?: readonly { readonly catalog: string; readonly name: string; readonly range: string }[];
}

/** One version that a lockfile fixes. */
export interface NpmLocked {
  /** Name by which it is asked for: the alias where there is one. */
  readonly name: string;
  /** Name in the registry, where that is another. */
  readonly actual?: string;
  readonly version: string;
  /** Folder of the workspace that it is fixed for, relative to the lockfile; `.` for the lockfile's own and for all below it. */
  readonly folder?: string;
  /** The range that it answers, in lockfiles that are ordered by range. */
  readonly range?: string;
  readonly line: number;
}

/** What a lockfile says of AI packages. Key: the file's path. */
export interface NpmLock {
  readonly locked: readonly NpmLocked[];
  /** Folders of workspaces that it covers, relative to it; absent in lockfiles that are ordered by range. */
  readonly members?: readonly string[];
}

export const npmManifest = summaryKind<NpmManifest>('npm-manifest', 1);
export const npmLock = summaryKind<NpmLock>('npm-lock', 1);

/** Every lockfile that can fix what a `package.json` or `deno.json` declares, the one that a folder most likely uses first. */
export const npmLockfiles = ['pnpm-lock.yaml', 'bun.lock', 'yarn.lock', 'npm-shrinkwrap.json', 'package-lock.json', 'deno.lock'] as const;

const longestRange = 200;

/** A range as it may be shown and compared: no credentials, no protocol of the registry itself; undefined when any version will do. */
export function rangeOf(text: string): string | undefined {
  const range = text
    .trim()
    .replace(/^npm:/, '')
    .replace(/:\/\/[^\s/@]{1,300}@/, '://')
    .slice(0, longestRange);
  return range === '' || range === '*' || range === 'latest' ? undefined : range;
}

/** `npm:other@^1` names another package than the key it stands under; `npm:^1` does not. */
export function aliasTarget(specifier: string): { readonly name: string; readonly range?: string } | undefined {
  const match = /^(?:npm:)?\/?(@[^/@\s]+\/[^/@\s]+|[a-z][^/@\s]*)(?:@(.*))?$/i.exec(specifier.trim());
  const plain = !specifier.trim().startsWith('npm:') && !match?.[2];
  if (!match?.[1] || plain || /^v?\d/.test(match[1])) return undefined;
  const range = match[2] === undefined ? undefined : rangeOf(match[2]);
  return { name: match[1], ...(range === undefined ? {} : { range }) };
}
