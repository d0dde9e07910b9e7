import { summaryKind } from '../contracts/summary.js';

/** How a JavaScript package of the source is imported by its name. Key: the path of its package.json. */
export interface NpmEntry {
  readonly name: string;
  /** Subpath (`.`, `./client`, `./*`) → the files that stand for it, relative to the package's folder. */
  readonly entries: readonly { readonly subpath: string; readonly targets: readonly string[] }[];
}

export const npmEntry = summaryKind<NpmEntry>('npm-entry', 1);
