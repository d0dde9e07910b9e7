import type { PathSource } from '../../../../catalogue/services.js';
import type { SourceView } from '../../../../contracts/index.js';
import { moduleSummary } from '../../../../parsing/module-summary.js';
import { type ManifestEcosystem, type PackageManifest, packageManifest } from '../../../../parsing/package-manifest.js';

export interface Project {
  /** Folder of the manifest; empty for the root. */
  readonly folder: string;
  readonly manifest: PackageManifest;
}

export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
export const inFolder = (folder: string, rest: string): string => [folder, rest].filter(Boolean).join('/');

/** The manifests of a source by ecosystem, and what holds for a file. */
export class Projects implements PathSource {
  readonly source: SourceView;
  readonly #byEcosystem = new Map<ManifestEcosystem, Project[]>();

  constructor(source: SourceView) {
    this.source = source;
    for (const { key, data } of source.all(packageManifest)) {
      const projects = this.#byEcosystem.get(data.ecosystem) ?? [];
      this.#byEcosystem.set(data.ecosystem, projects);
      projects.push({ folder: folderOf(key), manifest: data });
    }
  }

  exists(path: string): boolean {
    return this.source.exists(path);
  }

  all(ecosystem: ManifestEcosystem): readonly Project[] {
    return this.#byEcosystem.get(ecosystem) ?? [];
  }

  /** Manifests of the folders around a file, nearest first. */
  around(path: string, ecosystem: ManifestEcosystem): Project[] {
    return this.all(ecosystem)
      .filter(({ folder }) => folder === '' || path.startsWith(`${folder}/`))
      .sort((a, b) => b.folder.length - a.folder.length);
  }

  /** What a file imports, as written. */
  imports(path: string): readonly string[] {
    return this.source.lookup(moduleSummary, path)?.imports.map(({ from }) => from) ?? [];
  }

  filesIn(folder: string): readonly string[] {
    return this.source.filesIn(folder);
  }
}
