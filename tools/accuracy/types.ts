/** The part of a report's asset that scoring looks at: the published JSON, not our types. */
export interface ReportedAsset {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly evidence: readonly { readonly locator: { readonly type: string; readonly path?: string; readonly line?: number } }[];
}

export interface ReportedRelation {
  readonly from: string;
  readonly kind: string;
  readonly to: string;
}

/** What a scan brought back, with what it cost. */
export interface Scanned {
  readonly assets: readonly ReportedAsset[];
  readonly relations: readonly ReportedRelation[];
  readonly filesRead: number;
  readonly filesSkipped: number;
  readonly seconds: number;
  /** Most memory in MB, where the system tells. */
  readonly peakMegabytes?: number;
}

/** One thing that is truly there: the unit of scoring. */
export interface Unit {
  /** Row of the table that it counts in. */
  readonly row: string;
  /** Stable name for people. */
  readonly identity: string;
  /** False: true or arguable, so neither a miss nor an extra. */
  readonly required: boolean;
  matches(asset: ReportedAsset): boolean;
}

/** A claim of a source of truth to be complete: an asset in its reach that matches no unit is an extra. */
export interface Reach {
  readonly row: string;
  covers(asset: ReportedAsset): boolean;
}

export interface Truth {
  readonly units: readonly Unit[];
  readonly reaches: readonly Reach[];
}

/** A labelled relation between two things. */
export interface RelationUnit {
  readonly identity: string;
  readonly row: string;
  readonly kind: string;
  from(asset: ReportedAsset): boolean;
  to(asset: ReportedAsset): boolean;
}

/** Files of a repository, read by the harness itself. */
export interface Tree {
  readonly name: string;
  /** Sorted paths with forward slashes. */
  readonly paths: readonly string[];
  read(path: string): string;
}
