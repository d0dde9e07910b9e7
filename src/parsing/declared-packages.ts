import { summaryKind } from '../contracts/summary.js';

/** One package that a build file names. */
export interface DeclaredPackage {
  /** `group:artifact`, or a NuGet id. */
  readonly name: string;
  /** As written; properties of the file are put in. */
  readonly version?: string;
  readonly development?: boolean;
  readonly line: number;
}

/** What a build file of Maven, Gradle or NuGet says of packages. Key: the file's path. */
export interface DeclaredPackages {
  readonly ecosystem: 'maven' | 'nuget';
  readonly sort: 'manifest' | 'versions' | 'lock';
  readonly declared: readonly DeclaredPackage[];
  /** Versions for packages that others declare without one: dependencyManagement, Directory.Packages.props, a version catalogue. */
  readonly managed?: readonly DeclaredPackage[];
  /** Namespaces that a project file opens for all files. */
  readonly opens?: readonly string[];
  /** Properties that versions refer to. */
  readonly properties?: Readonly<Record<string, string>>;
  /** Entries of a version catalogue by accessor: `langchain4j.openai`. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  /** Accessors of a version catalogue that a build file uses. */
  readonly uses?: readonly { readonly alias: string; readonly line: number; readonly development?: boolean }[];
}

export const declaredPackages = summaryKind<DeclaredPackages>('declared-packages', 1);
