import { summaryKind } from '../contracts/summary.js';

export type ManifestEcosystem = 'golang' | 'cargo' | 'gem' | 'composer' | 'swift';

export interface DeclaredPackage {
  readonly name: string;
  readonly range?: string;
  readonly development?: boolean;
  /** The workspace's manifest further up says which version. */
  readonly inherited?: boolean;
  readonly line: number;
}

export interface FixedPackage {
  readonly name: string;
  readonly version: string;
  readonly line: number;
}

/** What a manifest or lockfile of Go, Rust, Ruby, PHP or Swift says of AI packages, and of where its own code is found. Key: its path. */
export interface PackageManifest {
  readonly ecosystem: ManifestEcosystem;
  readonly sort: 'manifest' | 'lock';
  /** How the project itself is imported: a module's path, a crate's name. */
  readonly name?: string;
  /** AI packages that somebody wants. */
  readonly declared: readonly DeclaredPackage[];
  /** AI packages whose version members of the workspace take over from here. */
  readonly shared?: readonly DeclaredPackage[];
  /** AI packages that a tool fixed. */
  readonly locked: readonly FixedPackage[];
  /** Import path or namespace → folders relative to the manifest's, that hold its code here. */
  readonly folders?: readonly { readonly prefix: string; readonly folder: string }[];
}

export const packageManifest = summaryKind<PackageManifest>('package-manifest', 1);
